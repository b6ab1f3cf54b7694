import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { CREATE } from '../../api/fields.js';
import { ApiError, Invalid, NotFound, SwitchRefused } from '../../api/errors.js';
import { parseInput } from '../../api/input.js';
import type { Caller } from '../../api/request-context.js';
import { LOG } from '../../tokens.js';
import { OriginateInput } from '../channel.dto.js';
import { LiveChannels } from '../live-channels.js';
import { OriginateService } from '../originate.service.js';
import { present } from '../../api/present.js';
import { Batch, type BatchCall } from './batch.js';
import { type BatchInput, MOST_CALLS } from './batch.dto.js';

/** Held in memory: what was not made when the program ends is not made. */
const MOST_RUNNING = 20;
const MOST_KEPT = 100;
const LOOK_MS = 100;
/** Checked side by side before the first call. */
const CHECKED_AT_ONCE = 16;

/** Makes lists of calls, paced, and remembers what became of each. */
@Injectable()
export class BatchService implements OnModuleDestroy {
  /** Begins the id of every batch of this run of the program: others are another node's, or of a run before. */
  private readonly run = randomUUID().slice(0, 8);
  private readonly batches = new Map<string, Batch>();
  private closing = false;

  constructor(
    private readonly originator: OriginateService,
    private readonly channels: LiveChannels,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** @throws Invalid naming `calls[3].destNumber`, SwitchRefused while too many run, SwitchUnavailable; then nothing was called */
  async start(given: BatchInput, caller: Caller): Promise<Batch> {
    const { rate = '1', concurrent = 10, calls } = present(given);
    const perSecond = Number(rate);
    this.refuseTooMany();
    const inputs = await this.check(calls, caller);
    // Others may have begun meanwhile.
    this.refuseTooMany();
    const id = `${this.run}${randomUUID().slice(8)}`;
    const batch = new Batch(id, inputs, perSecond, concurrent);
    this.keep(batch);
    void this.make(batch, inputs, caller);
    return batch;
  }

  list(): Batch[] {
    return [...this.batches.values()].toReversed();
  }

  /** @throws NotFound that says whether it may be another node's */
  get(id: string): Batch {
    const batch = this.batches.get(id);
    if (batch !== undefined) return batch;
    const elsewhere = /^[0-9a-f]{8}-/.test(id) && !id.startsWith(this.run);
    const words = `batch ${id} is not known here: only the node that began it knows it, until that ends; what it has called is in /api/cdrs`;
    throw new NotFound('batch', id, elsewhere ? words : undefined);
  }

  stop(id: string): Batch {
    const batch = this.get(id);
    batch.stop();
    return batch;
  }

  onModuleDestroy(): void {
    this.closing = true;
    for (const batch of this.batches.values()) batch.stop();
  }

  private refuseTooMany(): void {
    if ([...this.batches.values()].filter((batch) => !batch.over).length >= MOST_RUNNING)
      throw new SwitchRefused(`${MOST_RUNNING} batches are running`);
  }

  private async check(calls: unknown, caller: Caller): Promise<OriginateInput[]> {
    if (!Array.isArray(calls) || calls.length === 0 || calls.length > MOST_CALLS)
      throw Invalid.field('calls', `must be an array of 1 to ${MOST_CALLS} calls`);
    const inputs = calls.map((call: unknown, index) =>
      within(index, () => parseInput(OriginateInput, call, CREATE)),
    );
    for (const [index, { async }] of inputs.entries())
      if (async === 1) throw Invalid.field(`calls[${index}].async`, 'a batch is answered at once anyway');
    for (let from = 0; from < inputs.length; from += CHECKED_AT_ONCE) {
      const some = inputs.slice(from, from + CHECKED_AT_ONCE);
      await Promise.all(
        some.map((input, at) =>
          this.originator
            .prepare(input, caller, 'rehearsal')
            .catch((error: unknown) => named(from + at, error)),
        ),
      );
    }
    return inputs;
  }

  private async make(batch: Batch, inputs: readonly OriginateInput[], caller: Caller): Promise<void> {
    for (const [index, call] of batch.calls.entries()) {
      while (!batch.stopped && batch.busy >= batch.concurrent) await setTimeout(LOOK_MS);
      if (batch.stopped) return;
      void this.call(call, inputs[index]!, caller);
      if (index < batch.calls.length - 1) await setTimeout(1_000 / batch.rate);
    }
  }

  private async call(call: BatchCall, input: OriginateInput, caller: Caller): Promise<void> {
    call.state = 'calling';
    call.begun = new Date().toISOString();
    try {
      const result = await this.originator.originate(input, caller);
      call.decided = new Date().toISOString();
      if (!('uuid' in result)) {
        call.state = 'failed';
        call.reason = 'reason' in result ? result.reason : 'UNKNOWN';
        return;
      }
      call.state = 'answered';
      call.uuid = result.uuid;
      while (!this.closing && this.channels.leg(result.uuid) !== undefined) await setTimeout(LOOK_MS);
      call.state = 'ended';
      call.ended = new Date().toISOString();
    } catch (error) {
      if (!(error instanceof ApiError)) this.log.error({ err: error }, 'a call of a batch could not be made');
      call.state = 'failed';
      call.reason = error instanceof ApiError ? error.message : 'internal error; see the log';
      call.decided = new Date().toISOString();
    }
  }

  /** The oldest that are over make room. */
  private keep(batch: Batch): void {
    this.batches.set(batch.id, batch);
    for (const [id, old] of this.batches) {
      if (this.batches.size <= MOST_KEPT) return;
      if (old.over) this.batches.delete(id);
    }
  }
}

function within<T>(index: number, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    return named(index, error);
  }
}

/** Says which of the calls it was. */
function named(index: number, error: unknown): never {
  if (error instanceof Invalid)
    throw new Invalid(
      error.problems.map(({ field, message }) => ({
        field: field === 'body' ? `calls[${index}]` : `calls[${index}].${field}`,
        message,
      })),
    );
  if (error instanceof NotFound || error instanceof SwitchRefused)
    throw Invalid.field(`calls[${index}].args`, error.message);
  throw error;
}
