import type { ConferenceTarget, NoticeTarget } from '../dialplan/rules/plan.js';
import { musicStream } from '../dialplan/rules/stream.js';
import { takesCalls } from '../dialplan/rules/called-extension.js';
import type { QueueFacts, StoredMember, StoredQueue } from '../dialplan/rules/room-facts.js';
import {
  joinConference,
  parseApplication,
  sayPhrase,
  waitInFifo,
  type Application,
} from '../freeswitch/applications.js';
import { addFifoMember, type ApiCommand, deleteFifoMember } from '../freeswitch/commands.js';
import { userEndpoint } from '../freeswitch/dial-string.js';
import { document, element, textElement } from '../freeswitch/xml.js';
import { FIFO_SETTINGS } from './bootstrap/configurations.js';
import { profileName, roomProfileName } from './bootstrap/conference.js';
import { hangup, set } from './steps.js';

/**
 * Pins go with each call, not with the profile, which mod_conference reads when the first member enters: a pin that is
 * changed counts for the next caller. Without the last variable it would not ask whom a REST call rang; `false` lets a
 * moderator in past a pin of others and a lock.
 */
export function conferenceSteps({
  name,
  profile,
  room,
  capacity,
  pin,
  adminPin,
  muted,
  moderator,
  banner,
}: ConferenceTarget): Application[] {
  return [
    ...(banner ? [set('video_banner_text', banner)] : []),
    ...(capacity > 1 ? [set('conference_max_members', String(capacity))] : []),
    ...(adminPin ? [set('conference_moderator_pin', adminPin)] : []),
    ...(moderator || pin || adminPin ? [set('conference_enforce_security', String(!moderator))] : []),
    joinConference({
      name,
      profile: room === undefined ? profileName(profile) : roomProfileName(room),
      pin,
      flags: [...(muted ? (['mute'] as const) : []), ...(moderator ? (['moderator'] as const) : [])],
    }),
  ];
}

const NOTICES = {
  'meeting early': 'switchyard_meeting_early',
  'meeting over': 'switchyard_meeting_over',
} as const;

export function noticeSteps({ says }: NoticeTarget): Application[] {
  return [parseApplication('answer'), sayPhrase(NOTICES[says]), hangup('NORMAL_CLEARING')];
}

const fifoName = (id: number): string => `queue-${id}`;

/** What stands behind the queue is for those who have waited too long and have nowhere else to go. */
export function queueSteps(
  { id, hold_music, announce_interval, max_wait, overflow_number }: QueueFacts,
  context: string,
): Application[] {
  return [
    ...(hold_music ? [set('fifo_music', musicStream(hold_music))] : []),
    ...(announce_interval > 0
      ? [
          set('fifo_chime_list', 'phrase:switchyard_please_wait'),
          set('fifo_chime_freq', String(announce_interval)),
        ]
      : []),
    ...(max_wait > 0
      ? [
          set('fifo_orbit_exten', `${overflow_number || '_continue_'}:${max_wait}`),
          set('fifo_orbit_context', context),
        ]
      : []),
    waitInFifo(fifoName(id), hold_music !== ''),
    sayPhrase('switchyard_no_answer'),
    hangup('NO_ANSWER'),
  ];
}

/**
 * What makes mod_fifo call an extension for those who wait, or call it no more. One member at a time: told of all of them
 * again it would forget who is in a call, and ring them.
 */
export const memberCommands = (queues: readonly StoredQueue[], extn: string, domain: string): ApiCommand[] =>
  queues.flatMap(({ id, ring_timeout, members }) =>
    members
      .filter((member) => member.extn === extn && member.domain === domain)
      .map((member) => {
        const [fifo, phone] = [fifoName(id), userEndpoint(extn, domain)];
        return takesCalls(member)
          ? addFifoMember(fifo, phone, seconds(member, ring_timeout), member.lag)
          : deleteFifoMember(fifo, phone);
      }),
  );

const seconds = ({ timeout }: StoredMember, ringTimeout: number): number => timeout || ringTimeout;

/** fifo.conf: queues, and the extensions that mod_fifo calls for those who wait. */
export function fifoDocument(queues: readonly StoredQueue[]): string {
  const fifos = queues.map(({ id, strategy, ring_timeout, retry_delay, members }) =>
    element(
      'fifo',
      {
        name: fifoName(id),
        importance: 0,
        outbound_strategy: strategy,
        // How many of them ring at once; one when it does not say. Those that take no calls now may do so later.
        outbound_per_cycle: Math.max(1, members.length),
        outbound_ring_timeout: ring_timeout,
        retry_delay,
      },
      ...members
        .filter(takesCalls)
        .map((member) =>
          textElement(
            'member',
            { simo: 1, timeout: seconds(member, ring_timeout), lag: member.lag },
            userEndpoint(member.extn, member.domain).text,
          ),
        ),
    ),
  );
  return document(
    'configuration',
    element(
      'configuration',
      { name: 'fifo.conf', description: 'queues' },
      FIFO_SETTINGS,
      element('fifos', {}, ...fifos),
    ),
  );
}
