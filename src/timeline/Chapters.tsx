/** Where each chapter of the account begins, with its title as far as there is room. */

import { memo, useMemo } from "react";
import type { Instant } from "../core/time/interval";
import { useReader } from "../state/react";
import styles from "./Chapters.module.css";
import { useTimeline } from "./TimelineContext";
import { textWidth } from "./textWidth";

export interface ChapterMark {
  readonly id: string;
  readonly title: string;
  readonly at: Instant;
}

const SIZE = 11;
const GAP = 14;
/** Chapters that begin at about the same place share a mark. Pixels. */
const TOGETHER = 3;

export const Chapters = memo(function Chapters({ chapters }: { chapters: readonly ChapterMark[] }) {
  const { scale, letters } = useTimeline();
  const side = scale.sign > 0 ? "left" : "right";
  const shown = useMemo(() => {
    const along = (at: Instant) => (scale.sign > 0 ? scale.toX(at) : scale.width - scale.toX(at));
    const inView = chapters
      .map((chapter) => ({ ...chapter, start: along(chapter.at) }))
      .filter(({ start }) => start > -1 && start < scale.width)
      .sort((a, b) => a.start - b.start);
    const together: typeof inView = [];
    for (const chapter of inView) {
      const last = together[together.length - 1];
      if (!last || chapter.start - last.start > TOGETHER) together.push(chapter);
      else together.splice(-1, 1, { ...last, title: `${last.title} · ${chapter.title}` });
    }
    return together.map((chapter, i) => {
      const room = (together[i + 1]?.start ?? scale.width) - chapter.start - GAP;
      return { ...chapter, room, named: room >= textWidth(chapter.title, SIZE * letters) };
    });
  }, [chapters, scale, letters]);
  return (
    <div className={styles.chapters} aria-hidden="true">
      {shown.map(({ id, title, start, room, named }) => (
        <span key={id} className={styles.chapter} style={{ [side]: start }} title={title}>
          {named && <Title text={title} start={start} room={room} />}
        </span>
      ))}
    </div>
  );
});

/** Pixels that the playhead's handle takes to either side. */
const HANDLE = 9;

/** Gives way to the playhead's handle. */
function Title({ text, start, room }: { text: string; start: number; room: number }) {
  const { scale, messages, letters } = useTimeline();
  const end = start + HANDLE + textWidth(text, SIZE * letters);
  const isCovered = useReader(({ playhead }) => {
    const at = scale.sign > 0 ? scale.toX(playhead) : scale.width - scale.toX(playhead);
    return at > start + 1 && at < end + HANDLE;
  });
  return (
    <span
      className={styles.title}
      data-covered={isCovered || undefined}
      style={{ maxWidth: room }}
      dir={messages.direction}
    >
      {text}
    </span>
  );
}
