/** The keys of the timeline as the list under `?` tells them. */

import type { MessageId } from "../i18n/messageIds";

export const keysHelp = [
  { keys: ["←", "→"], meaning: "keys-arrows" },
  { keys: ["Shift ←", "Shift →", "PgUp", "PgDn"], meaning: "keys-shift-arrows" },
  { keys: ["Home", "End"], meaning: "keys-home-end" },
  { keys: ["Space", "K"], meaning: "keys-space" },
  { keys: ["J", "L"], meaning: "keys-speed" },
  { keys: ["+", "−"], meaning: "keys-zoom" },
  { keys: ["Shift"], meaning: "keys-brush" },
  { keys: ["Shift PgUp", "Shift PgDn"], meaning: "keys-window" },
  { keys: ["Alt"], meaning: "keys-no-snap" },
  { keys: ["Esc"], meaning: "keys-escape" },
] as const satisfies readonly { readonly keys: readonly string[]; readonly meaning: MessageId }[];
