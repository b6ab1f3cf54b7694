import { HOSTNAME } from './test-switch-bus.js';
import type { Core } from './test-switch-core.js';
import { MODULES } from './test-switch-static.js';
import type { Row } from './test-switch-tables.js';
import { separate } from './test-switch-text.js';

const USAGE =
  '-USAGE: codec|endpoint|application|api|dialplan|file|timer|calls [count]|channels [count|like <match string>]|calls|' +
  'detailed_calls|bridged_calls|detailed_bridged_calls|aliases|complete|chat|management|modules|nat_map|say|interfaces|' +
  'interface_types|tasks|limits|status\n';

/** `show channels as json` and its like. */
export function show(core: Core, argument: string): string {
  const words = separate(argument, ' ', 6);
  const [what = '', second] = words;
  const rows = table(core, what.toLowerCase());
  if (!rows) return USAGE;
  const counting = second === 'count' && what !== 'modules';
  const format = words[words.indexOf('as') + 1];
  if (words.includes('as') && format !== 'json') return `-ERR Cannot find format ${format ?? ''}\n`;
  if (counting)
    return words.includes('as') ? JSON.stringify({ row_count: rows.length, rows: [] }) : total(rows);
  if (words.includes('as')) return json(rows);
  const [first] = rows;
  const lines = first ? [Object.keys(first), ...rows.map((row) => Object.values(row))] : [];
  return lines.map((line) => `${line.join(',')}\n`).join('') + total(rows);
}

/** Without a row there is no list of rows either. */
function json(rows: readonly Row[]): string {
  return rows.length === 0 ? '{"row_count": 0}\n' : JSON.stringify({ row_count: rows.length, rows });
}

function total(rows: readonly Row[]): string {
  return `\n${rows.length} total.\n`;
}

function table(core: Core, what: string): Row[] | undefined {
  switch (what) {
    case 'channels':
      return core.tables.channels();
    case 'calls':
      return core.tables.calls();
    case 'bridged_calls':
      return core.tables.calls().filter((row) => row.b_uuid !== '');
    case 'registrations':
      return registrations(core);
    case 'modules':
    case 'module':
      return MODULES.map((name) => ({
        type: 'generic',
        name,
        ikey: name,
        filename: `/usr/lib/freeswitch/mod/${name}.so`,
      }));
    default:
      return undefined;
  }
}

function registrations(core: Core): Row[] {
  return core.registrations.core().map(({ user, host, token, url, expires, ip, port }) => ({
    reg_user: user,
    realm: host,
    token,
    url,
    expires: String(expires),
    network_ip: ip,
    network_port: String(port),
    network_proto: 'udp',
    hostname: HOSTNAME,
    metadata: '',
  }));
}
