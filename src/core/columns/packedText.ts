/** Very many short texts as one piece of memory: a string is made only of what is asked for. */

export interface PackedText {
  readonly bytes: Uint8Array;
  /** Where each text ends. */
  readonly ends: Uint32Array;
}

export function packTexts(texts: readonly string[]): PackedText {
  const encoder = new TextEncoder();
  const ends = new Uint32Array(texts.length);
  let bytes = new Uint8Array(texts.length * 16 + 64);
  let size = 0;
  texts.forEach((text, i) => {
    if (size + text.length * 3 > bytes.length) {
      const larger = new Uint8Array((size + text.length * 3) * 2);
      larger.set(bytes.subarray(0, size));
      bytes = larger;
    }
    size += encoder.encodeInto(text, bytes.subarray(size)).written;
    ends[i] = size;
  });
  return { bytes: bytes.slice(0, size), ends };
}

export function joinTexts(parts: readonly PackedText[]): PackedText {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0));
  const ends = new Uint32Array(parts.reduce((sum, part) => sum + part.ends.length, 0));
  let [size, count] = [0, 0];
  for (const part of parts) {
    bytes.set(part.bytes, size);
    for (const end of part.ends) ends[count++] = size + end;
    size += part.bytes.length;
  }
  return { bytes, ends };
}

const decoder = new TextDecoder();

export const textAt = ({ bytes, ends }: PackedText, i: number): string =>
  decoder.decode(bytes.subarray(i === 0 ? 0 : ends[i - 1]!, ends[i]!));

/** Finds a text's place; the first call reads all of them once. -1 where it isn't among them. */
export function createTextFinder(texts: PackedText): (text: string) => number {
  const { bytes, ends } = texts;
  const mask = 2 ** Math.ceil(Math.log2(Math.max(ends.length * 2, 2))) - 1;
  let slots: Int32Array | null = null;
  const hash = (from: Uint8Array, start: number, end: number) => {
    let value = 2166136261; // FNV-1a
    for (let i = start; i < end; i++) value = Math.imul(value ^ from[i]!, 16777619);
    return value & mask;
  };
  const fill = () => {
    const filled = new Int32Array(mask + 1).fill(-1);
    for (let i = 0; i < ends.length; i++) {
      let slot = hash(bytes, i === 0 ? 0 : ends[i - 1]!, ends[i]!);
      while (filled[slot] !== -1) slot = (slot + 1) & mask;
      filled[slot] = i;
    }
    return filled;
  };
  return (text) => {
    slots ??= fill();
    const sought = new TextEncoder().encode(text);
    for (let slot = hash(sought, 0, sought.length); slots[slot] !== -1; slot = (slot + 1) & mask) {
      const i = slots[slot]!;
      const start = i === 0 ? 0 : ends[i - 1]!;
      if (ends[i]! - start !== sought.length) continue;
      if (sought.every((byte, at) => bytes[start + at] === byte)) return i;
    }
    return -1;
  };
}
