/** Shows how loading stands once it takes longer than a blink; small dossiers are there before. */

import { createRoot } from "react-dom/client";
import type { Messages } from "../i18n/messages";
import { MessagesProvider } from "../i18n/react";
import type { Progress } from "../load/protocol";
import { LoadingNotice } from "./LoadingNotice";

const PATIENCE_MS = 500;

export interface Loading {
  readonly onProgress: (progress: Progress) => void;
  readonly end: () => void;
}

/** `before`, which may hold another story, is hidden meanwhile; then it is scrolled to where it was, with the focus where it was. */
export function showLoading(before: HTMLElement, messages: Promise<Messages>, onCancel: () => void): Loading {
  let last: Progress | null = null;
  let listener: ((progress: Progress) => void) | null = null;
  let remove = () => {};
  let isOver = false;
  const timer = setTimeout(async () => {
    const words = await messages;
    if (isOver) return;
    const place = document.createElement("div");
    before.before(place);
    const root = createRoot(place);
    const { scrollX, scrollY } = window;
    const focused = document.activeElement;
    before.hidden = true;
    remove = () => {
      before.hidden = false;
      root.unmount();
      place.remove();
      scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    };
    const watch = (onProgress: (progress: Progress) => void) => {
      listener = onProgress;
      if (last) onProgress(last);
      return () => {
        listener = null;
      };
    };
    root.render(
      <MessagesProvider messages={words}>
        <LoadingNotice watch={watch} onCancel={onCancel} />
      </MessagesProvider>,
    );
  }, PATIENCE_MS);
  return {
    onProgress(progress) {
      last = progress;
      listener?.(progress);
    },
    end() {
      isOver = true;
      clearTimeout(timer);
      remove();
    },
  };
}
