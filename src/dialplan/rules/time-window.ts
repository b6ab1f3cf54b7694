import type { TimeRecurrence, WallTime } from './time-recurrence.js';

/**
 * When the windows of a time string are open. All of it is the wall clock of the PBX's zone: what opens at 22:00 for ten
 * hours closes at 08:00, also in the night that summer time begins.
 */

const DAY = 86_400_000;

/** Whether a window of the rule is open at that moment: it began then or before, and has not ended. */
export function isOpen(rule: TimeRecurrence, now: WallTime): boolean {
  const moment = millis(now);
  const first = millis(rule.dtstart);
  const timeOfDay = first % DAY;
  const length = rule.seconds * 1000;
  if (moment < first) return false;
  if (rule.freq === undefined) return moment < first + length;
  const until = rule.until === undefined ? Infinity : millis(rule.until);
  // The last day on which a window may have begun that is open now, and backwards to the first one.
  for (let day = Math.floor((moment - timeOfDay) / DAY); ; day -= 1) {
    const start = day * DAY + timeOfDay;
    if (start < first || start + length <= moment) return false;
    if (start <= until && opensOn(rule, day)) return true;
  }
}

/** What the clock on the wall shows in a zone (IANA). */
export function wallTime(moment: Date, zone: string): WallTime {
  const parts = clock(zone).formatToParts(moment);
  const number = (type: string): number => Number(parts.find((part) => part.type === type)!.value);
  return {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
  };
}

/** Nothing that repeats takes longer than the eight years between two 29ths of February around 2100. */
const FORESEEN_DAYS = 8 * 366;

/** Whether a window is open now, or opens again within eight years. */
export function opensAgain(rule: TimeRecurrence, now: WallTime): boolean {
  if (isOpen(rule, now)) return true;
  const [moment, first] = [millis(now), millis(rule.dtstart)];
  if (rule.freq === undefined || moment < first) return moment < first;
  const until = rule.until === undefined ? Infinity : millis(rule.until);
  const today = Math.floor(moment / DAY);
  for (let day = today; day < today + FORESEEN_DAYS && day * DAY + (first % DAY) <= until; day += 1)
    if (day * DAY + (first % DAY) >= moment && opensOn(rule, day)) return true;
  return false;
}

const CLOCK_TIME = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)$/;

/** `2026-12-24 18:00:00`. @throws RangeError for what `clockTimeFault` refuses */
export function readClockTime(text: string): WallTime {
  const match = CLOCK_TIME.exec(text);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (match ?? []).slice(1).map(Number);
  const moment = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // What does not exist (31 June, 24 o'clock) has become another moment.
  if (match === null || moment.toISOString().slice(0, 19) !== text.replace(' ', 'T'))
    throw new RangeError('must be a date and time such as 2026-12-24 18:00:00');
  return { year, month, day, hour, minute, second };
}

/** What is wrong with it, or undefined: a check of DTO fields. */
export function clockTimeFault(text: string): string | undefined {
  try {
    readClockTime(text);
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/** What the clock shows now, worked out once a second. */
export function wallClock(zone: string): () => WallTime {
  let [second, shown] = [Number.NaN, wallTime(new Date(), zone)];
  return () => {
    const now = Date.now();
    if (Math.floor(now / 1000) !== second) {
      second = Math.floor(now / 1000);
      shown = wallTime(new Date(now), zone);
    }
    return shown;
  };
}

/** Making one takes longer than all the rest. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(zone: string): Intl.DateTimeFormat {
  let found = clocks.get(zone);
  if (found === undefined) {
    const two = '2-digit';
    found = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
      timeZone: zone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: two, day: two, hour: two, minute: two, second: two },
    });
    clocks.set(zone, found);
  }
  return found;
}

/** Of the wall clock, as if its zone were UTC. */
const millis = ({ year, month, day, hour, minute, second }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/** A day of the calendar, and how far it is into its month and year. */
interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly daysInMonth: number;
  /** 1 to 366. */
  readonly yearday: number;
  readonly daysInYear: number;
}

/** @param day days since 1970-01-01 */
function calendarDay(day: number): CalendarDay {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const newYear = Date.UTC(year, 0, 1) / DAY;
  return {
    year,
    month,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    daysInMonth: new Date(Date.UTC(year, month, 0)).getUTCDate(),
    yearday: day - newYear + 1,
    daysInYear: Date.UTC(year + 1, 0, 1) / DAY - newYear,
  };
}

/** Whether the rule has a window that begins on that day, not before its dtstart (RFC 5545, 3.3.10). */
function opensOn(rule: TimeRecurrence, day: number): boolean {
  const firstDay = Math.floor(millis(rule.dtstart) / DAY);
  const date = calendarDay(day);
  if (periods(rule, firstDay, day) % rule.interval !== 0) return false;
  const { bymonth, bymonthday, byyearday, byweekno, byday } = withDefaults(rule, calendarDay(firstDay));
  return (
    within(bymonth, (month) => month === date.month) &&
    within(bymonthday, (n) => counts(n, date.day, date.daysInMonth)) &&
    within(byyearday, (n) => counts(n, date.yearday, date.daysInYear)) &&
    within(byweekno, (n) => isWeek(n, day)) &&
    within(byday, (each) => each.weekday === date.weekday && isOrdinal(each.ordinal, rule, date))
  );
}

const within = <T>(list: readonly T[], fits: (item: T) => boolean): boolean =>
  list.length === 0 || list.some(fits);

/** The how-manieth of `total` something is, from the end when negative. */
const counts = (n: number, position: number, total: number): boolean =>
  n > 0 ? n === position : n === position - total - 1;

/** Days, weeks (from Monday on), months or years from the first day's to this one's. */
function periods({ freq, dtstart }: TimeRecurrence, firstDay: number, day: number): number {
  switch (freq) {
    case 'weekly':
      return monday(day) - monday(firstDay);
    case 'monthly': {
      const { year, month } = calendarDay(day);
      return (year - dtstart.year) * 12 + month - dtstart.month;
    }
    case 'yearly':
      return calendarDay(day).year - dtstart.year;
    default:
      return day - firstDay;
  }
}

/** Mondays since the first one of 1970's first week. */
const monday = (day: number): number => Math.floor((day + 3) / 7);

type Days = Pick<TimeRecurrence, 'bymonth' | 'bymonthday' | 'byyearday' | 'byweekno' | 'byday'>;

/** What a rule does not say of the day is dtstart's; a week without days is all of it, as in Kamailio. */
function withDefaults(rule: TimeRecurrence, first: CalendarDay): Days {
  const { freq, bymonth, bymonthday, byyearday, byweekno, byday } = rule;
  const said = [bymonthday, byyearday, byday, byweekno].some((list) => list.length > 0);
  if (said || freq === 'daily') return rule;
  if (freq === 'weekly') return { ...rule, byday: [{ weekday: first.weekday, ordinal: 0 }] };
  const months = freq === 'yearly' && bymonth.length === 0 ? [first.month] : bymonth;
  return { ...rule, bymonth: months, bymonthday: [first.day] };
}

/** Whether a day is the how-manieth of its weekday in its month, or year (see WeekdayRule). */
function isOrdinal(ordinal: number, { freq, bymonth }: TimeRecurrence, date: CalendarDay): boolean {
  if (ordinal === 0) return true;
  const ofMonth = freq === 'monthly' || bymonth.length > 0;
  const [position, total] = ofMonth ? [date.day, date.daysInMonth] : [date.yearday, date.daysInYear];
  return ordinal > 0
    ? Math.ceil(position / 7) === ordinal
    : Math.ceil((total - position + 1) / 7) === -ordinal;
}

/** ISO weeks: a week is of the year that has its Thursday. */
function isWeek(n: number, day: number): boolean {
  const thursday = monday(day) * 7;
  const { yearday, daysInYear } = calendarDay(thursday);
  const week = Math.ceil(yearday / 7);
  // The year's last Thursday tells how many weeks it has.
  const weeks = week + Math.floor((daysInYear - yearday) / 7);
  return counts(n, week, weeks);
}
