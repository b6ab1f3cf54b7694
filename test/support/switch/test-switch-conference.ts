import type { Channel } from './test-switch-channel.js';
import type { Core } from './test-switch-core.js';
import { integer, isTrue } from './test-switch-text.js';

/** mod_conference as far as who is in, who may enter and who may speak: no sound is mixed here. */

interface Member {
  readonly id: number;
  readonly channel: Channel;
  readonly moderator: boolean;
  readonly muted: boolean;
}

interface Conference {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  readonly maxMembers: number;
  readonly members: Set<Member>;
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
    const full = conference.maxMembers > 0 && conference.members.size >= conference.maxMembers;
    if (admitted && full) this.core.log(`[NOTICE] mod_conference.c Conference ${name} is full.`);
    if (admitted && !full && !channel.interrupted) {
      this.#lastMember += 1;
      const all = `${flags}|${conference.params.get('member-flags') ?? ''}`.split('|');
      const moderator = admitted === 'moderator' || all.includes('moderator');
      const member = { id: this.#lastMember, channel, moderator, muted: all.includes('mute') };
      conference.members.add(member);
      channel.variables.set('conference_member_id', String(member.id));
      while (!channel.interrupted) await channel.next();
      conference.members.delete(member);
    }
    if (conference.members.size === 0) this.#running.delete(name);
  }

  /** The command: `list`, `<name> list`, `list count` and the like. */
  command(argument: string): string {
    const [first = '', second = ''] = argument.split(' ');
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
    return second.toLowerCase() === 'list' ? list(conference.members) : '';
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
    const conference = { name, params, maxMembers: asked === 1 ? 0 : asked, members: new Set<Member>() };
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
    const enforced = channel.variables.get('conference_enforce_security');
    const asked = enforced === undefined ? channel.direction === 'inbound' : isTrue(enforced);
    if (!asked || (pin === '' && moderatorPin === '')) return 'member';
    const longest = Math.max(pin.length, moderatorPin.length);
    for (let tries = integer(params.get('pin-retries')) || 3; tries > 0 && !channel.interrupted; tries--) {
      const digits = await channel.collectDigits(this.core.clock, longest, PIN_TIMEOUT_MS);
      if (pin !== '' && digits === pin) return 'member';
      if (moderatorPin !== '' && digits === moderatorPin) return 'moderator';
    }
    return false;
  }
}

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
