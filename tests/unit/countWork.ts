/** How much work a call is, counted and not timed: the same on any machine. */

type Method = (this: unknown, ...args: unknown[]) => unknown;

const WITH_CALLBACK = ["every", "filter", "find", "findIndex", "flatMap", "forEach", "map", "some", "sort"];
const OVER_ALL = ["includes", "indexOf", "unshift"];
const ONE_STEP: readonly (readonly [object, string])[] = [
  [Set.prototype, "has"],
  [Map.prototype, "get"],
  [String.prototype, "toLowerCase"],
];

/**
 * Steps over the elements of arrays, by their methods and by `for`, and looks into sets and maps, while `act` runs. What a
 * regular expression does is not counted.
 */
export function countWork(act: () => unknown): number {
  let count = 0;
  const restore: (() => void)[] = [];
  const wrap = (of: object, name: string | symbol, around: (original: Method) => Method) => {
    const methods = of as Record<string | symbol, Method>;
    const original = methods[name]!;
    methods[name] = around(original);
    restore.push(() => {
      methods[name] = original;
    });
  };
  for (const name of WITH_CALLBACK)
    wrap(
      Array.prototype,
      name,
      (original) =>
        function (callback, ...rest) {
          if (typeof callback !== "function") return original.call(this, callback, ...rest);
          const counted = (...args: unknown[]) => {
            count++;
            return (callback as Method).apply(rest[0], args);
          };
          return original.call(this, counted, ...rest);
        },
    );
  for (const name of [...OVER_ALL, Symbol.iterator])
    wrap(
      Array.prototype,
      name,
      (original) =>
        function (...args) {
          count += (this as unknown[]).length;
          return original.apply(this, args);
        },
    );
  for (const [of, name] of ONE_STEP)
    wrap(
      of,
      name,
      (original) =>
        function (...args) {
          count++;
          return original.apply(this, args);
        },
    );
  try {
    act();
    return count;
  } finally {
    for (const one of restore) one();
  }
}
