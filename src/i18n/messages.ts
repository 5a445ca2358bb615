/** One language's messages, ready to be said. */

import { FluentBundle, type FluentFunction, type FluentResource } from "@fluent/bundle";
import { isolate, withoutIsolates } from "./isolate";
import { LANGUAGES, type Language, languageOf } from "./languages";
import type { MessageArguments, MessageId } from "./messageIds";

export interface Messages {
  readonly language: string;
  /** For Intl: language, region, calendar and digits. */
  readonly locale: string;
  readonly otherCalendar: string | null;
  readonly direction: "ltr" | "rtl";
  /** What the message says. Numbers are written in the language's digits, strings isolated where they run the other way. */
  readonly t: Say<string>;
  /** The language that a message is borrowed from, where a site's own file doesn't have it. */
  lenderOf(id: MessageId): Language | null;
}

export type Say<Said> = <I extends MessageId>(id: I, ...args: ArgumentsOf<I>) => Said;

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

/** What a language lacks is said in it. */
export const LENDER = LANGUAGES[0];

/** `borrowed` are in `LENDER`. Throws on a language that is not listed. */
export function createMessages(tag: string, read: ReadMessages, borrowed: ReadMessages = []): Messages {
  const language = languageOf(tag);
  if (!language) throw new Error(`the interface has no language "${tag}"`);
  const own = bundleOf(language, read);
  const lent = bundleOf(LENDER, borrowed);
  const lenderOf = (id: string) => (lent.hasMessage(id) ? LENDER : null);

  function t(id: MessageId, args?: Readonly<Record<string, string | number>>): string {
    const lender = lenderOf(id);
    const bundle = lender ? lent : own;
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) throw new Error(`there is no message "${id}" in ${tag}.ftl`);
    const errors: Error[] = [];
    const { direction } = lender ?? language!;
    const text = bundle.formatPattern(pattern, args ? prepare(args, direction) : null, errors);
    if (errors[0]) throw new Error(`message "${id}" in ${tag}.ftl: ${errors[0].message}`);
    return text;
  }

  const { locale, otherCalendar, direction } = language;
  return { language: language.tag, locale, otherCalendar, direction, t, lenderOf };
}

function bundleOf({ locale }: Language, read: ReadMessages): FluentBundle {
  const bundle = new FluentBundle(locale, {
    useIsolating: false, // `isolate` does it, and only where needed
    functions: FUNCTIONS,
  });
  bundle.addResource({ body: read.map(([id, value]) => ({ id, value, attributes: {} })) });
  return bundle;
}

function prepare(args: Readonly<Record<string, string | number>>, direction: "ltr" | "rtl") {
  const prepared: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args)) {
    prepared[name] = typeof value === "string" ? isolate(value, direction) : value;
  }
  return prepared;
}
