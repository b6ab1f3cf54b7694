/** What is made before Nest starts and injected by these names. */
export const CONFIG = Symbol('Config');
export const LOG = Symbol('Logger');
