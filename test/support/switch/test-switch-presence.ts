import type { Fields, SwitchEvent } from './test-switch-bus.js';
import type { Core } from './test-switch-core.js';
import type { Challenge, SipRequest } from './test-switch-sip.js';
import type { Watched } from './switch.js';

interface Subscription {
  callId: string;
  event: Watched;
  /** `park` of `park+701`, else `sip`. */
  proto: string;
  user: string;
  host: string;
  readonly notify: (body: string) => void;
}

interface Dialog {
  account: string;
  direction: 'inbound' | 'outbound';
  state: string;
  note: string;
}

/** What PRESENCE_IN says; a dialog is named by its `unique-id`. */
interface Said {
  proto: string;
  account: string;
  dialogs: readonly string[];
  note: string;
  /** Of the one subscription that it is for. */
  callId?: string;
}

const CALL_EVENTS = ['CHANNEL_PROGRESS', 'CHANNEL_PROGRESS_MEDIA', 'CHANNEL_ANSWER', 'CHANNEL_HANGUP'];

/** SUBSCRIBE, and what subscribers are told (sofia_presence.c), as far as lamps go by it. */
export class Presence {
  readonly #subscriptions: Subscription[] = [];
  readonly #dialogs = new Map<string, Dialog>();
  /** Slots of mod_valet_parking that somebody is in, as `slot@domain`. */
  readonly #parked = new Set<string>();

  constructor(private readonly core: Core) {
    core.bus.listen((event) => this.#hear(event));
  }

  async subscribe(
    request: SipRequest,
    event: Watched,
    notify: Subscription['notify'],
  ): Promise<Challenge | { status: number }> {
    const profile = this.core.sofia.profiles.get(request.profile);
    if (!profile) return { status: 408 };
    const reply = await this.core.registrar.subscriber(profile, request);
    if (reply.status !== 200) return reply;
    const [, proto = 'sip', user = ''] = /^(?:(.+)\+)?([^+]*)$/.exec(request.to.user ?? '') ?? [];
    const host = profile.subscriptionDomain || request.to.host;
    const subscription = { callId: request.callId, event, proto, user, host, notify };
    this.#subscriptions.push(subscription);
    this.core.clock.after(0, () => this.#probe(subscription, request));
    return { status: 202 };
  }

  /** Of `sendevent PRESENCE_IN`. */
  send(fields: ReadonlyMap<string, string>): void {
    const field = (name: string) => fields.get(name) ?? '';
    const state = field('channel-state') === 'CS_HANGUP' ? 'terminated' : field('answer-state');
    this.#say({
      proto: field('proto'),
      account: field('from'),
      dialogs: field('unique-id') === '' ? [] : [this.#others(field('from'))?.state ?? state],
      note: field('force-status'),
      ...(fields.has('call-id') && { callId: field('call-id') }),
    });
  }

  /** Of mod_valet_parking. */
  park(slot: string, domain: string, taken: boolean): void {
    const account = `${slot}@${domain}`;
    if (taken) this.#parked.add(account);
    else this.#parked.delete(account);
    this.#say(this.#slot(account));
  }

  #slot(account: string): Said {
    const taken = this.#parked.has(account);
    const dialogs = [taken ? 'confirmed' : 'terminated'];
    return { proto: 'park', account, dialogs, note: taken ? 'Holding' : 'Empty' };
  }

  /** Fires what modules may answer, and says what mod_sofia itself knows. */
  #probe({ callId, event, proto, user, host }: Subscription, { from }: SipRequest): void {
    if (event === 'message-summary') return;
    this.core.bus.fire('PRESENCE_PROBE', {
      ...(event === 'dialog' && proto === 'sip' ? { 'probe-type': 'dialog' } : {}),
      proto,
      from: `${from.user}@${from.host}`,
      to: proto === 'sip' ? `${user}@${host}` : `${proto}+${user}@${host}`,
      'sub-call-id': callId,
    });
    const account = `${user}@${host}`;
    if (proto === 'park') return this.#say({ ...this.#slot(account), callId });
    const dialogs = [...this.#dialogs.values()].filter((each) => each.account === account);
    const registered = this.core.registrar.contacts(user, host).length > 0;
    const note = dialogs[0]?.note ?? (registered ? 'Available' : 'Unregistered');
    return this.#say({ proto, account, dialogs: dialogs.map(({ state }) => state), note, callId });
  }

  #hear({ name, subclass = '', fields }: SwitchEvent): void {
    const registered = /^sofia::(un)?register$/.exec(subclass);
    if (CALL_EVENTS.includes(name)) this.#call(fields);
    else if (registered && fields['update-reg'] !== 'true') {
      const account = `${text(fields, 'from-user')}@${text(fields, 'from-host')}`;
      const note = registered[1] === undefined ? 'Available' : 'Unregistered';
      if (this.#others(account) === undefined) this.#say({ proto: 'sip', account, dialogs: [], note });
    }
  }

  #call(fields: Fields): void {
    const [account, uuid] = [text(fields, 'Channel-Presence-ID'), text(fields, 'Unique-ID')];
    if (account === '') return;
    const direction = text(fields, 'Call-Direction') === 'inbound' ? 'inbound' : 'outbound';
    const answer = text(fields, 'Answer-State');
    if (answer === 'hangup') this.#dialogs.delete(uuid);
    else {
      const ringing = direction === 'outbound' ? 'early' : 'confirmed';
      const state = { ringing, early: 'early', answered: 'confirmed' }[answer] ?? ringing;
      const other = direction === 'outbound' ? 'Caller-Caller-ID-Number' : 'Caller-Destination-Number';
      this.#dialogs.set(uuid, { account, direction, state, note: `Talk ${text(fields, other)}` });
    }
    const left = this.#dialogs.get(uuid) ?? this.#others(account);
    const { state, note } = left ?? { state: 'terminated', note: 'Available' };
    this.#say({ proto: 'sip', account, dialogs: [state], note });
  }

  #others(account: string): Dialog | undefined {
    return [...this.#dialogs.values()].find((each) => each.account === account);
  }

  #say({ proto, account, dialogs, note, callId }: Said): void {
    const told = this.#subscriptions.filter((each) =>
      callId === undefined
        ? each.proto === proto && `${each.user}@${each.host}` === account
        : each.callId === callId,
    );
    for (const { event, notify } of told) {
      const states = dialogs.map((state) => `<dialog><state>${state}</state></dialog>`);
      if (event === 'dialog') notify(`<dialog-info state="full">${states.join('')}</dialog-info>`);
      if (event === 'presence') notify(`<presence><dm:note>${note}</dm:note></presence>`);
    }
  }
}

const text = (fields: Fields, name: string): string => String(fields[name] ?? '');
