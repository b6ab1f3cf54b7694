import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { LoadOrder, LoadReport } from './roles/http-load.js';
import type { ClientOrder, ClientWork } from './roles/sheet-client.js';
import type { SheetOrder, SheetReport } from './roles/sheet-ceiling.js';
import { fill } from './support/fill.js';
import { writeNumbers } from './support/number-sheets.js';
import type { Options } from './support/options.js';
import { Program, temporaryFolder } from './support/program.js';
import { numberOf } from './support/requests.js';
import { Role } from './support/roles.js';
import { AUTHORIZATION } from './support/servers.js';
import { percentile, table, type Target } from './support/statistics.js';

const MEBIBYTE = 1024 * 1024;
const EXTENSIONS = 1_001;

/** Dialplan look-ups a second beside an import: a busy PBX. */
const LOOKUPS_PER_SECOND = 200;
const IDLE_SECONDS = 20;

/** Big lists in and out as sheets, with calls beside them; and their pages. */
export async function imports(options: Options): Promise<Target[]> {
  const scale = options.quick ? 50 : 1;
  const dataDir = temporaryFolder();
  const first = await Program.start({ dataDir });
  await fill(dataDir, EXTENSIONS);
  await first.stop();
  const bench = new ImportBench(dataDir, await Program.start({ dataDir }));
  try {
    await bench.logIn();
    return [
      ...(await bench.run('xlsx', 500_000 / scale)),
      ...(await bench.run('csv', 1_000_000 / scale)),
      ...(await bench.pages()),
    ];
  } finally {
    await bench.stop();
  }
}

class ImportBench {
  private readonly files = temporaryFolder();
  private readonly load = Role.start<LoadOrder, LoadReport>('http-load');
  private readonly client = Role.start<ClientOrder, null>('sheet-client');
  private token = '';

  constructor(
    private readonly dataDir: string,
    private readonly program: Program,
  ) {}

  async logIn(): Promise<void> {
    this.token = await this.program.logIn();
  }

  async stop(): Promise<void> {
    this.load.stop();
    this.client.stop();
    await this.program.stop();
  }

  async run(format: 'xlsx' | 'csv', rows: number): Promise<Target[]> {
    const name = `${rows} as ${format}`;
    const path = join(this.files, `numbers.${format}`);
    await writeNumbers(path, format, name, rows);
    const read = await alone({ what: 'read', path, format });
    const copied = await alone({ what: 'copy', dataDir: this.dataDir, rows });
    const least = read + copied;
    const idle = await this.lookups(IDLE_SECONDS);
    const [imported, busy, importPeak] = await this.beside({ what: 'import', path, name, rows });
    const [exported, busyExport, exportPeak] = await this.beside({ what: 'export', format });
    rmSync(path);
    process.stdout.write(
      `\n${table(
        [
          'numbers',
          'read s',
          'COPY s',
          'import s',
          'export s',
          'import MiB',
          'export MiB',
          'idle p99 ms',
          'p99 at import',
          'p99 at export',
        ],
        [[name, read, copied, imported, exported, importPeak, exportPeak, idle, busy, busyExport]],
      )}\n\n`,
    );
    return [
      { what: `import of ${name}: time over reading and COPY alone`, value: imported / least, atMost: 2 },
      { what: `import of ${name}: peak RSS, MiB`, value: importPeak, atMost: 400e6 / MEBIBYTE },
      { what: `import of ${name}: p99 of dialplan look-ups over idle`, value: busy / idle, atMost: 3 },
      { what: `export of ${name}: peak RSS, MiB`, value: exportPeak, atMost: 400e6 / MEBIBYTE },
      { what: `export of ${name}: p99 of dialplan look-ups over idle`, value: busyExport / idle, atMost: 3 },
    ];
  }

  /** Pages of the longest list, and of the extensions' list, of which there are few. */
  async pages(): Promise<Target[]> {
    const { data } = (await this.get('/api/blacklists?sortField=id&sortOrder=desc')) as {
      data: { id: string }[];
    };
    const path = `/api/blacklists/${data[0]!.id}/lists?perPage=50`;
    const targets: Target[] = [];
    const { rowCount } = (await this.get(`${path}&page=1`)) as { rowCount: number };
    for (const [page, atMost] of [
      [1, 15],
      [Math.min(10_000, rowCount / 50), 150],
    ] as const) {
      const times: number[] = [];
      for (let n = 0; n < 100; n += 1) {
        const start = performance.now();
        await this.get(`${path}&page=${page}`);
        times.push(performance.now() - start);
      }
      targets.push({
        what: `page ${page} of ${rowCount} numbers: p95, ms`,
        value: percentile(times, 0.95),
        atMost,
      });
    }
    return targets;
  }

  /** The work's seconds, the p99 of the look-ups beside it in milliseconds, and the peak of resident memory in MiB. */
  private async beside(work: ClientWork): Promise<[seconds: number, p99: number, peak: number]> {
    let working = true;
    const times: number[] = [];
    const looking = (async () => {
      while (working) times.push(...(await this.ask(1)));
    })();
    const start = performance.now();
    const peak = await this.program.peakRss(async () => {
      await this.client.ask({ url: this.program.url, token: this.token, work });
    });
    const seconds = (performance.now() - start) / 1000;
    working = false;
    await looking;
    return [seconds, percentile(times, 0.99), peak / MEBIBYTE];
  }

  private async lookups(seconds: number): Promise<number> {
    await this.ask(5);
    return percentile(await this.ask(seconds), 0.99);
  }

  /** Milliseconds of each look-up. */
  private async ask(seconds: number): Promise<readonly number[]> {
    const keys = Array.from({ length: LOOKUPS_PER_SECOND * seconds * 2 }, (_, n) => numberOf(n % EXTENSIONS));
    const order = {
      port: this.program.port,
      authorization: AUTHORIZATION,
      kinds: ['dialplan' as const],
      keys,
    };
    const report = await this.load.ask({
      ...order,
      connections: 8,
      perSecond: LOOKUPS_PER_SECOND,
      limitMs: 120_000,
    });
    return report.times;
  }

  private async get(path: string): Promise<unknown> {
    const answer = await fetch(`${this.program.url}${path}`, { headers: { 'X-XTRA-AUTH-ID': this.token } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.json();
  }
}

/** In a process of its own, which has done nothing before. */
async function alone(order: SheetOrder): Promise<number> {
  const ceiling = Role.start<SheetOrder, SheetReport>('sheet-ceiling');
  try {
    return (await ceiling.ask(order)).seconds;
  } finally {
    ceiling.stop();
  }
}
