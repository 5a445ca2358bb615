/** One entry a row: its name in the column at the start, its bar on the axis, and bands that open and close chapters. They scroll together. */

import { memo, type ReactNode, type RefObject, type SyntheticEvent, useLayoutEffect } from "react";
import { phaseAt } from "../core/phase";
import { formatNumber } from "../i18n/numbers";
import { textIn } from "../i18n/textIn";
import { useDossier, useReader, useReaderStore } from "../state/react";
import { lastMinute } from "../state/storyState";
import { pointsAt, useIsPointed } from "../state/usePointing";
import { Icon } from "../ui/Icon";
import { Mark } from "../ui/Mark";
import { BarView, looksOf, useIsOutside } from "./Bar";
import { Reach } from "./Reach";
import styles from "./Rows.module.css";
import type { Band, Row, RowsLayout } from "./rows";
import { useTimeline } from "./TimelineContext";

interface RowsProps {
  readonly layout: RowsLayout;
  readonly scrollRef: RefObject<HTMLDivElement | null>;
  readonly onToggle: (chapter: string) => void;
  /** What is drawn in the plot above the bars. */
  readonly children: ReactNode;
}

export function Rows({ layout, scrollRef, onToggle, children }: RowsProps) {
  const { scale, messages } = useTimeline();
  useSelectedInView(scrollRef, layout);
  return (
    <div
      ref={scrollRef}
      className={styles.scroller}
      data-labelled={layout.isLabelled || undefined}
      // Without the buttons of bands nothing in it takes the focus, and keys could not scroll it.
      tabIndex={layout.bands.length === 0 ? 0 : undefined}
    >
      <div className={styles.content} style={{ height: layout.height }}>
        <Bands layout={layout} onToggle={onToggle} />
        <Labels layout={layout} />
        <div
          className={styles.plot}
          style={{ width: scale.width }}
          lang={messages.language}
          aria-hidden="true"
        >
          <Bars layout={layout} />
          {children}
          {layout.isLabelled && <Reach layout={layout} />}
        </div>
      </div>
    </div>
  );
}

const Bars = memo(function Bars({ layout: { bands, rows } }: { layout: RowsLayout }) {
  const bars = [
    ...bands.flatMap(({ hairs }) => hairs.map((bar) => ({ bar, isHair: true }))),
    ...rows.flatMap(({ bar }) => (bar ? [{ bar, isHair: false }] : [])),
  ].sort((a, b) => a.bar.event.index - b.bar.event.index);
  return bars.map(({ bar, isHair }) => (
    <BarView key={bar.event.slug} bar={bar} top={bar.top} height={bar.height} isHair={isHair} />
  ));
});

/** Arrow keys go from band to band, so that all of them are one stop of Tab. */
const Bands = memo(function Bands({ layout, onToggle }: Pick<RowsProps, "layout" | "onToggle">) {
  const { bands, rowHeight } = layout;
  return bands.map((band) => (
    <BandView
      key={band.number}
      band={band}
      height={rowHeight}
      isTabStop={band.number === 0}
      onToggle={() => onToggle(band.chapter)}
    />
  ));
});

interface BandViewProps {
  readonly band: Band;
  readonly height: number;
  readonly isTabStop: boolean;
  readonly onToggle: () => void;
}

function BandView({ band: { chapter, top, isOpen, count }, height, isTabStop, onToggle }: BandViewProps) {
  const { messages } = useTimeline();
  const dossier = useDossier();
  const title = dossier.chapters.find(({ id }) => id === chapter)?.title ?? {};
  const { value, lang } = textIn(title, messages.language, dossier.header.language);
  return (
    <div className={styles.band} style={{ top, height }}>
      <button
        type="button"
        className={styles.bandButton}
        aria-expanded={isOpen}
        data-band
        tabIndex={isTabStop ? undefined : -1}
        onPointerDown={stop}
        onPointerMove={stop}
        onDoubleClick={stop}
        onClick={onToggle}
        onKeyDown={(event) => {
          const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
          if (by === 0 || event.shiftKey) return;
          event.preventDefault();
          event.stopPropagation();
          const all = [...event.currentTarget.closest(`.${styles.content}`)!.querySelectorAll("[data-band]")];
          (all[all.indexOf(event.currentTarget) + by] as HTMLElement | undefined)?.focus();
        }}
      >
        <span className={styles.chevron}>
          <Icon name="chevron" />
        </span>
        <span className={styles.bandTitle} lang={lang} dir="auto" title={value}>
          {value}
        </span>
        {!isOpen && (
          <span className={styles.count} title={messages.t("account-events", { count })}>
            {formatNumber(count, messages)}
          </span>
        )}
      </button>
    </div>
  );
}

const stop = (event: SyntheticEvent) => event.stopPropagation();

/** Hidden from assistive technology: the account lists the same events as links. */
const Labels = memo(function Labels({ layout: { rows, rowHeight, isLabelled } }: { layout: RowsLayout }) {
  const { focusPlayhead } = useTimeline();
  if (!isLabelled) return null;
  return (
    <div
      className={styles.labels}
      aria-hidden="true"
      onPointerDown={stop}
      onPointerMove={stop}
      onDoubleClick={stop}
      onMouseDown={(event) => {
        event.preventDefault();
        focusPlayhead();
      }}
    >
      {rows.map((row) => (
        <Label key={row.event.slug} row={row} height={rowHeight} />
      ))}
    </div>
  );
});

/** At the playhead: what may have happened by then is pale, what has not is an outline. */
const VARIANTS = { ahead: "outline", possible: "soft", underWay: "solid", past: "solid" } as const;

const Label = memo(function Label({ row: { event, time, top }, height }: { row: Row; height: number }) {
  const { messages, nameOf } = useTimeline();
  const { dossier, dispatch } = useReaderStore();
  const phase = useReader((state) => phaseAt(event.time, state));
  const isSelected = useReader((state, selectors) => selectors.highlighted(state).has(event.slug));
  const isPointed = useIsPointed(event.slug);
  const isOutside = useIsOutside(event);
  const { value, lang } = textIn(event.label, messages.language, dossier.header.language);
  // What may still go on until the end of the last day has happened by its last minute.
  const isAtEnd = useReader(({ playhead }) => playhead === lastMinute(dossier.extent));
  const variant = event.layer === "background" ? "hollow" : VARIANTS[isAtEnd ? "past" : phase];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: as the bars; keys go by the playhead and the account
    // biome-ignore lint/a11y/useKeyWithClickEvents: as the bars; keys go by the playhead and the account
    <div
      className={styles.label}
      data-label
      data-phase={phase}
      data-shape={event.kind.shape}
      data-selected={isSelected || undefined}
      data-pointed={isPointed}
      data-outside={isOutside || undefined}
      {...looksOf(event, time)}
      {...pointsAt(event.slug)}
      style={{ top, height, lineHeight: `${height}px` }}
      title={nameOf(event)}
      onClick={() => dispatch({ type: "select", slug: event.slug })}
    >
      <Mark shape={event.kind.shape} variant={variant} size={11} />
      <span className={styles.labelText} lang={lang} dir="auto">
        {value}
      </span>
    </div>
  );
});

/** Scrolls to what the story tells or the reader selects. */
function useSelectedInView(scroller: RefObject<HTMLDivElement | null>, { rows, rowHeight }: RowsLayout) {
  const shown = useReader((state, selectors) => selectors.highlighted(state));
  useLayoutEffect(() => {
    const element = scroller.current;
    const tops = rows.filter(({ event }) => shown.has(event.slug)).map(({ top }) => top);
    if (!element || tops.length === 0) return;
    const [first, last] = [Math.min(...tops), Math.max(...tops) + rowHeight];
    const above = Math.max(0, first - rowHeight); // with the band over it
    if (above < element.scrollTop) element.scrollTop = above;
    else if (last > element.scrollTop + element.clientHeight)
      element.scrollTop = Math.min(above, last - element.clientHeight);
  }, [scroller, shown, rows, rowHeight]);
}
