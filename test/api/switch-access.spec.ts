import { describe, expect, it } from 'vitest';
import { SwitchUnavailable } from '../../src/api/errors.js';
import { askSwitches } from '../../src/api/switch-access.js';
import { Switches, type SwitchNode } from '../../src/freeswitch/switches.js';

const LOG = { debug: () => undefined, info: () => undefined, warn: () => undefined };

/** Connected when it is asked, lost before it answers. */
class Vanishing extends Switches {
  override get up(): SwitchNode[] {
    return [...this.nodes];
  }
}

describe('askSwitches', () => {
  it('is refused without a switch, with what to set', async () => {
    await expect(askSwitches(new Switches('', LOG), () => Promise.resolve(1))).rejects.toThrow(
      /set FREESWITCH_URL/,
    );
  });

  it('is refused when no switch is connected, and when every one was lost before it answered', async () => {
    const url = 'esl://:pw@127.0.0.1:1';
    await expect(askSwitches(new Switches(url, LOG), () => Promise.resolve(1))).rejects.toThrow(
      SwitchUnavailable,
    );
    const lost = askSwitches(new Vanishing(url, LOG), () => Promise.reject(new Error('lost')));
    await expect(lost).rejects.toThrow(SwitchUnavailable);
    const told = await askSwitches(new Vanishing(url, LOG), () => Promise.resolve('heard'));
    expect(told.map(({ answer }) => answer)).toEqual(['heard']);
  });
});
