import { Text } from '../api/fields.js';
import { dialledNumberFault } from '../freeswitch/arguments.js';
import { clockTimeFault } from '../dialplan/rules/time-window.js';
import { isIP } from 'node:net';

export class SimulationInput {
  @Text({
    required: true,
    max: 64,
    check: dialledNumberFault,
    description: 'the number that is called',
    example: '1002',
  })
  destNumber: string;

  @Text({
    max: 128,
    description: 'an extension, `1001` or `1001@domain`, or the number a stranger shows',
    example: '1001',
  })
  caller?: string;

  @Text({ max: 64, description: "a context's key; empty: that of the caller, or of the carrier at `ip`" })
  context?: string;

  @Text({
    max: 19,
    check: clockTimeFault,
    description: "when, on the clock of the PBX's zone: `2026-12-24 18:00:00`; empty: now",
  })
  at?: string;

  @Text({
    max: 64,
    check: (text) => (isIP(text) === 0 ? 'must be an IP address' : undefined),
    description: 'the address a call from outside comes from: a carrier’s, or a stranger’s',
  })
  ip?: string;
}
