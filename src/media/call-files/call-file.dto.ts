import { Int, OneOf, Text } from '../../api/fields.js';
import { isDay } from '../../api/days.js';
import { isUuid } from '../../freeswitch/arguments.js';

const MAX_TIME = 4_102_444_800;
const UUID = { check: (text: string) => (isUuid(text) ? undefined : 'must be a UUID') };

/** What a list of call files may be narrowed by. */
export class CallFileFilter {
  @OneOf(['recording', 'snapshot'])
  kind?: 'recording' | 'snapshot';

  @Text({ check: isDay, description: 'first day' })
  startDate?: string;

  @Text({ check: isDay, description: 'last day, included' })
  endDate?: string;

  @Text({ ...UUID, description: 'the leg it is of' })
  uuid?: string;

  @Text({ max: 128, description: "a number or extension: the caller's or the one called, as its CDR says" })
  number?: string;

  @Text({
    max: 255,
    description: 'the switch it was made on, by FreeSWITCH’s own name (switchname) as CDRs have it',
  })
  switch?: string;
}

/** What a switch says of a file that it uploads. */
export class CallFileUpload {
  @Text({ required: true, max: 4096, description: 'where it lies on the switch' })
  path: string;

  @Text({ required: true, max: 4096, description: 'where it lies below the storage root' })
  rel_path: string;

  @Text({ required: true, max: 255 })
  switch: string;

  @Text({ ...UUID, required: true })
  core_uuid: string;

  @Text({ ...UUID, description: 'the leg that was recorded, where the name of the file does not say it' })
  uuid?: string;

  @Int({
    required: true,
    min: 0,
    max: MAX_TIME,
    description: 'when it was last written to, in seconds since 1970',
  })
  modified: number;
}
