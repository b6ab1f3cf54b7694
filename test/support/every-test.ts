import { afterAll, afterEach } from 'vitest';
import { takeProblems } from './answers.js';

const MOST = 20;

/** Runs in every test file: an answer that is not as documented fails the test that asked, whatever else it asserts. */
function expectDocumented(): void {
  const problems = [...new Set(takeProblems())];
  if (problems.length === 0) return;
  const more = problems.length > MOST ? `\n… and ${problems.length - MOST} more` : '';
  throw new Error(`not as openapi.yaml says:\n${problems.slice(0, MOST).join('\n')}${more}`);
}

afterEach(expectDocumented);
// What the file's own afterAll has asked.
afterAll(expectDocumented);
