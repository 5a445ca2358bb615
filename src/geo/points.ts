/** Places of very many events on the world's square, as whole numbers a centimetre apart. */

/** Edge of the world in these units. */
export const WORLD = 2 ** 32;
/** In the place of an x: it has no place. */
export const NOWHERE = WORLD - 1;

export interface Points {
  readonly x: Uint32Array;
  readonly y: Uint32Array;
}

export const isSomewhere = ({ x }: Points, item: number) => x[item] !== NOWHERE;
