/** What each key does on the timeline. Arrows go where the eye sees them go: in right-to-left pages ← is forward. */

import { latinKey } from "../ui/latinKey";

export type KeyCommand =
  | { readonly type: "stepEvent"; readonly by: 1 | -1 }
  | { readonly type: "stepDay"; readonly by: 1 | -1 }
  | { readonly type: "earliest" }
  | { readonly type: "latest" }
  | { readonly type: "togglePlay" }
  | { readonly type: "faster"; readonly by: 1 | -1 }
  | { readonly type: "zoom"; readonly by: 1 | -1 }
  | { readonly type: "moveWindow"; readonly by: 1 | -1 }
  | { readonly type: "escape" };

interface KeyPress {
  readonly key: string;
  /** The key's place on the keyboard. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Null for keys that are the browser's. `singleKeys` false leaves letters and signs alone (WCAG 2.1.4). */
export function commandFor(
  press: KeyPress,
  direction: "ltr" | "rtl",
  singleKeys: boolean,
): KeyCommand | null {
  const { key, shiftKey } = press;
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
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
    case "PageDown":
      return { type: shiftKey ? "moveWindow" : "stepDay", by: key === "PageUp" ? 1 : -1 };
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
  switch (latinKey(press)) {
    case "k":
      return { type: "togglePlay" };
    case "j":
      return { type: "faster", by: -1 };
    case "l":
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
