/**
 * Time strings as seed 003 writes them: Kamailio's tmrec, `dtstart|duration|freq|until|interval|byday|bymonthday|
 * byyearday|byweekno|bymonth`, each part as in RFC 2445. What follows the duration may be empty or missing.
 */

/** A moment on the wall clock of the PBX's zone. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

export interface WeekdayRule {
  /** 0 is Sunday, as in `Date`. */
  readonly weekday: number;
  /** The how-manieth of the month or year, from its end when negative; 0: every one. */
  readonly ordinal: number;
}

const FREQUENCIES = ['daily', 'weekly', 'monthly', 'yearly'] as const;
type Frequency = (typeof FREQUENCIES)[number];

/** A window that opens at `dtstart` and again as the rest says. An empty list restricts nothing. */
export interface TimeRecurrence {
  readonly dtstart: WallTime;
  /**
   * Whole seconds that a window is open, its end not included: fractions are cut off (the vendor's own interface writes
   * them), and a duration that ends in :59 includes that second, so that 07:59:59 and 08:00 leave no gap.
   */
  readonly seconds: number;
  /** Absent: one window only. */
  readonly freq?: Frequency;
  /** The last moment at which a window may open. */
  readonly until?: WallTime;
  /** Every so many days, weeks, months or years, counted from dtstart's. */
  readonly interval: number;
  readonly byday: readonly WeekdayRule[];
  /** 1 to 31, or -31 to -1 from the end of the month. */
  readonly bymonthday: readonly number[];
  /** 1 to 366, or -366 to -1 from the end of the year. */
  readonly byyearday: readonly number[];
  /** ISO weeks, 1 to 53, or -53 to -1 from the end of the year. */
  readonly byweekno: readonly number[];
  /** 1 to 12. */
  readonly bymonth: readonly number[];
}

const PARTS = [
  ...(['dtstart', 'duration', 'freq', 'until', 'interval'] as const),
  ...(['byday', 'bymonthday', 'byyearday', 'byweekno', 'bymonth'] as const),
];
type Part = (typeof PARTS)[number];

const MAX_DAYS = 366;
const MAX_INTERVAL = 1_000;

/** A part of a time string that cannot be read; the message begins with its name. */
export class TimeRecurrenceFault extends Error {
  constructor(
    readonly part: Part | 'length',
    why: string,
  ) {
    super(`${part} ${why}`);
  }
}

/**
 * Reads all ten parts. An empty `freq` followed by a frequency's name where `until` belongs is that frequency: seed 003
 * writes `20100101T010101|PT10H||daily`.
 * @throws TimeRecurrenceFault naming the part
 */
export function parseTimeRecurrence(text: string): TimeRecurrence {
  const parts = text.split('|').map((part) => part.trim());
  if (parts.length > PARTS.length && parts.slice(PARTS.length).some((part) => part !== ''))
    throw new TimeRecurrenceFault('length', `must be at most ${PARTS.length} parts between |`);
  const part = (name: Part): string => parts[PARTS.indexOf(name)] ?? '';
  const misplaced = part('freq') === '' && frequency(part('until')) !== undefined;

  const dtstart = moment('dtstart', part('dtstart'));
  const seconds = duration(part('duration'));
  const freq = readFrequency(part(misplaced ? 'until' : 'freq'));
  const until = misplaced || part('until') === '' ? undefined : moment('until', part('until'));
  if (until !== undefined && order(until) < order(dtstart))
    throw new TimeRecurrenceFault('until', 'must not be before dtstart');
  const bymonth = numbers('bymonth', part('bymonth'), 1, 12);
  const recurrence = {
    dtstart,
    seconds,
    ...(freq !== undefined && { freq }),
    ...(until !== undefined && { until }),
    interval: interval(part('interval')),
    byday: weekdays(part('byday'), freq, bymonth.length > 0),
    bymonthday: numbers('bymonthday', part('bymonthday'), -31, 31),
    byyearday: numbers('byyearday', part('byyearday'), -366, 366),
    byweekno: numbers('byweekno', part('byweekno'), -53, 53),
    bymonth,
  };
  const bound = PARTS.filter((name) => name.startsWith('by')).find((name) => part(name) !== '');
  if (freq === undefined && bound !== undefined)
    throw new TimeRecurrenceFault('freq', `is required with ${bound}: ${FREQUENCIES.join(', ')}`);
  return recurrence;
}

/** What is wrong with a time string, or undefined: a check of DTO fields. */
export function timeRecurrenceFault(text: string): string | undefined {
  try {
    parseTimeRecurrence(text);
    return undefined;
  } catch (error) {
    if (error instanceof TimeRecurrenceFault) return error.message;
    throw error;
  }
}

function moment(part: 'dtstart' | 'until', text: string): WallTime {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/i.exec(text);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (match ?? []).slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // What does not exist (31 June, 24 o'clock) has become another moment.
  const same = text.toUpperCase() === date.toISOString().replace(/[-:]|\.\d+Z/g, '');
  if (match === null || !same || year < 1970)
    throw new TimeRecurrenceFault(part, 'must be a date and time such as 20260131T083000');
  return { year, month, day, hour, minute, second };
}

/** Sorts as the clock runs. */
const order = ({ year, month, day, hour, minute, second }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

const DURATION =
  /^P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})(?:\.\d{1,9})?S)?)?$/i;

function duration(text: string): number {
  const match = DURATION.exec(text);
  const [weeks = 0, days = 0, hours = 0, minutes = 0, rest = 0] = (match ?? [])
    .slice(1)
    .map((number) => Number(number ?? 0));
  const written = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + rest;
  const seconds = written % 60 === 59 ? written + 1 : written;
  if (match === null || text.toUpperCase().endsWith('T'))
    throw new TimeRecurrenceFault('duration', 'must be such as PT8H30M or P1DT12H');
  if (seconds === 0) throw new TimeRecurrenceFault('duration', 'must be at least one second');
  if (seconds > MAX_DAYS * 86_400)
    throw new TimeRecurrenceFault('duration', `must be at most ${MAX_DAYS} days`);
  return seconds;
}

const frequency = (text: string): Frequency | undefined =>
  FREQUENCIES.find((each) => each === text.toLowerCase());

function readFrequency(text: string): Frequency | undefined {
  const found = frequency(text);
  if (found === undefined && text !== '')
    throw new TimeRecurrenceFault('freq', `must be one of ${FREQUENCIES.join(', ')}`);
  return found;
}

function interval(text: string): number {
  const number = text === '' ? 1 : /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > MAX_INTERVAL)
    throw new TimeRecurrenceFault('interval', `must be a whole number from 1 to ${MAX_INTERVAL}`);
  return number;
}

/** Ordinals count weekdays of the month: where the freq is monthly, or yearly within given months; else of the year. */
function weekdays(text: string, freq: Frequency | undefined, months: boolean): WeekdayRule[] {
  const most = freq === 'monthly' || (freq === 'yearly' && months) ? 5 : freq === 'yearly' ? 53 : 0;
  return list(text).map((item) => {
    const [, sign = '', digits = '', name = ''] = /^([+-]?)(\d{0,2})([A-Z]{2})$/i.exec(item) ?? [];
    const weekday = WEEKDAYS.findIndex((each) => each === name.toUpperCase());
    const ordinal = Number(`${sign}${digits || 0}`);
    if (weekday === -1 || (sign !== '' && digits === ''))
      throw new TimeRecurrenceFault('byday', `must be a list of ${WEEKDAYS.join(', ')}`);
    if (digits !== '' && (ordinal === 0 || Math.abs(ordinal) > most)) {
      const says = most === 0 ? 'may count weekdays with monthly and yearly only' : `may count up to ${most}`;
      throw new TimeRecurrenceFault('byday', says);
    }
    return { weekday, ordinal };
  });
}

function numbers(part: Part, text: string, min: number, max: number): number[] {
  return list(text).map((item) => {
    const number = /^[+-]?\d{1,3}$/.test(item) ? Number(item) : 0;
    if (number === 0 || number < min || number > max) {
      const says = min < 0 ? `1 to ${max} or ${min} to -1` : `${min} to ${max}`;
      throw new TimeRecurrenceFault(part, `must be a list of numbers from ${says}`);
    }
    return number;
  });
}

const list = (text: string): string[] => (text === '' ? [] : text.split(',').map((item) => item.trim()));
