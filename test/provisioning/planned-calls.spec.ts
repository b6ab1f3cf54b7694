import { describe, expect, it } from 'vitest';
import { ChangeFeed } from '../../src/database/change-feed.js';
import { PlannedCalls } from '../../src/provisioning/planned-calls.js';

const open = () => {
  const feed = new ChangeFeed({ warn: () => undefined });
  return { feed, calls: new PlannedCalls(feed) };
};
const planned = (document: string) => ({ document, trace: ['a'] });
const change = { entity: 'route', id: 1, action: 'update' } as const;

describe('answers that are kept', () => {
  it('are there until any row changes, or may have changed', () => {
    const { feed, calls } = open();
    calls.keep('k', planned('one'), calls.version);
    expect(calls.get('k')?.document).toBe('one');
    feed.publish(change);
    expect(calls.get('k')).toBeUndefined();
    calls.keep('k', planned('two'), calls.version);
    feed.missed();
    expect(calls.get('k')).toBeUndefined();
  });

  it('are none that were made out of rows from before a change', () => {
    const { feed, calls } = open();
    const before = calls.version;
    feed.publish(change);
    calls.keep('k', planned('old'), before);
    expect(calls.get('k')).toBeUndefined();
  });

  it('take 16 MiB at most: the oldest go', () => {
    const { calls } = open();
    const document = 'x'.repeat(100_000);
    for (let n = 0; n < 200; n += 1) calls.keep(`k${n}`, planned(document), calls.version);
    expect(calls.get('k0')).toBeUndefined();
    expect(calls.get('k199')).toEqual(planned(document));
    const kept = Array.from({ length: 200 }, (_, n) => calls.get(`k${n}`)).filter(Boolean);
    expect(kept.length * 200_000).toBeLessThanOrEqual(16 * 1024 * 1024);
    expect(kept.length).toBeGreaterThan(50);
  });
});
