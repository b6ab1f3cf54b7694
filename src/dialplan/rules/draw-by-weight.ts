export interface Weighted {
  /** Its share. */
  readonly weight: number;
}

/**
 * One of these, each in proportion to its weight; undefined of none.
 * @param random from 0 up to but not including 1
 */
export function drawByWeight<M extends Weighted>(of: readonly M[], random: () => number): M | undefined {
  let ticket = random() * of.reduce((sum, { weight }) => sum + weight, 0);
  // Sums of what is no whole number may leave a rest.
  return of.find(({ weight }) => (ticket -= weight) < 0) ?? of.at(-1);
}
