import { Id, Text } from '../../api/fields.js';
import { dialledNumberFault } from '../../freeswitch/arguments.js';

/** A moment that exists, on the clock of the PBX. */
function momentFault(text: string): string | undefined {
  const [, date = '', time = ''] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)$/.exec(text) ?? [];
  const read = new Date(`${date}T${time}Z`);
  const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
  return exists ? undefined : 'must be a date and time such as 2026-01-31 08:30:00';
}

export class MeetingInput {
  @Text({ required: true, max: 128, example: 'Quarterly review' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Text({
    required: true,
    max: 20,
    check: dialledNumberFault,
    description: 'who calls this number by a route to FS_DEST_MEETING comes into the meeting',
    example: '8800',
  })
  nbr: string;

  @Id({ description: 'the conference room it takes place in; empty: a conference of its own' })
  room_id?: number;

  @Id({ description: 'the conference profile of its own conference' })
  profile_id?: number;

  @Text({
    required: true,
    max: 19,
    check: momentFault,
    description: "on the PBX's clock; before it callers are told so and let go",
    example: '2030-01-31 08:30:00',
  })
  starts_at: string;

  @Text({
    required: true,
    max: 19,
    check: momentFault,
    description: 'from then on nobody is let in any more; who is in may stay',
    example: '2030-01-31 10:00:00',
  })
  ends_at: string;

  @Text({
    pattern: { regex: /^\d{1,16}$/, says: 'must be 1 to 16 digits' },
    description: "empty: the room's, or none",
  })
  pin?: string;
}
