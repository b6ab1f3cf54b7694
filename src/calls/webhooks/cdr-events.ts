import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { reply } from '../../api/reply.js';
import { Database } from '../../database/database.js';
import { LOG } from '../../tokens.js';
import type { Cdr } from '../cdrs/cdr.js';
import type { Leg } from '../leg.js';
import { Deliverer } from './deliverer.js';
import { DeliveryStore, type Inserted, type Queued } from './delivery-store.js';
import { queuedFor } from './outbox.js';
import { WebhookDirectory } from './webhook-directory.js';
import { eventOfCdr, statesOf } from './webhook-event.js';

const LOOK_MS = 1_000;
/** The record of a leg comes a moment before the event of its end. */
const GRACE_S = 5;
const AT_ONCE = 200;

/** A record, and of its leg what the columns do not say. */
type Pending = Cdr & {
  /** Whether the record is still there. */
  readonly found: boolean;
  /** Microseconds since 1970, 0: never. */
  readonly started: number;
  readonly rang: number;
  readonly answered: number;
  readonly ended: number;
  /** Which of its events were queued. */
  readonly known: readonly string[];
};

const micros = (column: string): string =>
  `coalesce((extract(epoch FROM c.${column}) * 1000000)::bigint, 0)::float8`;

/** Those whose end is queued, or that have waited for it. */
const PENDING = `
  SELECT c.*, p.uuid, p.core_uuid, p.incomplete, c.uuid IS NOT NULL AS found,
    ${micros('start_stamp')} AS started, ${micros('ring_stamp')} AS rang,
    ${micros('answer_stamp')} AS answered, ${micros('end_stamp')} AS ended,
    ARRAY(SELECT key FROM webhook_events WHERE key = ANY (ARRAY(
      SELECT p.core_uuid || ':' || p.uuid || ':' || once
      FROM unnest(ARRAY['create', 'progress', 'early', 'answer', 'hangup']) AS once))) AS known
  FROM webhook_cdrs p
  LEFT JOIN cdrs c ON c.uuid = p.uuid AND c.start_stamp = p.start_stamp AND c.incomplete = p.incomplete
  WHERE checked_at IS NULL AND (arrived_at < now() - interval '${GRACE_S} seconds'
    OR EXISTS (SELECT 1 FROM webhook_events WHERE key = p.core_uuid || ':' || p.uuid || ':hangup'))
  ORDER BY arrived_at LIMIT $1 FOR UPDATE OF p SKIP LOCKED`;

/**
 * An Event Socket repeats nothing: what happened while nobody listened is told from the records of legs, which FreeSWITCH
 * keeps and posts again. Each that has come waits in `webhook_cdrs`, whichever node took it, until one has looked at it.
 */
@Injectable()
export class CdrEvents implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private made = 0;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly directory: WebhookDirectory,
    private readonly store: DeliveryStore,
    private readonly deliverer: Deliverer,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking ??= this.look()
        .catch((error: unknown) => this.log.debug({ err: error }, 'records cannot be looked at now'))
        .finally(() => (this.looking = undefined));
    }, LOOK_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.looking;
  }

  /** States that were told from a record. */
  get completed(): number {
    return this.made;
  }

  private async look(): Promise<void> {
    // Not as last read: a record that has been looked at is told to nobody else.
    if ((await this.directory.fresh()).length === 0) return;
    while (!this.stopped && (await this.lookAtSome()) === AT_ONCE);
  }

  /** @returns how many */
  private async lookAtSome(): Promise<number> {
    let inserted: Inserted[] = [];
    // The transaction has the records to itself; what is queued beside it is queued once, whoever does it again.
    const count = await this.database.transaction(async () => {
      const rows = await this.database.run<Pending>(PENDING, [AT_ONCE]);
      if (rows.length === 0) return 0;
      const queued = rows.flatMap((row) => this.missing(row));
      inserted = queued.length > 0 ? await this.store.insert(queued) : [];
      await this.database.run(
        `UPDATE webhook_cdrs p SET checked_at = now() FROM unnest($1::uuid[], $2::int[]) AS seen (uuid, incomplete)
         WHERE p.uuid = seen.uuid AND p.incomplete = seen.incomplete`,
        [rows.map(({ uuid }) => uuid), rows.map(({ incomplete }) => incomplete)],
      );
      return rows.length;
    });
    await this.deliverer.offer(inserted);
    return count;
  }

  private missing({ found, started, rang, answered, ended, known, ...row }: Pending): Queued[] {
    if (!found) return [];
    const leg = legOf(row, { started, rang, answered, ended });
    const has = (once: string): boolean => known.includes(`${leg.coreUuid}:${leg.uuid}:${once}`);
    // That it rang is no news when it was answered.
    const late = has('progress') || has('early') || has('answer') || has('hangup');
    const states = statesOf(leg, 'cdr', { 'FreeSWITCH-Switchname': row.switch }).filter(
      ({ key }) => !known.includes(key) && !(late && key.endsWith(':progress')),
    );
    const targets = this.directory.current;
    const queued = [...states, eventOfCdr(leg, row.incomplete, reply.row(row))].map((event) =>
      queuedFor(targets, event, 'since'),
    );
    this.made += states.length;
    return queued.filter((each) => each !== undefined);
  }
}

function legOf(row: Cdr, at: Pick<Pending, 'started' | 'rang' | 'answered' | 'ended'>): Leg {
  const inbound = row.direction === 'inbound';
  // The account code of a phone that we ring is its caller's.
  const [extn, domain] = [inbound ? row.account_code : row.destination_number, row.realm];
  return {
    ...{ uuid: row.uuid, coreUuid: row.core_uuid, callUuid: row.call_uuid },
    ...(row.other_uuid && { otherUuid: row.other_uuid }),
    direction: inbound ? 'inbound' : 'outbound',
    ...(extn && domain && { extension: { extn, domain } }),
    ...{ callerIdName: row.caller_id_name, callerIdNumber: row.caller_id_number, calleeIdNumber: '' },
    ...{ destinationNumber: row.destination_number, context: row.context, state: 'hangup', held: false },
    ...{ createdAt: at.started, progressAt: at.rang, progressMediaAt: 0, answeredAt: at.answered },
    ...{ hangupAt: at.ended, hangupCause: row.hangup_cause },
  };
}
