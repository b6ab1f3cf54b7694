import { describe, expect, it } from 'vitest';
import {
  parseTimeRecurrence,
  timeRecurrenceFault,
  TimeRecurrenceFault,
} from '../../src/dialplan/rules/time-recurrence.js';

const at = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0) => ({
  ...{ year, month, day, hour, minute, second },
});
const every = [1, 2, 3, 4, 5, 6, 0];
const days = (...weekdays: number[]) => weekdays.map((weekday) => ({ weekday, ordinal: 0 }));
const NOTHING = { interval: 1, byday: [], bymonthday: [], byyearday: [], byweekno: [], bymonth: [] };

describe('every time string that seed 003 shows', () => {
  it.each([
    [
      '20230305T170000|PT6H0.06S|daily||1|MO,TU,WE,TH,FR',
      { dtstart: at(2023, 3, 5, 17), seconds: 21_600, freq: 'daily', byday: days(1, 2, 3, 4, 5) },
    ],
    [
      '20220502T000000|PT59M59.696S|daily||1|MO',
      { dtstart: at(2022, 5, 2), seconds: 3_600, freq: 'daily', byday: days(1) },
    ],
    [
      '20220502T000000|PT1H59M59S|daily||1|MO',
      { dtstart: at(2022, 5, 2), seconds: 7_200, freq: 'daily', byday: days(1) },
    ],
    ['20100101T010101|PT10H||daily', { dtstart: at(2010, 1, 1, 1, 1, 1), seconds: 36_000, freq: 'daily' }],
    ['20100102T010101|PT10H||daily', { dtstart: at(2010, 1, 2, 1, 1, 1), seconds: 36_000, freq: 'daily' }],
    ['20770101T010101|PT10H||daily', { dtstart: at(2077, 1, 1, 1, 1, 1), seconds: 36_000, freq: 'daily' }],
    [
      '20211231T000000|PT47H59M59S|yearly||1|',
      { dtstart: at(2021, 12, 31), seconds: 172_800, freq: 'yearly' },
    ],
    [
      '20220503T070000|PT59M59.464S|daily||1|SU',
      { dtstart: at(2022, 5, 3, 7), seconds: 3_600, freq: 'daily', byday: days(0) },
    ],
    [
      '20220511T000000|PT119H59M59S|yearly||1|',
      { dtstart: at(2022, 5, 11), seconds: 432_000, freq: 'yearly' },
    ],
    [
      '20220503T070000|PT2H|daily||1|SU',
      { dtstart: at(2022, 5, 3, 7), seconds: 7_200, freq: 'daily', byday: days(0) },
    ],
    [
      // CherryPBX
      '20260101T090000|PT8H|daily||1|MO,TU',
      { dtstart: at(2026, 1, 1, 9), seconds: 28_800, freq: 'daily', byday: days(1, 2) },
    ],
  ])('%s', (text, expected) => {
    expect(parseTimeRecurrence(text)).toEqual({ ...NOTHING, ...expected });
  });
});

describe('parseTimeRecurrence', () => {
  it('reads all ten parts', () => {
    expect(
      parseTimeRecurrence(
        '20240229T235959|P1W2DT3H4M5S|yearly|20301231T000000|2|MO,-1SU,+2tu|1,-1,31|1,-366|1,-53|1,12',
      ),
    ).toEqual({
      dtstart: at(2024, 2, 29, 23, 59, 59),
      seconds: ((9 * 24 + 3) * 60 + 4) * 60 + 5,
      freq: 'yearly',
      until: at(2030, 12, 31),
      interval: 2,
      byday: [
        { weekday: 1, ordinal: 0 },
        { weekday: 0, ordinal: -1 },
        { weekday: 2, ordinal: 2 },
      ],
      bymonthday: [1, -1, 31],
      byyearday: [1, -366],
      byweekno: [1, -53],
      bymonth: [1, 12],
    });
  });

  it('takes one window without a freq, whatever stands behind it empty', () => {
    const once = { ...NOTHING, dtstart: at(2026, 5, 1, 8), seconds: 60 };
    for (const rest of ['', '|', '|||', '|||1', '|||||||||', '||||||||||||'])
      expect(parseTimeRecurrence(`20260501T080000|PT60S${rest}`)).toEqual(once);
    expect(parseTimeRecurrence('20260501T080000|PT60S||20270101T000000').until).toEqual(at(2027, 1, 1));
  });

  it('takes spaces around parts and items, and either case', () => {
    const text = ' 20260501t080000 | pt1h | WEEKLY | | 1 | mo , fr ';
    expect(parseTimeRecurrence(text)).toEqual({
      ...{ ...NOTHING, dtstart: at(2026, 5, 1, 8), seconds: 3_600, freq: 'weekly', byday: days(1, 5) },
    });
    expect(parseTimeRecurrence('20260501T080000|PT1H||DAILY|3|SU').freq).toBe('daily');
  });

  it('knows every weekday', () => {
    const { byday } = parseTimeRecurrence('20260501T080000|PT1H|weekly|||MO,TU,WE,TH,FR,SA,SU');
    expect(byday).toEqual(days(...every));
  });

  it.each([
    ['PT1S', 1],
    ['PT58S', 58],
    ['PT59S', 60],
    ['PT59.999S', 60],
    ['PT0.5H', undefined],
    ['PT1M0.9S', 60],
    ['PT119S', 120],
    ['PT90M', 5_400],
    ['P1D', 86_400],
    ['P1W', 604_800],
    ['P1DT1S', 86_401],
    ['P366D', 31_622_400],
    ['PT8783H59M59S', 31_622_400],
    ['P366DT1S', undefined],
    ['PT0S', undefined],
    ['PT0.9S', undefined],
    ['P', undefined],
    ['PT', undefined],
    ['P1DT', undefined],
    ['P1M', undefined],
    ['P1Y', undefined],
    ['1H', undefined],
    ['PT1M1H', undefined],
    ['-PT1H', undefined],
    ['+PT1H', undefined],
    ['PT1.5M', undefined],
    ['PT1,5S', undefined],
    ['PT1e3S', undefined],
    ['', undefined],
  ])('takes the duration %s for %s seconds', (text, seconds) => {
    const whole = `20260501T080000|${text}|daily`;
    if (seconds === undefined) expect(timeRecurrenceFault(whole)).toMatch(/^duration must /);
    else expect(parseTimeRecurrence(whole).seconds).toBe(seconds);
  });

  it.each([
    ['dtstart', ''],
    ['dtstart', '|PT1H'],
    ['dtstart', '20260501|PT1H'],
    ['dtstart', '20260501T0800|PT1H'],
    ['dtstart', '20260501T080000Z|PT1H'],
    ['dtstart', '2026-05-01T08:00:00|PT1H'],
    ['dtstart', '20260631T080000|PT1H'],
    ['dtstart', '20250229T080000|PT1H'],
    ['dtstart', '20260501T240000|PT1H'],
    ['dtstart', '20260501T086000|PT1H'],
    ['dtstart', '20260501T080060|PT1H'],
    ['dtstart', '20261301T080000|PT1H'],
    ['dtstart', '20260100T080000|PT1H'],
    ['dtstart', '00500101T080000|PT1H'],
    ['duration', '20260501T080000'],
    ['freq', '20260501T080000|PT1H|hourly'],
    ['freq', '20260501T080000|PT1H|dailyx'],
    ['freq', '20260501T080000|PT1H|||1|MO'],
    ['freq', '20260501T080000|PT1H|||||||1|'],
    ['until', '20260501T080000|PT1H|daily|daily'],
    ['until', '20260501T080000|PT1H|daily|20260501'],
    ['until', '20260501T080000|PT1H|daily|20260501T075959'],
    ['until', '20260501T080000|PT1H||hourly'],
    ['interval', '20260501T080000|PT1H|daily||0'],
    ['interval', '20260501T080000|PT1H|daily||-1'],
    ['interval', '20260501T080000|PT1H|daily||1.5'],
    ['interval', '20260501T080000|PT1H|daily||1001'],
    ['interval', '20260501T080000|PT1H|daily||MO'],
    ['byday', '20260501T080000|PT1H|daily||1|MON'],
    ['byday', '20260501T080000|PT1H|daily||1|MO,'],
    ['byday', '20260501T080000|PT1H|daily||1|MO TU'],
    ['byday', '20260501T080000|PT1H|daily||1|1'],
    ['byday', '20260501T080000|PT1H|daily||1|1MO'],
    ['byday', '20260501T080000|PT1H|weekly||1|-1MO'],
    ['byday', '20260501T080000|PT1H|monthly||1|0MO'],
    ['byday', '20260501T080000|PT1H|monthly||1|-MO'],
    ['byday', '20260501T080000|PT1H|monthly||1|6MO'],
    ['byday', '20260501T080000|PT1H|yearly||1|-54MO'],
    ['byday', '20260501T080000|PT1H|yearly||1|6MO||||5'],
    ['bymonthday', '20260501T080000|PT1H|monthly||1||0'],
    ['bymonthday', '20260501T080000|PT1H|monthly||1||32'],
    ['bymonthday', '20260501T080000|PT1H|monthly||1||1,,2'],
    ['byyearday', '20260501T080000|PT1H|yearly||1|||367'],
    ['byweekno', '20260501T080000|PT1H|yearly||1||||54'],
    ['bymonth', '20260501T080000|PT1H|yearly||1|||||13'],
    ['bymonth', '20260501T080000|PT1H|yearly||1|||||-1'],
    ['length', '20260501T080000|PT1H|yearly||1||||||MO'],
  ])('names %s in "%s"', (part, text) => {
    expect(() => parseTimeRecurrence(text)).toThrow(TimeRecurrenceFault);
    expect(timeRecurrenceFault(text)).toMatch(new RegExp(`^${part} `));
  });

  it.each([
    '20260501T080000|PT1H|monthly||1|5MO,-5SU',
    '20260501T080000|PT1H|yearly||1|53MO,-53SU',
    '20260501T080000|PT1H|yearly||1|-1SU||||3,10',
    '20260501T080000|PT1H|daily|20260501T080000',
  ])('takes %s', (text) => {
    expect(timeRecurrenceFault(text)).toBeUndefined();
  });
});
