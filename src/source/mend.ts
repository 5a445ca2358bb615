/** Of a misshapen file, what can be used: so that the rules say at once what else is wrong in it and in the others. */

import * as v from "valibot";

export type Mended = {
  /** Holds to the schema; undefined where nothing can be used. */
  readonly value: unknown;
  /** Fields of it, or positions in its list, that are not as they were written. */
  readonly changed: ReadonlySet<string | number>;
  /** The id of something in it could not be used, so what names that finds nothing. */
  readonly hasLost: boolean;
};

/** A valibot schema's inside, of the few kinds that source files are made of. */
type Inside = {
  readonly type: string;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly wrapped?: v.GenericSchema;
  readonly item?: v.GenericSchema;
};

/** No field of a list's entries is lost but the wrong ones; what must be there gets the field's own example. */
export function mend(schema: v.GenericSchema, written: unknown): Mended {
  const placeholders = createPlaceholders();
  const value = mendedValue(schema, written, placeholders);
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

function mendedValue(schema: v.GenericSchema, written: unknown, placeholders: Placeholders): unknown {
  if (v.is(schema, written)) return written;
  const { entries, item, wrapped } = inside(schema);
  if (wrapped) return mendedValue(wrapped, written, placeholders);
  // An entry keeps its place in the list, by which faults are told.
  if (item && Array.isArray(written))
    return (written as unknown[]).map((one) => mendedValue(item, one, placeholders) ?? placeholders.of(item));
  if (entries && isRecord(written)) {
    const fields = Object.entries(entries).flatMap(([name, field]) => {
      const value = mendedValue(field, written[name], placeholders);
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
