// `npm test` (`--live`: the scenarios against a real FreeSWITCH; `--browser`: CherryPBX in a browser; `--long`: properties in 100 000 cases). Ends with a line `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

const live = process.argv.includes('--live');
const browser = process.argv.includes('--browser');
const long = process.argv.includes('--long');
const only = long
  ? ['test/dialplan/time-window.spec.ts', 'test/dialplan/transform-number.spec.ts']
  : process.argv.slice(2).filter((argument) => !['--live', '--browser'].includes(argument));
if (long) process.env.PROPERTY_RUNS = '100000';

if (live && !process.env.FREESWITCH_BIN) {
  process.stdout.write('no FreeSWITCH: set FREESWITCH_BIN=/path/to/freeswitch\n0 passed, 0 failed\n');
  process.exit(0);
}
if (browser && !process.env.CHERRYPBX_DIR) {
  process.stdout.write('no CherryPBX: set CHERRYPBX_DIR, see test/browser/README.md\n0 passed, 0 failed\n');
  process.exit(0);
}
ensureInstalled();
await ensureBuilt();

const folder = mkdtempSync(join(tmpdir(), 'switchyard-test-'));
const report = join(folder, 'report.json');
const config = `vitest.${live ? 'live.' : browser ? 'browser.' : ''}config.ts`;
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const run = spawnSync(process.execPath, [vitest, 'run', '--config', config, ...reporters, ...only], {
  cwd: root,
  stdio: 'inherit',
});

const counts = summary();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exit(run.status === 0 && counts.failed === 0 ? 0 : 1);

/** A file that could not even be loaded is a failure without a test. */
function summary() {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    const broken = result.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + broken.length,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
