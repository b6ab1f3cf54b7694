import { parseArgs } from 'node:util';
import { cdrs } from './cdrs.js';
import { events } from './events.js';
import { freeswitch } from './freeswitch.js';
import { imports } from './import.js';
import { lookups } from './lookups.js';
import { serveCalls } from './roles/call-source.js';
import { serveReader } from './roles/event-ceiling.js';
import { serveEvents } from './roles/event-source.js';
import { serveSink } from './roles/event-sink.js';
import { serveCeiling } from './roles/http-ceiling.js';
import { serveLoad } from './roles/http-load.js';
import { serveSheetCeiling } from './roles/sheet-ceiling.js';
import { serveSheetClient } from './roles/sheet-client.js';
import { routing } from './routing.js';
import { webhooks } from './webhooks.js';
import { met, type Target, verdict } from './support/statistics.js';

/** `npm run bench -- [lookups] [events] [freeswitch] [import] [routing] [cdrs] [webhooks] [options]`; README.md says what each of them measures. */

const BENCHES = new Map([
  ['lookups', lookups],
  ['events', events],
  ['freeswitch', freeswitch],
  ['import', imports],
  ['routing', routing],
  ['cdrs', cdrs],
  ['webhooks', webhooks],
]);

const ROLES = new Map([
  ['http-ceiling', serveCeiling],
  ['http-load', serveLoad],
  ['call-source', serveCalls],
  ['event-sink', serveSink],
  ['event-source', serveEvents],
  ['event-ceiling', serveReader],
  ['sheet-ceiling', serveSheetCeiling],
  ['sheet-client', serveSheetClient],
]);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      minutes: { type: 'string', default: '3' },
      profile: { type: 'string' },
    },
  });
  const options = { ...values, minutes: Number(values.minutes) };
  if (!(options.minutes >= 2)) throw new Error(`--minutes must be a number from 2 on, not ${values.minutes}`);
  const names = positionals.length > 0 ? positionals : [...BENCHES.keys()];
  const targets: Target[] = [];
  for (const name of names) {
    const bench = BENCHES.get(name);
    if (bench === undefined)
      throw new Error(`there is no bench ${name}, only ${[...BENCHES.keys()].join(', ')}`);
    targets.push(...(await bench(options)));
  }
  process.stdout.write(`${targets.map(verdict).join('\n')}\n`);
  process.exit(targets.every(met) ? 0 : 1);
}

const [first, role] = process.argv.slice(2);
if (first === 'role') ROLES.get(role!)!();
else {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  await main();
}
