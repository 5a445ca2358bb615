/** For each of very many events a place in a short list, in as few bytes as the list allows. */

/** The highest code stands for none. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

const arrayFor = (listed: number) =>
  listed < 2 ** 8 ? Uint8Array : listed < 2 ** 16 ? Uint16Array : Uint32Array;

const noneOf = (codes: Codes) => 2 ** (8 * codes.BYTES_PER_ELEMENT) - 1;

/** -1 for none; no bytes at all where the list is empty. */
export function toCodes(places: ArrayLike<number>, listed: number): Codes {
  if (listed === 0) return new Uint8Array(0);
  const codes = new (arrayFor(listed))(places.length);
  const none = noneOf(codes);
  for (let i = 0; i < codes.length; i++) codes[i] = places[i]! < 0 ? none : places[i]!;
  return codes;
}

/** -1 for none. */
export function codeAt(codes: Codes, item: number): number {
  const code = codes[item];
  return code === undefined || code === noneOf(codes) ? -1 : code;
}
