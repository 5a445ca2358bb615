/** Whether a value has the shape of its schema, and if not, what an author has to write. */

import * as v from "valibot";
import type { Fault, Path } from "../core/rules/fault";
import { PLACE_RELATIONS } from "../schema/vocabulary";

export type Shaped<T> = { readonly value: T | undefined; readonly faults: readonly Fault[] };

/** Every misshapen field at once; `value` is undefined if there is any. */
export function checkShape<S extends v.GenericSchema>(schema: S, value: unknown): Shaped<v.InferOutput<S>> {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output, faults: [] };
  return { value: undefined, faults: result.issues.map(toFault) };
}

type Issue = v.BaseIssue<unknown>;

function toFault(issue: Issue): Fault {
  const path = pathOf(issue);
  const field = path.at(-1);
  const inner = closest(issue);
  if (inner !== issue) return { ...toFault(inner), path: [...path, ...pathOf(inner)] };
  return {
    rule: "shape",
    path,
    severity: "error",
    ...wordsFor(issue, field === undefined ? "this" : `"${field}"`),
  };
}

const pathOf = (issue: Issue): Path => issue.path?.map(({ key }) => key as string | number) ?? [];

/** Of a union, the alternative that the author most likely meant: the one whose keys all are known. */
function closest(issue: Issue): Issue {
  if (issue.type !== "union" || !issue.issues) return issue;
  const deep = (issue.issues as Issue[]).filter((one) => pathOf(one).length > 0);
  const distinct = new Set(deep.map((one) => pathOf(one).join("/")));
  return deep.length > 0 && distinct.size === 1 ? (deep[0] as Issue) : issue;
}

function wordsFor(issue: Issue, name: string): { message: string; hint: string } {
  const { expected, received, type } = issue;
  const field = name.replaceAll('"', "");
  if (type === "strict_object" && expected === "never") {
    return {
      message: `there is no field ${name} here`,
      hint: "check its spelling and how far it is indented",
    };
  }
  if (received === "undefined") {
    return { message: `${name} is missing`, hint: `add ${field}: docs/dossier.md shows it with an example` };
  }
  if (received === "null" || type === "min_length") {
    return { message: `${name} is empty`, hint: "write it out, or delete the field if it may be missing" };
  }
  if (type === "check") {
    return { message: `${name}: ${issue.message}`, hint: "write a word that a reader can see" };
  }
  if (type === "picklist") {
    return {
      message: `${name} cannot be ${received}`,
      hint: `write one of ${(expected ?? "").replaceAll(/[()"]/g, "")}`,
    };
  }
  if (type === "string" && received === "Array") {
    return {
      message: `${name} is read as a list`,
      hint: 'put quotes round a value that begins with a bracket: "[2019-12-28..2019-12-29]"',
    };
  }
  if (type === "string")
    return { message: `${name} must be text, not ${received}`, hint: "put quotes round it" };
  if (type === "array") {
    return {
      message: `${name} must be a list, not ${received}`,
      hint: `put brackets round it: ${field}: [ … ]`,
    };
  }
  if (type === "regex") {
    return { message: `${name} is ${received}, which has the wrong form`, hint: formOf(expected) };
  }
  if (type === "url") {
    return {
      message: `${name} is no address: ${received}`,
      hint: "write it in full, beginning with https://, or null",
    };
  }
  if (type === "union")
    return { message: `${name} has none of the forms it may take`, hint: FORMS.get(field) ?? FORM };
  const wanted = WANTED.get(type);
  if (wanted !== undefined) {
    const limit = /^[<>]=/.test(expected ?? "") ? ` ${expected?.slice(0, 2)} ${expected?.slice(2)}` : "";
    return { message: `${name} cannot be ${received}`, hint: `write ${wanted}${limit}` };
  }
  return { message: `${name}: ${issue.message}`, hint: FORM };
}

const WANTED = new Map([
  ["number", "a number"],
  ["integer", "a whole number"],
  ["finite", "a number"],
  ["min_value", "a number"],
  ["max_value", "a number"],
  ["boolean", "true or false"],
]);

const FORM = "docs/dossier.md shows each form with an example";

/** Of the fields that take one of several. */
const FORMS = new Map([
  [
    "where",
    `write { site: …, relation: ${PLACE_RELATIONS.join(" | ")} }, { elsewhere: … } or { position: [lon, lat], geoPrecision: 1 | 2 | 3 }, without geoPrecision where nobody says`,
  ],
  ["at", "write the id of a site, or [longitude, latitude]"],
  ["zone", 'write an IANA name, such as Europe/Madrid, or { offset: "-03:27", name: … }'],
  ["frame", "write auto, { center: [lon, lat], zoom: … } or { bounds: [west, south, east, north] }"],
  ["geometry", "write a GeoJSON geometry, or the name of a file that holds one"],
]);

function formOf(expected: string | null): string {
  if (expected?.includes("[a-z0-9]+(-"))
    return "write lower-case letters, digits and single hyphens: bridge-closes";
  if (expected?.includes("#[0-9a-f]{6}")) return "write # and six hexadecimal digits, in lower case: #1f4f82";
  if (expected?.includes("0-9a-f")) return "write the 64 hexadecimal digits that sha256sum prints";
  if (expected?.includes("\\d+\\.")) return "write three numbers, such as 1.0.0";
  return `it must match ${expected}`;
}
