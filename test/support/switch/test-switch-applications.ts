import { attendedTransfer, bridge } from './test-switch-bridge.js';
import type { Channel } from './test-switch-channel.js';
import { channelFields } from './test-switch-channel-fields.js';
import { parseCause, sipToCause } from './test-switch-causes.js';
import type { Core } from './test-switch-core.js';
import { eavesdrop, intercept, valetPark } from './test-switch-codes.js';
import { transfer } from './test-switch-execution.js';
import { ivr } from './test-switch-ivr.js';
import { wordsOf } from './test-switch-sound.js';
import { limit } from './test-switch-limits.js';
import { integer, separate } from './test-switch-text.js';

export interface Application {
  /** Needs audio: an inbound call that is not answered gets early media first. */
  media?: boolean;
  run(core: Core, channel: Channel, data: string): void | Promise<void>;
}

/** The applications a dialplan can name here (mod_dptools.c, mod_conference.c). */
export const APPLICATIONS: Record<string, Application> = {
  answer: {
    run: (_, channel) => {
      if (channel.direction === 'inbound') channel.answer();
    },
  },
  att_xfer: { media: true, run: attendedTransfer },
  bridge: { run: bridge },
  callcenter: { media: true, run: (core, channel, data) => core.callcenters.wait(channel, data) },
  conference: { media: true, run: (core, channel, data) => core.conferences.join(channel, data) },
  eavesdrop: { media: true, run: eavesdrop },
  echo: { media: true, run: (_, channel) => stay(channel) },
  eval: { run: nothing },
  esf_page_group: { media: true, run: (_, channel) => stay(channel) },
  event: { run: fireEvent },
  export: { run: exportVariable },
  fifo: { media: true, run: (core, channel, data) => core.fifos.wait(channel, data) },
  hangup: { run: (_, channel, data) => channel.hangUp(data === '' ? 'NORMAL_CLEARING' : parseCause(data)) },
  info: { run: nothing },
  intercept: { run: intercept },
  ivr: { media: true, run: ivr },
  limit: { run: limit },
  lua: { run: (core, channel, data) => core.lua.application(channel, data) },
  log: { run: (core, _, data) => core.log(`[APP] ${data}`) },
  multiset: { run: multiset },
  multiunset: { run: multiunset },
  park: { run: park },
  playback: { media: true, run: playback },
  pre_answer: { run: (_, channel) => channel.preAnswer() },
  record_session: { media: true, run: (core, channel, data) => core.recordings.session(channel, data) },
  respond: { run: respond },
  ring_ready: { run: (_, channel) => channel.ring() },
  set: { run: (_, channel, data) => setVariable(channel, data) },
  sleep: { run: (core, channel, data) => pause(core, channel, integer(data)) },
  three_way: { media: true, run: eavesdrop },
  transfer: { run: transferApplication },
  valet_park: { run: valetPark },
  voicemail: { media: true, run: (_, channel) => stay(channel) },
  unset: { run: (_, channel, data) => channel.variables.set(data, undefined) },
};

function nothing(): void {
  // These applications leave no trace here: this switch has no media.
}

function setVariable(channel: Channel, data: string): void {
  const at = data.includes('=') ? data.indexOf('=') : data.indexOf(',');
  if (at < 0) channel.variables.set(data, undefined);
  else channel.variables.set(data.slice(0, at), data.slice(at + 1));
}

/** `Event-Name=CUSTOM,Event-Subclass=a::b,Name=value`: what event_function of mod_dptools makes of it. */
function fireEvent(core: Core, channel: Channel, data: string): void {
  const headers = separate(data, ',').map((part) => [
    part.slice(0, part.indexOf('=')),
    part.slice(part.indexOf('=') + 1),
  ]);
  const { 'Event-Name': name = 'CHANNEL_APPLICATION', ...rest } = Object.fromEntries(headers) as Record<
    string,
    string
  >;
  const subclass = rest['Event-Subclass'];
  core.bus.fire(name, { ...channelFields(channel, name), ...rest }, { ...(subclass && { subclass }) });
}

function multiset(_: Core, channel: Channel, data: string): void {
  for (const each of separate(data, ' ')) setVariable(channel, each);
}

/** With `^^` and a separator in front, of several at once. */
function multiunset(_: Core, channel: Channel, data: string): void {
  const [, mark = ' ', names = data] = /^\^\^(.)(.*)$/.exec(data) ?? [];
  for (const name of names.split(mark)) channel.variables.set(name, undefined);
}

function exportVariable(_: Core, channel: Channel, data: string): void {
  const at = data.indexOf('=');
  const [name, value] = at < 0 ? [data, ''] : [data.slice(0, at), data.slice(at + 1)];
  channel.variables.set(name, value);
  if (value === '') return;
  const before = channel.variables.get('export_vars');
  channel.variables.set('export_vars', before ? `${before},${name}` : name);
}

function respond(_: Core, channel: Channel, data: string): void {
  if (channel.answered) return;
  const status = Number.parseInt(data, 10) || 488;
  if (status < 200) {
    channel.farEnd?.progress(status);
    return;
  }
  channel.responded = status;
  channel.hangUp(sipToCause(status));
}

export function playback(core: Core, channel: Channel, data: string): void {
  if (data.startsWith('say:')) {
    core.log('[ERR] switch_core_speech.c Invalid speech module: nobody speaks here');
    return;
  }
  const head = {
    'Playback-File-Path': wordsOf(data),
    'Playback-File-Type': data.includes('://') ? data.split(':')[0]! : 'file',
  };
  channel.fire('PLAYBACK_START', {}, head);
  channel.variables.set('current_application_response', 'FILE PLAYED');
  channel.fire('PLAYBACK_STOP', {}, { ...head, 'Playback-Status': 'done' });
}

export async function park(_: Core, channel: Channel): Promise<void> {
  channel.fire('CHANNEL_PARK');
  await stay(channel);
  channel.fire('CHANNEL_UNPARK');
}

function transferApplication(core: Core, channel: Channel, data: string): void {
  const [destination, dialplan, context] = separate(data, ' ', 4);
  if (destination === undefined) core.log('[ERR] mod_dptools.c No extension specified.');
  else transfer(channel, destination, dialplan, context);
}

async function stay(channel: Channel): Promise<void> {
  while (!channel.interrupted) await channel.next();
}

async function pause(core: Core, channel: Channel, milliseconds: number): Promise<void> {
  let over = false;
  const callOff = core.clock.after(milliseconds, () => {
    over = true;
    channel.changed();
  });
  while (!over && !channel.interrupted) await channel.next();
  callOff();
}
