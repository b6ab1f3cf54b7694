import { AsyncLocalStorage } from 'node:async_hooks';

/** Who is calling, for the audit log and the request log. */
export interface RequestContext {
  readonly address: string;
  caller?: Caller;
}

export type Role = 'admin' | 'operator' | 'viewer';

export interface Caller {
  readonly userId: number;
  readonly login: string;
  readonly role: Role;
  /** How the caller proved it: a cookie is sent by browsers without being asked, so writes by it need an Origin. */
  readonly by: 'token' | 'cookie' | 'dev_key';
  /** The session or dev key, hashed: what a log-out ends. */
  readonly credential: Buffer;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const requestContext = {
  run: <T>(context: RequestContext, work: () => T): T => storage.run(context, work),
  /** Undefined outside a request: start-up and timers. */
  get: (): RequestContext | undefined => storage.getStore(),
};
