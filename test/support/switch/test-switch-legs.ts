import type { CallerProfile, Channel } from './test-switch-channel.js';
import { newTimes } from './test-switch-channel.js';
import { integer } from './test-switch-text.js';

/** Stand for commas inside `[]` while the legs are cut apart. */
export const KEPT_COMMA = '\u0001';
export const SEPARATING_COMMA = '\u0002';

/** Commas inside `[]` do not part legs: quoted ones and those of a `^^` list are kept, the others part variables. */
export function protectCommas(text: string): string {
  return text.replace(/\[([^\]]*)\]/g, (_, inside: string) => {
    if (inside.startsWith('^^')) return `[${inside.replaceAll(',', KEPT_COMMA)}]`;
    let quoted = false;
    const marked = Array.from(inside, (char, at) => {
      if (char === "'") quoted = !quoted;
      if (char !== ',' || inside.charAt(at - 1) === '\\') return char;
      return quoted ? KEPT_COMMA : SEPARATING_COMMA;
    });
    return `[${marked.join('')}]`;
  });
}

export function freshProfile(callerName: string, callerNumber: string): CallerProfile {
  return {
    direction: 'outbound',
    username: '',
    dialplan: '',
    callerName,
    callerNumber,
    origCallerName: callerName,
    origCallerNumber: callerNumber,
    calleeName: '',
    calleeNumber: '',
    networkAddr: '',
    ani: callerNumber,
    destination: '',
    rdnis: '',
    source: 'src/switch_ivr_originate.c',
    context: 'default',
    times: newTimes(),
  };
}

export function legLimits(channel: Channel): { timeoutMs?: number; progressTimeoutMs?: number } {
  const seconds = (name: string) => integer(channel.variables.get(name));
  const [timeout, progress] = [seconds('leg_timeout'), seconds('leg_progress_timeout')];
  return {
    ...(timeout > 0 ? { timeoutMs: timeout * 1000 } : {}),
    ...(progress > 0 ? { progressTimeoutMs: progress * 1000 } : {}),
  };
}
