/** The text of `messageIds.ts`: which messages there are and what each must be given. */

import type { MessageVariables } from "../i18n/messageFaults";

export function formatMessageIds(variables: MessageVariables): string {
  const lines = [...variables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, names]) => {
      const union = [...names].map((name) => `"${name}"`).join(" | ");
      return `  ${/^[a-z]+$/.test(id) ? id : `"${id}"`}: ${union || "never"};`;
    });
  return [
    "/** Every message, and the names of its variables. Made by `npm run messages -- --write`. */",
    "",
    "export interface MessageArguments {",
    ...lines,
    "}",
    "",
    "export type MessageId = keyof MessageArguments;",
    "",
  ].join("\n");
}
