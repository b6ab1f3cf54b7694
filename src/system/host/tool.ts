import { execFile } from 'node:child_process';
import { ToolUnavailable } from '../../api/errors.js';

/** A program of this host, and the package of Debian and Ubuntu that it is in. */
export interface Tool {
  readonly command: string;
  readonly package: string;
}

/** Its words are in English, and it is told nothing that is not its business. */
export const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_ALL: 'C' });

/** What a program says that may not do what it is asked. */
const FORBIDDEN = /not permitted|permission|must be root/i;

export const isForbidden = (words: string): boolean => FORBIDDEN.test(words);

/** Why a program could not even be started. */
export function notStarted(
  { command, package: name }: Tool,
  { code, message }: { readonly code?: unknown; readonly message: string },
): ToolUnavailable {
  const missing = `${command} is not installed where this program runs: install the package ${name}`;
  return new ToolUnavailable(code === 'ENOENT' ? missing : `${command} cannot be started: ${message}`);
}

/**
 * What the program printed, whether it was content or not.
 * @throws ToolUnavailable where it is not there, may not do it, or has said nothing for `ms`
 */
export function runTool(tool: Tool, args: readonly string[], ms: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { timeout: ms, killSignal: 'SIGKILL', env: environment() } as const;
    execFile(tool.command, [...args], options, (error, stdout, stderr) => {
      const words = [stdout, stderr].map((text) => text.trim()).filter(Boolean);
      if (error !== null && typeof error.code === 'string') return reject(notStarted(tool, error));
      if (isForbidden(stderr)) return reject(new ToolUnavailable(stderr.trim()));
      if (error?.killed) words.push(`${tool.command} was ended: it took more than ${ms / 1_000} s`);
      return resolve(words.join('\n'));
    });
  });
}
