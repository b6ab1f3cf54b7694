import { setTimeout } from 'node:timers/promises';
import { inspect } from 'node:util';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Caller } from '../../src/api/request-context.js';
import { BatchService } from '../../src/calls/batch/batch.service.js';
import type { LiveChannels } from '../../src/calls/live-channels.js';
import type { OriginateService } from '../../src/calls/originate.service.js';
import { SwitchRefused } from '../../src/api/errors.js';
import { eventually } from '../support/eventually.js';

const CALLER = { login: 'somebody' } as unknown as Caller;

/** Checks take a moment, and nobody answers before `answer` is called. */
function service() {
  let answer!: () => void;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const originator = {
    prepare: () => setTimeout(5),
    originate: () => answered.then(() => ({ reason: 'USER_BUSY' })),
  } as unknown as OriginateService;
  const channels = { leg: () => undefined } as unknown as LiveChannels;
  return { batches: new BatchService(originator, channels, pino({ level: 'silent' })), answer };
}

it('no more than twenty batches run, also of those that are begun at once', async () => {
  const { batches, answer } = service();
  const begun = await Promise.allSettled(
    Array.from({ length: 25 }, () => batches.start({ calls: [{ destNumber: '1001' }] }, CALLER)),
  );
  const refused = begun.filter((each) => each.status === 'rejected');
  expect(refused).toHaveLength(5);
  for (const { reason } of refused) expect(reason).toBeInstanceOf(SwitchRefused);
  answer();
});

it('a batch that is over keeps nothing but what became of its calls', async () => {
  const { batches, answer } = service();
  const calls = [{ destNumber: '1001', cidName: 'Remembered' }];
  const { id } = await batches.start({ calls }, CALLER);
  answer();
  await eventually(() => expect(batches.get(id).over).toBe(true));
  expect(batches.get(id).calls).toMatchObject([{ destNumber: '1001', state: 'failed' }]);
  expect(inspect(batches.get(id), { depth: 9, showHidden: true })).not.toContain('Remembered');
});
