import { createRequire } from 'node:module';
import fc from 'fast-check';
import type * as rrule from 'rrule';
import { describe, expect, it } from 'vitest';
import {
  parseTimeRecurrence,
  type TimeRecurrence,
  type WallTime,
} from '../../src/dialplan/rules/time-recurrence.js';
import { isOpen, opensAgain, wallTime } from '../../src/dialplan/rules/time-window.js';

const { RRule } = createRequire(import.meta.url)('rrule') as typeof rrule;

/** `20260131T083000` */
function at(text: string): WallTime {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/.exec(text)!.slice(1).map(Number);
  return { year, month, day, hour, minute, second };
}
const open = (rule: string, moment: string): boolean => isOpen(parseTimeRecurrence(rule), at(moment));

describe('the windows of seed 003', () => {
  it.each([
    // Sundays from seven to eight: the two strings of the seed's samples
    ['20220503T070000|PT59M59.464S|daily||1|SU', '20220508T070000', true],
    ['20220503T070000|PT59M59.464S|daily||1|SU', '20220508T075959', true],
    ['20220503T070000|PT59M59.464S|daily||1|SU', '20220508T080000', false],
    ['20220503T070000|PT59M59.464S|daily||1|SU', '20220508T065959', false],
    ['20220503T070000|PT59M59.464S|daily||1|SU', '20220509T071000', false],
    ['20220503T070000|PT59M59.464S|daily||1|SU', '20220501T071000', false],
    // 11 May to 15 May of every year
    ['20220511T000000|PT119H59M59S|yearly||1|', '20220511T000000', true],
    ['20220511T000000|PT119H59M59S|yearly||1|', '20260515T235959', true],
    ['20220511T000000|PT119H59M59S|yearly||1|', '20260516T000000', false],
    ['20220511T000000|PT119H59M59S|yearly||1|', '20260510T235959', false],
    ['20220511T000000|PT119H59M59S|yearly||1|', '20210512T000000', false],
    // New Year's Eve and New Year
    ['20211231T000000|PT47H59M59S|yearly||1|', '20270101T120000', true],
    ['20211231T000000|PT47H59M59S|yearly||1|', '20220101T235959', true],
    ['20211231T000000|PT47H59M59S|yearly||1|', '20270102T000000', false],
    ['20230305T170000|PT6H0.06S|daily||1|MO,TU,WE,TH,FR', '20230310T225959', true],
    ['20230305T170000|PT6H0.06S|daily||1|MO,TU,WE,TH,FR', '20230311T180000', false],
    ['20100101T010101|PT10H||daily', '20260722T010101', true],
    ['20100101T010101|PT10H||daily', '20260722T110101', false],
    ['20770101T010101|PT10H||daily', '20260722T030000', false],
  ])('%s at %s', (rule, moment, expected) => {
    expect(open(rule, moment)).toBe(expected);
  });
});

describe('a window', () => {
  it.each([
    ['crosses midnight', '20260101T220000|PT10H|daily||1|FR', '20260103T075959', true],
    ['belongs to the day on which it begins', '20260101T220000|PT10H|daily||1|FR', '20260102T070000', false],
    ['and ends on the next', '20260101T220000|PT10H|daily||1|FR', '20260103T080000', false],
    ['without a freq is one', '20260101T090000|P2D', '20260102T235959', true],
    ['and no more', '20260101T090000|P2D', '20270101T100000', false],
    ['begins at until at the latest', '20260101T090000|PT2H|daily|20260105T090000', '20260105T103000', true],
    ['and not after it', '20260101T090000|PT2H|daily|20260105T090000', '20260106T093000', false],
    ['begins every other day', '20260101T090000|PT2H|daily||2', '20260103T093000', true],
    ['and not in between', '20260101T090000|PT2H|daily||2', '20260102T093000', false],
    ['weekly without a weekday has dtstart’s', '20260101T090000|PT2H|weekly', '20260108T093000', true],
    ['and no other', '20260101T090000|PT2H|weekly', '20260109T093000', false],
    ['monthly on the 31st is not in short months', '20260131T090000|PT2H|monthly', '20260228T093000', false],
    ['on the last day of the month', '20260131T090000|PT2H|monthly||1||-1', '20260228T093000', true],
    ['on the second Tuesday', '20260101T090000|PT2H|monthly||1|2TU', '20260414T093000', true],
    ['on the last Friday', '20260101T090000|PT2H|monthly||1|-1FR', '20260424T093000', true],
    ['which is the fifth here', '20260101T090000|PT2H|monthly||1|-1FR', '20260529T093000', true],
    ['on 29 February in leap years alone', '20240229T090000|PT2H|yearly', '20270228T093000', false],
    ['of the leap year', '20240229T090000|PT2H|yearly', '20280229T093000', true],
    ['in week 53', '20260101T090000|PT2H|yearly||1||||53', '20261231T093000', true],
    ['in week 1, which began in December', '20200101T090000|PT2H|yearly||1|MO|||1', '20241230T093000', true],
    ['for a year', '20260101T000000|P366D|yearly', '20261231T235959', true],
  ])('%s: %s at %s', (_what, rule, moment, expected) => {
    expect(open(rule, moment)).toBe(expected);
  });
});

describe('opensAgain', () => {
  it.each([
    ['20260101T090000|PT2H', '20260101T100000', true],
    ['20260101T090000|PT2H', '20251231T100000', true],
    ['20260101T090000|PT2H', '20260101T110000', false],
    ['20260101T090000|PT2H|daily', '20260101T110000', true],
    ['20260101T090000|PT2H|daily|20260105T090000', '20260105T085900', true],
    ['20260101T090000|PT2H|daily|20260105T090000', '20260105T110000', false],
    ['20240229T090000|PT2H|yearly', '20240301T000000', true],
    ['20260101T090000|PT2H|yearly||1||31|||2', '20260101T000000', true],
    ['20260101T090000|PT2H|yearly||1||31|||2', '20260101T100000', false],
  ])('%s after %s: %s', (rule, moment, expected) => {
    expect(opensAgain(parseTimeRecurrence(rule), at(moment))).toBe(expected);
  });
});

describe('wallTime', () => {
  it.each([
    ['2026-07-22T16:30:00Z', 'Asia/Shanghai', '20260723T003000'],
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', '20260329T015959'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '20260329T030000'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '20261025T023000'],
    ['2026-12-31T23:59:59Z', 'UTC', '20261231T235959'],
    ['2027-01-01T04:00:00Z', 'America/New_York', '20261231T230000'],
    ['1970-01-01T00:00:00Z', 'Asia/Kolkata', '19700101T053000'],
  ])('%s in %s', (moment, zone, expected) => {
    expect(wallTime(new Date(moment), zone)).toEqual(at(expected));
  });

  it('closes at eight on the clock, also in the night of summer time', () => {
    const rule = parseTimeRecurrence('20260101T220000|PT10H|daily');
    const openAt = (moment: string) => isOpen(rule, wallTime(new Date(moment), 'Europe/Berlin'));
    expect(openAt('2026-03-29T05:59:59Z')).toBe(true);
    expect(openAt('2026-03-29T06:00:00Z')).toBe(false);
    expect(openAt('2026-10-25T06:59:59Z')).toBe(true);
    expect(openAt('2026-10-25T07:00:00Z')).toBe(false);
  });
});

/**
 * The independent model: rrule over a clock that is UTC, 8000 years later, when the calendar is the same. Of a rule that
 * never matches it goes on to the year 9999.
 */
const WEEKDAYS = [RRule.SU, RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA];
const utc = ({ year, month, day, hour, minute, second }: WallTime): Date =>
  new Date(Date.UTC(year + 8_000, month - 1, day, hour, minute, second));

function modelOpen(rule: TimeRecurrence, now: WallTime): boolean {
  const freq = { daily: RRule.DAILY, weekly: RRule.WEEKLY, monthly: RRule.MONTHLY, yearly: RRule.YEARLY }[
    rule.freq!
  ];
  const set = new RRule({
    freq,
    dtstart: utc(rule.dtstart),
    interval: rule.interval,
    wkst: RRule.MO,
    ...(rule.until && { until: utc(rule.until) }),
    ...(rule.bymonth.length > 0 && { bymonth: [...rule.bymonth] }),
    ...(rule.bymonthday.length > 0 && { bymonthday: [...rule.bymonthday] }),
    ...(rule.byyearday.length > 0 && { byyearday: [...rule.byyearday] }),
    ...(rule.byweekno.length > 0 && { byweekno: [...rule.byweekno] }),
    ...(rule.byday.length > 0 && {
      byweekday: rule.byday.map(({ weekday, ordinal }) =>
        ordinal === 0 ? WEEKDAYS[weekday]! : WEEKDAYS[weekday]!.nth(ordinal),
      ),
    }),
  });
  const moment = utc(now).getTime();
  // Windows that began after `moment - length`, and not after now.
  return set.between(new Date(moment - rule.seconds * 1000 + 1), new Date(moment), true).length > 0;
}

const pick = <T>(...values: T[]) => fc.constantFrom(...values);
const some = (of: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    fc.array(of, { minLength: 1, maxLength: 3 }).map((list) => list.join(',')),
  );
const moment = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().replace(/[-:]|\.\d+Z/g, ''));
const plainDay = pick('SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA');
const nthDay = fc.tuple(pick('1', '2', '-1', '-2', '4', '5'), plainDay).map((both) => both.join(''));
const rules = fc
  .record({
    dtstart: moment('1990-01-01', '1994-12-31'),
    duration: pick('PT1H', 'PT8H59M59S', 'PT10H', 'P1D', 'P3DT4H', 'PT119H59M59S', 'P40D'),
    freq: pick('daily', 'weekly', 'monthly', 'yearly'),
    until: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, moment('1995-01-01', '1996-12-31')),
    interval: pick('', '1', '2', '3', '5'),
    bymonthday: some(pick('1', '13', '15', '29', '31', '-1', '-5')),
    byyearday: some(pick('1', '100', '200', '366', '-1', '-100')),
    // rrule takes the first days of January for week 53 of years that have 52; the last weeks are in the examples.
    byweekno: some(pick('1', '10', '26', '50')),
    bymonth: some(pick('1', '2', '6', '12')),
    counted: fc.boolean(),
    plain: some(plainDay),
    nth: some(nthDay),
  })
  .map(
    ({
      dtstart,
      duration,
      freq,
      until,
      interval,
      bymonthday,
      byyearday,
      byweekno,
      bymonth,
      counted,
      plain,
      nth,
    }) => {
      const byday = counted && (freq === 'monthly' || (freq === 'yearly' && byweekno === '')) ? nth : plain;
      const weeks = freq === 'yearly' ? byweekno : '';
      return [dtstart, duration, freq, until, interval, byday, bymonthday, byyearday, weeks, bymonth].join(
        '|',
      );
    },
  );

it('agrees with rrule about any rule at any moment', () => {
  let opened = 0;
  fc.assert(
    fc.property(rules, moment('1993-06-01', '1997-12-31'), (text, now) => {
      const rule = parseTimeRecurrence(text);
      const expected = modelOpen(rule, at(now));
      opened += Number(expected);
      expect(isOpen(rule, at(now)), `${text} at ${now}`).toBe(expected);
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2_000) },
  );
  // Of rules that are all closed nothing would be learnt.
  expect(opened).toBeGreaterThan(50);
}, 600_000);
