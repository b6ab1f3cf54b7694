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
  /** From user when it lies. */
  fromUser?: string;
  profile?: 'internal' | 'external';
  /** Milliseconds of ringing before it answers; null = never answers; 'busy' = 486. */
  answer?: number | null | 'busy';
}

export interface Phone {
  /** Final SIP status: 200, 403, ... */
  register(): Promise<number>;
  unregister(): Promise<number>;
  call(number: string): Promise<OutgoingCall>;
  /** Calls that rang here, oldest first, with what the INVITE said. */
  incoming(): Promise<IncomingCall[]>;
  /** Ends every call this phone has answered, from its side. */
  hangUp(): Promise<void>;
  close(): Promise<void>;
}

export interface OutgoingCall {
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
  /** The process stops answering without closing anything (SIGSTOP). */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  /** The truth, asked past the backend. */
  channels(): Promise<{ uuid: string; dest: string }[]>;
  registrations(): Promise<{ user: string; domain: string }[]>;
  loadedModules(): Promise<string[]>;
  phone(options: PhoneOptions): Phone;
}
