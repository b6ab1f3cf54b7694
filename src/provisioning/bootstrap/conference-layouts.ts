import { document, element, textElement } from '../../freeswitch/xml.js';

/** The group of layouts that a conference takes the smallest of which all of its pictures fit into. */
export const GRID = 'grid';

/** mod_conference measures a canvas in this many parts a side, whatever its shape. */
const PARTS = 360;
/** Pictures a side; it knows 64 places at most. */
const SIDES = [1, 2, 3, 4, 5, 6, 8];

/** conference_layouts.conf: how the pictures of a conference are put together. Without it mod_conference puts none together. */
export function conferenceLayouts(): string {
  const name = (side: number): string => `${side}x${side}`;
  const layouts = SIDES.map((side) => {
    const scale = PARTS / side;
    const places = Array.from({ length: side * side }, (_, place) =>
      element('image', { x: (place % side) * scale, y: Math.floor(place / side) * scale, scale }),
    );
    return element('layout', { name: name(side) }, ...places);
  });
  const group = SIDES.map((side) => textElement('layout', {}, name(side)));
  return document(
    'configuration',
    element(
      'configuration',
      { name: 'conference_layouts.conf', description: 'where pictures stand' },
      element(
        'layout-settings',
        {},
        element('layouts', {}, ...layouts),
        element('groups', {}, element('group', { name: GRID }, ...group)),
      ),
    ),
  );
}
