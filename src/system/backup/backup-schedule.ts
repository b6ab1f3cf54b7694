import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '../../config.js';
import { CONFIG, LOG } from '../../tokens.js';
import { BackupService } from './backup.service.js';

const LOOK_MS = 20_000;

/** Makes the daily backup. Each node its own: where one is lost, the others have theirs. */
@Injectable()
export class BackupSchedule implements OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private readonly clock: Intl.DateTimeFormat;
  /** The last day on which there is nothing more to do. */
  private done = '';

  constructor(
    private readonly backups: BackupService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'backups' | 'timezone'>,
    @Inject(LOG) private readonly log: Logger,
  ) {
    // Of all languages Swedish writes `2026-12-24 03:00`.
    const form = { dateStyle: 'short', timeStyle: 'short', timeZone: config.timezone } as const;
    this.clock = new Intl.DateTimeFormat('sv-SE', form);
  }

  /** A time that has passed today is one of tomorrow. */
  start(now = new Date()): void {
    if (this.isPast(now)) this.done = this.dayOf(now);
    this.timer = setInterval(() => void this.look(new Date()), LOOK_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Makes one if it is time. Also in the night in which the clocks jump over that time. */
  async look(now: Date): Promise<void> {
    const day = this.dayOf(now);
    if (this.done === day || !this.isPast(now)) return;
    this.done = day;
    try {
      await this.backups.make('daily');
    } catch (error) {
      this.log.error({ err: error }, 'the daily backup could not be made');
    }
  }

  private isPast(now: Date): boolean {
    const { at } = this.config.backups;
    return at !== undefined && this.clock.format(now).slice(-'HH:MM'.length) >= at;
  }

  private dayOf(now: Date): string {
    return this.clock.format(now).slice(0, 'YYYY-MM-DD'.length);
  }
}
