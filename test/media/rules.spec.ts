import { describe, expect, it } from 'vitest';
import { parseRange } from '../../src/media/rules/byte-range.js';
import { EXTENSIONS, mediaKind } from '../../src/media/rules/media-kind.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const HEADS: Record<string, Buffer> = {
  wav: bytes('RIFF\x24\0\0\0WAVEfmt '),
  mp3: bytes('\xFF\xFB\x90\x64'),
  ogg: bytes('OggS\0'),
  oga: bytes('OggS\0'),
  opus: bytes('OggS\0'),
  flac: bytes('fLaC\0'),
  au: bytes('.snd\0'),
  aif: bytes('FORM\0\0\0\x10AIFF'),
  aiff: bytes('FORM\0\0\0\x10AIFC'),
  m4a: bytes('\0\0\0\x20ftypM4A '),
  mp4: bytes('\0\0\0\x20ftypisom'),
  mkv: bytes('\x1A\x45\xDF\xA3\x01'),
  webm: bytes('\x1A\x45\xDF\xA3\x01'),
  png: bytes('\x89PNG\r\n\x1A\n'),
  jpg: bytes('\xFF\xD8\xFF\xE0'),
  jpeg: bytes('\xFF\xD8\xFF\xE0'),
};

describe('mediaKind', () => {
  it('takes every kind by extension and content together', () => {
    expect(Object.keys(HEADS)).toEqual([...EXTENSIONS]);
    for (const [ext, head] of Object.entries(HEADS)) {
      expect(mediaKind(`a.b.${ext.toUpperCase()}`, head)).toMatchObject({ ext });
      for (const [other, wrong] of Object.entries(HEADS)) {
        if (!wrong.subarray(0, 4).equals(head.subarray(0, 4)))
          expect([ext, other, mediaKind(`a.${ext}`, wrong)]).toEqual([ext, other, undefined]);
      }
    }
    expect(mediaKind('a.mp3', bytes('ID3\x04'))).toEqual({ ext: 'mp3', mime: 'audio/mpeg' });
  });

  it.each([
    ['no extension', 'wav', HEADS['wav']!],
    ['a program', 'a.shell_stream', HEADS['wav']!],
    ['a script', 'a.lua', bytes('print()')],
    ['a page that is called a sound', 'a.wav', bytes('<html><script>')],
    ['a drawing with scripts', 'a.svg', bytes('<svg')],
    ['another RIFF', 'a.wav', bytes('RIFF\x24\0\0\0AVI ')],
    ['UTF-16 with its mark', 'a.mp3', bytes('\xFF\xFE<\0')],
    ['a reserved layer', 'a.mp3', bytes('\xFF\xE1\x90\x64')],
    ['no content', 'a.wav', bytes('')],
    ['a property of every object', 'a.constructor', HEADS['wav']!],
  ])('refuses %s', (_, name, content) => {
    expect(mediaKind(name, content)).toBeUndefined();
  });
});

describe('parseRange', () => {
  it.each([
    ['bytes=0-99', { start: 0, end: 99 }],
    ['bytes=100-', { start: 100, end: 999 }],
    ['bytes=-100', { start: 900, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=990-5000', { start: 990, end: 999 }],
    ['bytes=999-999', { start: 999, end: 999 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=1-99999999999999999999', { start: 1, end: 999 }],
    ['bytes=99999999999999999999-', 'unsatisfiable'],
    ['bytes=-99999999999999999999', { start: 0, end: 999 }],
    ['BYTES=0-1', { start: 0, end: 1 }],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-4', undefined],
    ['bytes=0-1,5-6', undefined],
    ['bytes=-', undefined],
    ['items=0-1', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s of 1000 bytes', (header, expected) => {
    expect(parseRange(header, 1000)).toEqual(expected);
  });
});
