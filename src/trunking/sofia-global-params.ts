import { flag, matching, number, oneOf, type ValueFault } from './param-values.js';

/** A `<param>` of sofia.conf's `<global_settings>`. */
export interface SofiaGlobalParam {
  readonly fault: ValueFault;
  /** Printed without a row: most that is absent keeps its last value until the module is loaded anew. */
  readonly otherwise?: string;
}

/** What mod_sofia reads there (sofia.c, config_sofia), each time a profile is started or scanned again. */
export const SOFIA_GLOBAL_PARAMS: Readonly<Record<string, SofiaGlobalParam>> = {
  'log-level': { fault: number(0, 9), otherwise: '0' },
  tracelevel: {
    fault: oneOf('console', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'),
    otherwise: 'console',
  },
  'debug-presence': { fault: number(0, 10), otherwise: '0' },
  'debug-sla': { fault: number(0, 10), otherwise: '0' },
  // Registrations ask the backend by HTTP: in threads of their own they hold up no call when it is slow.
  'max-reg-threads': { fault: number(1, 1_000), otherwise: '16' },
  'auto-restart': { fault: flag },
  'abort-on-empty-external-ip': { fault: flag, otherwise: 'false' },
  'reg-deny-binding-fetch-and-no-lookup': { fault: flag },
  // With the param sip-capture of a profile.
  'capture-server': {
    fault: matching(
      /^(udp|tcp|tls):([a-zA-Z0-9.-]{1,253}|\[[0-9a-fA-F:]{2,45}\]):\d{1,5}(;hep=[123])?(;capture_id=\d{1,10})?$/,
      'must be a HEP server such as udp:192.0.2.1:9060;hep=3;capture_id=100',
    ),
  },
};

/** Why the others that it knows are not among them. */
const WHY: readonly (readonly [RegExp, string])[] = [
  [
    /^stir-shaken-/,
    'it needs a FreeSWITCH with libstirshaken, and certificates that are files of every switch',
  ],
  [/^rewrite-multicasted-fs-path$/, 'registrations are not multicast here: every switch asks this program'],
];

/** What is wrong with such a param, and which of its two fields is. */
export function sofiaGlobalFault(k: string, v: string): { field: 'k' | 'v'; message: string } | undefined {
  const param = Object.hasOwn(SOFIA_GLOBAL_PARAMS, k) ? SOFIA_GLOBAL_PARAMS[k] : undefined;
  if (param === undefined) {
    const why = WHY.find(([names]) => names.test(k.toLowerCase()))?.[1];
    const known = `must be one of ${Object.keys(SOFIA_GLOBAL_PARAMS).join(', ')}`;
    return { field: 'k', message: why === undefined ? known : `${k} cannot be set: ${why}` };
  }
  const message = param.fault(v);
  return message === undefined ? undefined : { field: 'v', message: `${message} (${k})` };
}
