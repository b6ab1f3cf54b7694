const END = 0x0605_4b50;
const ENTRY = 0x0201_4b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;

/** How far from a zip file's end its last record may begin, in bytes. */
export const ZIP_TAIL = END_BYTES + MAX_COMMENT;

export interface ZipDirectory {
  readonly entries: number;
  /** Where the list of the entries lies in the file. */
  readonly offset: number;
  readonly bytes: number;
}

/**
 * Where a zip file says its list of entries is. A file that was cut off has none: exceljs would wait for ever.
 * @param tail the last ZIP_TAIL bytes of the file, or all of it
 */
export function zipDirectory(tail: Buffer): ZipDirectory | undefined {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END) continue;
    return {
      entries: tail.readUInt16LE(at + 10),
      bytes: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
  }
  return undefined;
}

export interface ZipEntry {
  readonly name: string;
  /** What it would unpack to, in bytes, by its own account. */
  readonly unpacked: number;
  /** Where it begins in the file. */
  readonly offset: number;
}

/** The entries of a zip file; undefined when the list is broken. */
export function zipEntries(list: Buffer, entries: number): ZipEntry[] | undefined {
  const found: ZipEntry[] = [];
  let at = 0;
  for (let n = 0; n < entries; n += 1) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== ENTRY) return undefined;
    const nameEnd = at + 46 + list.readUInt16LE(at + 28);
    found.push({
      name: list.toString('utf8', at + 46, nameEnd),
      unpacked: list.readUInt32LE(at + 24),
      offset: list.readUInt32LE(at + 42),
    });
    at = nameEnd + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return found;
}
