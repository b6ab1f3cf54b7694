import { isIP } from 'node:net';

const LABEL = '[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';
const HOST_NAME = new RegExp(`^(?=.{1,253}$)${LABEL}(\\.${LABEL})*\\.?$`);
/** What ends in a number is an address to every resolver, however it is written. */
const NUMBERED = /(^|\.)(\d+|0x[\da-f]*)\.?$/i;

/** An IPv4 or IPv6 address, without the name of an interface. */
export const isAddress = (text: string): boolean => isIP(text) !== 0 && !text.includes('%');

/** An address or a host name; never what a program would take for an option. */
export const isTarget = (text: string): boolean =>
  isAddress(text) || (HOST_NAME.test(text) && !NUMBERED.test(text));

/** A name that an interface of Linux may have, and no option. */
export const isInterfaceName = (text: string): boolean => /^[A-Za-z0-9_][\w.@-]{0,14}$/.test(text);
