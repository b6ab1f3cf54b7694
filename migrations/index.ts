import { FirstCall1763683200000 } from './1763683200000-first-call.js';

/** Every migration, oldest first: listed here because the program ships as one bundle. */
export const migrations = [FirstCall1763683200000];
