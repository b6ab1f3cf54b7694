import { Flag, Id, Int, Text } from '../../api/fields.js';
import { isHost } from '../../freeswitch/arguments.js';

const PIN = { regex: /^\d{1,16}$/, says: 'must be 1 to 16 digits' };

export class ConferenceRoomInput {
  @Text({ required: true, max: 128, example: 'Monday meeting' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Text({
    required: true,
    pattern: { regex: /^\d{1,20}$/, says: 'must be 1 to 20 digits' },
    description: 'number of the room',
    example: '3000',
  })
  nbr: string;

  @Text({ max: 253, check: (realm) => (isHost(realm) ? undefined : 'must be a host name or an address') })
  realm?: string;

  @Id({ description: 'a conference profile' })
  profile_id?: number;

  @Int({ min: 0, max: 10_000, description: 'most members, at least two; 0: any number' })
  capacity?: number;

  @Text({ pattern: PIN })
  pin?: string;

  @Text({ pattern: PIN })
  admin_pin?: string;

  @Flag()
  auto_mute?: number;
}
