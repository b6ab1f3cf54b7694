/**
 * How long a WAV plays, in seconds; undefined for what is none.
 * @param head its first bytes, up to where its sound begins
 * @param size bytes of the whole file: a recorder that was killed has not written down how much sound there is
 */
export function wavDuration(head: Buffer, size: number): number | undefined {
  if (head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8, 12) !== 'WAVE') return undefined;
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= head.length;) {
    const name = head.toString('latin1', at, at + 4);
    const declared = head.readUInt32LE(at + 4);
    const start = at + 8;
    if (name === 'fmt ' && start + 12 <= head.length) bytesPerSecond = head.readUInt32LE(start + 8);
    if (name === 'data') {
      const there = Math.max(0, size - start);
      const bytes = declared === 0 ? there : Math.min(declared, there);
      return bytesPerSecond === 0 ? undefined : bytes / bytesPerSecond;
    }
    // Chunks begin at even places.
    at = start + declared + (declared % 2);
  }
  return undefined;
}
