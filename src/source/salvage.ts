/** Takes what can be used from a misshapen file, so that one run of the rules finds the other faults, too. */

import * as v from "valibot";

export type Salvaged = {
  /** Conforms to the schema; undefined where nothing can be used. */
  readonly value: unknown;
  /** Fields of the file, or positions in its list, that differ from what was written. */
  readonly changed: ReadonlySet<string | number>;
  /** An id could not be used, so references to it find nothing. */
  readonly hasLost: boolean;
};

/** The parts of a Valibot schema that source files use. */
type Inside = {
  readonly type: string;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly wrapped?: v.GenericSchema;
  readonly item?: v.GenericSchema;
};

/** Drops only the wrong fields of an entry; a required field gets the example of its schema. */
export function salvage(schema: v.GenericSchema, written: unknown): Salvaged {
  const placeholders = createPlaceholders();
  const value = salvagedValue(schema, written, placeholders);
  const changed = new Set<string | number>();
  const { entries, item } = inside(schema);
  if (item && Array.isArray(written))
    written.forEach((entry, i) => {
      if (!v.is(item, entry)) changed.add(i);
    });
  if (entries && isRecord(written))
    for (const name of new Set([...Object.keys(entries), ...Object.keys(written)])) {
      const field = entries[name];
      if (!field || !v.is(field, written[name])) changed.add(name);
    }
  const parsed = v.safeParse(schema, value);
  const { success, output } = parsed;
  return { value: success ? output : undefined, changed, hasLost: !success || placeholders.hasLost() };
}

type Placeholders = ReturnType<typeof createPlaceholders>;

function salvagedValue(schema: v.GenericSchema, written: unknown, placeholders: Placeholders): unknown {
  if (v.is(schema, written)) return written;
  const { entries, item, wrapped } = inside(schema);
  if (wrapped) return salvagedValue(wrapped, written, placeholders);
  // An entry keeps its position in the list, because faults name it by position.
  if (item && Array.isArray(written))
    return (written as unknown[]).map(
      (one) => salvagedValue(item, one, placeholders) ?? placeholders.of(item),
    );
  if (entries && isRecord(written)) {
    const fields = Object.entries(entries).flatMap(([name, field]) => {
      const value = salvagedValue(field, written[name], placeholders);
      if (value !== undefined) return [[name, value]];
      if (inside(field).type !== "optional") return [[name, placeholders.of(field, name)]];
      if (written[name] !== undefined) placeholders.leaveOut(field);
      return [];
    });
    return Object.fromEntries(fields);
  }
  return undefined;
}

/** A field's own example; an id that no other has. */
function createPlaceholders() {
  let count = 0;
  let hasLost = false;
  const of = (schema: v.GenericSchema, name?: string): unknown => {
    if (name === "id") hasLost = true;
    if (v.getTitle(schema) === "id") return `unreadable-${++count}`;
    const [example] = v.getExamples(schema) as readonly unknown[];
    if (example !== undefined) return example;
    const required = Object.entries(inside(schema).entries ?? {}).filter(
      ([, field]) => inside(field).type !== "optional",
    );
    return Object.fromEntries(required.map(([inner, field]) => [inner, of(field, inner)]));
  };
  const leaveOut = (schema: v.GenericSchema): void => {
    const { wrapped, item, entries } = inside(schema);
    if (entries && Object.hasOwn(entries, "id")) hasLost = true;
    const inner = wrapped ?? item;
    if (inner) leaveOut(inner);
  };
  return { of, leaveOut, hasLost: () => hasLost };
}

const inside = (schema: v.GenericSchema) => schema as unknown as Inside;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
