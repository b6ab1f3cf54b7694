import { randomUUID } from 'node:crypto';
import { APPLICATIONS } from './test-switch-applications.js';
import type { CallerProfile, Channel, Work } from './test-switch-channel.js';
import { channelFields, profileFields } from './test-switch-channel-fields.js';
import { microseconds } from './test-switch-clock.js';
import type { Core } from './test-switch-core.js';
import { type Applications, hunt } from './test-switch-dialplan.js';
import { isTrue, separate } from './test-switch-text.js';

type Route = Extract<Work, { kind: 'route' }>;

/** Asks the dialplan where the channel goes; no answer for it is NO_ROUTE_DESTINATION. */
export async function route(core: Core, channel: Channel, work: Route): Promise<void> {
  const { profile } = channel;
  if (!profile) return;
  Object.assign(profile, { destination: work.destination, dialplan: work.dialplan, context: work.context });
  channel.variables.set('call_uuid', channel.uuid);
  channel.running = 'CS_ROUTING';
  core.limits.routed(channel);
  if (!channel.down) channel.state = 'CS_ROUTING';
  if (channel.direction === 'inbound' && channel.callState === 'DOWN') channel.setCallState('RINGING');
  channel.enter('CS_ROUTING');
  const applications = work.dialplan.toLowerCase() === 'inline' ? inline(profile) : await ask(core, channel);
  if (channel.interrupted) return;
  if (!applications) {
    channel.hangUp('NO_ROUTE_DESTINATION');
    return;
  }
  flipCallerId(channel);
  channel.work = { kind: 'applications', applications };
}

async function ask(core: Core, channel: Channel): Promise<Applications | undefined> {
  const section = await core.curl.locate({ section: 'dialplan' }, dialplanQuestion(core, channel));
  return section && hunt(core, channel, section);
}

/** `app:argument,app:argument` in place of a number, which is put back (mod_dptools.c inline_dialplan_hunt). */
function inline(profile: CallerProfile): Applications {
  const [, delimiter = ',', list = profile.destination] = /^m:(.):(.*)$/s.exec(profile.destination) ?? [];
  profile.destination = profile.rdnis;
  profile.rdnis = '';
  return separate(list, delimiter, 128).map((item) => {
    const colon = item.indexOf(':');
    return colon < 0
      ? { name: item.trimStart(), data: '' }
      : { name: item.slice(0, colon).trimStart(), data: item.slice(colon + 1) };
  });
}

/** The fields of a question for the dialplan: the whole channel, and its caller profile once more. */
function dialplanQuestion(core: Core, channel: Channel): [string, string][] {
  const fields = Object.entries(channelFields(channel, 'REQUEST_PARAMS')).map(
    ([name, value]): [string, string] => [name, Array.isArray(value) ? `ARRAY::${value.join('|:')}` : value],
  );
  const hunted = channel.profile
    ? Object.entries(profileFields('Hunt', channel.profile, channel.uuid, channel.name))
    : [];
  return [...core.bus.parameters(['mod_dialplan_xml.c', 'dialplan_xml_locate', '619']), ...fields, ...hunted];
}

/** Runs applications one after the other; behind the last one the call is over. */
export async function execute(
  core: Core,
  channel: Channel,
  applications: readonly { name: string; data: string }[],
): Promise<void> {
  channel.variables.set('call_uuid', channel.uuid);
  channel.enter('CS_EXECUTE');
  for (const { name, data } of applications) {
    if (channel.interrupted) return;
    if (!(await runApplication(core, channel, name, data))) return;
  }
  if (channel.interrupted) return;
  core.log(
    `[NOTICE] switch_core_state_machine.c ${channel.name} has executed the last dialplan instruction, hanging up.`,
  );
  channel.hangUp('NORMAL_CLEARING');
}

/** False when there is no such application: then the call is over. */
export async function runApplication(
  core: Core,
  channel: Channel,
  name: string,
  argument: string,
): Promise<boolean> {
  const application = APPLICATIONS[name.toLowerCase()];
  if (!application) {
    core.log(`[ERR] switch_core_session.c Invalid Application ${name}`);
    channel.hangUp('DESTINATION_OUT_OF_ORDER');
    return false;
  }
  if (application.media && channel.direction === 'inbound') channel.preAnswer();
  const literal = isTrue(channel.variables.get('app_disable_expand_variables'));
  const data = literal ? argument : await core.expand(argument, channel);
  const told = {
    Application: name,
    ...(data === '' ? {} : { 'Application-Data': data }),
    'Application-UUID': randomUUID(),
  };
  channel.variables.set('current_application_data', data);
  channel.variables.set('current_application', name);
  channel.variables.set('current_application_response', undefined);
  channel.fire('CHANNEL_EXECUTE', {}, told);
  await application.run(core, channel, data);
  await core.clock.running();
  const response = channel.variables.get('current_application_response') ?? '_none_';
  channel.fire('CHANNEL_EXECUTE_COMPLETE', {}, { ...told, 'Application-Response': response });
  return true;
}

/** Sends a channel to another extension (switch_ivr_session_transfer). */
export function transfer(
  channel: Channel,
  destination: string,
  dialplan?: string,
  context?: string,
): boolean {
  const { profile, variables } = channel;
  if (!profile || channel.down) return false;
  const forwards = Number(variables.get('max_forwards') ?? '71') - 1;
  if (forwards <= 0) {
    channel.hangUp('EXCHANGE_ROUTING_ERROR');
    return false;
  }
  variables.set('max_forwards', String(forwards));
  const own = profile.dialplan.toLowerCase() === 'inline' ? '' : profile.dialplan;
  const where = {
    dialplan: dialplan ?? variables.get('force_transfer_dialplan') ?? (own || 'XML'),
    context: context ?? variables.get('force_transfer_context') ?? (profile.context || 'default'),
  };
  profile.index = (profile.index ?? 1) + 1;
  profile.rdnis = profile.destination;
  profile.destination = destination;
  profile.times.transferred = microseconds();
  variables.set('signal_bond', undefined);
  channel.assign({ kind: 'route', destination, ...where });
  return true;
}

/** An outbound leg that starts to do something of its own: who was called is now the caller. */
export function flipCallerId(channel: Channel): void {
  const { profile, variables } = channel;
  if (!profile || channel.direction === 'inbound' || channel.cidFlipped) return;
  channel.cidFlipped = true;
  variables.set('pre_transfer_caller_id_name', profile.callerName);
  variables.set('pre_transfer_caller_id_number', profile.callerNumber);
  const { callerName, callerNumber } = profile;
  Object.assign(profile, {
    callerName: profile.calleeName,
    callerNumber: profile.calleeNumber,
    calleeName: callerName,
    calleeNumber: callerNumber,
  });
  variables.set('channel_cid_flipped', 'yes');
  channel.fire('CALL_UPDATE', { Direction: 'RECV' });
}

/** The applications of every variable whose name begins so (switch_channel_execute_on). */
export async function runOn(core: Core, channel: Channel, prefix: string): Promise<void> {
  for (const [variable, value] of channel.variables.entries()) {
    const [, name, data = ''] = /^(\S+) ?(.*)$/.exec(String(value)) ?? [];
    if (variable.startsWith(prefix) && name !== undefined) await runApplication(core, channel, name, data);
  }
}
