import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../src/database/data-source.js';
import { ChangeFeed } from '../src/database/change-feed.js';
import { Database } from '../src/database/database.js';
import { entities } from '../src/entities.js';
import { createFirstData } from '../src/first-data.js';
import { dropDatabase, newDatabase } from './support/app.js';

let name: string;
let sources: DataSource[];
let nodes: Database[];
beforeEach(async () => {
  name = await newDatabase();
  const connection = { ...inject('postgres'), database: name };
  const open = () => openDatabase({ connection, entities, timezone: 'UTC' });
  sources = [await open(), await open()];
  nodes = sources.map((source) => new Database(source, new ChangeFeed(pino({ level: 'silent' }))));
});
afterEach(async () => {
  await Promise.all(sources.map((source) => source.destroy()));
  await dropDatabase(name);
});

it('is made by one of two nodes that start at once; the other waits for it and then leaves it alone', async () => {
  const [one, two] = nodes as [Database, Database];
  let second: Promise<void> | undefined;
  await one.transaction(async () => {
    await createFirstData(one);
    second = createFirstData(two);
    const early = await Promise.race([
      second.then(() => 'done'),
      new Promise((ok) => setTimeout(ok, 300, 'waits')),
    ]);
    expect(early).toBe('waits');
    const login = `admin-${randomBytes(3).toString('hex')}`;
    await one.run(`INSERT INTO users (login, name, password_hash) VALUES ($1, 'a', 'none')`, [login]);
  });
  await second;
  expect(await two.run('SELECT key FROM contexts ORDER BY id')).toEqual(
    [1, 2, 3, 4].map((id) => ({ key: `context-${id}` })),
  );
});
