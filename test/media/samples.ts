/** The smallest files that are what they say; `extra` bytes of content follow. */
export const wav = (extra = 36): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(extra + 4);
  return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WAVE'), Buffer.alloc(extra, 7)]);
};

/** One that can be heard: silence of 16 bits at 8 kHz. */
export const silentWav = (milliseconds: number): Buffer => {
  const head = Buffer.from(
    'RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\0\0\0\0\0\0\0\0\x02\0\x10\0data\0\0\0\0',
    'latin1',
  );
  const sound = Buffer.alloc(milliseconds * 16);
  head.writeUInt32LE(sound.length + 36, 4);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(16_000, 28);
  head.writeUInt32LE(sound.length, 40);
  return Buffer.concat([head, sound]);
};

export const mp3 = (): Buffer => Buffer.concat([Buffer.from('ID3\u0003\u0000'), Buffer.alloc(64)]);
export const png = (): Buffer => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
