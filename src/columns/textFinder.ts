/** Finds the place of a text among very many, by a table of hashes that holds their places and not the texts once more. */

import { type PackedText, startOf } from "./packedText";

const EMPTY = 0xffff_ffff;
/** So full that four bytes and a little more do for each text, and a look at some slots for a question. */
const FULL = 0.9;

/** To be made where there is time for it: reads all texts once. */
export function hashTexts(texts: PackedText): Uint32Array {
  const { bytes, lengths } = texts;
  const slots = new Uint32Array(Math.ceil(lengths.length / FULL) + 1).fill(EMPTY);
  let start = 0;
  for (let i = 0; i < lengths.length; i++) {
    const end = start + lengths[i]!;
    let slot = hash(bytes, start, end) % slots.length;
    while (slots[slot] !== EMPTY) slot = slot + 1 === slots.length ? 0 : slot + 1;
    slots[slot] = i;
    start = end;
  }
  return slots;
}

/** The first place of a text, -1 where it isn't among them. */
export function findText(texts: PackedText, slots: Uint32Array, text: string): number {
  const sought = new TextEncoder().encode(text);
  let slot = hash(sought, 0, sought.length) % slots.length;
  for (; slots[slot] !== EMPTY; slot = slot + 1 === slots.length ? 0 : slot + 1) {
    const i = slots[slot]!;
    if (texts.lengths[i] !== sought.length) continue;
    const start = startOf(texts, i);
    if (sought.every((byte, at) => texts.bytes[start + at] === byte)) return i;
  }
  return -1;
}

export function hashText(text: string): number {
  const bytes = new TextEncoder().encode(text);
  return hash(bytes, 0, bytes.length);
}

/** FNV-1a, mixed once more: ids that only count on differ in their last byte. */
function hash(from: Uint8Array, start: number, end: number): number {
  let value = 2166136261;
  for (let i = start; i < end; i++) value = Math.imul(value ^ from[i]!, 16777619);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
