import {
  availableParallelism,
  freemem,
  hostname,
  loadavg,
  networkInterfaces,
  totalmem,
  uptime,
} from 'node:os';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../tokens.js';
import { DashboardService } from '../dashboard.service.js';
import { CpuMeter } from './cpu-meter.js';
import { usedByMount } from './disks.js';
import { outwardAddress } from './rules/addresses.js';
import { countsOf, type Duration, durationOf, ratesOf } from './rules/switch-status.js';
import { SwitchStatistics } from './switch-statistics.js';

export interface Uptime extends Duration {
  readonly name: string;
  /** The same in seconds. */
  readonly total: number;
}

/** What CherryPBX's dashboard shows: of the host of this API node, and of the switches. */
@Injectable()
export class HostService {
  constructor(
    private readonly cpu: CpuMeter,
    private readonly statistics: SwitchStatistics,
    private readonly dashboard: DashboardService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'dataDir' | 'recordings'>,
  ) {}

  async info() {
    const ext_ip = await this.statistics.publicAddress();
    return { hostname: hostname(), ip: outwardAddress(networkInterfaces()), ext_ip };
  }

  /**
   * FreeSWITCH's own report. Of several switches the counts are added up, the rest is the first's; of none they are
   * zeros, and the processors are this host's.
   */
  async switches() {
    const [known, { at }] = await Promise.all([this.statistics.all(), this.dashboard.read()]);
    const first = known[0]?.status;
    return {
      date: at,
      systemStatus: this.summary(known.filter(({ status }) => status.ready).length),
      version: first?.version ?? '',
      uptime: { ...durationOf(first?.uptime ?? 0), milliseconds: 0, microseconds: 0 },
      sessions: {
        count: countsOf(known.map(({ status }) => status.count)),
        rate: ratesOf(known.map(({ status }) => status.rate)),
      },
      // CherryPBX reads them as text: the number 0 it would take for none.
      idleCPU: {
        used: (first?.leastIdle ?? 0).toFixed(2),
        allowed: (first?.idle ?? 100 - this.cpu.busy).toFixed(2),
      },
      stackSizeKB: first?.stack ?? { current: 0, max: 0 },
    };
  }

  /** Phones that are registered now, at most two seconds ago. */
  async registrations(): Promise<number> {
    return (await this.dashboard.read()).extensions.phones;
  }

  /** `{"/": "37%"}`, and the disks of the data and the recordings where they are others. Rounded up, as df does. */
  async disks(): Promise<Record<string, string>> {
    const used = await usedByMount(['/', this.config.dataDir, this.config.recordings.folder]);
    return Object.fromEntries([...used].map(([mount, share]) => [mount, `${Math.ceil(share)}%`]));
  }

  /** Bytes; what the system could give to programs at once does not count as used. */
  memory() {
    const [physical_memory_total, physical_memory_free] = [totalmem(), freemem()];
    return {
      physical_memory_usage: physical_memory_total - physical_memory_free,
      ...{ physical_memory_free, physical_memory_total },
      process_memory_usage: process.memoryUsage.rss(),
    };
  }

  processors() {
    const usage = this.cpu.busy;
    const [load1 = 0, load5 = 0, load15 = 0] = loadavg();
    const idle = Math.round((100 - usage) * 100) / 100;
    return { usage, idle, cores: availableParallelism(), load1, load5, load15 };
  }

  /** How long host, program and each switch that answers have been running. */
  async uptimes(): Promise<Uptime[]> {
    const switches = (await this.statistics.all()).map(({ name, status }) => [name, status.uptime] as const);
    const all = [['host', uptime()], ['switchyard', process.uptime()], ...switches] as const;
    return all.map(([name, seconds]) => ({ name, total: Math.floor(seconds), ...durationOf(seconds) }));
  }

  /** The legs of each switch that answers. */
  async sessions() {
    return (await this.statistics.all()).map(({ name, status }) => ({ switch: name, ...status.count }));
  }

  /** `ready` where every switch is; otherwise how many are. */
  private summary(ready: number): string {
    const { configured } = this.statistics;
    if (configured === 0) return 'no switch configured';
    if (ready === configured) return 'ready';
    return ready === 0 ? 'not ready' : `ready: ${ready} of ${configured} switches`;
  }
}
