import type { Core } from './test-switch-core.js';
import { flipCallerId, transfer } from './test-switch-execution.js';
import { originate } from './test-switch-originate.js';
import { integer, separate } from './test-switch-text.js';

const USAGE =
  '-USAGE: <call url> <exten>|&<application_name>(<app_args>) [<dialplan>] [<context>] [<cid_name>] [<cid_num>] [<timeout_sec>]\n';

/**
 * `originate`: its words are cut at blanks first, which already strips a layer of quotes and escapes from the call URL.
 */
export async function originateCommand(core: Core, argument: string): Promise<string> {
  const words = separate(argument, ' ', 10);
  if (words.length < 2 || words.length > 7) return USAGE;
  const given = words.map((word) => (word.toLowerCase() === 'undef' ? undefined : word));
  const [
    text = '',
    extension = '',
    dialplan = 'XML',
    context = 'default',
    callerName,
    callerNumber,
    timeout,
  ] = given;
  const seconds = timeout === undefined ? 60 : integer(timeout);
  const { peer, cause } = await originate(core, { text, timeout: seconds, callerName, callerNumber });
  if (!peer) return `-ERR ${cause}\n`;
  if (extension.startsWith('&') && extension.length > 1) {
    flipCallerId(peer);
    peer.assign({ kind: 'applications', applications: [application(extension.slice(1))] });
  } else {
    transfer(peer, extension, dialplan, context);
  }
  return `+OK ${peer.uuid}\n`;
}

/** `park`, `park()` or `echo(something)`: the first closing bracket ends it. */
function application(text: string): { name: string; data: string } {
  const [open = text] = text.split(')');
  const at = open.indexOf('(');
  return at < 0 ? { name: open, data: '' } : { name: open.slice(0, at), data: open.slice(at + 1) };
}
