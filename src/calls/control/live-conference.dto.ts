import { Id, OneOf } from '../../api/fields.js';

export const CONFERENCE_ACTIONS = [
  ...(['mute', 'unmute', 'kick', 'end', 'lock', 'unlock', 'play', 'stop'] as const),
] as const;
export type ConferenceAction = (typeof CONFERENCE_ACTIONS)[number];

/** One thing to do to a running conference. */
export class LiveConferenceInput {
  @OneOf(CONFERENCE_ACTIONS, {
    required: true,
    example: 'mute',
    description: 'what to do; end: everybody goes',
  })
  action: ConferenceAction;

  @Id({
    description:
      'mute, unmute: one member, by the id of GET live (all but moderators when absent); kick: whom',
  })
  member_id?: number;

  @Id({ description: 'play: a media file, one of the room’s' })
  media_file_id?: number;
}

/** Which fields count for which action. */
export const CONFERENCE_FIELDS: Readonly<Record<ConferenceAction, readonly string[]>> = {
  ...{ mute: ['member_id'], unmute: ['member_id'], kick: ['member_id'] },
  ...{ end: [], lock: [], unlock: [], play: ['media_file_id'], stop: [] },
};
