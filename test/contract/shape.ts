import type { Shape } from './cherrypbx-reads.js';

/** Leaves of an answer against those of a shape: what is missing or of another type, and what was there at all. */
export interface Held {
  readonly faults: string[];
  /** Places that were looked at: `data[].id`. */
  readonly seen: string[];
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  '0|1': (value) => value === 0 || value === 1,
  "'0'|'1'": (value) => value === '0' || value === '1',
  any: (value) => value !== undefined,
};

export function hold(value: unknown, shape: Shape, place = ''): Held {
  if (typeof shape === 'string') {
    const good = TYPES[shape]!(value);
    return { faults: good ? [] : [`${place} is ${JSON.stringify(value)}, not ${shape}`], seen: [place] };
  }
  if (isRow(shape)) {
    if (typeof value !== 'object' || value === null) return wrong(place, value, 'an object');
    return merged(
      Object.entries(shape).map(([key, inner]) =>
        hold((value as Record<string, unknown>)[key], inner, place ? `${place}.${key}` : key),
      ),
    );
  }
  if (!Array.isArray(value)) return wrong(place, value, 'an array');
  return merged(value.map((row) => hold(row, shape[0], `${place}[]`)));
}

/** Every place of a shape. */
export function places(shape: Shape, place = ''): string[] {
  if (typeof shape === 'string') return [place];
  if (!isRow(shape)) return places(shape[0], `${place}[]`);
  return Object.entries(shape).flatMap(([key, inner]) => places(inner, place ? `${place}.${key}` : key));
}

const isRow = (shape: Exclude<Shape, string>): shape is Readonly<Record<string, Shape>> =>
  !Array.isArray(shape);

const wrong = (place: string, value: unknown, what: string): Held => ({
  faults: [`${place || 'the answer'} is ${JSON.stringify(value)}, not ${what}`],
  seen: [],
});

const merged = (all: readonly Held[]): Held => ({
  faults: all.flatMap(({ faults }) => faults),
  seen: all.flatMap(({ seen }) => seen),
});
