/** Words sought in very many titles and ids as they lie in memory: no text is made of them, and none is kept twice but what has letters to fold. */

import { fold } from "../core/fold";
import { holder, namesOf, type Search, type Searched, sameNamesOf, soughtIn } from "../core/search";
import { finish, type Steps } from "../core/steps";
import { codeAt } from "./codes";
import type { EventColumns } from "./eventTable";
import { type PackedText, packTexts, startOf, textAt } from "./packedText";

/** Names that are the same for many events, in the order of their codes. */
export interface SharedNames {
  readonly kinds: readonly Searched[];
  readonly sites: readonly Searched[];
  readonly speakers: readonly Searched[];
}

/** So many rows are folded, or sought in, together. */
const BLOCK = 1024;
const MOST_WORDS = 8;

export interface TableSearch extends Search {
  /** For each word of a query 1 for the rows that hold it. */
  rowsOf(query: string): Steps<readonly Uint8Array[]>;
}

export function createTableSearch(table: EventColumns, names: SharedNames): TableSearch {
  const { count, titles, ids } = table;
  const sameNames = sameNamesOf([...names.speakers, ...names.sites]);
  const blocks = Math.ceil(count / BLOCK);
  /** Folded titles by block; null where all of them are ASCII, which is compared as it is. */
  const folded: (PackedText | null)[] = [];
  const foldBlock = (block: number) => {
    const rows = { from: block * BLOCK, to: Math.min((block + 1) * BLOCK, count) };
    if (isAscii(titles, rows.from, rows.to)) return null;
    const texts = Array.from({ length: rows.to - rows.from }, (_, i) => fold(textAt(titles, rows.from + i)));
    return packTexts(texts);
  };
  /** The last words' rows: typing on changes but one of them. */
  const marked = new Map<string, Uint8Array>();
  const startMarking = (sought: readonly string[]) => {
    const rows = markNamed(table, names, sought);
    const words = sought.map((word) => new TextEncoder().encode(word));
    let block = 0;
    return {
      rows,
      /** False when it is through. */
      next(): boolean {
        if (block >= blocks) return false;
        const [from, to] = [block * BLOCK, Math.min((block + 1) * BLOCK, count)];
        if (folded[block] === undefined) folded[block] = foldBlock(block);
        const own = folded[block];
        for (const word of words) {
          if (own) mark(own, 0, to - from, word, rows, from);
          else mark(titles, from, to, word, rows, from);
          mark(ids, from, to, word, rows, from);
        }
        block++;
        return block < blocks;
      },
    };
  };
  const remember = (word: string, rows: Uint8Array) => {
    if (marked.size >= MOST_WORDS) marked.clear();
    marked.set(word, rows);
  };
  function* rowsWith(sought: readonly string[]): Steps<Uint8Array> {
    const word = sought[0]!;
    const known = marked.get(word);
    if (known) return known;
    const marking = startMarking(sought);
    while (marking.next()) yield;
    remember(word, marking.rows);
    return marking.rows;
  }
  function* rowsOf(query: string): Steps<readonly Uint8Array[]> {
    const rows: Uint8Array[] = [];
    for (const sought of soughtIn(query, sameNames)) rows.push(yield* rowsWith(sought));
    return rows;
  }
  return {
    rowsOf,
    find(query) {
      const sought = finish(rowsOf(query));
      return ({ index }) => sought.every((rows) => rows[index] === 1);
    },
    prepare() {
      if (folded.length < blocks) folded.push(foldBlock(folded.length));
      return folded.length < blocks;
    },
  };
}

/** 1 for each row whose kind, site or speaker is called so. */
function markNamed(table: EventColumns, names: SharedNames, sought: readonly string[]): Uint8Array {
  const holders = sought.map(holder);
  const holds = (all: readonly Searched[]) =>
    all.map((one) => namesOf(one).some((name) => holders.some((isHeldBy) => isHeldBy(fold(name)))));
  const rows = new Uint8Array(table.count);
  const columns = [
    [table.kind, holds(names.kinds)],
    [table.site, holds(names.sites)],
    [table.speaker, holds(names.speakers)],
  ] as const;
  for (const [codes, has] of columns) {
    if (!has.includes(true)) continue;
    for (let row = 0; row < rows.length; row++) if (has[codeAt(codes, row)]) rows[row] = 1;
  }
  return rows;
}

function isAscii({ bytes, ...texts }: PackedText, from: number, to: number): boolean {
  const end = to < texts.lengths.length ? startOf({ bytes, ...texts }, to) : bytes.length;
  for (let at = startOf({ bytes, ...texts }, from); at < end; at++) if (bytes[at]! > 127) return false;
  return true;
}

/** Sets the rows of those texts that hold the word, as `holder` says it; folded or ASCII, which is folded byte by byte. */
function mark(
  { bytes, lengths, ...texts }: PackedText,
  from: number,
  to: number,
  word: Uint8Array,
  rows: Uint8Array,
  firstRow: number,
): void {
  const [first] = word;
  let start = startOf({ bytes, lengths, ...texts }, from);
  for (let i = from; i < to; i++) {
    const end = start + lengths[i]!;
    let isWordStart = true;
    for (let at = start; at < end; at++) {
      const byte = FOLDED[bytes[at]!]!;
      if (byte === first && holdsAt(bytes, at + 1, end, word, isWordStart)) {
        rows[firstRow + i - from] = 1;
        break;
      }
      if (byte !== DROPPED) isWordStart = byte === SPACE;
    }
    start = end;
  }
}

/** Whether the rest of the word follows, across spaces only where it began a word. */
function holdsAt(
  bytes: Uint8Array,
  from: number,
  end: number,
  word: Uint8Array,
  isWordStart: boolean,
): boolean {
  let same = 1;
  for (let at = from; at < end && same < word.length; at++) {
    const byte = FOLDED[bytes[at]!]!;
    if (byte === DROPPED || (byte === SPACE && isWordStart)) continue;
    if (byte !== word[same]) return false;
    same++;
  }
  return same === word.length;
}

const SPACE = 32;
const DROPPED = 0;

/** What `fold` makes of each byte: of ASCII a letter, a digit, a space or nothing; others are folded already. */
const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte > 127) return byte;
  const sign = String.fromCharCode(byte);
  return fold(`a${sign}`) === "a" && fold(`a${sign}a`) === "aa" ? DROPPED : fold(sign).charCodeAt(0) || SPACE;
});
