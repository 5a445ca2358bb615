/** Very many short texts as one piece of memory: a string is made only of what is asked for. */

export interface PackedText {
  readonly bytes: Uint8Array;
  /** Of each text, in bytes. */
  readonly lengths: Uint8Array | Uint16Array | Uint32Array;
  /** Where every `BLOCK`th text begins. */
  readonly starts: Uint32Array;
}

const BLOCK = 16;

export function packTexts(texts: readonly string[]): PackedText {
  const encoder = new TextEncoder();
  const lengths = new Uint32Array(texts.length);
  let bytes = new Uint8Array(texts.length * 16 + 64);
  let size = 0;
  texts.forEach((text, i) => {
    if (size + text.length * 3 > bytes.length) {
      const larger = new Uint8Array((size + text.length * 3) * 2);
      larger.set(bytes.subarray(0, size));
      bytes = larger;
    }
    lengths[i] = encoder.encodeInto(text, bytes.subarray(size)).written;
    size += lengths[i]!;
  });
  return fromLengths(bytes.slice(0, size), lengths);
}

export function joinTexts(parts: readonly PackedText[]): PackedText {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0));
  const lengths = new Uint32Array(parts.reduce((sum, part) => sum + part.lengths.length, 0));
  let [size, count] = [0, 0];
  for (const part of parts) {
    bytes.set(part.bytes, size);
    lengths.set(part.lengths, count);
    size += part.bytes.length;
    count += part.lengths.length;
  }
  return fromLengths(bytes, lengths);
}

function fromLengths(bytes: Uint8Array, lengths: Uint32Array): PackedText {
  const starts = new Uint32Array(Math.ceil(lengths.length / BLOCK));
  let [size, longest] = [0, 0];
  for (let i = 0; i < lengths.length; i++) {
    if (i % BLOCK === 0) starts[i / BLOCK] = size;
    size += lengths[i]!;
    if (lengths[i]! > longest) longest = lengths[i]!;
  }
  const Narrow = longest < 2 ** 8 ? Uint8Array : longest < 2 ** 16 ? Uint16Array : Uint32Array;
  return { bytes, lengths: Narrow.from(lengths), starts };
}

/** Where in the bytes a text begins. */
export function startOf({ lengths, starts }: PackedText, i: number): number {
  const block = Math.floor(i / BLOCK);
  let start = starts[block]!;
  for (let before = block * BLOCK; before < i; before++) start += lengths[before]!;
  return start;
}

const decoder = new TextDecoder();

export function textAt(texts: PackedText, i: number): string {
  const start = startOf(texts, i);
  return decoder.decode(texts.bytes.subarray(start, start + texts.lengths[i]!));
}
