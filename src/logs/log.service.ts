import { hostname } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { pino } from 'pino';
import { type ListQuery, type Page, toPage } from '../api/paging.js';
import { Store } from '../api/store.js';
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';
import type { LogFilter } from './log.dto.js';
import { RecentLog } from './recent-log.js';
import { withoutSecrets } from './rules/hide-secrets.js';
import { Secrets } from './secrets.js';

export interface LogRow {
  readonly id: number;
  readonly time: string;
  readonly level: string;
  readonly message: string;
  /** What else the line holds. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** So many are read without a pause, in which calls are answered. */
const AT_ONCE = 500;

/** What pino writes. */
interface Line {
  readonly level: number;
  readonly time: number;
  readonly msg?: string;
}

/** The newest lines of this node's own log; other nodes have theirs. */
@Injectable()
export class LogService {
  private readonly clock: Intl.DateTimeFormat;

  constructor(
    private readonly recent: RecentLog,
    private readonly secrets: Secrets,
    private readonly store: Store,
    @Inject(CONFIG) { timezone }: Pick<Config, 'timezone'>,
  ) {
    // Sweden writes dates as the API does.
    this.clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: timezone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
  }

  /** Newest first. */
  list({ level = 'trace' }: LogFilter, query: ListQuery): Page<LogRow> {
    const least = pino.levels.values[level]!;
    const lines = this.recent.lines.filter(({ text }) => levelOf(text) >= least).toReversed();
    const page = lines.slice((query.page - 1) * query.perPage, query.page * query.perPage);
    return toPage(
      query,
      lines.length,
      page.map(({ id, text }) => this.row(id, text)),
    );
  }

  /** All of it, oldest first, a line of JSON each. */
  async text(): Promise<string> {
    const shown: string[] = [];
    for (const [index, { text }] of this.recent.lines.entries()) {
      if (index % AT_ONCE === 0) await setImmediate();
      shown.push(`${JSON.stringify(withoutSecrets(JSON.parse(text), this.secrets.hide))}\n`);
    }
    return shown.join('');
  }

  /** Forgets it; who did is written down. */
  async clear(): Promise<number> {
    const lines = this.recent.clear();
    await this.store.commit((record) =>
      record({ entity: 'log', id: hostname(), action: 'delete', before: { lines } }),
    );
    return lines;
  }

  private row(id: number, text: string): LogRow {
    const line = withoutSecrets(JSON.parse(text), this.secrets.hide) as Line & Record<string, unknown>;
    const { level, time, msg = '', ...details } = line;
    return {
      id,
      time: this.clock.format(time),
      level: pino.levels.labels[level] ?? String(level),
      message: msg,
      details,
    };
  }
}

/** Without reading all of it: pino writes it first. */
const levelOf = (text: string): number => Number(/^\{"level":(\d+)/.exec(text)?.[1] ?? 0);
