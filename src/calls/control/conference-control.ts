import { Inject, Injectable } from '@nestjs/common';
import { Invalid, NotFound, SwitchRefused } from '../../api/errors.js';
import { askSwitches, unavailable } from '../../api/switch-access.js';
import { refuseUnsafe } from '../../api/unsafe.js';
import type { Config } from '../../config.js';
import { Database } from '../../database/database.js';
import { conferenceName } from '../../dialplan/rules/conference-room.js';
import {
  type ApiCommand,
  listConference,
  lockConference,
  playToConference,
  stopConference,
  tellMembers,
} from '../../freeswitch/commands.js';
import { CommandRefused } from '../../freeswitch/errors.js';
import { Switches, type SwitchNode } from '../../freeswitch/switches.js';
import { CONFIG } from '../../tokens.js';
import { CallAudit } from '../call-audit.js';
import { present } from '../../api/present.js';
import { CONFERENCE_FIELDS, type LiveConferenceInput } from './live-conference.dto.js';

/** Longer than a sound takes that the switch fetches first. */
const COMMAND_MS = 30_000;

/** Somebody in a conference. */
export interface LiveMember {
  /** mod_conference's own; another one after leaving and coming back. */
  readonly id: number;
  readonly uuid: string;
  readonly name: string;
  readonly number: string;
  readonly moderator: boolean;
  readonly muted: boolean;
  readonly talking: boolean;
  readonly video: boolean;
  /** Seconds since entering. */
  readonly joined: number;
}

export interface LiveConference {
  readonly running: boolean;
  readonly locked: boolean;
  /** First those who entered first. */
  readonly members: readonly LiveMember[];
}

const NOBODY: LiveConference = { running: false, locked: false, members: [] };

/** What mod_conference writes of a conference; a recording is a member without a channel. */
interface Listed {
  readonly locked: boolean;
  readonly members: readonly {
    readonly type: string;
    readonly id: number;
    readonly uuid: string;
    readonly caller_id_name: string;
    readonly caller_id_number: string;
    readonly join_time: number;
    readonly flags: Readonly<Record<'can_speak' | 'is_moderator' | 'talking' | 'has_video', boolean>>;
  }[];
}

/** The conference of a stored room while somebody is in it: who is, and what is done to them. */
@Injectable()
export class ConferenceControl {
  constructor(
    private readonly switches: Switches,
    private readonly database: Database,
    private readonly audit: CallAudit,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @throws NotFound | SwitchUnavailable */
  async live(roomId: number): Promise<LiveConference> {
    return (await this.find(await this.nameOf(roomId)))?.conference ?? NOBODY;
  }

  /** @throws Invalid | NotFound | SwitchRefused where nobody is in, or in the switch's words | SwitchUnavailable */
  async act(roomId: number, given: LiveConferenceInput): Promise<void> {
    const input = present(given);
    const others = Object.keys(input).filter(
      (field) => field !== 'action' && !CONFERENCE_FIELDS[input.action].includes(field),
    );
    if (others.length > 0)
      throw new Invalid(others.map((field) => ({ field, message: `is not for ${input.action}` })));
    const name = await this.nameOf(roomId);
    const command = await this.command(roomId, name, input);
    const found = await this.find(name);
    if (found === undefined) throw new SwitchRefused('nobody is in the room');
    const { node, conference } = found;
    const { member_id } = input;
    if (member_id !== undefined && !conference.members.some(({ id }) => id === member_id))
      throw new NotFound('member', member_id);
    await this.run(node, command);
    await this.audit.record(roomId, 'update', input, 'conference room');
  }

  private async command(
    roomId: number,
    name: string,
    { action, member_id, media_file_id }: LiveConferenceInput,
  ): Promise<ApiCommand> {
    switch (action) {
      case 'mute':
      case 'unmute':
        return tellMembers(name, action, member_id ?? 'non_moderator');
      case 'kick':
        if (member_id === undefined) throw Invalid.field('member_id', 'is required for kick');
        return tellMembers(name, action, member_id);
      case 'end':
        return tellMembers(name, 'kick', 'all');
      case 'lock':
      case 'unlock':
        return lockConference(name, action === 'lock');
      case 'play': {
        const media = { api: this.config.publicUrl, ...(await this.media(roomId, media_file_id)) };
        return refuseUnsafe('media_file_id', () => playToConference(name, media));
      }
      case 'stop':
        return stopConference(name);
    }
  }

  private async media(roomId: number, id: number | undefined): Promise<{ id: number; ext: string }> {
    if (id === undefined) throw Invalid.field('media_file_id', 'is required for play');
    const [file] = await this.database.run<{ id: number; ext: string }>(
      `SELECT f.id, f.ext FROM media_files f JOIN conference_room_medias m ON m.media_file_id = f.id
       WHERE m.conference_room_id = $1 AND f.id = $2`,
      [roomId, id],
    );
    if (file === undefined) throw Invalid.field('media_file_id', `${id} is not one of the room's`);
    return file;
  }

  private async nameOf(roomId: number): Promise<string> {
    const [room] = await this.database.run<{ nbr: string; realm: string }>(
      'SELECT nbr, realm FROM conference_rooms WHERE id = $1',
      [roomId],
    );
    if (room === undefined) throw new NotFound('conference room', roomId);
    return conferenceName(room.nbr, room.realm);
  }

  /** On whichever switch it is: those who entered before a switch came or went stay where they are. */
  private async find(name: string): Promise<{ node: SwitchNode; conference: LiveConference } | undefined> {
    const answers = await askSwitches(this.switches, ({ link }) =>
      link.bgapi(listConference(name), { timeoutMs: COMMAND_MS }).catch((error: unknown) => {
        if (error instanceof CommandRefused) return undefined;
        throw error;
      }),
    );
    for (const { node, answer } of answers) {
      const [listed] = answer === undefined ? [] : (JSON.parse(answer) as Listed[]);
      if (listed) return { node, conference: read(listed) };
    }
    return undefined;
  }

  private async run(node: SwitchNode, command: ApiCommand): Promise<void> {
    try {
      await node.link.bgapi(command, { timeoutMs: COMMAND_MS });
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw unavailable(error);
      throw new SwitchRefused(error.reason.trim() || error.words.trim());
    }
  }
}

function read({ locked, members }: Listed): LiveConference {
  const callers = members.filter(({ type }) => type === 'caller').toSorted((one, other) => one.id - other.id);
  return {
    running: true,
    locked,
    members: callers.map(({ id, uuid, flags, ...member }) => ({
      ...{ id, uuid, name: member.caller_id_name, number: member.caller_id_number },
      ...{ moderator: flags.is_moderator, muted: !flags.can_speak, talking: flags.talking },
      ...{ video: flags.has_video, joined: member.join_time },
    })),
  };
}
