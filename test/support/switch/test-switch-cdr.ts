import { HOSTNAME, type Bus } from './test-switch-bus.js';
import { type CallerProfile, type Channel, STATES } from './test-switch-channel.js';
import type { Clock } from './test-switch-clock.js';
import { HttpPoster } from './test-switch-http.js';

/** What mod_json_cdr and the script that posts again need to know of their switch. */
export interface CdrHost {
  readonly clock: Clock;
  readonly bus: Bus;
  readonly backend: { apiUrl: string; secret: string };
  log(line: string): void;
}

const TIMEOUT_MS = 3_000;
/** The script of a real switch waits 30 s. */
const REPOST_MS = 300;

/** The folder of CDRs that could not be posted: uuid to text. */
export class UnsentCdrs {
  readonly waiting = new Map<string, string>();
  /** What the backend can never take, put aside. */
  readonly refused = new Map<string, string>();
}

/** Posts a record of each leg as mod_json_cdr does, and what nobody took as the start-up script does. */
export class JsonCdr {
  readonly #http: HttpPoster;
  readonly #unsent: UnsentCdrs;
  readonly #urls: readonly string[];
  /** Every failure moves all that follow to the next one. */
  #url = 0;
  #stopping = false;

  constructor(
    private readonly host: CdrHost,
    { unsentCdrs, cdrUrls }: { unsentCdrs: UnsentCdrs; cdrUrls: readonly string[] },
  ) {
    this.#http = new HttpPoster((reason) => host.log(`[ERR] mod_json_cdr ${reason}`));
    this.#unsent = unsentCdrs;
    const own = host.backend.apiUrl.split(',').map((apiUrl) => `${apiUrl}/freeswitch/cdr`);
    this.#urls = cdrUrls.length > 0 ? cdrUrls : own;
  }

  /** The thread of the leg waits for the answer: its CHANNEL_HANGUP_COMPLETE comes after it. */
  async report(channel: Channel): Promise<void> {
    if (this.#stopping) return;
    const text = JSON.stringify(cdr(this.host.bus.uuid, channel));
    // The bootstrap allows as many retries as there are other nodes.
    for (const _ of this.host.backend.apiUrl.split(',')) {
      const status = await this.#post(this.#urls[this.#url] ?? '', channel.uuid, text);
      await this.host.clock.running();
      if (status >= 200 && status < 300) return;
      this.host.log(
        `[ERR] mod_json_cdr Got error [${status}] posting to web server [${this.#urls[this.#url]}]`,
      );
      this.#url = (this.#url + 1) % this.#urls.length;
    }
    this.#unsent.waiting.set(channel.uuid, text);
  }

  startReposting(): void {
    this.host.clock.after(REPOST_MS, () => void this.#round().then(() => this.startReposting()));
  }

  /** From now on calls end unreported. */
  stop(): void {
    this.#stopping = true;
  }

  close(): void {
    this.#http.close();
  }

  /** One after the other; an answer that means "not now" ends the round. */
  async #round(): Promise<void> {
    const { waiting, refused } = this.#unsent;
    for (const [uuid, text] of [...waiting].sort(([a], [b]) => a.localeCompare(b))) {
      const status = await this.#repost(uuid, text);
      await this.host.clock.running();
      if (status >= 200 && status < 300) waiting.delete(uuid);
      else if ([400, 413, 422].includes(status)) {
        waiting.delete(uuid);
        refused.set(uuid, text);
      } else return;
    }
  }

  /** The script asks every node until one decides. */
  async #repost(uuid: string, text: string): Promise<number> {
    let status = 0;
    for (const apiUrl of this.host.backend.apiUrl.split(',')) {
      status = await this.#post(`${apiUrl}/freeswitch/cdr`, uuid, text);
      if (status >= 200 && status < 500 && status !== 401) break;
    }
    return status;
  }

  async #post(url: string, uuid: string, text: string): Promise<number> {
    await this.host.clock.running();
    const reply = await this.#http.post(new URL(`${url}?uuid=${uuid}`), text, {
      headers: { 'user-agent': 'freeswitch-json/1.0', 'content-type': 'application/json' },
      auth: `freeswitch:${this.host.backend.secret}`,
      timeoutMs: TIMEOUT_MS,
    });
    return reply?.status ?? 0;
  }
}

/** switch_ivr_generate_json_cdr, without the applications. */
function cdr(coreUuid: string, channel: Channel): object {
  const { variables, direction, profile, running } = channel;
  const values = variables.entries().map(([name]) => [name, variables.get(name)]);
  return {
    'core-uuid': coreUuid,
    switchname: HOSTNAME,
    channel_data: { state: running, direction, state_number: String(STATES.indexOf(running)) },
    callStats: channel.codec && channel.answered ? { audio: STATISTICS } : {},
    variables: Object.fromEntries(values),
    callflow: profile ? [flow(channel, profile)] : [],
  };
}

function flow(channel: Channel, profile: CallerProfile): object {
  const { other, uuid, name } = channel;
  const others = other && [profileData(other.profile, other.uuid, other.name)];
  const side = other && { [other.type]: { [`${other.type}_caller_profiles`]: others } };
  const { times } = profile;
  return {
    dialplan: profile.dialplan,
    profile_index: '1',
    caller_profile: { ...profileData(profile, uuid, name), ...side },
    times: {
      created_time: String(times.created),
      profile_created_time: String(times.profileCreated),
      progress_time: String(times.progress),
      progress_media_time: String(times.progressMedia),
      answered_time: String(times.answered),
      bridged_time: String(times.bridged),
      last_hold_time: '0',
      hold_accum_time: '0',
      hangup_time: String(times.hungUp),
      resurrect_time: '0',
      transfer_time: String(times.transferred),
    },
  };
}

function profileData(profile: CallerProfile, uuid: string, chan_name: string): Record<string, string> {
  return {
    username: profile.username,
    dialplan: profile.dialplan,
    caller_id_name: profile.callerName,
    ani: profile.ani,
    aniii: '',
    caller_id_number: profile.callerNumber,
    network_addr: profile.networkAddr,
    rdnis: profile.rdnis,
    destination_number: profile.destination,
    uuid,
    source: profile.source,
    context: profile.context,
    chan_name,
  };
}

const zeros = (names: string): Record<string, number> =>
  Object.fromEntries(names.split(' ').map((name) => [name, 0]));

/** Nothing is sent here. */
const STATISTICS = {
  inbound: {
    ...zeros('raw_bytes media_bytes packet_count media_packet_count skip_packet_count jitter_packet_count'),
    ...zeros('dtmf_packet_count cng_packet_count flush_packet_count largest_jb_size jitter_min_variance'),
    ...zeros('jitter_max_variance jitter_loss_rate jitter_burst_rate mean_interval flaw_total'),
    ...{ quality_percentage: 100, mos: 4.5 },
  },
  outbound: {
    ...zeros('raw_bytes media_bytes packet_count media_packet_count skip_packet_count dtmf_packet_count'),
    ...zeros('cng_packet_count rtcp_packet_count rtcp_octet_count'),
  },
};
