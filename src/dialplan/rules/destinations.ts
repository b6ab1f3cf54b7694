import type { Carrier, ExtensionFacts, Lookups, RouteFacts } from './call-facts.js';
import { orderMembers } from './order-carriers.js';
import { meeting } from './meetings.js';
import { callExtension } from './called-extension.js';
import { release, type Call, type Outcome } from './plan.js';
import { conference } from './conferences.js';
import { extensionGroup } from './extension-group.js';
import { idList } from './targets.js';

/** What leads somewhere: a route, or a transfer of our own (inside.ts). */
export interface Leads extends Pick<RouteFacts, 'dest_type' | 'dest_uuid' | 'body'> {
  /** Of the called extension, where it is not the caller's. */
  readonly domain?: string;
}

type Say = (decision: string) => unknown;

/** Where a route leads, and why there. @throws FactsAway */
export async function destination(
  route: Leads,
  call: Call,
  caller: ExtensionFacts | undefined,
  lookups: Lookups,
  say: Say,
): Promise<Outcome> {
  switch (route.dest_type) {
    case 'FS_DEST_USER': {
      const extension = await lookups.extension(call.number, route.domain ?? caller?.domain ?? '');
      if (extension === undefined || extension.disabled === 1) {
        say(`extension ${call.number} ${extension ? 'is disabled' : 'does not exist'}`);
        return release('UNALLOCATED_NUMBER');
      }
      return callExtension(extension, say);
    }
    case 'FS_DEST_RING_EXTNS':
    case 'FS_DEST_SEQ_EXTNS':
      return extensionGroup(route, caller?.domain ?? '', lookups, say);
    case 'FS_DEST_CONFERENCE':
    case 'FS_DEST_CONFERENCE_ROOM':
    case 'FS_DEST_USER_CONFERENCE':
      return conference(route, call, caller, lookups.rooms, say);
    case 'FS_DEST_DISTRIBUTORS': {
      const distributor = await lookups.rooms.distributor(idList(route.dest_uuid)[0] ?? 0);
      if (distributor === undefined || distributor.nodes.length === 0) {
        say(`the route’s distributor ${distributor ? 'has no node that can be called' : 'does not exist'}`);
        return release('NO_ROUTE_DESTINATION');
      }
      const { id, name, nodes } = distributor;
      say(`distributor ${name} chooses one of ${nodes.length}`);
      return { kind: 'connect', target: { kind: 'distributor', id, number: call.number, nodes } };
    }
    case 'FS_DEST_MEETING':
    case 'FS_DEST_MEETING_ROOM':
      return meeting(route, call, caller, lookups.rooms, say);
    case 'FS_DEST_NUM_QUEUE': {
      const [id] = idList(route.dest_uuid);
      const queue =
        (id && (await lookups.rooms.queue(id))) ||
        (await lookups.rooms.queueNumbered(route.dest_uuid || call.number));
      if (queue === undefined) {
        say(`no queue has the number ${route.dest_uuid || call.number}`);
        return release('UNALLOCATED_NUMBER');
      }
      say(`it waits in queue ${queue.name}`);
      return { kind: 'connect', target: { kind: 'queue', queue } };
    }
    case 'FS_DEST_CTI': {
      const [id] = idList(route.dest_uuid);
      const callcenter = await (id === undefined
        ? lookups.rooms.callcenterNumbered(call.number)
        : lookups.rooms.callcenter(id));
      if (callcenter === undefined) {
        say(
          id === undefined
            ? `no call centre has the number ${call.number}`
            : `call centre ${id} does not exist`,
        );
        return release('UNALLOCATED_NUMBER');
      }
      say(`it waits in call centre ${callcenter.name}`);
      return { kind: 'connect', target: { kind: 'callcenter', callcenter } };
    }
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
    case 'FS_DEST_GATEWAY':
      return through('gateway', call.number, await lookups.gateways(idList(route.dest_uuid), call.core), say);
    case 'FS_DEST_CLUSTER_TRUNK':
      return through('trunk', call.number, await lookups.trunks(idList(route.dest_uuid), call.core), say);
    case 'FS_DEST_CLUSTER_TRUNK_GROUP':
      return throughGroup(route, call, lookups, say);
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
  }
}

/** Those that are down come last. */
function through(what: 'gateway' | 'trunk', number: string, carriers: readonly Carrier[], say: Say): Outcome {
  const [up, down] = [carriers.filter((each) => !each.down), carriers.filter((each) => each.down)];
  const gateways = [...up, ...down];
  if (gateways.length === 0) {
    say(`none of the route’s ${what}s can be called`);
    return release('NO_ROUTE_DESTINATION');
  }
  const list = (some: readonly Carrier[], between: string): string => some.map(({ id }) => id).join(between);
  if (down.length > 0) say(`${what} ${list(down, ', ')} is down and comes last`);
  say(`it goes through ${what} ${list(gateways, ', then ')}`);
  return { kind: 'connect', target: { kind: 'gateways', number, gateways } };
}

/** A route code at the beginning of the number chooses the group in place of the route's, and is not dialled. */
async function throughGroup(route: Leads, call: Call, lookups: Lookups, say: Say): Promise<Outcome> {
  const code = await lookups.routeCode(call.number);
  if (code) say(`route code ${code.code} chooses trunk group ${code.group}`);
  const group = await lookups.trunkGroup(
    code?.group ?? idList(route.dest_uuid)[0] ?? 0,
    call.core,
    call.simulated,
  );
  if (group === undefined) {
    say('the route’s trunk group does not exist');
    return release('NO_ROUTE_DESTINATION');
  }
  const { strategy, members, draw } = group;
  say(`trunk group ${group.id} (${group.name}) orders its trunks by ${strategy}`);
  const number = code ? call.number.slice(code.code.length) : call.number;
  return through('trunk', number, orderMembers(strategy, members, draw), say);
}
