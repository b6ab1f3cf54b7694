import { Text, type TextOptions } from '../api/fields.js';
import { ringbackFault } from './rules/ringback.js';

/** What callers hear while it rings: of a route, or of an extension. */
export const RingbackTone = (options: TextOptions = {}): PropertyDecorator =>
  Text({
    max: 1024,
    check: ringbackFault,
    description: 'a tone or stream, or JSON with it as `media_path`; empty: what rings in China',
    ...options,
  });
