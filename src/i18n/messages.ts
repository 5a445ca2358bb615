/** One language's messages, ready to be said. */

import { FluentBundle, type FluentFunction, type FluentResource } from "@fluent/bundle";
import { isolate, withoutIsolates } from "./isolate";
import { languageOf } from "./languages";
import type { MessageArguments, MessageId } from "./messageIds";

export interface Messages {
  readonly language: string;
  /** For Intl: language, region, calendar and digits. */
  readonly locale: string;
  readonly otherCalendar: string | null;
  readonly direction: "ltr" | "rtl";
  /** What the message says. Numbers are written in the language's digits, strings isolated where they run the other way. */
  t<I extends MessageId>(id: I, ...args: ArgumentsOf<I>): string;
}

type ArgumentsOf<I extends MessageId> = [MessageArguments[I]] extends [never]
  ? []
  : [args: Readonly<Record<MessageArguments[I], string | number>>];

/** `KEY($city)` chooses a variant by a string, whichever way that runs. */
const FUNCTIONS: Record<string, FluentFunction> = {
  KEY: ([value]) => withoutIsolates(String(value)),
};

type Pattern = NonNullable<FluentResource["body"][number]["value"]>;

/** A language's file as Fluent reads it. The build reads it (`messageFiles.ts`), so that no page brings the reader along. */
export type ReadMessages = readonly (readonly [id: string, pattern: Pattern])[];

/** Throws on a language that is not listed. */
export function createMessages(tag: string, read: ReadMessages): Messages {
  const language = languageOf(tag);
  if (!language) throw new Error(`the interface has no language "${tag}"`);
  const { locale, direction } = language;
  const bundle = new FluentBundle(locale, {
    useIsolating: false, // `isolate` does it, and only where needed
    functions: FUNCTIONS,
  });
  bundle.addResource({ body: read.map(([id, value]) => ({ id, value, attributes: {} })) });

  function t(id: MessageId, args?: Readonly<Record<string, string | number>>): string {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) throw new Error(`there is no message "${id}" in ${tag}.ftl`);
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, args ? prepare(args, direction) : null, errors);
    if (errors[0]) throw new Error(`message "${id}" in ${tag}.ftl: ${errors[0].message}`);
    return text;
  }

  return { language: language.tag, locale, otherCalendar: language.otherCalendar, direction, t };
}

function prepare(args: Readonly<Record<string, string | number>>, direction: "ltr" | "rtl") {
  const prepared: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args)) {
    prepared[name] = typeof value === "string" ? isolate(value, direction) : value;
  }
  return prepared;
}
