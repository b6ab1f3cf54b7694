/** Whether the Redis of the mod_cti dialect can be asked. */
export interface RedisReport {
  readonly state: 'off' | 'up' | 'down';
  /** Why it is not up, or cannot be written to although it is. */
  readonly error: string;
  /** Whether this node writes there; one node at a time does. */
  readonly keeper: boolean;
}

/** Implemented by interop. */
export abstract class RedisState {
  abstract report(): RedisReport;
}
