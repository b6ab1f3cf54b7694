import { Absent, Flag, Id, Int, Items, OneOf, Parsed, Text } from '../../api/fields.js';
import { dialledNumberFault, isHost } from '../../freeswitch/arguments.js';
import { type Banner, readBanner } from '../rules/banner.js';
import {
  CALL_PERMISSIONS,
  type CallPermission,
  VIDEO_MODES,
  type VideoMode,
} from '../rules/room-settings.js';

const BANNER = {
  fontFace: { type: 'string', description: 'a font file of the switch; empty: its own' },
  fontScale: { type: 'number', example: 1 },
  bgColor: { type: 'string', example: '#000000' },
  fgColor: { type: 'string', example: '#ffffff' },
  text: { type: 'string', example: '${caller_id_number} ${caller_id_name}' },
};
const NO_AGORA = 'nothing here reaches the Agora cloud';
const MUX = 'of a room whose pictures are put together (CONF_VIDEO_MODE_MUX)';

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

  @OneOf(Object.keys(VIDEO_MODES), {
    description:
      "of conferences that begin from now on, as fps, bandwidth and canvas_count; empty: the profile's",
    example: 'CONF_VIDEO_MODE_MUX',
  })
  video_mode?: VideoMode;

  @Int({ min: 0, max: 20, description: `canvases ${MUX}; 0: the profile's` })
  canvas_count?: number;

  @Int({ min: 0, max: 60, description: `pictures a second ${MUX}; 0: the profile's` })
  fps?: number;

  @Text({
    pattern: { regex: /^(auto|[1-9]\d{0,4}(kb|mb|KB|MB)?)$/, says: 'must be auto or look like 512kb or 1mb' },
    description: `of a film to each member ${MUX}: auto, kb or mb (bits), KB or MB (bytes) a second; empty: the profile's`,
    example: '1mb',
  })
  bandwidth?: string;

  @Parsed(readBanner, {
    type: 'object',
    properties: BANNER,
    description: `what stands below a picture ${MUX}`,
  })
  banner?: Banner;

  @OneOf(CALL_PERMISSIONS, {
    description:
      'who may enter: everybody, extensions (CONF_CP_AUTH_USER), or members by their number (CONF_CP_CHECK_CID)',
  })
  call_perm?: CallPermission;

  @Absent(NO_AGORA)
  enable_agora?: unknown;

  @Absent(NO_AGORA)
  agora_appid?: unknown;

  @Absent(NO_AGORA)
  agora_token?: unknown;

  @Absent(NO_AGORA)
  agora_channel?: unknown;

  @Absent('all who enter meet on one switch of this installation')
  cluster?: unknown;
}

export class ConferenceMemberInput {
  @Text({ max: 128, example: 'Alice' })
  name?: string;

  @Text({
    required: true,
    max: 64,
    check: dialledNumberFault,
    description: 'an extension of the domain of the room, or a number as it is shown by carriers',
    example: '1001',
  })
  num: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Flag({
    description:
      '0: a moderator, when calling from an own extension; 1 (default): not. CherryPBX calls it so',
  })
  disabled?: number;

  @Int({ min: 0, max: 1_000_000, description: 'order in the list' })
  sort?: number;

  @Text({ max: 255, description: 'a mark of whoever writes it' })
  route?: string;

  @Int({
    min: 0,
    max: 2_147_483_647,
    description: 'the group of users that the member was chosen from; 0: none',
  })
  group_id?: number;

  @Id({ description: 'a user: all extensions of that user are this member' })
  user_id?: number;
}

export class ConferenceMemberRows {
  @Items(ConferenceMemberInput, { required: true, max: 1_000, example: [{ num: '1001' }] })
  data: ConferenceMemberInput[];
}

export class ConferenceMediaInput {
  @Id({ required: true, description: 'a sound or a film', example: 1 })
  media_file_id: number;
}
