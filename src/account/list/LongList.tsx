/** A list of very many events: only what is in view is on the page, and assistive tools still count through all of it. */

import { useVirtualizer, useWindowVirtualizer } from "@tanstack/react-virtual";
import {
  type ComponentType,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { EventList } from "../../core/dossier";
import { indexAt } from "../../core/rankOf";
import { useMessages } from "../../i18n/react";
import { useReader, useReaderStore } from "../../state/react";
import { Button } from "../../ui/Button";
import styles from "./LongList.module.css";
import { scrollingAncestor, useOffset } from "./listOffset";
import { type Rows, useFollowing, useSelectedKept } from "./useFollowing";
import { STRETCH, useStretch } from "./useStretch";

interface LongListProps {
  readonly events: EventList;
  /** At a place among all of them. */
  readonly Entry: ComponentType<{ readonly events: EventList; readonly place: number }>;
}

/** About the height of a closed entry; each is measured once it is there. */
const ENTRY = 66;
const OVERSCAN = 4;

export function LongList({ events, Entry }: LongListProps) {
  const [from, setFrom] = useStretch(events);
  const shown = useMemo(
    () => (events.length > STRETCH ? events.slice(from, from + STRETCH) : events),
    [events, from],
  );
  const earlier = Math.min(from, STRETCH);
  const later = Math.min(events.length - from - shown.length, STRETCH);
  return (
    <>
      <Further count={earlier} message="account-earlier" onPress={() => setFrom(from - earlier)} />
      <Stretch key={from} events={shown} all={events} Entry={Entry} from={from} />
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
  const { say } = useMessages();
  return count > 0 && <Button onClick={onPress}>{say(message, { count })}</Button>;
}

interface StretchProps extends LongListProps {
  /** Where in the whole it begins. */
  readonly from: number;
  readonly all: EventList;
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
    getItemKey: (place) => indexAt(props.events, place),
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
    getItemKey: (place) => indexAt(props.events, place),
    overscan: OVERSCAN,
    scrollMargin,
    rangeExtractor,
  });
  useFollowing(rows, props, null);
  return <Items {...props} rows={rows} scrollMargin={scrollMargin} />;
}

function Items({
  events,
  all,
  Entry,
  from,
  list,
  rows,
  scrollMargin,
}: Placed & { readonly rows: Rows; readonly scrollMargin: number }) {
  const selection = useReader((state) => state.selection);
  return (
    <ol ref={list} className={styles.list} style={{ blockSize: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ key, index, start }) => (
        <li
          key={key}
          ref={rows.measureElement}
          data-index={index}
          data-slug={events.at(index)!.slug}
          data-open={events.at(index)!.slug === selection ? "" : undefined}
          aria-setsize={all.length}
          aria-posinset={from + index + 1}
          style={{ transform: `translateY(${start - scrollMargin}px)` }}
        >
          <Entry events={all} place={from + index} />
        </li>
      ))}
    </ol>
  );
}
