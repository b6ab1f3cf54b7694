import { describe, expect, it } from 'vitest';
import { pauseMs, retryMs } from '../../../src/calls/webhooks/retry.js';
import { wants, wishOf } from '../../../src/calls/webhooks/wants.js';
import type { WebhookEvent } from '../../../src/calls/webhooks/webhook-event.js';

const event = (more: Partial<WebhookEvent> = {}): WebhookEvent => ({
  ...{ key: 'a', name: 'ringing', callUuid: '', context: 'context-1', at: 1, body: () => '{}' },
  ...more,
});
const wish = (more: Partial<Parameters<typeof wishOf>[0]> = {}) =>
  wishOf({ events: 'ringing,hangup', contexts: '', extensions: '', ...more });
const extension = { extn: '1001', domain: 'a.example.test' };

describe('what a webhook wants', () => {
  it.each([
    [true, wish(), event()],
    [false, wish(), event({ name: 'answered' })],
    [true, wish({ contexts: 'context-2,context-1' }), event()],
    [false, wish({ contexts: 'context-2' }), event()],
    [false, wish({ extensions: '1001' }), event()],
    [true, wish({ extensions: '1002,1001' }), event({ extension })],
    [true, wish({ extensions: '1001@a.example.test' }), event({ extension })],
    [false, wish({ extensions: '1001@b.example.test' }), event({ extension })],
    [false, wish({ events: '' }), event()],
  ])('is %s', (wanted, one, what) => {
    expect(wants(one, what)).toBe(wanted);
  });
});

describe('the next try', () => {
  it('comes later each time, at most an hour later, and never at one time with others', () => {
    expect([1, 2, 3, 12, 13, 500].map((attempts) => retryMs(attempts, 1))).toEqual([
      ...[1_000, 2_000, 4_000, 2_048_000, 3_600_000, 3_600_000],
    ]);
    expect([retryMs(3, 0), retryMs(3, 0.5)]).toEqual([2_000, 3_000]);
  });

  it('of a receiver that is down is never half a minute away', () => {
    expect([1, 2, 5, 6, 500].map((pauses) => pauseMs(pauses, 1))).toEqual([
      1_000, 2_000, 16_000, 30_000, 30_000,
    ]);
  });
});
