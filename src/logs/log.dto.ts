import { OneOf } from '../api/fields.js';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;

/** What a list of log lines may be narrowed by. */
export class LogFilter {
  @OneOf(LOG_LEVELS, { description: 'lines at least as grave' })
  level?: (typeof LOG_LEVELS)[number];
}
