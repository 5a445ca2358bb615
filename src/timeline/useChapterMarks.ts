/** Where each chapter of the account begins in time: with the first of its drawn events. */

import { useMemo } from "react";
import type { DossierEvent, EventList } from "../core/dossier";
import type { Instant } from "../core/time/interval";
import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { useDossier } from "../state/react";
import type { ChapterMark } from "./Chapters";
import type { DrawnTime } from "./eventTime";

export function useChapterMarks(
  drawn: EventList,
  timeOf: (event: DossierEvent) => DrawnTime,
): readonly ChapterMark[] {
  const dossier = useDossier();
  const { language } = useMessages();
  return useMemo(() => {
    const beginnings = new Map<string, Instant>();
    if (dossier.chapters.length === 0) return [];
    for (const event of drawn) {
      const { chapter } = event;
      if (chapter === null) continue;
      const at = timeOf(event).span?.[0];
      if (at === undefined) continue;
      beginnings.set(chapter, Math.min(at, beginnings.get(chapter) ?? at));
    }
    return dossier.chapters.flatMap(({ id, title }): ChapterMark[] => {
      const at = beginnings.get(id);
      const text = textIn(title, language, dossier.header.language).value;
      return at === undefined ? [] : [{ id, title: text, at }];
    });
  }, [dossier, drawn, timeOf, language]);
}
