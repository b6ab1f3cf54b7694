const FIRST_MS = 1_000;
/** One that is refused again and again is tried four times a day and more. */
const LONGEST_MS = 3_600_000;
/** A receiver that answers nothing is asked so often whether it is back. */
const LONGEST_PAUSE_MS = 30_000;
/** So many failures in a row, and it is the receiver, not what it was sent. */
export const DOWN_AFTER = 5;

/** Milliseconds until what has failed so often is tried again. @param random of 0 to 1: many must not come back at once */
export const retryMs = (attempts: number, random = Math.random()): number =>
  jittered(Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 20)), random);

/** Milliseconds until a receiver that is down is asked again, for which time. */
export const pauseMs = (pauses: number, random = Math.random()): number =>
  jittered(Math.min(LONGEST_PAUSE_MS, FIRST_MS * 2 ** Math.min(pauses - 1, 20)), random);

const jittered = (ms: number, random: number): number => Math.round(ms * (0.5 + random / 2));
