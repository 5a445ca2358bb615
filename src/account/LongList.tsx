/** A list of very many events: only what is in view is on the page, and assistive tools still count through all of it. */

import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  useWindowVirtualizer,
  type Virtualizer,
} from "@tanstack/react-virtual";
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { DossierEvent } from "../core/dossier";
import { placeOf } from "../core/placeOf";
import { useMessages } from "../i18n/react";
import { useReader, useReaderStore } from "../state/react";
import { Button } from "../ui/Button";
import styles from "./LongList.module.css";
import { whenPlayheadRests } from "./whenPlayheadRests";

interface LongListProps {
  readonly events: readonly DossierEvent[];
  readonly renderItem: (place: number) => ReactNode;
}

type Rows = Virtualizer<HTMLElement, HTMLElement> | Virtualizer<Window, HTMLElement>;

/** About the height of a closed entry; each is measured once it is there. */
const ENTRY = 66;
const OVERSCAN = 4;
/** A reader's own scrolling counts as going on for this long after its last sign. */
const HAND_MS = 1500;

/**
 * Browsers give up on what is higher than some thirty million pixels, and each entry that is measured moves all below
 * it: of more than these, a stretch is in the list at a time, and buttons lead to its neighbours.
 */
const STRETCH = 20_000;

export function LongList(props: LongListProps) {
  const { events, renderItem } = props;
  const [from, setFrom] = useStretch(events);
  const shown = useMemo(
    () => (events.length > STRETCH ? events.slice(from, from + STRETCH) : events),
    [events, from],
  );
  const renderShown = useCallback((place: number) => renderItem(from + place), [renderItem, from]);
  const earlier = Math.min(from, STRETCH);
  const later = Math.min(events.length - from - shown.length, STRETCH);
  return (
    <>
      <Further count={earlier} message="account-earlier" onPress={() => setFrom(from - earlier)} />
      <Stretch key={from} events={shown} renderItem={renderShown} from={from} total={events.length} />
      <Further count={later} message="account-later" onPress={() => setFrom(from + STRETCH)} />
    </>
  );
}

function Further({
  count,
  message,
  onPress,
}: {
  readonly count: number;
  readonly message: "account-earlier" | "account-later";
  readonly onPress: () => void;
}) {
  const { t } = useMessages();
  return count > 0 && <Button onClick={onPress}>{t(message, { count })}</Button>;
}

/** The stretch goes where the selected event is, and where the playhead comes to rest. */
function useStretch(events: readonly DossierEvent[]) {
  const reader = useReaderStore();
  const { getState, selectors } = reader;
  const selected = useReader((state) => selectors.selected(state));
  const [from, setFrom] = useState(0);
  const sound = from < events.length ? from : 0;
  const holds = useCallback(
    (event: DossierEvent | null) => {
      const place = event ? placeOf(event, events) : -1;
      if (place >= 0) setFrom(Math.floor(place / STRETCH) * STRETCH);
    },
    [events],
  );
  useEffect(() => holds(selected), [holds, selected]);
  useEffect(() => {
    if (events.length <= STRETCH) return;
    return whenPlayheadRests(reader, () => holds(selectors.nearest(getState())));
  }, [events, reader, getState, selectors, holds]);
  return [sound, setFrom] as const;
}

interface StretchProps extends LongListProps {
  /** Where in the whole it begins. */
  readonly from: number;
  readonly total: number;
}

function Stretch(props: StretchProps) {
  const list = useRef<HTMLOListElement>(null);
  const [panel, setPanel] = useState<HTMLElement | null | undefined>(undefined);
  useLayoutEffect(() => {
    const find = () => setPanel(list.current && scrollingAncestor(list.current));
    find();
    window.addEventListener("resize", find); // narrow pages scroll as a whole
    return () => window.removeEventListener("resize", find);
  }, []);
  useSearchReady();
  if (panel === undefined) return <ol ref={list} />;
  return panel ? <InPanel {...props} list={list} panel={panel} /> : <OnPage {...props} list={list} />;
}

/** Folding the letters of very many events takes longer than a reader waits for the first letter typed. */
const PREPARED_AT_ONCE = 400;

function useSearchReady() {
  const { selectors } = useReaderStore();
  useEffect(() => {
    const later = window.requestIdleCallback ?? ((act: () => void) => window.setTimeout(act, 30));
    const stop = window.cancelIdleCallback ?? window.clearTimeout;
    let request = later(function go() {
      if (selectors.prepareSearch(PREPARED_AT_ONCE)) request = later(go);
    });
    return () => stop(request);
  }, [selectors]);
}

type Placed = StretchProps & { readonly list: RefObject<HTMLOListElement | null> };

function InPanel({ panel, ...props }: Placed & { readonly panel: HTMLElement }) {
  const scrollMargin = useOffset(props.list, panel);
  const rangeExtractor = useSelectedKept(props.events);
  const rows = useVirtualizer<HTMLElement, HTMLElement>({
    count: props.events.length,
    getScrollElement: () => panel,
    estimateSize: () => ENTRY,
    getItemKey: (place) => props.events[place]!.index,
    overscan: OVERSCAN,
    scrollMargin,
    scrollPaddingStart: 120, // the filters stay at the top
    rangeExtractor,
  });
  useFollowing(rows, props, panel);
  return <Items {...props} rows={rows} scrollMargin={scrollMargin} />;
}

function OnPage(props: Placed) {
  const scrollMargin = useOffset(props.list, null);
  const rangeExtractor = useSelectedKept(props.events);
  const rows = useWindowVirtualizer<HTMLElement>({
    count: props.events.length,
    estimateSize: () => ENTRY,
    getItemKey: (place) => props.events[place]!.index,
    overscan: OVERSCAN,
    scrollMargin,
    rangeExtractor,
  });
  useFollowing(rows, props, null);
  return <Items {...props} rows={rows} scrollMargin={scrollMargin} />;
}

function Items({
  events,
  renderItem,
  from,
  total,
  list,
  rows,
  scrollMargin,
}: Placed & { readonly rows: Rows; readonly scrollMargin: number }) {
  return (
    <ol ref={list} className={styles.list} style={{ blockSize: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ key, index, start }) => (
        <li
          key={key}
          ref={rows.measureElement}
          data-index={index}
          data-slug={events[index]!.slug}
          aria-setsize={total}
          aria-posinset={from + index + 1}
          style={{ transform: `translateY(${start - scrollMargin}px)` }}
        >
          {renderItem(index)}
        </li>
      ))}
    </ol>
  );
}

/** The selected event stays on the page however far it is scrolled away: it may hold the focus. */
function useSelectedKept(events: readonly DossierEvent[]) {
  const selected = useReader((state, selectors) => selectors.selected(state));
  const kept = selected ? placeOf(selected, events) : -1;
  return useCallback(
    (range: Range) => {
      const places = defaultRangeExtractor(range);
      return kept < 0 || places.includes(kept) ? places : [...places, kept].sort((a, b) => a - b);
    },
    [kept],
  );
}

/** Brings the selected event into view at once, and what is nearest to the playhead when that rests. */
function useFollowing(
  rows: Rows,
  { events, from }: Pick<StretchProps, "events" | "from">,
  panel: HTMLElement | null,
) {
  const reader = useReaderStore();
  const { getState, selectors } = reader;
  const selected = useReader((state) => selectors.selected(state));
  const latest = useRef({ rows, events });
  useLayoutEffect(() => {
    latest.current = { rows, events };
  });
  const show = useCallback((event: DossierEvent | null) => {
    const place = event ? placeOf(event, latest.current.events) : -1;
    if (place >= 0) latest.current.rows.scrollToIndex(place, { align: "auto" });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another result moves it to another place
  useEffect(() => show(selected), [selected, events, show]);
  useEffect(() => {
    if (panel && from > 0 && !selectors.selected(getState())) show(selectors.nearest(getState()));
  }, [panel, from, getState, selectors, show]);

  useEffect(() => {
    if (!panel) return; // the page itself never scrolls while the reader scrubs
    let byHandAt = Number.NEGATIVE_INFINITY;
    const onHand = () => {
      byHandAt = performance.now();
    };
    const signs = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
    for (const sign of signs) panel.addEventListener(sign, onHand, { passive: true });
    const stop = whenPlayheadRests(reader, () => {
      if (performance.now() - byHandAt > HAND_MS) show(selectors.nearest(getState()));
    });
    return () => {
      stop();
      for (const sign of signs) panel.removeEventListener(sign, onHand);
    };
  }, [panel, reader, getState, selectors, show]);
}

/** Pixels from where the scrolling begins to the list: filters and notices stand before it. */
function useOffset(list: RefObject<HTMLElement | null>, panel: HTMLElement | null): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      setOffset(
        Math.round(panel ? top - panel.getBoundingClientRect().top + panel.scrollTop : top + window.scrollY),
      );
    };
    measure();
    const before = list.current?.parentElement?.parentElement;
    const observer = new ResizeObserver(measure);
    for (const sibling of before?.children ?? []) observer.observe(sibling);
    return () => observer.disconnect();
  }, [list, panel]);
  return offset;
}

function scrollingAncestor(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
    if (/^(auto|scroll)$/.test(getComputedStyle(at).overflowY)) return at;
  return null;
}
