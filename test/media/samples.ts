/** The smallest files that are what they say; `extra` bytes of content follow. */
export const wav = (extra = 36): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(extra + 4);
  return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WAVE'), Buffer.alloc(extra, 7)]);
};

export const mp3 = (): Buffer => Buffer.concat([Buffer.from('ID3\u0003\u0000'), Buffer.alloc(64)]);
export const png = (): Buffer => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
