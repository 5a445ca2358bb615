/** What the fields of source files are made of. Every field says what it means and shows an example: docs/dossier.md and editors tell both. */

import * as v from "valibot";
import { BoundsSchema, PositionSchema, SlugSchema, ZoomSchema } from "./dossier";
import { hasVisibleText } from "./visibleText";

/** `schema` with what a field of it means, in a line, and a value that the schema takes. */
export const field = <const S extends v.GenericSchema>(
  schema: S,
  description: string,
  example: v.InferInput<S>,
) => v.pipe(schema, v.description(description), v.examples([example] as unknown[]));

const named = <const S extends v.GenericSchema>(schema: S, name: string) => v.pipe(schema, v.title(name));

const Text = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.check((text) => text === "" || hasVisibleText(text), "nothing of it can be seen"),
);
export const Words = named(Text, "text");
/** Lower-case words joined by hyphens; of an event, its address for ever. */
export const Id = named(SlugSchema, "id");
/** EDTF, ISO 8601-2; docs/dossier.md has the forms that occur. */
export const Edtf = named(Text, "EDTF");
export const Day = named(Text, "day");
export const TimeZone = named(Text, "IANA time zone");
export const Language = named(Text, "BCP 47 language");
export const Position = named(PositionSchema, "[longitude, latitude]");
export const WebAddress = named(v.pipe(v.string(), v.url()), "web address");

/** Which part of the map shows it well. */
export const Frame = named(
  v.union([
    v.literal("auto"),
    v.strictObject({ center: PositionSchema, zoom: ZoomSchema }),
    v.strictObject({ bounds: BoundsSchema }),
  ]),
  "frame",
);

/** A quote alone, or with the words around it where it would not be unique. */
export const Quote = named(
  v.union([
    Text,
    v.strictObject({ exact: Text, prefix: v.optional(v.string()), suffix: v.optional(v.string()) }),
  ]),
  "quote",
);
const Quotes = v.array(Quote);

/** Other spellings for searches, of a name or of words that stand for it, in whatever language. */
export const spellings = (description: string, ...examples: readonly string[]) =>
  v.optional(field(v.array(Words), description, [...examples]));

/** The report's own words that this rests on. */
export const evidence = (...examples: readonly string[]) =>
  v.optional(
    field(Quotes, "words of the report that this rests on, found there exactly once", [...examples]),
    [],
  );
