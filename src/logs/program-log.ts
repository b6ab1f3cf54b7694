import { type DestinationStream, type Logger, pino } from 'pino';
import { RecentLog } from './recent-log.js';

/** A refused statement carries its parameters: passwords, as they were sent or hashed. */
const SECRET_FIELDS = ['*.password', '*.token', 'headers', 'err.parameters', 'err.driverError', 'err.detail'];

/** The program's log: lines of JSON to its output, and the newest of them kept. */
export function programLog(
  level: string,
  output: DestinationStream = pino.destination(1),
): { log: Logger; recent: RecentLog } {
  const recent = new RecentLog();
  const both: DestinationStream = {
    write: (line) => {
      output.write(line);
      recent.write(line);
    },
  };
  return { log: pino({ level, redact: SECRET_FIELDS }, both), recent };
}
