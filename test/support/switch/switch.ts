/** What a scenario may ask of a telephone switch, whether it is our test switch or a real FreeSWITCH. */

/** One SIP phone as a scenario sees it. */
export interface PhoneOptions {
  user: string;
  password: string;
  /** Host the phone was told: goes into Request-URI, From and To; default the switch's SIP address. */
  domain?: string;
  userAgent?: string;
  /** Source address, 127.0.0.x. */
  ip?: string;
  /** URI in the Contact of its REGISTER, when that is not where it listens. */
  contact?: string;
  /** From user when it lies. */
  fromUser?: string;
  profile?: 'internal' | 'external';
  /** Milliseconds of ringing before it answers; null = never answers; 'busy' = 486; 'media' (devices) = 183 for ever. */
  answer?: number | null | 'busy' | 'media';
  /** A gateway device: it is called where it registered from, over this transport. */
  device?: 'udp' | 'tcp';
}

export interface Phone {
  /** Final SIP status: 200, 403, ... */
  register(): Promise<number>;
  unregister(): Promise<number>;
  call(number: string): Promise<PhoneCalling>;
  /** Calls that rang here, oldest first, with what the INVITE said. */
  incoming(): Promise<IncomingCall[]>;
  /** Hands on what it has answered, by REFER: whom it talks to shall call that number. */
  refer(number: string): Promise<void>;
  /** Ends every call this phone has answered, from its side. */
  hangUp(): Promise<void>;
  close(): Promise<void>;
}

export interface PhoneCalling extends OutgoingCall {
  /** Hands it on, by REFER: whom it talks to shall call that number. */
  refer(number: string): Promise<void>;
}

export interface OutgoingCall {
  /** Presses keys one after the other, while the call is up. */
  key(keys: string): Promise<void>;
  /** Final status of the INVITE: 200, 404, 403, 486, 487, ...; waits for it. */
  status(): Promise<number>;
  hangUp(): Promise<void>;
  /** Resolves when the other side or the switch ended it. */
  ended(): Promise<void>;
}

export interface IncomingCall {
  callerNumber: string;
  callerName: string;
  to: string;
  /** What the INVITE asks for, e.g. `sip:8000@192.0.2.5:5062;transport=tcp`. */
  requestUri: string;
  callInfo: string;
  alertInfo: string;
  at: number;
}

/** The events that phones' lamps live by. */
export type Watched = 'dialog' | 'presence' | 'message-summary';

export type WatcherOptions = Pick<PhoneOptions, 'user' | 'password' | 'domain' | 'ip'>;

/** A phone's lamps: it subscribes to events and is told of them. */
export interface Watcher {
  /** Final status of a SUBSCRIBE. */
  subscribe(event: Watched, number: string): Promise<number>;
  /** What it was told, oldest first. */
  notices(event: Watched, number: string): Notice[];
  close(): Promise<void>;
}

/**
 * What a NOTIFY says: of `dialog` the states of its dialogs (`''` for none), of `presence` the note, of
 * `message-summary` whether messages wait.
 */
export type Notice = string;

export function noteOf(event: Watched, body: string): Notice {
  const all = (shape: RegExp): Notice => [...body.matchAll(shape)].map(([, found = '']) => found).join(' ');
  switch (event) {
    case 'dialog':
      return all(/<state>(\w+)<\/state>/g);
    case 'presence':
      return all(/<dm:note>([^<]*)<\/dm:note>/g);
    case 'message-summary':
      return all(/^Messages-Waiting: (\w+)/gim);
  }
}

/**
 * What somebody does with a call: answers after so many ms of ringing, rings for ever, says nothing at all, refuses, or
 * lets the caller hear something before it answers after so many ms.
 */
export type Treatment = number | 'rings' | 'silent' | { refuse: number } | { early: number };

export interface CarrierOptions {
  /** 127.0.0.x; a port of its own is found. */
  ip?: string;
  /** Who may register here; absent: every REGISTER is 403. */
  account?: { username: string; password: string };
  treatment?: Treatment;
}

/** Somebody beyond the external profile: a gateway registers there, calls go out to it and come in from it. */
export interface Carrier {
  /** `address:port`, what a gateway's realm says. */
  readonly address: string;
  /** Of the calls from now on. */
  treatment: Treatment;
  /** Of the REGISTERs from now on. */
  account: CarrierOptions['account'];
  /** Whether a gateway is registered here. */
  readonly registered: boolean;
  /** Every INVITE that came, oldest first; one that is repeated counts once. */
  invites(): Promise<Invite[]>;
  /** Calls where the gateway that registered here said it is, else the number at the external profile. */
  call(number: string, from: Party): Promise<OutgoingCall>;
  /** Ends every call it has answered. */
  hangUp(): Promise<void>;
  /** Its socket is closed: nobody listens there, and what it knew of registrations is gone. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

export interface Party {
  name: string;
  number: string;
}

/** What an INVITE said, as its receiver reads it. */
export interface Invite {
  /** User of the Request-URI. */
  number: string;
  from: Party;
  /** P-Asserted-Identity. */
  asserted?: Party;
  /** Remote-Party-ID. */
  remote?: Party;
  privacy?: string;
  /** What we call ourselves, in From and in Contact. */
  hosts: { from: string; contact: string };
  /** Upper case, in the order offered. */
  codecs: string[];
  at: number;
}

export interface Backend {
  apiUrl: string;
  secret: string;
  domain: string;
}

export interface Switch {
  readonly kind: 'test' | 'live';
  readonly eslUrl: string;
  /** `address:port` of the internal profile: what a phone is told when it is told an IP. */
  readonly sipAddress: string;
  start(backend: Backend): Promise<void>;
  stop(): Promise<void>;
  /** Ends and starts again: new Core-UUID, calls and registrations gone. */
  restart(): Promise<void>;
  /** Like a power cut (SIGKILL): no goodbye, no CDR; `restart` brings it back. */
  kill(): Promise<void>;
  /** The process stops answering without closing anything (SIGSTOP). */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  /** A command of FreeSWITCH's own, past the backend. */
  ask(command: string): Promise<string>;
  /** The truth, asked past the backend. */
  channels(): Promise<{ uuid: string; dest: string }[]>;
  /** A channel variable's value. */
  variable(uuid: string, name: string): Promise<string>;
  /** Keys that the far end of a channel presses, as if they came in its audio. */
  press(uuid: string, keys: string): Promise<void>;
  /** What it logged, at warning and above at least. */
  logText(): Promise<string>;
  registrations(): Promise<{ user: string; domain: string }[]>;
  /** The files that lie below its storage root. */
  spool(): Promise<string[]>;
  loadedModules(): Promise<string[]>;
  phone(options: PhoneOptions): Phone;
  carrier(options?: CarrierOptions): Promise<Carrier>;
  watcher(options: WatcherOptions): Promise<Watcher>;
}
