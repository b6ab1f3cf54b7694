import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { SwitchUnavailable } from '../api/errors.js';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import { NodeSession } from '../database/node-session.js';
import { CONFIG, LOG } from '../tokens.js';

const ANSWER_MS = 3_000;
/** A group with its trunks is many changes at once; Kamailio hears of them together. */
const GATHER_MS = 50;
/** Kamailio refuses a reload too soon after another. */
const RETRY_MS = 2_000;

/** What the dispatcher says of one destination. */
export interface Destination {
  readonly set: number;
  /** The trunk's id: attribute `duid`. */
  readonly trunk: number;
  /** Such as `AP`. */
  readonly flags: string;
}

/**
 * The Kamailio in front of the switches, if there is one: it reads its dispatcher sets out of the same database
 * (docs/kamailio.md). One node tells it to read them again when they change.
 */
@Injectable()
export class Kamailio implements OnModuleDestroy {
  readonly configured: boolean;
  private readonly keeper: string;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'kamailio'>,
    private readonly session: NodeSession,
    { feed }: Database,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.configured = config.kamailio !== undefined;
    this.keeper = `kamailio ${config.kamailio?.rpcUrl ?? ''}`;
    if (!this.configured) return;
    session.onKept((name) => {
      if (name === this.keeper) this.reloadSoon(0);
    });
    feed.onChange(({ entity }) => {
      if (entity === 'trunk' || entity === 'trunk group') this.reloadSoon(GATHER_MS);
    });
    feed.onMissed(() => this.reloadSoon(GATHER_MS));
    session.want(this.keeper);
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  /** @throws SwitchUnavailable when it does not answer */
  async destinations(): Promise<Destination[]> {
    const { RECORDS = [] } = await this.ask<DispatcherList>('dispatcher.list');
    return RECORDS.flatMap(({ SET: { ID, TARGETS } }) =>
      TARGETS.map(({ DEST }) => ({ set: ID, trunk: Number(DEST.ATTRS?.DUID), flags: DEST.FLAGS })),
    );
  }

  private reloadSoon(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.reload(), ms).unref();
  }

  private async reload(): Promise<void> {
    // Who becomes the keeper reloads anyway.
    if (!this.session.keeps(this.keeper)) return;
    try {
      await this.ask('dispatcher.reload');
      this.log.info('Kamailio reads its trunks again');
    } catch (error) {
      this.log.warn({ err: error }, 'Kamailio could not be told to read its trunks again; it will be');
      this.reloadSoon(RETRY_MS);
    }
  }

  private async ask<T>(method: string): Promise<T> {
    const url = this.config.kamailio?.rpcUrl ?? '';
    const refuse = (why: string): never => {
      throw new SwitchUnavailable(`Kamailio at ${url}: ${why}`);
    };
    const body = JSON.stringify({ jsonrpc: '2.0', method, id: 1 });
    const headers = { 'content-type': 'application/json' };
    let answer: { result?: T; error?: { message?: string } };
    try {
      const signal = AbortSignal.timeout(ANSWER_MS);
      const response = await fetch(url, { method: 'POST', headers, body, signal });
      answer = (await response.json()) as typeof answer;
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      return refuse(cause instanceof Error ? cause.message : String(cause));
    }
    return answer.result ?? refuse(answer.error?.message ?? 'answered nothing');
  }
}

/** Of `dispatcher.list`, what is read; no RECORDS without sets. */
interface DispatcherList {
  readonly RECORDS?: readonly {
    readonly SET: {
      readonly ID: number;
      readonly TARGETS: readonly {
        readonly DEST: { readonly FLAGS: string; readonly ATTRS?: { readonly DUID?: string } };
      }[];
    };
  }[];
}
