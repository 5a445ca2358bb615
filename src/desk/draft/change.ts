/** One change to a tree of plain values. Its path names entries of lists by their ids, never by their positions. */

export interface Change {
  /** Keys of objects, and ids of entries of lists. */
  readonly path: readonly string[];
  /** Undefined takes it away. */
  readonly to: unknown;
  /** For a new entry of a list: the id of the entry it stands before; at the end where it is missing. */
  readonly before?: string | undefined;
}

interface Entry {
  readonly id: string;
}

/** A path that leads nowhere changes nothing. What did not change is shared with `tree`. */
export function applyChange<T>(tree: T, { path, to, before }: Change): T {
  return put(tree, path, to, before) as T;
}

function put(tree: unknown, path: readonly string[], to: unknown, before: string | undefined): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (Array.isArray(tree)) return putIntoList(tree as readonly Entry[], step, rest, to, before);
  if (typeof tree !== "object" || tree === null) return tree;
  const values = tree as Readonly<Record<string, unknown>>;
  const has = Object.hasOwn(values, step);
  if (rest.length === 0 && to === undefined) {
    if (!has) return tree;
    const { [step]: _, ...others } = values;
    return others;
  }
  const inside = rest.length === 0 ? to : put(has ? values[step] : {}, rest, to, before);
  return has && Object.is(inside, values[step]) ? tree : { ...values, [step]: inside };
}

function putIntoList(
  list: readonly Entry[],
  id: string,
  rest: readonly string[],
  to: unknown,
  before: string | undefined,
): readonly unknown[] {
  const at = list.findIndex((entry) => entry.id === id);
  const replaced = (...entries: unknown[]) => [...list.slice(0, at), ...entries, ...list.slice(at + 1)];
  if (rest.length > 0) {
    if (at < 0) return list;
    const inside = put(list[at], rest, to, before);
    return Object.is(inside, list[at]) ? list : replaced(inside);
  }
  if (to === undefined) return at < 0 ? list : replaced();
  if (at >= 0) return replaced(to);
  const place = before === undefined ? -1 : list.findIndex((entry) => entry.id === before);
  return place < 0 ? [...list, to] : [...list.slice(0, place), to, ...list.slice(place)];
}
