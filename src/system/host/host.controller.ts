import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ForEveryUser } from '../../api/auth.js';
import { fieldSchemas } from '../../api/fields.js';
import { parseInput } from '../../api/input.js';
import { Answers, arrayOf, described, mapOf, object } from '../../api/openapi.js';
import { Queries } from '../../api/queries.js';
import { HostHistory } from './host-history.js';
import { GraphQuery } from './host.dto.js';
import { HostService } from './host.service.js';

const COUNT = { total: 1_200, active: 4, peak: 31, peak5Min: 6, limit: 1_000 };
const LASTED = { years: 0, days: 12, hours: 3, minutes: 25, seconds: 7 };
const STATISTICS = object({
  date: '2026-11-21 12:00:00',
  systemStatus: described(
    'ready',
    'of every switch; else `not ready`, how many are, or that none is configured',
  ),
  version: '1.10.12-release',
  uptime: { ...LASTED, milliseconds: 0, microseconds: 0 },
  sessions: { count: COUNT, rate: { current: 0, max: 30, peak: 3, peak5Min: 1 } },
  idleCPU: {
    used: described('0.00', 'percent: with less the switch takes no calls'),
    allowed: described('97.50', 'percent that is idle'),
  },
  stackSizeKB: { current: 240, max: 8_192 },
});
const NUMBER = { type: 'number' };
const CPU = object({
  ...{ usage: described(12.5, 'percent of the last seconds, over all processors'), idle: 87.5, cores: 4 },
  ...{ load1: 0.25, load5: 0.5, load15: 0.75 },
});
const POINTS = arrayOf({
  type: 'array',
  minItems: 2,
  maxItems: 2,
  items: { anyOf: [NUMBER, { type: 'string', description: 'when' }] },
});
const DAYS = Queries(fieldSchemas(GraphQuery));

/** What CherryPBX's dashboard asks of the host of the API node that answers, and of the switches. */
@Controller('api')
@ForEveryUser()
export class HostController {
  constructor(
    private readonly host: HostService,
    private readonly history: HostHistory,
  ) {}

  @Get('status/host_info')
  @Answers(
    'This host; `ext_ip` is the public address that a switch knows, empty where none does',
    object({ hostname: 'pbx1', ip: '192.0.2.10', ext_ip: '203.0.113.5' }),
  )
  info() {
    return this.host.info();
  }

  @Get('freeswitch/stats')
  @Answers('What the switches say of themselves; zeros where none can be reached', STATISTICS)
  statistics() {
    return this.host.switches();
  }

  @Get('sip_status')
  @Answers('How many phones are registered', object({ data: { register_count: 31 } }))
  async registrations() {
    return { data: { register_count: await this.host.registrations() } };
  }

  @Get('status/disk')
  @Answers(
    'How full the disks of system, data and recordings are, by where they are mounted',
    mapOf({ type: 'string', example: '37%' }),
  )
  disks() {
    return this.host.disks();
  }

  @Get('status/memory')
  @Answers(
    'Memory of this host and of this program, in bytes',
    object({
      ...{ physical_memory_usage: 2_100_000_000, physical_memory_free: 1_900_000_000 },
      ...{ physical_memory_total: 4_000_000_000, process_memory_usage: 180_000_000 },
    }),
  )
  memory() {
    return this.host.memory();
  }

  @Get('status/cpu')
  @Answers('How busy the processors of this host are', CPU)
  processors() {
    return this.host.processors();
  }

  @Post('status/cpu')
  @HttpCode(200)
  @Answers('The same, as CherryPBX asks for it', CPU)
  processorsToo() {
    return this.host.processors();
  }

  @Get('rrdgraphs/disk')
  @DAYS
  @Answers('How full the disk of `/` was, in percent: at most 289 points, the oldest first', POINTS)
  diskGraph(@Query() query: object) {
    return this.history.points('disk', daysOf(query));
  }

  @Get('rrdgraphs/memory')
  @DAYS
  @Answers('How much memory was used, in bytes: at most 289 points, the oldest first', POINTS)
  memoryGraph(@Query() query: object) {
    return this.history.points('memory', daysOf(query));
  }

  @Get('uptime/stats')
  @Answers(
    'How long host, program and switches have been running',
    arrayOf(object({ name: '127.0.0.1:8021', total: 1_049_107, ...LASTED })),
  )
  uptimes() {
    return this.host.uptimes();
  }

  @Get('channel/stats')
  @Answers(
    'The legs of each switch that can be reached',
    arrayOf(object({ switch: '127.0.0.1:8021', ...COUNT })),
  )
  sessions() {
    return this.host.sessions();
  }
}

function daysOf(query: object): number {
  const { days } = parseInput(GraphQuery, query);
  return typeof days === 'number' ? days : 1;
}
