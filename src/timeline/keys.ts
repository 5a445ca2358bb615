/** What each key does on the timeline. Arrows go where the eye sees them go: in right-to-left pages ← is forward. */

import type { MessageId } from "../i18n/messageIds";

export type KeyCommand =
  | { readonly type: "stepEvent"; readonly by: 1 | -1 }
  | { readonly type: "stepDay"; readonly by: 1 | -1 }
  | { readonly type: "earliest" }
  | { readonly type: "latest" }
  | { readonly type: "togglePlay" }
  | { readonly type: "faster"; readonly by: 1 | -1 }
  | { readonly type: "zoom"; readonly by: 1 | -1 }
  | { readonly type: "escape" };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Null for keys that are the browser's. `singleKeys` false leaves letters and signs alone (WCAG 2.1.4). */
export function commandFor(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress,
  direction: "ltr" | "rtl",
  singleKeys: boolean,
): KeyCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  const forward = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  switch (key) {
    case "ArrowLeft":
    case "ArrowRight":
      return { type: shiftKey ? "stepDay" : "stepEvent", by: key === forward ? 1 : -1 };
    case "ArrowUp":
      return { type: shiftKey ? "stepDay" : "stepEvent", by: 1 };
    case "ArrowDown":
      return { type: shiftKey ? "stepDay" : "stepEvent", by: -1 };
    case "PageUp":
      return { type: "stepDay", by: 1 };
    case "PageDown":
      return { type: "stepDay", by: -1 };
    case "Home":
      return { type: "earliest" };
    case "End":
      return { type: "latest" };
    case " ":
      return { type: "togglePlay" };
    case "Escape":
      return { type: "escape" };
  }
  if (!singleKeys) return null;
  switch (key) {
    case "k":
    case "K":
      return { type: "togglePlay" };
    case "j":
    case "J":
      return { type: "faster", by: -1 };
    case "l":
    case "L":
      return { type: "faster", by: 1 };
    case "+":
    case "=":
      return { type: "zoom", by: 1 };
    case "-":
    case "−":
      return { type: "zoom", by: -1 };
    default:
      return null;
  }
}

/** For the list under `?`. */
export const keysHelp = [
  { keys: ["←", "→"], meaning: "keys-arrows" },
  { keys: ["Shift ←", "Shift →", "PgUp", "PgDn"], meaning: "keys-shift-arrows" },
  { keys: ["Home", "End"], meaning: "keys-home-end" },
  { keys: ["Space", "K"], meaning: "keys-space" },
  { keys: ["J", "L"], meaning: "keys-speed" },
  { keys: ["+", "−"], meaning: "keys-zoom" },
  { keys: ["Shift"], meaning: "keys-brush" },
  { keys: ["Alt"], meaning: "keys-no-snap" },
  { keys: ["Esc"], meaning: "keys-escape" },
] as const satisfies readonly { readonly keys: readonly string[]; readonly meaning: MessageId }[];
