import { streamFault } from './stream.js';

/**
 * The params of mod_conference that a profile may have, with what their values may be. An allow-list: the others name
 * files, recordings, pins (those are the room's) and groups of keys that run applications.
 */
type Fault = (value: string) => string | undefined;

const matching =
  (shape: RegExp, says: string): Fault =>
  (value) =>
    shape.test(value) ? undefined : says;
const oneOf = (...choices: string[]): Fault =>
  matching(new RegExp(`^(${choices.join('|')})$`), `must be one of ${choices.join(', ')}`);
const number =
  (least: number, most: number): Fault =>
  (value) =>
    /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `must be a whole number from ${least} to ${most}`;
const flags = (...choices: string[]): Fault =>
  matching(
    new RegExp(`^(${choices.join('|')})(\\|(${choices.join('|')}))*$`),
    `must be of ${choices.join(', ')}, with | between them`,
  );

const all = (names: string, fault: Fault): Readonly<Record<string, Fault>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, fault]));

export const CONFERENCE_PARAMS: Readonly<Record<string, Fault>> = {
  ...all('rate', oneOf('8000', '12000', '16000', '24000', '32000', '44100', '48000', 'auto')),
  ...all('channels', oneOf('1', '2', 'auto')),
  ...all('interval', oneOf('10', '20', '30', '40', '60', 'auto')),
  ...all('energy-level auto-energy-level max-energy-level', number(0, 30_000)),
  ...all('auto-gain-level', number(0, 30_000)),
  ...all('comfort-noise', matching(/^(true|false|\d{1,4})$/, 'must be true, false or a level')),
  // One is no conference, and mod_conference takes it for no limit at all.
  ...all('max-members', number(2, 10_000)),
  ...all('pin-retries announce-count terminate-on-silence endconf-grace-time', number(0, 86_400)),
  ...all('ivr-dtmf-timeout ivr-input-timeout', number(500, 60_000)),
  ...all('enter-sound exit-sound member-enter-sound alone-sound perpetual-sound moh-sound', streamFault),
  ...all('muted-sound unmuted-sound locked-sound is-locked-sound is-unlocked-sound', streamFault),
  ...all('deaf-sound undeaf-sound kicked-sound pin-sound bad-pin-sound max-members-sound', streamFault),
  ...all('member-flags', flags('mute', 'deaf', 'dist-dtmf', 'endconf', 'mintwo', 'nomoh', 'mute-detect')),
  ...all(
    'conference-flags',
    flags('wait-mod', 'audio-always', 'waste-bandwidth', 'no-moh', 'video-floor-only'),
  ),
  ...all('video-mode', oneOf('passthrough', 'transcode', 'mux')),
  ...all('video-canvas-size', matching(/^\d{2,4}x\d{2,4}$/, 'must look like 1280x720')),
  ...all('video-fps', number(1, 60)),
};

/** What is wrong with a param, by the field that holds it; undefined when nothing is. */
export function conferenceParamFault(
  k: string,
  v: string,
): { readonly field: 'k' | 'v'; readonly message: string } | undefined {
  const fault = Object.hasOwn(CONFERENCE_PARAMS, k) ? CONFERENCE_PARAMS[k] : undefined;
  if (fault === undefined)
    return { field: 'k', message: `must be one of ${Object.keys(CONFERENCE_PARAMS).join(', ')}` };
  const message = fault(v);
  return message === undefined ? undefined : { field: 'v', message };
}
