import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withDatabase } from './fill.js';
import { Program } from './program.js';

/** PostgreSQL's own log of what it runs, in files of its folder. */
const LOGGING = {
  logging_collector: `'on'`,
  log_directory: `'statements'`,
  log_statement: `'all'`,
  log_line_prefix: `''`,
};

/** How long what has been run may take to be in the log. */
const WRITTEN_MS = 300;

/** A statement of whoever asked, except for the one by which nodes compare what they know every five seconds. */
const STATEMENT = /^LOG: {2}(?:statement|execute [^:]*): (?!SELECT seq FROM change_version)/gm;

/** Starts the program over a PostgreSQL that counts the statements which it is asked. */
export async function statementsOf<T>(
  dataDir: string,
  work: (program: Program, count: (during: () => Promise<unknown>) => Promise<number>) => Promise<T>,
): Promise<T> {
  await configure(dataDir, (name, value) => `ALTER SYSTEM SET ${name} = ${value}`);
  try {
    const program = await Program.start({ dataDir });
    try {
      return await work(program, async (during) => {
        const before = await logged(dataDir);
        await during();
        return (await logged(dataDir)) - before;
      });
    } finally {
      await program.stop();
    }
  } finally {
    await configure(dataDir, (name) => `ALTER SYSTEM RESET ${name}`);
  }
}

async function configure(dataDir: string, sql: (name: string, value: string) => string): Promise<void> {
  const program = await Program.start({ dataDir });
  try {
    await withDatabase(dataDir, async (client) => {
      for (const [name, value] of Object.entries(LOGGING)) await client.query(sql(name, value));
    });
  } finally {
    await program.stop();
  }
}

async function logged(dataDir: string): Promise<number> {
  await sleep(WRITTEN_MS);
  const folder = join(dataDir, 'postgres/statements');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.reduce((sum, text) => sum + (text.match(STATEMENT)?.length ?? 0), 0);
}
