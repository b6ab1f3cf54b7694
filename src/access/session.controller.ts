import { Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentCaller, ForEveryUser, Public, SESSION_COOKIE } from '../api/auth.js';
import { Invalid } from '../api/errors.js';
import { Input } from '../api/input.js';
import { Answers, object } from '../api/openapi.js';
import { LoginInput } from './session.dto.js';
import { SESSION_SECONDS, SessionService, type OpenSession } from './session.service.js';

const LOGGED_IN = object({
  code: 200,
  token: '3f0e4c5a-6f0f-4d5b-9a44-0f7c1d0f4f3e',
  expires: 1795313577,
  user_id: 1,
  login: 'admin',
  name: 'Administrator',
  extn: '',
  role: 'admin',
  currentAuthority: 'admin',
  super_admin: true,
  system_roles: { senior_roles_str: 'admin', roles_str: 'admin' },
});

@Controller('api/sessions')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Post()
  @HttpCode(200)
  @Public()
  @Answers('Log in: answers the token and sets the session cookie', LOGGED_IN)
  async open(
    @Input(LoginInput) input: LoginInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) response: FastifyReply,
  ) {
    const [login, username, password, dev_key] = [
      input.login,
      input.username,
      input.password,
      input.dev_key,
    ].map(text);
    if (!login && !username) throw Invalid.field('login', 'is required');
    if (!password && !dev_key) throw Invalid.field('password', 'is required');
    const session = await this.sessions.open({
      login: (login ?? username)!,
      password,
      dev_key,
      address: request.ip,
    });
    void response.header('set-cookie', cookie(session.token, SESSION_SECONDS));
    return loggedIn(session);
  }

  @Get()
  @ForEveryUser()
  @Answers(
    'Whether the token still holds, and for whom',
    object({ code: 200, user_id: 1, login: 'admin', role: 'admin' }),
  )
  show() {
    const { userId, login, role } = currentCaller();
    return { code: 200, user_id: userId, login, role };
  }

  @Delete()
  @ForEveryUser()
  @Answers('Log out', object({ code: 200, text: 'OK' }))
  async close(@Res({ passthrough: true }) response: FastifyReply) {
    await this.sessions.close(currentCaller().credential);
    void response.header('set-cookie', cookie('', 0));
    return { code: 200, text: 'OK' };
  }
}

/** An empty or null field is one that was not sent. */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** No `Secure`: the cookie has to work on plain http in the office; TLS in front is the operator's choice. */
function cookie(value: string, seconds: number): string {
  return `${SESSION_COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
}

/** Flat, and a superset of what the seed's documents and CherryPBX read. */
function loggedIn({ token, expires, account, extn }: OpenSession) {
  const { id, login, name, role } = account;
  return {
    code: 200,
    token,
    expires,
    user_id: id,
    login,
    name,
    extn,
    role,
    currentAuthority: role === 'admin' ? 'admin' : 'user',
    super_admin: role === 'admin',
    system_roles: { senior_roles_str: role === 'admin' ? 'admin' : '', roles_str: role },
  };
}
