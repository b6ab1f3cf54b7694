import type { Answer } from './answer.js';
import type { Banner } from './banner.js';
import type { Inside } from './inside.js';
import type { CallPermission, VideoMode } from './room-settings.js';

/** What calls ask of the places that FreeSWITCH's own modules run. */

/** A conference room as it is stored. */
export interface RoomFacts {
  readonly id: number;
  readonly name: string;
  readonly nbr: string;
  /** `""`: PBX_DOMAIN. */
  readonly realm: string;
  readonly profile_id: number | null;
  /** Most members; 0: any number. */
  readonly capacity: number;
  readonly pin: string;
  /** Of those who may moderate. */
  readonly admin_pin: string;
  /** 1: who enters is muted. */
  readonly auto_mute: number;
  /** `""`, and 0 of those that follow: its profile's. */
  readonly video_mode: VideoMode | '';
  readonly canvas_count: number;
  readonly fps: number;
  readonly bandwidth: string;
  readonly banner: Banner | null;
  readonly call_perm: CallPermission;
  readonly has_members: boolean;
}

/** A conference profile with its enabled params, in their order. */
export interface ConferenceProfileFacts {
  readonly id: number;
  readonly name: string;
  readonly params: readonly { readonly k: string; readonly v: string }[];
}

/** A place that a distributor sends calls to: a gateway by its id, or an extension. */
export interface DistributorNodeFacts {
  readonly id: number;
  readonly gateway?: number;
  readonly user?: { readonly extn: string; readonly domain?: string };
}

export interface DistributorFacts {
  readonly id: number;
  readonly name: string;
  /** Those that get calls, in their order. */
  readonly nodes: readonly DistributorNodeFacts[];
}

export interface MeetingFacts {
  readonly id: number;
  readonly name: string;
  /** Where it takes place; null: in a conference of its own. */
  readonly room: RoomFacts | null;
  readonly profile_id: number | null;
  /** On the clock of the PBX's zone: `2026-01-31 08:30:00`. */
  readonly starts: string;
  /** Not part of it any more. */
  readonly ends: string;
  /** `""`: the room's. */
  readonly pin: string;
}

/** A queue of mod_fifo as a caller meets it. */
export interface QueueFacts {
  readonly id: number;
  readonly name: string;
  /** `""`: what the switch plays to held calls. */
  readonly hold_music: string;
  /** Seconds; 0: never. */
  readonly announce_interval: number;
  /** Seconds; 0: for ever. */
  readonly max_wait: number;
  /** `""`: the caller is told that nobody answers. */
  readonly overflow_number: string;
}

/** What decides whether an extension's phone may be rung for a group (called-extension.ts). */
export interface Reachable {
  readonly called_limit: number;
  readonly dnd: number;
}

/** A member of a queue, whose extension is enabled. */
export interface StoredMember extends Reachable {
  readonly extn: string;
  readonly domain: string;
  /** Seconds; 0: the queue's ring_timeout. */
  readonly timeout: number;
  readonly lag: number;
}

/** A queue as mod_fifo is told of it. */
export interface StoredQueue {
  readonly id: number;
  readonly strategy: string;
  readonly ring_timeout: number;
  readonly retry_delay: number;
  readonly members: readonly StoredMember[];
}

/** A call centre as a caller meets it. */
export interface CallcenterFacts {
  readonly id: number;
  readonly name: string;
  /** Where it sends whom nobody took; null: who waited is told that nobody answers. */
  readonly overflow: Inside | null;
}

/** What mod_callcenter knows of an agent; an extension is one agent, in however many call centres. */
export interface AgentSettings {
  readonly status: AgentStatus;
  readonly wrap_up_time: number;
  readonly max_no_answer: number;
  readonly reject_delay_time: number;
  readonly busy_delay_time: number;
  readonly no_answer_delay_time: number;
}

export const AGENT_STATUSES = ['Available', 'On Break', 'Logged Out'] as const;
export type AgentStatus = (typeof AGENT_STATUSES)[number];

/** A call centre as mod_callcenter is told of it, with the agents whose extensions are enabled. */
export interface StoredCallcenter {
  readonly id: number;
  readonly strategy: string;
  readonly ring_progressively_delay: number;
  /** `""`: what the switch plays to held calls. */
  readonly moh_sound: string;
  readonly announce_sound: string;
  readonly announce_frequency: number;
  readonly max_wait_time: number;
  readonly max_wait_time_with_no_agent: number;
  readonly max_wait_time_with_no_agent_time_reached: number;
  readonly tier_rules_apply: number;
  readonly tier_rule_wait_second: number;
  readonly tier_rule_wait_multiply_level: number;
  readonly tier_rule_no_agent_no_wait: number;
  readonly agents: readonly (AgentSettings &
    Reachable & {
      readonly extn_id: number;
      readonly extn: string;
      readonly domain: string;
      readonly level: number;
      readonly position: number;
    })[];
}

/** The single-row questions. @throws FactsAway */
export interface RoomLookups {
  /** The domain of everybody who has none of its own. */
  readonly pbxDomain: string;
  room(id: number): Answer<RoomFacts | undefined>;
  /** The room with this number, of this domain (`""`: PBX_DOMAIN). */
  roomNumbered(nbr: string, realm: string): Answer<RoomFacts | undefined>;
  /** The member of a room that has this number (`""`: nobody) or is the extension's user. */
  member(
    room: number,
    who: { readonly number: string; readonly extension?: number },
  ): Answer<{ readonly moderator: boolean } | undefined>;
  meeting(id: number): Answer<MeetingFacts | undefined>;
  meetingNumbered(nbr: string): Answer<MeetingFacts | undefined>;
  queue(id: number): Answer<QueueFacts | undefined>;
  queueNumbered(nbr: string): Answer<QueueFacts | undefined>;
  callcenter(id: number): Answer<CallcenterFacts | undefined>;
  callcenterNumbered(nbr: string): Answer<CallcenterFacts | undefined>;
  distributor(id: number): Answer<DistributorFacts | undefined>;
}
