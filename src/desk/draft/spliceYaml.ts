/** Writes what changed into the text of a file that people wrote: comments, order and all other lines stay as they are. */

import * as v from "valibot";
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  stringify,
} from "yaml";
import { SOURCE_FILES, type SourceFileName } from "../../schema/source";
import { formatYaml, leanValue } from "../../source/writeYaml";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * `before` and `after` are what the file's schema makes of it. Null where it cannot be done line by line: then the file is
 * to be written out again. The result has been parsed again and equals `after`.
 */
export function spliceYaml(
  text: string,
  name: SourceFileName,
  before: unknown,
  after: unknown,
): string | null {
  if (text.includes("\r") || text.charCodeAt(0) === 0xfeff) return null;
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  const edits = Array.isArray(after)
    ? editsOfList(text, document, name, before as readonly Entry[], after as readonly Entry[])
    : scalarEdits(text, document, [], before, after);
  if (!edits) return null;
  const spliced = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text: words }) => all.slice(0, start) + words + all.slice(end), text);
  return says(spliced, name, after) ? spliced : null;
}

function says(text: string, name: SourceFileName, wanted: unknown): boolean {
  const document = parseDocument(text);
  if (document.errors.length > 0) return false;
  const read = v.safeParse(SOURCE_FILES[name], document.toJS());
  return read.success && isSame(read.output, wanted);
}

/** Whatever the order of keys; one that is undefined counts as missing. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a, b] as Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(one!), ...Object.keys(other!)])].every((key) =>
    isSame(one![key], other![key]),
  );
}

interface Entry {
  readonly id: string;
}

/** Entries are kept, changed, added or taken away; null where those that stay change their order. */
function editsOfList(
  text: string,
  document: Document,
  name: SourceFileName,
  before: readonly Entry[],
  after: readonly Entry[],
): Edit[] | null {
  const list = document.contents;
  if (!isSeq(list) || list.flow || list.items.length !== before.length) return null;
  const lines = list.items.map((item) => linesOf(text, item as Node));
  if (lines.some((one) => one === null)) return null;
  const at = new Map(before.map(({ id }, i) => [id, i]));
  const kept = after.flatMap(({ id }) => at.get(id) ?? []);
  if (kept.some((place, i) => i > 0 && place < kept[i - 1]!)) return null;
  const indent = " ".repeat(lines[0]?.indent ?? 0);
  const written = (entry: Entry) =>
    formatYaml(name, [], [leanValue(entry, name)]).replaceAll(/^(?=.)/gm, indent);
  const gap = name === "events" || name === "sites" ? "\n" : "";
  const edits: Edit[] = [];
  let last: number | null = null; // the kept entry that the next one stands behind
  for (const entry of after) {
    const place = at.get(entry.id);
    if (place === undefined) {
      if (last === null && !lines[0]) return null;
      const start = last === null ? lines[0]!.start : lines[last]!.end;
      edits.push({
        start,
        end: start,
        text: last === null ? written(entry) + gap : gap + written(entry),
      });
      continue;
    }
    last = place;
    if (isSame(before[place], entry)) continue;
    const inside = scalarEdits(text, document, [place], before[place], entry);
    const { start, end } = lines[place]!;
    edits.push(...(inside ?? [{ start, end, text: written(entry) }]));
  }
  const left = new Set(after.map(({ id }) => id));
  before.forEach(({ id }, place) => {
    if (left.has(id)) return;
    const { start, end } = lines[place]!;
    edits.push({ start, end: text[end] === "\n" ? end + 1 : end, text: "" });
  });
  return inOrder(edits);
}

/** Edits at one place stand there in their order: they are made one. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const byPlace = new Map<string, Edit>();
  for (const edit of edits) {
    const key = edit.start === edit.end ? String(edit.start) : `${edit.start}-${edit.end}`;
    const there = byPlace.get(key);
    byPlace.set(key, there ? { ...edit, text: there.text + edit.text } : edit);
  }
  return [...byPlace.values()];
}

/** From the dash of an entry to the end of its last line; null where it does not begin a line. */
function linesOf(text: string, { range }: Node) {
  if (!range) return null;
  const start = text.lastIndexOf("\n", range[0] - 1) + 1;
  const [whole, indent = ""] = /^( *)-\s+$/.exec(text.slice(start, range[0])) ?? [];
  if (whole === undefined) return null;
  const lastLetter = range[0] + text.slice(range[0], range[1]).trimEnd().length;
  const lineEnd = text.indexOf("\n", lastLetter);
  return { start, end: lineEnd < 0 ? text.length : lineEnd + 1, indent: indent.length };
}

type Path = readonly (string | number)[];

/** Null where more than words and numbers that stand there already has changed. */
function scalarEdits(
  text: string,
  document: Document,
  path: Path,
  before: unknown,
  after: unknown,
): Edit[] | null {
  if (isSame(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const inside = keys.map((key) =>
      scalarEdits(
        text,
        document,
        [...path, Array.isArray(after) ? Number(key) : key],
        before[key],
        after[key],
      ),
    );
    return inside.some((edits) => edits === null) ? null : inside.flatMap((edits) => edits ?? []);
  }
  if (isObject(after) || after === undefined) return null;
  const node = document.getIn(path, true);
  if (!isScalar(node) || !node.range || node.anchor || node.tag) return null;
  const [start, end] = node.range;
  const isInFlow = path.some((_, i) => {
    const around = document.getIn(path.slice(0, i), true);
    return (isMap(around) || isSeq(around)) && around.flow === true;
  });
  const ending = text.slice(start, end).endsWith("\n") ? "\n" : "";
  return [{ start, end, text: formatScalar(after, node, isInFlow) + ending }];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Plain where it was plain and may be; else in double quotes. */
function formatScalar(value: unknown, { type }: Scalar, isInFlow: boolean): string {
  const quoted = JSON.stringify(value);
  if (typeof value !== "string" || type !== "PLAIN") return quoted;
  const plain = stringify(value, { lineWidth: 0 }).trimEnd();
  return plain.includes("\n") || (isInFlow && /[,[\]{}]/.test(plain)) ? quoted : plain;
}
