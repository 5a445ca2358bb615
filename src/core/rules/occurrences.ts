/** Many texts sought in another in one pass over it, however many they are: the automaton of Aho and Corasick (1975). */

export interface Occurrence {
  /** Of the text that is found, among those sought; of equal ones the first. */
  readonly index: number;
  /** Where it begins and ends, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** A beginning of one or more of the texts. */
interface Node {
  readonly next: Map<number, Node>;
  /** The text that ends here, -1 for none. */
  index: number;
  /** The longest other beginning that this one ends in. */
  shorter: Node | null;
  /** The longest text that this beginning ends in, apart from itself. */
  ending: Node | null;
}

const createNode = (): Node => ({ next: new Map(), index: -1, shorter: null, ending: null });

/** Gives a function that finds every occurrence of the texts, in the order of their ends. An empty text is never found. */
export function seekAll(texts: readonly string[]): (within: string) => Generator<Occurrence> {
  const root = createNode();
  for (const [index, text] of texts.entries()) {
    let node = root;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      let child = node.next.get(unit);
      if (!child) {
        child = createNode();
        node.next.set(unit, child);
      }
      node = child;
    }
    if (node.index === -1) node.index = index;
  }
  const step = (from: Node, unit: number): Node => {
    for (let node: Node | null = from; node; node = node.shorter) {
      const child = node.next.get(unit);
      if (child) return child;
    }
    return root;
  };
  const queue = [root];
  for (const node of queue)
    for (const [unit, child] of node.next) {
      child.shorter = node.shorter ? step(node.shorter, unit) : root;
      child.ending =
        child.shorter.index >= 0 && child.shorter !== root ? child.shorter : child.shorter.ending;
      queue.push(child);
    }
  return function* (within) {
    let node = root;
    for (let i = 0; i < within.length; i++) {
      node = step(node, within.charCodeAt(i));
      for (let found: Node | null = node; found; found = found.ending) {
        if (found === root || found.index === -1) continue;
        const { index } = found;
        yield { index, start: i + 1 - texts[index]!.length, end: i + 1 };
      }
    }
  };
}
