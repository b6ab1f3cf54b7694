import { Invalid } from '../../api/errors.js';
import type { ChannelCommandInput } from './control.dto.js';

/** @throws Invalid naming the field, with XSwitch's words for `reason` where it has some */
export function required<K extends keyof ChannelCommandInput>(
  input: ChannelCommandInput,
  name: K,
  reason?: string,
): NonNullable<ChannelCommandInput[K]> {
  const value = input[name];
  if (value === undefined || value === '' || typeof value === 'symbol')
    throw Invalid.field(name, `is required for ${input.action}`, reason);
  return value;
}

/** @throws Invalid as `required` */
export function switchedOn(
  input: ChannelCommandInput,
  name: 'deaf' | 'mute' | 'record' | 'mask' | 'pause',
): boolean {
  const missing = name === 'record' ? undefined : 'missing mute param in json body';
  const either = `${name} param should be on or off`;
  const value = required(input, name, name === 'deaf' ? missing : either);
  if (value !== 'on' && value !== 'off') throw Invalid.field(name, 'must be on or off', either);
  return value === 'on';
}
