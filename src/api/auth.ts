import type { IncomingHttpHeaders } from 'node:http';
import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Forbidden } from './errors.js';
import { requestContext, type Caller, type Role } from './request-context.js';

/** Finds the caller behind a request's credentials. Implemented by access/. */
export abstract class Authenticator {
  /** @param credential what X-XTRA-AUTH-ID, the bearer token or the cookie held; undefined when it is not valid */
  abstract authenticate(
    credential: string,
  ): Promise<(Omit<Caller, 'by'> & { by: 'token' | 'dev_key' }) | undefined>;
}

export const SESSION_COOKIE = 'switchyard_session';
export const ACCESS = 'switchyard:access';

export type AccessRule = 'public' | { readonly read: Role; readonly write: Role };

/** Everybody, without a token. */
export const Public = () => SetMetadata(ACCESS, 'public' satisfies AccessRule);
/** Administrators alone. */
export const AdminOnly = () => SetMetadata(ACCESS, { read: 'admin', write: 'admin' } satisfies AccessRule);
/** Read by every user, written by administrators alone. */
export const ForAdministrators = () =>
  SetMetadata(ACCESS, { read: 'viewer', write: 'admin' } satisfies AccessRule);
/** Read by every user, written by operators and administrators. */
export const ForOperators = () =>
  SetMetadata(ACCESS, { read: 'viewer', write: 'operator' } satisfies AccessRule);
/** Every user: for what concerns only themselves, or reads although it is no GET. */
export const ForEveryUser = () =>
  SetMetadata(ACCESS, { read: 'viewer', write: 'viewer' } satisfies AccessRule);

const RANK: Record<Role, number> = { viewer: 0, operator: 1, admin: 2 };

/** Lets a request pass when its route's rule says so; no rule is a refusal. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = await callerOf(request.headers, this.authenticator);
    const current = requestContext.get();
    if (current) current.caller = caller;
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (!reading) checkOrigin(caller, request, 'a change made');
    const needed = rule?.[reading ? 'read' : 'write'] ?? 'admin';
    if (RANK[caller.role] < RANK[needed]) throw new Forbidden(`this needs the role ${needed}`);
    return true;
  }
}

/** @throws Forbidden where the headers prove nobody */
export async function callerOf(headers: IncomingHttpHeaders, authenticator: Authenticator): Promise<Caller> {
  const { credential, by } = credentials(headers);
  if (credential === undefined) throw new Forbidden('log in first: POST /api/sessions');
  const found = await authenticator.authenticate(credential);
  if (found === undefined) throw new Forbidden('the token is not valid or has expired');
  return { ...found, by: by === 'cookie' ? by : found.by };
}

function credentials(headers: IncomingHttpHeaders): { credential?: string; by: 'token' | 'cookie' } {
  const header = headers['x-xtra-auth-id'];
  if (typeof header === 'string' && header !== '') return { credential: header, by: 'token' };
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { credential: bearer, by: 'token' };
  const cookie = readCookie(headers.cookie, SESSION_COOKIE);
  return { credential: cookie, by: 'cookie' };
}

export function readCookie(header: string | undefined, name: string): string | undefined {
  const pair = header?.split(';').find((part) => part.trim().startsWith(`${name}=`));
  return pair?.slice(pair.indexOf('=') + 1).trim() || undefined;
}

/**
 * Browsers send the cookie along whatever page asks, and name its origin on every write and WebSocket. A proxy in front
 * (CherryPBX's server) names the host that it was asked for; no page can make a browser say that to another host.
 * @throws Forbidden for the cookie from a page of another host
 */
export function checkOrigin({ by }: Caller, { headers, host }: FastifyRequest, what: string): void {
  if (by !== 'cookie') return;
  const { origin = '' } = headers;
  const hosts = [host, headers['x-forwarded-host']];
  if (URL.canParse(origin) && hosts.includes(new URL(origin).host)) return;
  throw new Forbidden(`${what} with the session cookie needs an Origin header of this host`);
}

/** The caller of the running request; a guard has let it pass. */
export function currentCaller(): Caller {
  const caller = requestContext.get()?.caller;
  if (caller === undefined) throw new Forbidden('log in first: POST /api/sessions');
  return caller;
}
