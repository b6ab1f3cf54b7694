import { Controller, Get, Header, Post, HttpCode, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SessionService } from '../../access/session.service.js';
import { Public } from '../../api/auth.js';
import { Forbidden } from '../../api/errors.js';
import { Answers } from '../../api/openapi.js';
import { Queries } from '../../api/queries.js';
import { requestContext, type Caller } from '../../api/request-context.js';
import { CliService } from './cli.service.js';

const TEXT = { type: 'string', example: '+OK 17583c94-c7fd-4ccc-9410-abfaf69e2e88' };
const LINE = {
  key: 'a dev key with the scope `cli`, of an operator or administrator',
  cmd: '`cti_timestamp`, `uuid_kill`, `uuid_exists`, `cti_originate`; or `api`, `bgapi` with one of them in `arg`',
  arg: 'its argument: `user/121 &eavesdrop(<uuid>)`',
};

/** mod_cti's httpcli (seed 002). */
@Controller('cli')
@Public()
export class CliController {
  constructor(
    private readonly keys: SessionService,
    private readonly cli: CliService,
  ) {}

  @Get()
  @Header('content-type', 'text/plain; charset=utf-8')
  @Queries(LINE)
  @Answers('Run one of the commands of mod_cti; anything else is refused', TEXT, { type: 'text/plain' })
  get(@Query() query: unknown) {
    return this.run(query);
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/plain; charset=utf-8')
  @Queries(LINE)
  @Answers('The same, with the line in the body or the query', TEXT, { type: 'text/plain' })
  post(@Query() query: object, @Req() { body }: FastifyRequest) {
    return this.run({ ...query, ...(typeof body === 'object' ? body : {}) });
  }

  private async run(line: unknown): Promise<string> {
    const { key, cmd, arg } = line as Record<string, unknown>;
    const caller = await this.caller(text(key));
    return `${await this.cli.run(text(cmd), text(arg), caller)}\n`;
  }

  private async caller(key: string): Promise<Caller> {
    const caller = key === '' ? undefined : await this.keys.holderOf(key, 'cli');
    if (caller === undefined) throw new Forbidden('key must be a dev key with the scope cli');
    if (caller.role === 'viewer') throw new Forbidden('this needs the role operator');
    const current = requestContext.get();
    if (current) current.caller = caller;
    return caller;
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
