import type { Core } from './test-switch-core.js';
import type { Gateway } from './test-switch-gateway.js';

/** `sofia profile <p> killgw|startgw|register|unregister <gateway>`; undefined for any other verb. */
export async function gatewayCommand(
  core: Core,
  profile: string,
  verb: string,
  name: string | undefined,
): Promise<string | undefined> {
  switch (verb) {
    case 'killgw':
      return kill(core, name);
    case 'startgw':
      return start(core, profile, name);
    case 'register':
    case 'unregister':
      return registration(core, profile, name, verb);
    default:
      return undefined;
  }
}

function kill({ sofia: { gateways } }: Core, name: string | undefined): string {
  if (name === undefined) return '-ERR missing gw name\n';
  if (name === '_all_') {
    for (const gateway of gateways.values()) gateway.stop();
    gateways.clear();
    return '+OK every gateway marked for deletion.\n';
  }
  gateways.get(name)?.stop();
  return gateways.delete(name) ? '+OK gateway marked for deletion.\n' : '-ERR no such gateway.\n';
}

async function start(core: Core, profile: string, name: string | undefined): Promise<string> {
  if (name === undefined) return '-ERR missing gw name\n';
  await core.reloadXml();
  const started = await core.sofia.startGateway(profile, name);
  const answer = started
    ? `+OK start gateway ${name} complete\n`
    : `-ERR cannot add gateway ${name} for profile ${profile}\n`;
  return `Reload XML [Success]\n${answer}`;
}

function registration(
  core: Core,
  profile: string,
  name: string | undefined,
  verb: 'register' | 'unregister',
): string {
  if (!name) return 'No gateway name provided!\n';
  const all = [...core.sofia.gateways.values()].filter((each) => each.profile === profile && each.registers);
  const one = core.sofia.gateways.get(name);
  const every = name.toLowerCase() === 'all';
  if (!every && !one) return 'Invalid gateway!\n';
  if (!every && one?.registers === false) return `-ERR NOREG gateway [${name}] can't be ${verb}ed!\n`;
  for (const each of every ? all : [one]) each?.[verb]();
  return '+OK\n';
}

/** `sofia xmlstatus gateway [name]`. */
export function gatewayStatus(core: Core, header: string, name: string | undefined): string {
  if (name !== undefined) {
    const gateway = core.sofia.gateways.get(name);
    return gateway ? `${header}\n${element(gateway)}` : 'Invalid Gateway!\n';
  }
  const all = [...core.sofia.gateways.values()].map((gateway) => element(gateway));
  return `${header}\n<gateways>\n${all.join('')}</gateways>\n`;
}

/** The fields of a gateway; those of its calls are not counted. */
function element(gateway: Gateway): string {
  const proxy = `sip:${gateway.host}${gateway.port === 5060 ? '' : `:${gateway.port}`}`;
  const fields = {
    name: gateway.name,
    profile: gateway.profile,
    proxy,
    state: gateway.state,
    status: gateway.up ? 'UP' : 'DOWN',
    'calls-in': 0,
    'calls-out': 0,
    'failed-calls-in': 0,
    'failed-calls-out': 0,
  };
  const lines = Object.entries(fields).map(([name, value]) => `    <${name}>${value}</${name}>\n`);
  return `  <gateway>\n${lines.join('')}  </gateway>\n`;
}
