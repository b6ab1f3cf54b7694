import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE, toneWav } from '../../src/media/rules/tone.js';
import { UnsafeValue } from '../../src/freeswitch/errors.js';

const samples = (text: string): number[] => {
  const wav = toneWav(text);
  return Array.from({ length: (wav.length - 44) / 2 }, (_, at) => wav.readInt16LE(44 + at * 2));
};
const ms = (text: string): number => (samples(text).length * 1_000) / SAMPLE_RATE;
/** How much of a frequency is in there, as the amplitude of its sine. */
function level(sound: readonly number[], hz: number): number {
  let [real, imaginary] = [0, 0];
  for (const [at, sample] of sound.entries()) {
    real += sample * Math.cos((2 * Math.PI * hz * at) / SAMPLE_RATE);
    imaginary += sample * Math.sin((2 * Math.PI * hz * at) / SAMPLE_RATE);
  }
  return (2 * Math.hypot(real, imaginary)) / sound.length;
}

describe('a tone', () => {
  it('is a WAV file of 16 bits at 8 kHz', () => {
    const wav = toneWav('%(100,100,450)');
    expect(wav.toString('latin1', 0, 16)).toBe('RIFF' + wav.toString('latin1', 4, 8) + 'WAVEfmt ');
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
    expect([wav.readUInt16LE(20), wav.readUInt16LE(22), wav.readUInt32LE(24)]).toEqual([1, 1, 8_000]);
    expect([wav.readUInt32LE(28), wav.readUInt16LE(32), wav.readUInt16LE(34)]).toEqual([16_000, 2, 16]);
    expect([wav.toString('latin1', 36, 40), wav.readUInt32LE(40)]).toEqual(['data', wav.length - 44]);
  });

  it('sounds so long, at these frequencies alone, and is silent so long', () => {
    const sound = samples('%(1000,4000,440,480)');
    expect(sound).toHaveLength(40_000);
    expect(sound.slice(8_000).every((sample) => sample === 0)).toBe(true);
    const on = sound.slice(0, 8_000);
    for (const hz of [440, 480]) expect(level(on, hz)).toBeGreaterThan(4_500);
    expect(level(on, 460)).toBeLessThan(100);
    expect(Math.max(...on.map(Math.abs))).toBeLessThanOrEqual(32_767);
  });

  it('is as loud as v says, in decibels', () => {
    const loud = (text: string) => level(samples(text), 500);
    expect(loud('%(1000,0,500)')).toBeCloseTo(loud('v=-7;%(1000,0,500)'), 0);
    expect(loud('v=0;%(1000,0,500)') / loud('v=-20;%(1000,0,500)')).toBeCloseTo(10, 0);
  });

  it.each([
    ['%(400,200,400,450);%(400,2000,400,450)', 3_000],
    ['%(100,100,400)%(50,50,500)', 300],
    [' %( 100 , 100 , 400.5 ) ', 200],
    ['l=3;%(100,100,450);%(100,0,450)', 700],
    ['L=4;%(100,100,450)', 800],
    ['%(100,100,450);loops=5', 1_000],
    ['%(100,100,450);loops=0', 200],
    ['%(350,350,450);loops=-1', 10_000],
    ['%(600000,0,450)', 10_000],
    ['d=70;w=30;12A#', 400],
    ['1', 2_500],
    ['%(0,0,450);loops=-1', 0],
  ])('%s lasts %i ms', (text, length) => {
    expect(ms(text)).toBe(length);
  });

  it('of a key is the two of a telephone', () => {
    const sound = samples('d=1000;w=0;5');
    for (const hz of [770, 1336]) expect(level(sound, hz)).toBeGreaterThan(4_500);
  });

  it.each([
    ['', /such as/],
    [';;', /such as/],
    ['%(100,450)', /%\(100,450\)/],
    ['%(100,100,0)', /above 0/],
    ['%(100,100,4000)', /below 4000 Hz/],
    ['%(100,100,4x)', /x/],
    ['%(-1,100,450)', /%\(-1/],
    ['path=/etc/passwd', /path/],
    ['v=3;%(1,1,450)', /v from -63 to 0/],
    ['l=0;%(1,1,450)', /l from 1/],
    ['r=48000;%(1,1,450)', /r=/],
    ['>=100;%(1,1,450)', />=/],
    ['%(100,100,450', /%\(100/],
    ['x'.repeat(501), /500/],
    [`%(1,1${',450'.repeat(19)})`, /1 to 18/],
  ])('is not %s', (text, why) => {
    expect(() => toneWav(text)).toThrow(UnsafeValue);
    expect(() => toneWav(text)).toThrow(why);
  });

  it('that asks for everything at once costs no more than others can wait', () => {
    const worst = `l=100;%(999999,0${',3999.9'.repeat(18)});loops=-1`;
    const begun = performance.now();
    toneWav(worst);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
