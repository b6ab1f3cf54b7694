import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../api/auth.js';
import { AlsoAnswers, Answers, described, object } from '../api/openapi.js';
import { DOCS_PAGE, openapiText } from './docs.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';

const SWITCH = {
  name: described(
    '127.0.0.1:8021',
    'host:port of FREESWITCH_URL; CDRs and call files have FreeSWITCH’s own name',
  ),
  state: 'up',
  error: '',
  keeper: true,
};
const FIREWALL = { driver: 'acl', enforced: true, error: '' };
const REDIS = { state: 'up', error: '', keeper: true };
const HEALTH = object({
  ...{ status: 'ok', database: 'up', switches: [SWITCH] },
  ...{ firewall: FIREWALL, redis: REDIS },
});

/** What operators and monitors ask; none of it tells secrets. */
@Controller()
@Public()
export class SystemController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  @Answers('Whether the process answers', object({ status: 'ok' }))
  alive() {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Answers(
    'Whether database and switches can be reached; 503 when not. `firewall` says whether the IP blacklist is in force',
    HEALTH,
  )
  @AlsoAnswers(503, 'something cannot be reached', HEALTH)
  async ready(@Res({ passthrough: true }) response: FastifyReply) {
    const report = await this.health.report();
    void response.code(report.status === 'ok' ? 200 : 503);
    return report;
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Answers('Prometheus metrics', { type: 'string' }, { type: 'text/plain' })
  prometheus() {
    return this.metrics.text();
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Answers('This documentation as a page', { type: 'string' }, { type: 'text/html' })
  docs() {
    return DOCS_PAGE;
  }

  @Get('openapi.yaml')
  @Header('content-type', 'application/yaml; charset=utf-8')
  @Answers('This documentation as OpenAPI', { type: 'string' }, { type: 'application/yaml' })
  openapi() {
    return openapiText();
  }
}
