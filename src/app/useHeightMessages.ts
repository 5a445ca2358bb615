/** Tells the page around an embed how high its content is; docs/embed.md says what to do with it. */

import { type RefObject, useEffect } from "react";

/** What the frame posts: `height` in CSS pixels. */
export interface HeightMessage {
  readonly type: "dateline:height";
  readonly height: number;
}

/** A frame that were as high as a long card would push the article away: what is more scrolls inside. CSS pixels. */
const MAX_HEIGHT = 900;

export function useHeightMessages(app: RefObject<HTMLElement | null>, embed: boolean) {
  useEffect(() => {
    const element = app.current;
    if (!embed || !element || window.parent === window) return;
    let told = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.min(Math.ceil(element.getBoundingClientRect().height), MAX_HEIGHT);
      if (height === told) return;
      told = height;
      const message: HeightMessage = { type: "dateline:height", height };
      window.parent.postMessage(message, "*"); // a number that any host may know
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [app, embed]);
}
