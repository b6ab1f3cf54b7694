import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Database } from '../../database/database.js';
import { isDatabaseAway } from '../../database/errors.js';
import { enabledSettings } from '../../database/enabled-settings.js';
import { CONFIG } from '../../tokens.js';
import { FactsAway } from '../rules/call-facts.js';
import type {
  CallcenterFacts,
  ConferenceProfileFacts,
  DistributorFacts,
  DistributorNodeFacts,
  MeetingFacts,
  QueueFacts,
  StoredCallcenter,
  StoredQueue,
  RoomFacts,
  RoomLookups,
} from '../rules/room-facts.js';
import { videoParams } from '../rules/room-video.js';

/** A distributor's node that is a number: `X/<distributor>` picks it, and no call is sent to it. */
export const PICKABLE = `n.disabled = 0 AND n.weight > 0 AND n.v = '' AND n.k NOT LIKE 'user/%'`;

const ROOM = `
  SELECT id, name, nbr, realm, profile_id, capacity, pin, admin_pin, auto_mute,
         video_mode, canvas_count, fps, bandwidth, banner, call_perm,
         EXISTS (SELECT 1 FROM conference_members m WHERE m.room_id = conference_rooms.id) AS has_members
  FROM conference_rooms`;

const MEETING = `
  SELECT m.id, m.name, m.profile_id, m.pin, to_json(r) AS room,
         to_char(m.starts_at, 'YYYY-MM-DD HH24:MI:SS') AS starts,
         to_char(m.ends_at, 'YYYY-MM-DD HH24:MI:SS') AS ends
  FROM meetings m LEFT JOIN (${ROOM}) r ON r.id = m.room_id`;

const QUEUE = 'SELECT id, name, hold_music, announce_interval, max_wait, overflow_number FROM queues';

const CALLCENTER = `
  SELECT id, name, CASE overflow_dest_type WHEN '' THEN NULL ELSE json_build_object(
           'dest_type', overflow_dest_type, 'dest_uuid', overflow_dest_uuid, 'number', overflow_number) END AS overflow
  FROM callcenters`;

/** Answers calls' questions about rooms out of Postgres: one prepared statement each. */
@Injectable()
export class RoomDirectory implements RoomLookups {
  readonly pbxDomain: string;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) { pbxDomain }: Pick<Config, 'pbxDomain'>,
  ) {
    this.pbxDomain = pbxDomain;
  }

  room(id: number): Promise<RoomFacts | undefined> {
    return this.one<RoomFacts>('room', `${ROOM} WHERE id = $1`, [id]);
  }

  /** One of PBX_DOMAIN may have its realm written or not. */
  roomNumbered(nbr: string, realm: string): Promise<RoomFacts | undefined> {
    return this.one<RoomFacts>(
      'room-numbered',
      `${ROOM} WHERE nbr = $1 AND CASE realm WHEN $3 THEN '' ELSE realm END = $2 ORDER BY id LIMIT 1`,
      [nbr, realm, this.pbxDomain],
    );
  }

  /** A moderator before others: a user may have been named by several numbers. */
  member(
    room: number,
    { number, extension }: { number: string; extension?: number },
  ): Promise<{ moderator: boolean } | undefined> {
    return this.one<{ moderator: boolean }>(
      'room-member',
      `SELECT disabled = 0 AS moderator FROM conference_members
       WHERE room_id = $1 AND ($2 <> '' AND num IN ($2, '+' || $2)
                               OR user_id = (SELECT user_id FROM extensions WHERE id = $3::int))
       ORDER BY disabled, id LIMIT 1`,
      [room, number, extension ?? null],
    );
  }

  async distributor(id: number): Promise<DistributorFacts | undefined> {
    const nodes = await this.asked(this.nodes(id));
    const [first] = nodes;
    if (first === undefined) return undefined;
    return {
      id,
      name: first.name,
      nodes: nodes.flatMap((node) => (node.id === null ? [] : [nodeFacts(node.id, node)])),
    };
  }

  meeting(id: number): Promise<MeetingFacts | undefined> {
    return this.one<MeetingFacts>('meeting', `${MEETING} WHERE m.id = $1`, [id]);
  }

  meetingNumbered(nbr: string): Promise<MeetingFacts | undefined> {
    return this.one<MeetingFacts>('meeting-numbered', `${MEETING} WHERE m.nbr = $1`, [nbr]);
  }

  queue(id: number): Promise<QueueFacts | undefined> {
    return this.one<QueueFacts>('queue', `${QUEUE} WHERE id = $1`, [id]);
  }

  queueNumbered(nbr: string): Promise<QueueFacts | undefined> {
    return this.one<QueueFacts>('queue-numbered', `${QUEUE} WHERE nbr = $1`, [nbr]);
  }

  callcenter(id: number): Promise<CallcenterFacts | undefined> {
    return this.one<CallcenterFacts>('callcenter', `${CALLCENTER} WHERE id = $1`, [id]);
  }

  callcenterNumbered(nbr: string): Promise<CallcenterFacts | undefined> {
    return this.one<CallcenterFacts>('callcenter-numbered', `${CALLCENTER} WHERE nbr = $1`, [nbr]);
  }

  /** What mod_callcenter is told. */
  callcenters(): Promise<StoredCallcenter[]> {
    return this.database.read<StoredCallcenter>(
      'callcenters',
      `SELECT c.*, coalesce((
         SELECT jsonb_agg(to_jsonb(a) || jsonb_build_object('extn', e.extn,
                            'called_limit', e.called_limit, 'dnd', e.dnd, 'domain', CASE e.domain WHEN '' THEN $1 ELSE e.domain END) ORDER BY a.id)
         FROM callcenter_agents a JOIN extensions e ON e.id = a.extn_id
         WHERE a.callcenter_id = c.id AND e.disabled = 0), '[]') AS agents
       FROM callcenters c ORDER BY c.id`,
      [this.pbxDomain],
    );
  }

  /** What mod_fifo is told. */
  queues(): Promise<StoredQueue[]> {
    return this.database.read<StoredQueue>(
      'queues',
      `SELECT q.id, q.strategy, q.ring_timeout, q.retry_delay, coalesce((
         SELECT jsonb_agg(jsonb_build_object('extn', e.extn, 'timeout', m.timeout, 'lag', m.lag,
                                             'called_limit', e.called_limit, 'dnd', e.dnd,
                                             'domain', CASE e.domain WHEN '' THEN $1 ELSE e.domain END) ORDER BY m.id)
         FROM queue_members m JOIN extensions e ON e.id = m.extn_id
         WHERE m.queue_id = q.id AND m.disabled = 0 AND e.disabled = 0), '[]') AS members
       FROM queues q ORDER BY q.id`,
      [this.pbxDomain],
    );
  }

  /** What mod_distributor is told: of each distributor its nodes that can be called. */
  async distributors(): Promise<{ id: number; nodes: { id: number; weight: number }[] }[]> {
    const nodes = await this.nodes();
    return [...new Set(nodes.map(({ ref_id }) => ref_id))].map((id) => ({
      id,
      nodes: nodes.flatMap((node) =>
        node.ref_id === id && node.id !== null ? [{ id: node.id, weight: node.weight }] : [],
      ),
    }));
  }

  private nodes(distributor?: number): Promise<StoredNode[]> {
    return this.database.read<StoredNode>(
      'distributor-nodes',
      `SELECT d.id AS ref_id, d.name, n.id, n.k, n.v, n.weight FROM distributors d
       LEFT JOIN LATERAL (
         SELECT * FROM distributor_nodes WHERE ref_id = d.id AND disabled = 0 AND weight > 0
           AND (k LIKE 'user/%' AND v = '' OR nullif(v, '')::int IN (SELECT g.id FROM gateways g JOIN sip_profiles p ON p.id = g.profile_id
                                     WHERE g.disabled = 0 AND p.disabled = 0))
       ) n ON true
       WHERE $1::int IS NULL OR d.id = $1 ORDER BY d.id, n.o, n.id`,
      [distributor ?? null],
    );
  }

  profiles(): Promise<ConferenceProfileFacts[]> {
    return this.database.read<ConferenceProfileFacts>(
      'conference-profiles',
      `SELECT id, name, ${enabledSettings('conference_profile_params', 'conference_profiles', 'k', 'v')} AS params
       FROM conference_profiles ORDER BY id`,
      [],
    );
  }

  /** The profile of a room with the room's own params in place of it. */
  async roomProfile(id: number): Promise<ConferenceProfileFacts['params'] | undefined> {
    const [room, profiles] = await Promise.all([this.room(id), this.profiles()]);
    if (room === undefined) return undefined;
    const profile = profiles.find((each) => each.id === room.profile_id);
    return [...(profile?.params ?? []), ...videoParams(room)];
  }

  private async one<R extends object>(
    name: string,
    sql: string,
    values: readonly unknown[],
  ): Promise<R | undefined> {
    return (await this.asked(this.database.read<R>(name, sql, values)))[0];
  }

  private async asked<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      throw isDatabaseAway(error) ? new FactsAway() : error;
    }
  }
}

/** A node of the distributor `ref_id`; without an id: it has none. */
interface StoredNode {
  readonly ref_id: number;
  readonly name: string;
  readonly id: number | null;
  readonly k: string;
  readonly v: string;
  readonly weight: number;
}

/** `v` is the id of a gateway, or `k` is `user/1001` with or without `@domain`. */
function nodeFacts(id: number, { k, v }: StoredNode): DistributorNodeFacts {
  if (v !== '') return { id, gateway: Number(v) };
  const [extn = '', domain] = k.slice('user/'.length).split('@');
  return { id, user: { extn, ...(domain !== undefined && { domain }) } };
}
