import { Injectable } from '@nestjs/common';
import { readLog } from '../freeswitch/commands.js';
import type { SwitchNode } from '../freeswitch/switches.js';
import { LogDirectory } from './log-directory.js';
import { Secrets } from './secrets.js';
import { fileOf, writingProfiles } from './rules/log-facts.js';

/** Of each file. */
const MOST_BYTES = 8 * 1024 * 1024;
const PIECE_MS = 10_000;

export interface SwitchLogFile {
  readonly name: string;
  readonly text: string;
}

interface Piece {
  /** Bytes of the file when it was read. */
  readonly size: number;
  /** Where the next piece begins. */
  readonly next: number;
  readonly text: string;
}

/**
 * The ends of a switch's log files, asked over its Event Socket and answered by the bootstrap's lua/read-log.lua: of
 * several nodes of this program the one that asks has the answer, wherever the switch is.
 */
@Injectable()
export class SwitchLogs {
  constructor(
    private readonly directory: LogDirectory,
    private readonly secrets: Secrets,
  ) {}

  /** Each with what it was before it was last begun anew, without secrets; one that is not there is left out. @throws LinkLost | Error */
  async *of(node: SwitchNode): AsyncGenerator<SwitchLogFile> {
    const names = writingProfiles(await this.directory.facts()).map(fileOf);
    for (const name of names.flatMap((each) => [`${each}.1`, each])) {
      const text = await this.readEnd(node, name);
      if (text !== undefined) yield { name, text };
    }
  }

  /** Secrets are hidden piece by piece: all at once would hold up this program's calls. */
  private async readEnd(node: SwitchNode, name: string): Promise<string | undefined> {
    let piece = await readPiece(node, name, { last: MOST_BYTES });
    if (piece === undefined) return undefined;
    const texts = [this.secrets.hide(piece.text)];
    const { size } = piece;
    // One that is begun anew meanwhile is shorter than where we are.
    while (piece.next < size && piece.size >= size) {
      const after = await readPiece(node, name, { from: piece.next });
      if (after === undefined || after.next <= piece.next) break;
      texts.push(this.secrets.hide(after.text));
      piece = after;
    }
    return texts.join('');
  }
}

async function readPiece(
  { link }: SwitchNode,
  name: string,
  place: Parameters<typeof readLog>[1],
): Promise<Piece | undefined> {
  const answer = await link.api(readLog(name, place), { asIs: true, timeoutMs: PIECE_MS });
  if (answer.startsWith('-ERR no such log file')) return undefined;
  const [head, size, next] = /^\+OK (\d+) (\d+)\n/.exec(answer) ?? [];
  if (head === undefined)
    throw new Error('lua/read-log.lua is missing in the configuration folder: run freeswitch:conf again');
  return { size: Number(size), next: Number(next), text: answer.slice(head.length) };
}
