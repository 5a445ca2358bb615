/** Finds the group of an event by its id in a file that holds more of them than come at once: a table of hashes, of which a question reads a few hundred bytes. */

import { hashText } from "./textFinder";

/** Where it stands in the file. */
export interface IdIndex {
  /** Bytes from the beginning. */
  readonly at: number;
  /** Four bytes each: sixteen bits of a second hash, and the group counted from 1; 0 is empty. */
  readonly slots: number;
}

const SLOT_BYTES = 4;
/** A slot's sixteen bits count no more. */
const MOST_GROUPS = 2 ** 16 - 1;
/** So full that a question looks at a few slots. */
const FULL = 0.8;
/** So many slots come with one request; a longer run goes on with the next. */
const AT_ONCE = 512;
/** A table that is as full as ours has an empty slot long before that; another would be read to its end, request by request. */
const MAX_LOOKS = 16 * AT_ONCE;

/** Collects ids in the order of the file. */
export function collectIds() {
  let hashes = new Uint32Array(1024);
  let groups = new Uint16Array(1024);
  let count = 0;
  let isFull = false;
  return {
    add(id: string, group: number) {
      if (group >= MOST_GROUPS) isFull = true;
      if (count === hashes.length) {
        hashes = grown(hashes, new Uint32Array(count * 2));
        groups = grown(groups, new Uint16Array(count * 2));
      }
      hashes[count] = hashText(id);
      groups[count++] = group + 1;
    },
    /** Null where there are more groups than it can name. */
    finish(): Uint32Array<ArrayBuffer> | null {
      if (isFull) return null;
      const slots = new Uint32Array(Math.ceil(count / FULL) + 1);
      for (let i = 0; i < count; i++) {
        let slot = hashes[i]! % slots.length;
        while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
        slots[slot] = (secondHash(hashes[i]!) << 16) | groups[i]!;
      }
      return slots;
    },
  };
}

function grown<T extends Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

const secondHash = (hash: number) => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 16;

/** The groups that may hold the event: none where it isn't in the file, seldom more than one. */
export async function findGroups(
  { at, slots }: IdIndex,
  id: string,
  read: (start: number, end: number) => Promise<ArrayBuffer>,
): Promise<number[]> {
  const hash = hashText(id);
  const second = secondHash(hash);
  const found = new Set<number>();
  let next = hash % slots;
  for (let looked = 0; looked < Math.min(slots, MAX_LOOKS); ) {
    const end = Math.min(next + AT_ONCE, slots);
    const piece = new Uint32Array(await read(at + next * SLOT_BYTES, at + end * SLOT_BYTES));
    if (piece.length === 0) break; // the file ends here
    for (const slot of piece) {
      if (slot === 0) return [...found];
      if (slot >>> 16 === second) found.add((slot & 0xffff) - 1);
    }
    looked += piece.length;
    next = end === slots ? 0 : end;
  }
  return [...found];
}
