/** What is wrong with the message files, judged against each other and against the code that uses them. */

import { FluentResource } from "@fluent/bundle";

export interface MessageFault {
  readonly rule:
    | "unreadable"
    | "twice"
    | "missing"
    | "undefined"
    | "variables"
    | "unused"
    | "undefinedInCode";
  readonly path: string;
  /** Where it is one line. */
  readonly line?: number;
  /** Where it is one message. */
  readonly id?: string;
  readonly message: string;
}

/** The variables that each message uses, by id, in the order of the file. */
export type MessageVariables = ReadonlyMap<string, ReadonlySet<string>>;

export function variablesOf(ftl: string): MessageVariables {
  const variables = new Map<string, Set<string>>();
  for (const { id, value } of new FluentResource(ftl).body) {
    const names = new Set<string>();
    collect(value, names);
    variables.set(id, names);
  }
  return variables;
}

/** `files` by language; all are held against `reference`. */
export function faultsBetween(files: ReadonlyMap<string, string>, reference: string): MessageFault[] {
  const wanted = files.get(reference) ?? "";
  return [...files].flatMap(([language, ftl]) => faultsAgainst(wanted, reference, language, ftl));
}

/** What `ftl` lacks, has too much or says otherwise than the file of `reference`, whose text is `wanted`. */
export function faultsAgainst(
  wanted: string,
  reference: string,
  language: string,
  ftl: string,
): MessageFault[] {
  const path = `${language}.ftl`;
  const expected = variablesOf(wanted);
  const present = variablesOf(ftl);
  const faults = faultsInside(ftl, path, present);
  for (const [id, names] of expected) {
    const own = present.get(id);
    if (!own) faults.push({ rule: "missing", path, id, message: `"${id}" is missing` });
    else if ([...own].some((name) => !names.has(name)))
      faults.push({
        rule: "variables",
        path,
        id,
        message: `"${id}" uses a variable that ${reference}.ftl doesn't have`,
      });
  }
  for (const id of present.keys()) {
    if (!expected.has(id))
      faults.push({ rule: "undefined", path, id, message: `"${id}" is not in ${reference}.ftl` });
  }
  return faults;
}

/** `sources` is code by path. An id counts as used where it stands in quotes, or where a template could make it. */
export function faultsInCode(ids: Iterable<string>, sources: ReadonlyMap<string, string>): MessageFault[] {
  const known = new Set(ids);
  const used = new Set<string>();
  const faults: MessageFault[] = [];
  for (const [path, code] of sources) {
    for (const [, id] of code.matchAll(/["'`]([a-z][\w-]*)["'`]/g)) used.add(id!);
    for (const [, id] of code.matchAll(/\b(?:t|say)\(\s*["'`]([^"'`$]+)["'`]/g)) {
      if (!known.has(id!))
        faults.push({ rule: "undefinedInCode", path, message: `there is no message "${id}"` });
    }
    for (const [, template] of code.matchAll(/\b(?:t|say)\(\s*`([^`]*\$\{[^`]*)`/g)) {
      const pattern = new RegExp(`^${template!.replace(/\$\{[^}]*\}/g, "[\\w-]+")}$`);
      const made = [...known].filter((id) => pattern.test(id));
      for (const id of made) used.add(id);
      if (made.length === 0)
        faults.push({ rule: "undefinedInCode", path, message: `no message has an id like \`${template}\`` });
    }
  }
  for (const id of known) {
    if (!used.has(id)) faults.push({ rule: "unused", path: "src", message: `nothing says "${id}"` });
  }
  return faults;
}

/** Fluent skips what it cannot read, without a word. */
function faultsInside(ftl: string, path: string, present: MessageVariables): MessageFault[] {
  const faults: MessageFault[] = [];
  const seen = new Set<string>();
  for (const [index, line] of ftl.split("\n").entries()) {
    if (line === "" || /^(#|\s|\})/.test(line)) continue;
    const id = /^([a-zA-Z][\w-]*) *=/.exec(line)?.[1];
    const where = { path: `${path}:${index + 1}`, line: index + 1 };
    if (!id || !present.has(id)) faults.push({ rule: "unreadable", ...where, message: line });
    else if (seen.has(id)) faults.push({ rule: "twice", ...where, message: `"${id}" stands twice` });
    else seen.add(id);
  }
  return faults;
}

/** Those that `messages.ts` gives, and Fluent's own. */
const FUNCTIONS = ["KEY", "NUMBER", "DATETIME"];

function collect(part: unknown, names: Set<string>): void {
  if (Array.isArray(part)) for (const element of part) collect(element, names);
  else if (typeof part === "object" && part !== null) {
    const { type, name } = part as { type?: string; name?: string };
    if (type === "var" && name) names.add(name);
    else if ((type === "mesg" || type === "term") && name)
      names.add(`message ${name}`); // would have to be there, too
    else if (type === "func" && name && !FUNCTIONS.includes(name)) names.add(`function ${name}`);
    else for (const value of Object.values(part)) collect(value, names);
  }
}
