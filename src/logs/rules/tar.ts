const BLOCK = 512;
const LONGEST_NAME = 100;

/** Ends an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

/**
 * One file of a tar archive (POSIX ustar), its head and its bytes.
 * @param name ASCII, 100 characters at most
 * @param modified seconds since 1970
 */
export function tarEntry(name: string, content: Buffer, modified: number): Buffer {
  // oxlint-disable-next-line no-control-regex -- every character of ASCII
  if (name.length > LONGEST_NAME || !/^[\u0020-\u007e]+$/.test(name))
    throw new TypeError(`not a name for tar: ${name}`);
  const head = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number) =>
    head.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'ascii');
  head.write(name, 0, 'ascii');
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(content.length, 124, 12);
  octal(modified, 136, 12);
  head.write('        0', 148, 'ascii');
  head.write('ustar\x0000', 257, 'ascii');
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'ascii');
  return Buffer.concat([head, content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)]);
}
