import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Switches } from '../freeswitch/switches.js';
import { LOG } from '../tokens.js';
import { LogService } from './log.service.js';
import { TAR_END, tarEntry } from './rules/tar.js';
import { SwitchLogs } from './switch-logs.js';

/** The logs of this node and of all switches, as a `.tar.gz` that is made while it is sent, a file at a time. */
@Injectable()
export class LogArchive {
  constructor(
    private readonly own: LogService,
    private readonly logs: SwitchLogs,
    private readonly switches: Switches,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  stream(): Readable {
    const entries = Readable.from(this.entries(), { objectMode: false, highWaterMark: 64 * 1024 });
    const archive = createGzip();
    entries.on('error', (error) => archive.destroy(error));
    // Whoever went away needs no more of it.
    archive.on('close', () => entries.destroy());
    return entries.pipe(archive);
  }

  private async *entries(): AsyncGenerator<Buffer> {
    const modified = Math.floor(Date.now() / 1_000);
    const file = (name: string, text: string): Buffer => tarEntry(name, Buffer.from(text), modified);
    yield file('switchyard.log', await this.own.text());
    const missing: string[] = [];
    for (const node of this.switches.nodes) {
      const folder = node.name.replace(/[^\w.-]/g, '_').slice(0, 30);
      try {
        for await (const { name, text } of this.logs.of(node)) yield file(`${folder}/${name}`, text);
      } catch (error) {
        this.log.warn({ err: error, switch: node.name }, 'the log files of a switch cannot be read');
        missing.push(`${node.name}: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
    if (missing.length > 0) yield file('missing.txt', missing.join(''));
    yield TAR_END;
  }
}
