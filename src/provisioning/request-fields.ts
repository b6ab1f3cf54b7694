/** What FreeSWITCH writes first and as it is, without any encoding. */
const HEADS = ['section', 'key_value'] as const;

/** The fields that any answer needs, of the two hundred that a request may have. */
const FIELDS = [
  'CC-Queue',
  ...[
    'Call-Direction',
    'Caller-Callee-ID-Number',
    'Caller-Caller-ID-Name',
    'Caller-Caller-ID-Number',
    'Caller-Context',
  ],
  ...['Caller-Destination-Number', 'Core-UUID', 'Hunt-Context', 'Hunt-Destination-Number'],
  ...['Hunt-Profile-Index', 'Menu-Name', 'Unique-ID', 'domain', 'gateway', 'ip', 'profile', 'profile_name'],
  ...['purpose', 'reconfig', 'sip_auth_method', 'sip_to_host', 'sip_to_user', 'user'],
  ...['variable_domain_name', 'variable_last_bridge_to', 'variable_sip_authorized', 'variable_sip_gateway'],
  ...[
    'variable_sip_h_X-Switchyard-Call',
    'variable_sip_h_X-Trunk',
    'variable_sip_nat_detected',
    'variable_sip_network_ip',
    'variable_sip_network_port',
    'variable_sip_req_user',
  ],
  ...['variable_sip_to_user', 'variable_sofia_profile_name', 'variable_switchyard_extension'],
  ...[
    'variable_originate_disposition',
    'variable_switchyard_call',
    'variable_switchyard_context',
    'variable_switchyard_forwards',
  ],
  ...[
    'variable_switchyard_handed_on_by',
    'variable_switchyard_leg',
    'variable_switchyard_moved_as',
    'variable_switchyard_routes',
    'variable_user_name',
  ],
] as const;

type Head = (typeof HEADS)[number];
export type Field = (typeof FIELDS)[number];

const PATTERN = new RegExp(`(?:^|&)(${[...HEADS, ...FIELDS].join('|')})=([^&]*)`, 'g');

/** The fields of a mod_xml_curl request that answers need: found in one pass, decoded when they are asked for. */
export class RequestFields {
  private readonly heads = new Map<string, string>();
  private readonly last = new Map<string, string>();

  constructor(body: string) {
    PATTERN.lastIndex = 0;
    for (let match = PATTERN.exec(body); match !== null; match = PATTERN.exec(body)) {
      const [, name = '', value = ''] = match;
      if (!this.heads.has(name)) this.heads.set(name, value);
      this.last.set(name, value);
    }
  }

  /**
   * One that FreeSWITCH writes first and as it is, so that a realm which holds `&` could add fields of its own behind
   * it. The first one counts.
   */
  head(name: Head): string {
    return decode(this.heads.get(name) ?? '');
  }

  /** Any other field, empty when it is absent. The last one counts: FreeSWITCH adds its own after merged variables. */
  get(name: Field): string {
    return decode(this.last.get(name) ?? '');
  }
}

/** What is not UTF-8 or holds NUL names nothing of ours, and Postgres could not be asked for it. */
function decode(text: string): string {
  if (!text.includes('%') && !text.includes('+')) return text;
  try {
    const decoded = decodeURIComponent(text.replaceAll('+', ' '));
    return decoded.includes('\0') ? '' : decoded;
  } catch {
    return '';
  }
}
