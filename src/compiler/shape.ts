/** Whether a value has the shape of its schema, and if not, what an author has to write. */

import * as v from "valibot";
import type { Fault, Path } from "../core/rules/fault";

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
  const { expected, received } = issue;
  if (issue.type === "strict_object" && expected === "never") {
    return {
      message: `there is no field ${name} here`,
      hint: "check its spelling and how far it is indented",
    };
  }
  if (received === "undefined" && (issue.type.endsWith("object") || issue.type === "string")) {
    return { message: `${name} is missing`, hint: `add it; it takes ${expectedWords(expected)}` };
  }
  if (issue.type === "picklist") {
    return {
      message: `${name} cannot be ${received}`,
      hint: `write one of ${(expected ?? "").replaceAll(/[()"]/g, "")}`,
    };
  }
  if (issue.type === "string" && received === "Array") {
    return {
      message: `${name} is read as a list`,
      hint: 'put quotes round a value that begins with a bracket: "[2019-12-28..2019-12-29]"',
    };
  }
  if (issue.type === "string") {
    return { message: `${name} must be text, not ${received}`, hint: "put quotes round it" };
  }
  if (issue.type === "regex") {
    return { message: `${name} is ${received}, which has the wrong form`, hint: formOf(expected) };
  }
  if (issue.type === "min_length")
    return { message: `${name} is empty`, hint: "write it out, or delete the field" };
  if (issue.type === "union") {
    return {
      message: `${name} has none of the forms it may take`,
      hint: "docs/dossier.md shows each form with an example",
    };
  }
  return { message: `${name}: ${issue.message}`, hint: `it takes ${expectedWords(expected)}` };
}

const expectedWords = (expected: string | null) =>
  (expected ?? "a value of its own kind")
    .replace(/^string$/, "text")
    .replace("Array", "a list")
    .replace("Object", "fields");

function formOf(expected: string | null): string {
  if (expected?.includes("[a-z0-9]+(-"))
    return "write lower-case letters, digits and single hyphens: airport-strike";
  if (expected?.includes("0-9a-f")) return "write the 64 hexadecimal digits that sha256sum prints";
  if (expected?.includes("\\d+\\.")) return "write three numbers, such as 1.0.0";
  return `it must match ${expected}`;
}
