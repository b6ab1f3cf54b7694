import type { TestProject } from 'vitest/node';
import { readDocument } from '../../src/openapi-document.js';

/** The API's document of this code, made once for all test files. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('openapi', await readDocument());
}
