import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Invalid } from '../../api/errors.js';
import { Database } from '../../database/database.js';
import type { Held } from '../../database/held.js';
import { SecretBox } from '../../database/secret-box.js';
import { LOG } from '../../tokens.js';
import { wishOf, type Wish } from './wants.js';

/** An enabled webhook as events and requests need it. */
export interface Target {
  readonly id: number;
  readonly url: string;
  readonly wish: Wish;
  readonly variables: string;
  /** Empty: requests are not signed. */
  readonly secret: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly timeout: number;
  /** The operator's own, which may be anywhere. */
  readonly fromSetting: boolean;
  /** From when on it has wanted this, in microseconds since 1970. */
  readonly since: number;
  /** All of it as it is stored, to tell whether anything has changed. */
  readonly stored: string;
}

interface TargetRow {
  readonly id: number;
  readonly url: string;
  readonly events: string;
  readonly contexts: string;
  readonly extensions: string;
  readonly variables: string;
  readonly secret: string;
  readonly headers: string;
  readonly timeout: number;
  readonly from_setting: number;
  readonly since: number;
}

const COLUMNS = `id, url, events, contexts, extensions, variables, secret, headers, timeout, from_setting,
  (extract(epoch FROM since) * 1000000)::bigint AS since`;

/** The enabled webhooks, held in memory. */
@Injectable()
export class WebhookDirectory {
  private readonly held: Held<readonly Target[]>;
  private last: readonly Target[] = [];

  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.held = database.hold('webhooks', ['webhook'], () => this.read());
  }

  /** @throws what the database says, while they were never read */
  all(): Promise<readonly Target[]> {
    return this.held.get();
  }

  /** As they are now. @throws what the database says while they cannot be read */
  async fresh(): Promise<readonly Target[]> {
    await this.held.get();
    if (this.held.fresh === undefined) throw new Error('the webhooks could not be read again yet');
    return this.held.fresh;
  }

  /** As last read: what happens to calls waits for nothing. */
  get current(): readonly Target[] {
    return this.last;
  }

  /** Also one that is disabled. @throws Invalid when its secrets were sealed with another key */
  async find(id: number): Promise<Target | undefined> {
    const [row] = await this.database.run<TargetRow>(`SELECT ${COLUMNS} FROM webhooks WHERE id = $1`, [id]);
    try {
      return row && this.targetOf(row);
    } catch {
      throw Invalid.field('secret', 'cannot be read with this SECRET_KEY: give it and headers anew');
    }
  }

  private async read(): Promise<readonly Target[]> {
    const rows = await this.database.read<TargetRow>(
      'webhooks',
      `SELECT ${COLUMNS} FROM webhooks WHERE disabled = 0 ORDER BY id`,
      [],
    );
    const before = new Map(this.last.map((target) => [target.stored, target]));
    this.last = rows.flatMap((row) => before.get(JSON.stringify(row)) ?? this.legible(row) ?? []);
    return this.last;
  }

  /** One that was sealed with another key does not stop the others. */
  private legible(row: TargetRow): Target | undefined {
    try {
      return this.targetOf(row);
    } catch (error) {
      this.log.error(
        { err: error, webhook: row.id },
        'webhook: its secrets cannot be read, it is told nothing',
      );
      return undefined;
    }
  }

  private targetOf(row: TargetRow): Target {
    return {
      ...{ id: row.id, url: row.url, wish: wishOf(row), variables: row.variables },
      ...{ secret: this.box.open(row.secret), timeout: row.timeout, since: row.since },
      headers: row.headers === '' ? {} : (JSON.parse(this.box.open(row.headers)) as Record<string, string>),
      fromSetting: row.from_setting === 1,
      stored: JSON.stringify(row),
    };
  }
}
