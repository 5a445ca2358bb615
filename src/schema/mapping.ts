/** Which column of somebody's table means what: the mapping file of `import --as csv`. */

import * as v from "valibot";

const Column = v.pipe(v.string(), v.trim(), v.minLength(1));
const Columns = v.union([Column, v.array(Column)]);

const DateColumns = v.union([
  Column,
  v.strictObject({ year: Column, month: v.optional(Column), day: v.optional(Column) }),
]);

export const MappingSchema = v.strictObject({
  /** A permanent id of the row. */
  id: v.optional(Column),
  /** Several are joined. */
  title: v.optional(Columns),
  summary: v.optional(Columns),
  kind: v.optional(Column),
  /** A column that holds EDTF; the others for the time are then not needed. */
  edtf: v.optional(Column),
  /** One column with a date, or one each for year, month and day. */
  start: v.optional(DateColumns),
  startTime: v.optional(Column),
  end: v.optional(DateColumns),
  endTime: v.optional(Column),
  /** The table's own words for the time. */
  words: v.optional(Column),
  /** How dates such as 3/4/2020 are meant. */
  dateOrder: v.optional(v.picklist(["dmy", "mdy"])),
  place: v.optional(Column),
  lon: v.optional(Column),
  lat: v.optional(Column),
  /** Latitude and longitude in one cell, as in `53.55, 9.99`. */
  position: v.optional(Column),
  /** 1 the place, 2 near it or part of a town, 3 a region. */
  geoPrecision: v.optional(Column),
  radius: v.optional(Column),
  /** Who told it; several names in a cell stand between semicolons. */
  source: v.optional(Columns),
  /** Where it can be read. */
  url: v.optional(Columns),
  /** Each becomes a note, `column: value`. */
  notes: v.optional(v.array(Column)),
  counts: v.optional(v.array(v.strictObject({ column: Column, high: v.optional(Column), of: Column }))),
  /** Left without a word in the report. */
  ignore: v.optional(v.array(Column)),
});

export type Mapping = v.InferOutput<typeof MappingSchema>;
