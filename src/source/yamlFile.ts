/** One YAML file: its value, what is wrong with its syntax, and the line of every value in it. */

import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import type { LocatedFault, Place } from "./locatedFault";

export type YamlFile = {
  readonly value: unknown;
  readonly faults: readonly LocatedFault[];
  /** The line of a value; of the nearest thing round it where it is missing. */
  locate(path: readonly (string | number)[]): Place;
};

const HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "indent with spaces",
  BAD_INDENT: "indent with two spaces for each level, and list items in line with each other",
  MISSING_CHAR: "close the quote or bracket that is open here",
  MULTILINE_IMPLICIT_KEY: "put quotes round the text if it holds a colon",
  BLOCK_AS_IMPLICIT_KEY: "put quotes round the text if it holds a colon followed by a space",
};

/** Bytes of a file → its value. Anything but UTF-8 and YAML 1.2 is a fault, never a guess. */
export function parseYamlFile(file: string, bytes: Uint8Array): YamlFile {
  const decoded = decodeUtf8(file, bytes);
  if (!decoded.ok)
    return { value: undefined, faults: [decoded.fault], locate: () => ({ file, line: 1, column: 1 }) };

  const lines = new LineCounter();
  const document = parseDocument(decoded.text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const fault = (offset: number, message: string, hint: string): LocatedFault => ({
    rule: "yaml",
    path: [],
    message,
    hint,
    severity: "error",
    place: placeOf(offset),
  });
  const faults = [...document.errors, ...document.warnings].map(({ code, message, pos }) =>
    fault(
      pos[0],
      message,
      HINTS[code] ?? "look for a missing quote, colon or space on this line or the one before",
    ),
  );
  const { keysOf, repeated } = readKeys(document.contents);
  for (const offset of repeated)
    faults.push(
      fault(offset, "this key stands twice in one place", "keep one of the two and delete the other"),
    );
  return {
    value: document.errors.length > 0 ? undefined : toValue(),
    faults,
    locate: (path) => placeOf(offsetOf(document.contents, path, keysOf)),
  };

  function toValue(): unknown {
    try {
      return document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      faults.push({
        rule: "yaml",
        path: [],
        message: error instanceof Error ? error.message : "this file cannot be read",
        hint: "write the values out instead of using aliases",
        severity: "error",
        place: { file, line: 1, column: 1 },
      });
      return undefined;
    }
  }
}

type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: LocatedFault };

function decodeUtf8(file: string, bytes: Uint8Array): Decoded {
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const line = 1 + bytes.subarray(0, firstInvalid(bytes)).filter((byte) => byte === 10).length;
    return {
      ok: false,
      fault: {
        rule: "encoding",
        path: [],
        message: "this file is not UTF-8",
        hint: "save it again with the encoding UTF-8",
        severity: "error",
        place: { file, line, column: 1 },
      },
    };
  }
}

/** The longest valid beginning, found by halving. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  return valid;
}

/** By map, the first pair of each key. */
type KeysOf = ReadonlyMap<YAMLMap, ReadonlyMap<string, Pair>>;

/** The keys of every map, in time linear in their number, which the parser's own check is not. */
function readKeys(root: Node | null): { readonly keysOf: KeysOf; readonly repeated: readonly number[] } {
  const keysOf = new Map<YAMLMap, Map<string, Pair>>();
  const repeated: number[] = [];
  visit(root, {
    Map(_, map) {
      const pairs = new Map<string, Pair>();
      for (const pair of map.items) {
        const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
        if (!pairs.has(key)) pairs.set(key, pair);
        else if (isScalar(pair.key)) repeated.push(pair.key.range?.[0] ?? 0);
      }
      keysOf.set(map, pairs);
    },
  });
  return { keysOf, repeated };
}

function offsetOf(root: unknown, path: readonly (string | number)[], keysOf: KeysOf): number {
  let node = root as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = keysOf.get(node)?.get(String(step));
      if (!pair) return offset;
      node = pair.value as Node | null;
      offset = (isScalar(node) ? node.range?.[0] : (pair.key as Node).range?.[0]) ?? offset;
    } else if (isSeq(node)) {
      node = (node.items[Number(step)] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
