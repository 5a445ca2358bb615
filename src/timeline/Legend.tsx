/** What the looks mean: one row, of what the dossier uses. A pressed item leaves only what it means in full colour. */

import { type ReactNode, useMemo } from "react";
import type { DossierEvent, EventList } from "../core/dossier";
import { formatList } from "../i18n/numbers";
import { textIn } from "../i18n/textIn";
import type { Kind } from "../schema/dossier";
import { SHAPES, type Shape } from "../schema/vocabulary";
import { useReader, useReaderStore } from "../state/react";
import type { LegendItem } from "../state/readerState";
import { lastMinute } from "../state/storyState";
import { Mark } from "../ui/Mark";
import type { DrawnTime } from "./eventTime";
import styles from "./Legend.module.css";
import { MAX_ROWS } from "./laneHeights";
import { useTimeline } from "./TimelineContext";

interface LegendProps {
  /** All of the dossier. */
  readonly events: EventList;
  /** The slugs of those that are drawn, where only few of them are; null for all. */
  readonly only: ReadonlySet<string> | null;
  readonly timeOf: (event: DossierEvent) => DrawnTime;
  /** Takes as many lines as it needs; otherwise what finds no room in one is left out, as a whole item. */
  readonly wraps: boolean;
}

export function Legend({ events: all, only, timeOf, wraps }: LegendProps) {
  const { messages } = useTimeline();
  const { dossier } = useReaderStore();
  const events = useMemo(() => (only ? all.filter(({ slug }) => only.has(slug)) : all), [all, only]);
  const looks = useMemo(() => looksIn(events, timeOf), [events, timeOf]);
  const shapes = useMemo(() => shapesIn(events, [...dossier.kinds.values()]), [events, dossier.kinds]);
  const isAtEnd = useReader(({ playhead }) => playhead === lastMinute(dossier.extent));
  const { t, say } = messages;
  const nameOf = ({ name }: Kind) => textIn(name, messages.language, dossier.header.language).value;
  return (
    <ul className={styles.legend} data-wraps={wraps || undefined} aria-label={t("legend")}>
      {looks.has("solid") && (
        <Item
          item="solid"
          swatch={<span className={styles.solid} />}
          title={`${t("legend-solid")}: ${t("time-precision-1")}`}
        >
          {say("legend-solid")}
        </Item>
      )}
      {looks.has("soft") && (
        <Item
          item="soft"
          swatch={<span className={styles.soft} />}
          title={`${t("legend-soft")}: ${t("time-precision-2")} · ${t("time-precision-3")}`}
        >
          {say("legend-soft")}
        </Item>
      )}
      {looks.has("others") && (
        <Item item="others" swatch={<span className={styles.others} />}>
          {say("legend-others")}
        </Item>
      )}
      {looks.has("timed") && !isAtEnd && !only && (
        <Item item="ahead" swatch={<span className={styles.ahead} />}>
          {say("legend-ahead")}
        </Item>
      )}
      {shapes.map(({ shape, kinds }) => {
        const names = kinds.map(nameOf);
        const isSaid = kinds.every(({ lane }) => lane === "said");
        return (
          <Item
            key={shape}
            item={shape}
            swatch={<Mark shape={shape} size={11} />}
            title={formatList(names, messages)}
          >
            {isSaid ? say("lane-said") : inShort(names)}
          </Item>
        );
      })}
    </ul>
  );
}

const MOST_LETTERS = 18;

/** As many names as find room; all are told on pointing. */
function inShort(names: readonly string[]): string {
  const joined = (count: number) => names.slice(0, count).join(" / ") + (count < names.length ? " …" : "");
  const counts = names.map((_, i) => names.length - i);
  return joined(counts.find((count) => joined(count).length <= MOST_LETTERS) ?? 1);
}

interface ItemProps {
  readonly item: LegendItem;
  readonly swatch: ReactNode;
  readonly title?: string;
  readonly children: ReactNode;
}

function Item({ item, swatch, title, children }: ItemProps) {
  const { dispatch } = useReaderStore();
  const isPressed = useReader((state) => state.isolated === item);
  return (
    <li className={styles.item} data-item={item}>
      <button
        type="button"
        className={styles.button}
        aria-pressed={isPressed}
        title={title}
        onClick={() => dispatch({ type: "isolate", item: isPressed ? null : item })}
      >
        {swatch}
        <span>{children}</span>
      </button>
    </li>
  );
}

/** How times are drawn; of many events, whose bars are all alike, only that they are. */
function looksIn(events: EventList, timeOf: LegendProps["timeOf"]): ReadonlySet<string> {
  const looks = new Set<string>();
  if (events.length > MAX_ROWS) return looks.add("timed");
  for (const event of events) {
    const { span, solid, refined, borrowed } = timeOf(event);
    if (span) looks.add("timed");
    if (solid) looks.add("solid");
    else if (span && span !== refined) looks.add("soft");
    if (refined || borrowed.start || borrowed.end || event.layer === "background") looks.add("others");
  }
  return looks;
}

interface UsedShape {
  readonly shape: Shape;
  readonly kinds: readonly Kind[];
}

/** With the kinds that have it; of many events all kinds count as used. */
function shapesIn(events: EventList, kinds: readonly Kind[]): UsedShape[] {
  const isFew = events.length <= MAX_ROWS;
  const ids = isFew ? new Set([...events].map(({ kind }) => kind.id)) : null;
  const used = kinds.filter(({ id }) => ids?.has(id) ?? true);
  return SHAPES.map((shape) => ({ shape, kinds: used.filter((kind) => kind.shape === shape) })).filter(
    ({ kinds }) => kinds.length > 0,
  );
}
