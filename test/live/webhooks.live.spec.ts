import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventReceiver } from '../support/event-receiver.js';
import { eventually } from '../support/eventually.js';
import { DOMAIN, Scene } from '../support/scene.js';

const enabled = process.env.FREESWITCH_BIN !== undefined && process.env.FREESWITCH_BIN !== '';
const PER_SECOND = 30;
const SECONDS = Number(process.env['WEBHOOK_SECONDS'] ?? 60);

/** One phone is called and, when it answers, talks to the other for two seconds. */
const ORIGINATE = `bgapi originate {ignore_early_media=true,execute_on_answer='sched_hangup +3 normal_clearing'}user/1002@${DOMAIN} 1003 XML context-1`;

describe.skipIf(!enabled)('webhooks of a real FreeSWITCH (FREESWITCH_BIN)', () => {
  let scene: Scene;
  let receiver: EventReceiver;
  beforeAll(async () => {
    scene = await Scene.open('backend', undefined, { WEBHOOK_PRIVATE_TARGETS: 'loopback' });
    receiver = await EventReceiver.start();
    await scene.extension('1002');
    await scene.extension('1003');
    await scene.route('Phones', '1');
    await scene.t.admin
      .post('/api/webhooks')
      .send({ url: receiver.url, events: 'ringing,answered,hangup,cdr' })
      .expect(200);
    for (const extn of ['1002', '1003'])
      expect(await scene.phone(extn, { answer: 100 }).register()).toBe(200);
    await scene.sw.ask('fsctl sps 1000');
    await scene.sw.ask('fsctl max_sessions 5000');
  });
  afterAll(async () => {
    await receiver.close();
    await scene.close();
  });

  it(
    `of ${PER_SECOND} calls a second for ${SECONDS} s no webhook and no CDR is missing`,
    async () => {
      const total = PER_SECOND * SECONDS;
      /** FreeSWITCH's own count of the legs it has had. */
      const sessions = async () =>
        Number(/(\d+) session\(s\) since startup/.exec(await scene.sw.ask('status'))?.[1]);
      const before = await sessions();
      const started = Date.now();
      const asked: Promise<string>[] = [];
      while (asked.length < total) {
        await setTimeout(20);
        const due = Math.min(total, Math.floor(((Date.now() - started) / 1000) * PER_SECOND));
        while (asked.length < due) asked.push(scene.sw.ask(ORIGINATE));
      }
      await Promise.all(asked);
      const took = (Date.now() - started) / 1000;
      await eventually(async () => expect(await scene.sw.channels()).toHaveLength(0), 60_000);
      const counted = async () => {
        const [row] = await scene.t.database.run<{ n: number; answered: number }>(
          'SELECT count(*) AS n, count(answer_stamp) AS answered FROM cdrs WHERE incomplete = 0',
        );
        return row!;
      };
      // What is told from records comes five seconds after them.
      await setTimeout(10_000);
      const { n, answered } = await counted();
      const of = (name: string) => receiver.taken.filter(({ event }) => event['Switchyard-Event'] === name);
      const distinct = (name: string) => new Set(of(name).map(({ event }) => event['Unique-ID'])).size;
      process.stdout.write(
        `${total} calls in ${took.toFixed(1)} s: ${n} CDRs (${answered} answered), ${receiver.ids.size} events of ` +
          `${distinct('ringing')} legs, ${distinct('answered')} answered, ${distinct('hangup')} hung up, ${distinct('cdr')} CDRs told; ` +
          `${receiver.posts.length - receiver.ids.size} repeats\n`,
      );
      expect(took).toBeLessThan(SECONDS * 1.1);
      expect(n).toBeGreaterThanOrEqual(total);
      expect(n).toBe((await sessions()) - before);
      expect([distinct('ringing'), distinct('hangup'), distinct('cdr')]).toEqual([n, n, n]);
      expect(distinct('answered')).toBe(answered);
      for (const names of receiver.legs.values())
        expect(['ringing,answered,hangup,cdr', 'ringing,hangup,cdr']).toContain([...new Set(names)].join());
    },
    (SECONDS + 180) * 1_000,
  );
});
