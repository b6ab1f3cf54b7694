import { Controller, Get } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Answers, object, orEmpty } from '../api/openapi.js';
import { DashboardService } from './dashboard.service.js';

const BYTES = orEmpty({ type: 'integer' });
const DASHBOARD = object({
  at: '2026-11-21 12:00:00',
  calls_today: {
    ...{ total: 120, answered: 96, busy: 8, unanswered: 12, failed: 4, billsec: 8_000 },
    top_causes: [{ cause: 'NORMAL_CLEARING', count: 100 }],
  },
  channels: 4,
  extensions: { total: 50, registered: 31, phones: 35 },
  gateways: { total: 3, up: 2, down: 1 },
  switches: { total: 1, up: 1 },
  files: { count: 40, bytes: 12_000_000, disk_free: BYTES, disk_total: BYTES },
});

@Controller('api/dashboard')
@ForOperators()
export class DashboardController {
  constructor(private readonly dashboard: DashboardService) {}

  @Get()
  @Answers(
    'What a start page shows, at most two seconds old; a call is counted once, when it has ended',
    DASHBOARD,
  )
  async read() {
    const { files, ...rest } = await this.dashboard.read();
    return {
      ...rest,
      files: { ...files, disk_free: files.disk_free ?? '', disk_total: files.disk_total ?? '' },
    };
  }
}
