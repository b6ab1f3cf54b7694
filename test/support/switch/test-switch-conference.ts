import type { Channel } from './test-switch-channel.js';
import type { Core } from './test-switch-core.js';
import { lengthOf } from './test-switch-sound.js';
import { integer, isTrue } from './test-switch-text.js';

/** mod_conference as far as who is in, who may enter and who may speak: no sound is mixed here. */

interface Member {
  readonly id: number;
  readonly channel: Channel;
  readonly moderator: boolean;
  muted: boolean;
  kicked: boolean;
}

interface Conference {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  readonly maxMembers: number;
  readonly members: Set<Member>;
  locked: boolean;
  /** What plays, and what plays after it. */
  readonly files: string[];
}

const PIN_TIMEOUT_MS = 10_000;

export class Conferences {
  readonly #running = new Map<string, Conference>();
  #lastMember = 0;

  constructor(private readonly core: Core) {}

  /** The application: `name[@profile][+pin][+flags{mute|…}]`. */
  async join(channel: Channel, data: string): Promise<void> {
    const [, where = '', flags = ''] = /^(.*?)(?:\+flags\{([^}]*)\}?.*)?$/s.exec(data) ?? [];
    const [place = '', pin = ''] = where.split('+');
    const at = place.lastIndexOf('@');
    const [name, profile] = at < 0 ? [place, 'default'] : [place.slice(0, at), place.slice(at + 1)];
    const params = await this.#profile(channel, name, profile);
    const conference = this.#running.get(name) ?? this.#create(channel, name, params);
    channel.variables.set('conference_name', name);
    channel.answer();
    const admitted = await this.#askPin(channel, conference, pin);
    const locked = conference.locked && enforces(channel);
    if (admitted && locked) this.core.log(`[NOTICE] mod_conference.c Conference ${name} is locked.`);
    const full = conference.maxMembers > 0 && conference.members.size >= conference.maxMembers;
    if (admitted && full) this.core.log(`[NOTICE] mod_conference.c Conference ${name} is full.`);
    if (admitted && !full && !locked && !channel.interrupted) {
      this.#lastMember += 1;
      const all = `${flags}|${conference.params.get('member-flags') ?? ''}`.split('|');
      const moderator = admitted === 'moderator' || all.includes('moderator');
      const muted = all.includes('mute');
      const member: Member = { id: this.#lastMember, channel, moderator, muted, kicked: false };
      conference.members.add(member);
      channel.variables.set('conference_member_id', String(member.id));
      while (!channel.interrupted && !member.kicked) await channel.next();
      conference.members.delete(member);
    }
    if (conference.members.size === 0) this.#running.delete(name);
  }

  /** The command: `list`, `<name> list`, `list count` and the like. */
  async command(argument: string): Promise<string> {
    const [first = '', second = '', third = ''] = argument.split(' ');
    if (first.toLowerCase() === 'list') {
      if (this.#running.size === 0) return '+OK No active conferences.\n';
      return [...this.#running.values()]
        .map(({ name, members, params }) => {
          const s = members.size === 1 ? '' : 's';
          const rate = params.get('rate') ?? '8000';
          const head = `+OK Conference ${name} (${members.size} member${s} rate: ${rate} flags: running|answered|enforce_min|dynamic)\n`;
          return head + list(members);
        })
        .join('');
    }
    const conference = this.#running.get(first);
    if (conference === undefined) return `-ERR Conference ${first} not found\n`;
    switch (second.toLowerCase()) {
      case 'list':
        return list(conference.members);
      case 'json_list':
        return JSON.stringify([asJson(conference)]);
      case 'lock':
      case 'unlock':
        conference.locked = second === 'lock';
        return `+OK ${first} ${second}ed\n`;
      case 'mute':
      case 'unmute':
      case 'kick':
        return tell(conference, second, third);
      case 'play':
        return this.#play(conference, unquoted(argument.split(' ').slice(2).join(' ')));
      case 'stop':
        return `+OK Stopped ${conference.files.splice(0).length} files.\n`;
      default:
        return '';
    }
  }

  async #play({ files }: Conference, file: string): Promise<string> {
    const [, params = '', path = file] = /^(\{[^}]*\})?(.*)$/s.exec(file) ?? [];
    const length = await lengthOf(this.core, path, params);
    if (length === undefined) return `-ERR (play) File: ${file} not found.\n`;
    files.push(file);
    return `+OK (play) Playing file ${file}\n`;
  }

  async #profile(channel: Channel, name: string, profile: string): Promise<ReadonlyMap<string, string>> {
    const answer = await this.core.curl.configuration('conference.conf', [
      ...this.core.bus.parameters(['mod_conference.c', 'conference_function', '2030'], 'COMMAND'),
      ['conference_name', name],
      ['profile_name', profile],
      ['Fetch-Call-UUID', channel.uuid],
    ]);
    const found = answer?.child('profiles')?.find('profile', 'name', profile);
    const params = (found?.all('param') ?? []).map(
      (param) => [param.attribute('name') ?? '', param.attribute('value') ?? ''] as const,
    );
    return new Map(params);
  }

  #create(channel: Channel, name: string, params: ReadonlyMap<string, string>): Conference {
    const asked = integer(channel.variables.get('conference_max_members') ?? params.get('max-members'));
    // One is no limit, as mod_conference says in its log.
    const conference: Conference = {
      ...{ name, params, maxMembers: asked === 1 ? 0 : asked },
      ...{ members: new Set<Member>(), locked: false, files: [] },
    };
    this.#running.set(name, conference);
    return conference;
  }

  async #askPin(
    channel: Channel,
    { params }: Conference,
    given: string,
  ): Promise<'member' | 'moderator' | false> {
    const pin = given || (params.get('pin') ?? '');
    const moderatorPin =
      channel.variables.get('conference_moderator_pin') ?? params.get('moderator-pin') ?? '';
    if (!enforces(channel) || (pin === '' && moderatorPin === '')) return 'member';
    const longest = Math.max(pin.length, moderatorPin.length);
    for (let tries = integer(params.get('pin-retries')) || 3; tries > 0 && !channel.interrupted; tries--) {
      const digits = await channel.collectDigits(this.core.clock, longest, PIN_TIMEOUT_MS);
      if (pin !== '' && digits === pin) return 'member';
      if (moderatorPin !== '' && digits === moderatorPin) return 'moderator';
    }
    return false;
  }
}

/** Whether pins and locks are for this caller. */
function enforces(channel: Channel): boolean {
  const said = channel.variables.get('conference_enforce_security');
  return said === undefined ? channel.direction === 'inbound' : isTrue(said);
}

function tell({ members }: Conference, action: string, who: string): string {
  const id = integer(who);
  const told = [...members].filter(
    (member) => member.id === id || who === 'all' || (who === 'non_moderator' && !member.moderator),
  );
  if (id > 0 && told.length === 0) return `-ERR Non-Existant ID ${id}\n`;
  for (const member of told) {
    if (action === 'kick') member.kicked = true;
    else member.muted = action === 'mute';
    member.channel.changed();
  }
  return told.map((member) => `+OK ${action === 'kick' ? 'kicked' : action} ${member.id}\n`).join('');
}

/** What conference_jlist writes, as far as anybody here reads it; `files` is for tests alone. */
const asJson = ({ name, members, locked, params, files }: Conference) => ({
  ...{ conference_name: name, member_count: members.size, locked, running: true },
  ...{ rate: integer(params.get('rate') ?? '8000'), files },
  members: [...members].toReversed().map(({ id, channel, moderator, muted }) => ({
    ...{ type: 'caller', id, uuid: channel.uuid, join_time: 0 },
    caller_id_name: channel.profile?.callerName ?? '',
    caller_id_number: channel.profile?.callerNumber ?? '',
    flags: {
      ...{ can_hear: true, can_speak: !muted, talking: false },
      ...{ has_video: false, is_moderator: moderator },
    },
  })),
});

const unquoted = (word: string): string => word.replace(/^'(.*)'$/s, '$1').replace(/\\(.)/gs, '$1');

/** `id;channel;uuid;name;number;hear|speak…;volume in;volume out;energy` */
function list(members: ReadonlySet<Member>): string {
  return [...members]
    .toReversed()
    .map(({ id, channel, moderator, muted }) => {
      const flags = ['hear', ...(muted ? [] : ['speak']), ...(moderator ? ['moderator'] : [])].join('|');
      const { callerName = '', callerNumber = '' } = channel.profile ?? {};
      return `${[id, channel.name, channel.uuid, callerName, callerNumber, flags, 0, 0, 100].join(';')}\n`;
    })
    .join('');
}
