/** Which chapters of the timeline are open, following what is told, selected or looked at; presses on the bands go before. */

import { useCallback, useEffect, useMemo, useState } from "react";
import { useReader, useReaderStore } from "../state/react";
import { openChapters } from "./openChapters";
import type { Run } from "./rows";

/** Rows stay where they are while the playhead moves. */
const REST_MS = 400;

/** `room` counts rows, bands among them; null: only what the reader opens is open. */
export function useOpenChapters(runs: readonly Run[], room: number | null) {
  const current = useCurrentChapters();
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [followed, setFollowed] = useState(current);
  if (followed !== current) {
    // What is told next is opened even where the reader has closed it.
    setFollowed(current);
    const here = current.split("\n");
    setByHand(new Map([...byHand].filter(([chapter, isOpen]) => isOpen || !here.includes(chapter))));
  }
  const open = useMemo(
    () =>
      openChapters(runs, {
        current: room === null || current === "" ? [] : current.split("\n"),
        byHand,
        room: room ?? 0,
      }),
    [runs, room, current, byHand],
  );
  const toggle = useCallback(
    (chapter: string) => setByHand((held) => new Map(held).set(chapter, !open.has(chapter))),
    [open],
  );
  return { open, toggle };
}

/** Ids with line breaks between them: those of the story's step, else of the selected event, else of the one nearest to the playhead at rest. */
function useCurrentChapters(): string {
  const { dossier } = useReaderStore();
  const told = useReader((state, selectors) => {
    const slugs = selectors.highlighted(state);
    if (state.view !== "story" && slugs.size === 0) return null;
    const chapters = [...slugs].map((slug) => dossier.eventOf(slug)?.chapter);
    return [...new Set(chapters)].filter((chapter) => chapter != null).join("\n");
  });
  const near = useReader((state, selectors) =>
    told === null && !dossier.table ? (selectors.nearest(state)?.chapter ?? "") : "",
  );
  const rested = useRestedChapter(near);
  return told ?? rested;
}

function useRestedChapter(chapter: string): string {
  const [rested, setRested] = useState(chapter);
  useEffect(() => {
    if (chapter === rested) return;
    const timer = setTimeout(() => setRested(chapter), REST_MS);
    return () => clearTimeout(timer);
  }, [chapter, rested]);
  return rested;
}
