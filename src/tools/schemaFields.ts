/** A JSON Schema of ours as the fields that an author writes, one after another. */

/** As much of JSON Schema as the format needs. */
export interface Json {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Json[];
  readonly items?: Json;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
}

export interface FieldRow {
  /** `claims[].count.low`: a field of `count` of each of `claims`. */
  readonly path: string;
  readonly schema: Json;
  /** Whether it must be there, and what holds where it isn't. */
  readonly presence: string;
}

/** All fields inside, the inner ones after the one that holds them; none of a value that has a name of its own, such as a quote. */
export function rowsOf(schema: Json, path = ""): FieldRow[] {
  if (schema.title !== undefined && path !== "") return [];
  if (schema.items) return rowsOf(schema.items, path === "" ? path : `${path}[]`);
  const forms = schema.anyOf ?? [schema];
  const isForm = forms.length > 1;
  return forms.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).flatMap(([name, inside]) => {
      const whole = path === "" ? name : `${path}.${name}`;
      const row = { path: whole, schema: inside, presence: presenceOf(name, inside, required, isForm) };
      return [row, ...rowsOf(inside, whole)];
    }),
  );
}

function presenceOf(name: string, schema: Json, required: readonly string[], isForm: boolean): string {
  if (required.includes(name)) {
    const others = required.filter((one) => one !== name);
    return isForm ? (others.length > 0 ? `with \`${others.join("`, `")}\`` : "alone") : "yes";
  }
  const { default: otherwise } = schema;
  const isEmpty = otherwise === undefined || (Array.isArray(otherwise) && otherwise.length === 0);
  return isEmpty ? "no" : `no, then \`${JSON.stringify(otherwise).replaceAll('"', "")}\``;
}

/** What may be written there: its kind and its bounds. */
export function wordsOfType(schema: Json): string {
  const { title, type, minimum, maximum, items, anyOf, minItems } = schema;
  if (title !== undefined) return title;
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(", ");
  if (items)
    return `list${items.title ? ` of ${items.title}s` : ", each with these"}${minItems ? `, ${minItems} or more` : ""}`;
  if (anyOf) {
    const words = anyOf.map((one) => (one.type === "null" ? "`null`" : wordsOfType(one)));
    return [...new Set(words)].length === 1 ? `one of ${anyOf.length} forms` : words.join(", or ");
  }
  if (type === "boolean") return "`true` or `false`";
  if (type === "object") return "these fields";
  const number = type === "integer" ? "whole number" : "number";
  if (minimum === undefined) return number;
  return maximum === undefined ? `${number} from ${minimum}` : `${number} from ${minimum} to ${maximum}`;
}

/** A whole value made of the fields' own examples. */
export function exampleOf(schema: Json): unknown {
  const [first] = schema.examples ?? [];
  if (first !== undefined) return first;
  if (schema.items) return [exampleOf(schema.items)];
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, inside]) => [name, exampleOf(inside)]),
  );
}
