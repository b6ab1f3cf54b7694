import { type Xml, element } from '../../freeswitch/xml.js';
import { LANGUAGES } from './phrases.js';

/** What only this node knows. sofia.conf, static or answered by the backend, names it as `$${switchyard_...}`. */
export interface NodeSettings {
  domain: string;
  /** Address of both profiles and of RTP; absent: the one FreeSWITCH finds. */
  sipIp?: string;
  sipPort: number;
  externalPort: number;
  wsPort?: number;
  wssPort?: number;
  tlsPort?: number;
  externalTlsPort?: number;
  certDir?: string;
  /** Public address of a switch behind NAT. */
  extIp?: string;
  /** CIDRs, comma-separated, whose phones are never taken as behind NAT. */
  localNet?: string;
}

/** Folders FreeSWITCH knows before it reads the configuration; a value here is what its preprocessor expands. */
const FOLDERS = [
  'switchyard_unsent_cdrs=$${log_dir}/unsent-cdrs',
  'switchyard_sounds=$${sounds_dir}',
  'switchyard_storage=$${recordings_dir}',
  'switchyard_http_cache=$${cache_dir}/http',
  'switchyard_music=$${sounds_dir}/switchyard/music',
  'switchyard_startup_script=~dofile([[$${conf_dir}/lua/repost-cdrs.lua]])',
  'switchyard_upload_script=~dofile([[$${conf_dir}/lua/upload-files.lua]])',
  ...LANGUAGES.map((language) => `switchyard_sounds_${language}=$\${sounds_dir}/switchyard/${language}`),
];

/** A fresh FreeSWITCH has no music: a short beep every five seconds says that the line is alive. */
export const HOLD_MUSIC = 'tone_stream://%(200,4800,440);loops=-1';

/**
 * The lines of vars.xml. FreeSWITCH's preprocessor takes a value as it stands, entities and all, and puts it so into
 * the documents that name it, where the XML parser decodes it: escaping once is right.
 */
export function variableLines(node: NodeSettings): string[] {
  const values: Record<string, string | number> = {
    domain: node.domain,
    default_language: 'zh',
    hold_music: HOLD_MUSIC,
    switchyard_hold_music: HOLD_MUSIC,
    switchyard_sip_ip: node.sipIp ?? 'auto',
    switchyard_sip_port: node.sipPort,
    switchyard_external_port: node.externalPort,
    switchyard_ext_ip: node.extIp ?? 'auto-nat',
    switchyard_local_net: node.localNet ?? 'localnet.auto',
    switchyard_ws_binding: binding(node.sipIp, node.wsPort),
    switchyard_wss_binding: binding(node.sipIp, node.wssPort),
    switchyard_tls: String(node.tlsPort !== undefined),
    switchyard_tls_port: node.tlsPort ?? '',
    switchyard_external_tls: String(node.externalTlsPort !== undefined),
    switchyard_external_tls_port: node.externalTlsPort ?? '',
    switchyard_cert_dir: node.certDir ?? '',
  };
  return [
    ...FOLDERS.map((data) => `<X-PRE-PROCESS cmd="set" data="${data}"/>`),
    ...Object.entries(values).map(([name, value]) => set(`${name}=${value}`).text),
  ];
}

function binding(ip: string | undefined, port: number | undefined): string {
  return port === undefined ? '' : `${ip ?? ''}:${port}`;
}

function set(data: string): Xml {
  return element('X-PRE-PROCESS', { cmd: 'set', data });
}
