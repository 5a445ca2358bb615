/** Words sought in very many titles and ids as they lie in memory: no text is made of them, and none is kept twice but what has letters to fold. */

import { fold, type Search } from "../core/search";
import { finish, type Steps } from "../core/steps";
import type { Text } from "../schema/dossier";
import { codeAt } from "./codes";
import type { EventColumns } from "./eventTable";
import { type PackedText, packTexts, startOf, textAt } from "./packedText";

/** Names that are the same for many events, in the order of their codes. */
export interface SharedNames {
  readonly kinds: readonly Text[];
  readonly sites: readonly Text[];
  readonly speakers: readonly Text[];
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
  const startMarking = (word: string) => {
    const rows = markNamed(table, names, word);
    const bytes = new TextEncoder().encode(word);
    let block = 0;
    return {
      rows,
      /** False when it is through. */
      next(): boolean {
        if (block >= blocks) return false;
        const [from, to] = [block * BLOCK, Math.min((block + 1) * BLOCK, count)];
        if (folded[block] === undefined) folded[block] = foldBlock(block);
        const own = folded[block];
        if (own) mark(own, 0, to - from, bytes, rows, from);
        else mark(titles, from, to, bytes, rows, from);
        mark(ids, from, to, bytes, rows, from);
        block++;
        return block < blocks;
      },
    };
  };
  const remember = (word: string, rows: Uint8Array) => {
    if (marked.size >= MOST_WORDS) marked.clear();
    marked.set(word, rows);
  };
  function* rowsWith(word: string): Steps<Uint8Array> {
    const known = marked.get(word);
    if (known) return known;
    const marking = startMarking(word);
    while (marking.next()) yield;
    remember(word, marking.rows);
    return marking.rows;
  }
  function* rowsOf(query: string): Steps<readonly Uint8Array[]> {
    const rows: Uint8Array[] = [];
    for (const word of wordsOf(query)) rows.push(yield* rowsWith(word));
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

const wordsOf = (query: string) => fold(query).split(/\s+/).filter(Boolean);

/** 1 for each row whose kind, site or speaker is called so. */
function markNamed(table: EventColumns, names: SharedNames, word: string): Uint8Array {
  const holds = (texts: readonly Text[]) =>
    texts.map((text) => Object.values(text).some((own) => fold(own).includes(word)));
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

/** Sets the rows of those texts that hold the word, Latin capitals being the same as small letters. */
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
    const last = end - word.length;
    for (let at = start; at <= last; at++) {
      if (small(bytes[at]!) !== first) continue;
      let same = 1;
      while (same < word.length && small(bytes[at + same]!) === word[same]) same++;
      if (same < word.length) continue;
      rows[firstRow + i - from] = 1;
      break;
    }
    start = end;
  }
}

const small = (byte: number) => (byte >= 65 && byte <= 90 ? byte | 32 : byte);
