import { statfs } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { ApiError } from '../api/errors.js';
import { LiveChannels } from '../calls/live-channels.js';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import { Switches } from '../freeswitch/switches.js';
import { CONFIG, LOG } from '../tokens.js';
import { GatewayStatus } from '../trunking/gateway-status.js';

/** A page of many browsers costs as much as one: what is live is so old at most, and what is counted. */
const FRESH_MS = 2_000;
const COUNTED_MS = 15_000;
const TOP_CAUSES = 5;

/** Read out of an index alone (cdrs_calls). A call is one leg, the one that began it, and of today in PBX_TIMEZONE. */
export const CALLS_TODAY = `
  SELECT hangup_cause, count(*) AS n, count(answer_stamp) AS answered, sum(billsec) AS billsec FROM cdrs
  WHERE start_stamp >= date_trunc('day', now()) AND uuid = call_uuid GROUP BY hangup_cause`;

interface Counted {
  readonly calls: number;
  readonly answered: number;
  readonly busy: number;
  readonly unanswered: number;
  readonly billsec: number;
  readonly causes: readonly { readonly cause: string; readonly count: number }[] | null;
  readonly files: number;
  readonly bytes: number;
}

interface Live {
  readonly at: string;
  readonly extensions: number;
  readonly phones: number;
  readonly registered_extensions: number;
  readonly gateways: number;
}

/** What a start page shows; times in seconds, sizes in bytes. */
export interface Dashboard {
  readonly at: string;
  readonly calls_today: {
    readonly total: number;
    readonly answered: number;
    readonly busy: number;
    readonly unanswered: number;
    readonly failed: number;
    readonly billsec: number;
    readonly top_causes: readonly { readonly cause: string; readonly count: number }[];
  };
  readonly channels: number;
  readonly extensions: { readonly total: number; readonly registered: number; readonly phones: number };
  /** `up` and `down` as the switches say; what neither says is not known. */
  readonly gateways: { readonly total: number; readonly up: number; readonly down: number };
  readonly switches: { readonly total: number; readonly up: number };
  readonly files: {
    readonly count: number;
    readonly bytes: number;
    /** Of the disk they are on; null where it cannot be asked. */
    readonly disk_free: number | null;
    readonly disk_total: number | null;
  };
}

@Injectable()
export class DashboardService {
  private readonly shown = new Fresh(FRESH_MS, () => this.make());
  private readonly counted = new Fresh(COUNTED_MS, () => this.count());
  /** Of the disk, as it was last said in the log. */
  private fault = '';

  constructor(
    private readonly database: Database,
    private readonly channels: LiveChannels,
    private readonly gateways: GatewayStatus,
    private readonly switches: Switches,
    @Inject(CONFIG) private readonly config: Pick<Config, 'recordings'>,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** At most two seconds old, the calls of today and the files fifteen. */
  read(): Promise<Dashboard> {
    return this.shown.get();
  }

  private async make(): Promise<Dashboard> {
    const [live, counted, lines, disk] = await Promise.all([
      this.live(),
      this.counted.get(),
      this.lines(),
      this.disk(),
    ]);
    const { calls, answered, busy, unanswered, billsec, causes } = counted;
    const failed = calls - answered - busy - unanswered;
    const up = this.switches.up.length;
    return {
      at: live.at,
      calls_today: { total: calls, answered, busy, unanswered, failed, billsec, top_causes: causes ?? [] },
      channels: this.channels.count,
      extensions: { total: live.extensions, registered: live.registered_extensions, phones: live.phones },
      gateways: { total: live.gateways, ...lines },
      switches: { total: this.switches.nodes.length, up },
      files: { count: counted.files, bytes: counted.bytes, ...disk },
    };
  }

  private async live(): Promise<Live> {
    const [row] = await this.database.run<Live>(
      `SELECT now()::timestamptz(0) AS at,
         (SELECT count(*) FROM extensions) AS extensions,
         (SELECT count(*) FROM gateways WHERE disabled = 0) AS gateways,
         count(*) AS phones, count(DISTINCT (extn, domain)) AS registered_extensions
       FROM registrations WHERE expires > now()`,
    );
    return row!;
  }

  private async count(): Promise<Counted> {
    const [row] = await this.database.run<Counted>(
      `WITH today AS (${CALLS_TODAY}),
       top AS (SELECT hangup_cause AS cause, n AS count FROM today ORDER BY n DESC, 1 LIMIT ${TOP_CAUSES})
       SELECT COALESCE(sum(n), 0)::int AS calls,
         COALESCE(sum(answered), 0)::int AS answered, COALESCE(sum(billsec), 0)::float8 AS billsec,
         COALESCE(sum(n - answered) FILTER (WHERE hangup_cause = 'USER_BUSY'), 0)::int AS busy,
         COALESCE(sum(n - answered) FILTER (WHERE hangup_cause IN ('NO_ANSWER', 'NO_USER_RESPONSE', 'ORIGINATOR_CANCEL',
           'ALLOTTED_TIMEOUT', 'NORMAL_CLEARING')), 0)::int AS unanswered,
         (SELECT json_agg(top) FROM top) AS causes, files.files, files.bytes
       FROM (SELECT count(*) AS files, COALESCE(sum(file_size), 0)::float8 AS bytes FROM call_files) AS files
         LEFT JOIN today ON TRUE
       GROUP BY files.files, files.bytes`,
    );
    return row!;
  }

  private async lines(): Promise<{ up: number; down: number }> {
    try {
      const states = await this.gateways.list();
      const down = new Set(states.filter((each) => each.gateway_status === 'DOWN').map(({ name }) => name));
      const known = new Set(states.map(({ name }) => name));
      return { up: known.size - down.size, down: down.size };
    } catch (error) {
      if (error instanceof ApiError) return { up: 0, down: 0 };
      throw error;
    }
  }

  private async disk(): Promise<{ disk_free: number | null; disk_total: number | null }> {
    try {
      const { bavail, blocks, bsize } = await statfs(this.config.recordings.folder);
      return { disk_free: bavail * bsize, disk_total: blocks * bsize };
    } catch (error) {
      const fault = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      // Nothing was ever recorded; anything else is said once.
      if (fault !== 'ENOENT' && fault !== this.fault)
        this.log.warn({ err: error }, 'the disk of the recordings cannot be asked');
      this.fault = fault;
      return { disk_free: null, disk_total: null };
    }
  }
}

/** What is made again when it is older, and not before. */
class Fresh<T> {
  private last: { readonly until: number; readonly answer: Promise<T> } | undefined;

  constructor(
    private readonly ms: number,
    private readonly make: () => Promise<T>,
  ) {}

  get(): Promise<T> {
    if (this.last !== undefined && Date.now() < this.last.until) return this.last.answer;
    const last = { until: Date.now() + this.ms, answer: this.make() };
    this.last = last;
    // What failed is asked again at once.
    last.answer.catch(() => {
      if (this.last === last) this.last = undefined;
    });
    return last.answer;
  }
}
