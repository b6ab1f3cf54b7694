import type { ExtensionFacts, Lookups, RouteFacts } from './call-facts.js';
import { release, type Call, type Outcome } from './plan.js';
import { extensionGroup } from './extension-group.js';
import { idList } from './targets.js';

/** What leads somewhere: a route, or a transfer of our own (inside.ts). */
export interface Leads extends Pick<RouteFacts, 'dest_type' | 'dest_uuid' | 'body'> {
  /** Of the called extension, where it is not the caller's. */
  readonly domain?: string;
}

/** Where a route leads, and why there. @throws FactsAway */
export async function destination(
  route: Leads,
  call: Call,
  caller: ExtensionFacts | undefined,
  lookups: Lookups,
  say: (decision: string) => unknown,
): Promise<Outcome> {
  switch (route.dest_type) {
    case 'FS_DEST_USER': {
      const extension = await lookups.extension(call.number, route.domain ?? caller?.domain ?? '');
      if (extension === undefined || extension.disabled === 1) {
        say(`extension ${call.number} ${extension ? 'is disabled' : 'does not exist'}`);
        return release('UNALLOCATED_NUMBER');
      }
      say(`it rings extension ${extension.extn}@${extension.domain}`);
      return { kind: 'connect', target: { kind: 'user', extension } };
    }
    case 'FS_DEST_RING_EXTNS':
    case 'FS_DEST_SEQ_EXTNS':
      return extensionGroup(route, caller?.domain ?? '', lookups, say);
    case 'FS_DEST_SYSTEM':
      say("it runs the route's applications");
      return { kind: 'connect', target: { kind: 'system', body: route.body } };
    case 'FS_DEST_IP':
      if (route.body === '') {
        say('the route names no address');
        return release('NO_ROUTE_DESTINATION');
      }
      say(`it goes to ${route.body}`);
      return { kind: 'connect', target: { kind: 'ip', number: call.number, body: route.body } };
    case 'FS_DEST_GATEWAY': {
      const carriers = await lookups.gateways(idList(route.dest_uuid), call.core);
      const [up, down] = [carriers.filter((each) => !each.down), carriers.filter((each) => each.down)];
      const gateways = [...up, ...down].map(({ id }) => id);
      if (gateways.length === 0) {
        say('none of the route’s gateways can be called');
        return release('NO_ROUTE_DESTINATION');
      }
      if (down.length > 0) say(`gateway ${down.map(({ id }) => id).join(', ')} is down and comes last`);
      say(`it goes through gateway ${gateways.join(', then ')}`);
      return { kind: 'connect', target: { kind: 'gateways', number: call.number, gateways } };
    }
    case 'FS_DEST_USERGW': {
      const device = await lookups.device(idList(route.dest_uuid)[0] ?? 0, call.core ?? '');
      if (device === undefined) {
        say('the route’s gateway device is not registered');
        return release('USER_NOT_REGISTERED');
      }
      if (call.core !== undefined && device.core_uuid !== call.core) {
        say(`gateway device ${device.extn} is registered on another switch`);
        return release('DESTINATION_OUT_OF_ORDER');
      }
      say(`it goes through gateway device ${device.extn}`);
      return { kind: 'connect', target: { kind: 'device', number: call.number, device } };
    }
    case 'FS_DEST_IVRBLOCK':
    case 'FS_DEST_SCRIPT': {
      const script = await lookups.script(idList(route.dest_uuid)[0] ?? 0);
      if (script === undefined) {
        say('the route’s block has no script');
        return release('NO_ROUTE_DESTINATION');
      }
      say(`it runs block ${script.id} (${script.name})`);
      return { kind: 'connect', target: { kind: 'block', id: script.id, version: script.version } };
    }
    case 'FS_DEST_IVR': {
      const ivr = await lookups.ivr(idList(route.dest_uuid)[0] ?? 0);
      if (ivr === undefined || ivr.empty) {
        say(`IVR ${route.dest_uuid} ${ivr ? 'has neither a greeting nor a key' : 'does not exist'}`);
        return release('NO_ROUTE_DESTINATION');
      }
      say(`IVR ${ivr.name} (${ivr.key}) answers it`);
      return { kind: 'connect', target: { kind: 'ivr', key: ivr.key, hashIsKey: ivr.hashIsKey } };
    }
    default:
      say(`destination ${route.dest_type} is stored but not effective yet`);
      return { kind: 'none' };
  }
}
