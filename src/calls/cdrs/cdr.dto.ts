import { isDay } from '../../api/days.js';
import { Int, List, OneOf, Text } from '../../api/fields.js';
import { isUuid } from '../../freeswitch/arguments.js';

const UUID_SHAPE = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const MAX_SECONDS = 2_147_483_647;

/** What a list of CDRs may be narrowed by: XSwitch's names, and CherryPBX's from `uuid` on. */
export class CdrFilter {
  @OneOf(['start_stamp', 'end_stamp'], { description: 'which time the days are of; start_stamp when absent' })
  dateType?: 'start_stamp' | 'end_stamp';

  @Text({ check: isDay, description: 'first day; six days before the last one when absent' })
  startDate?: string;

  @Text({ check: isDay, description: 'last day, included; today when absent' })
  endDate?: string;

  @Text({ max: 128, description: 'the caller’s number' })
  cidNumber?: string;

  @Text({ max: 128, description: 'the number called' })
  destNumber?: string;

  @Int({ min: 0, max: MAX_SECONDS, description: 'fewest seconds of talk' })
  startBillsec?: number;

  @Int({ min: 0, max: MAX_SECONDS, description: 'most seconds of talk' })
  endBillsec?: number;

  @List(
    { regex: /^\S.{0,63}$/, says: 'must be groups of users or numbers of extensions, comma-separated' },
    {
      description:
        'calls from or to extensions: a group of users by its name or id, or numbers. What is the number of an extension is no id',
    },
  )
  groupValue?: string;

  @Text({ check: (text) => (isUuid(text) ? undefined : 'must be a UUID'), description: 'one leg' })
  uuid?: string;

  @Text({ max: 64, description: "a context's key" })
  contextValue?: string;

  @Int({ min: 1, max: MAX_SECONDS, description: 'a route the call went through' })
  routeID?: number;

  @Text({ max: 128, description: 'part of a number or of the caller’s name' })
  q?: string;
}

/** What calls are counted by. */
export const STATISTICS_BY = [
  ...['day', 'hour', 'extension', 'route', 'hangup_cause', 'context', 'switch', 'all'],
] as const;

export class CdrStatisticsFilter extends CdrFilter {
  @OneOf(STATISTICS_BY, {
    description:
      'what the calls are counted by; `all` when absent. `extension` counts the legs from and to each extension of each domain, `route` a call at each route it took, `switch` is FreeSWITCH’s own name (switchname)',
  })
  by?: (typeof STATISTICS_BY)[number];
}

export class CdrUuids {
  @List(
    { regex: UUID_SHAPE, says: 'must be 1 to 5000 UUIDs' },
    {
      required: true,
      max: 5_000,
      description: 'the legs that are wanted',
      example: 'cfd41551-bec3-4fc6-bca0-c1a07784f207',
    },
  )
  uuids: string;
}
