/** The account: every event as text in the order of the story. It says all that map and timeline show. */

import { memo, type ReactNode, type RefObject, useMemo, useRef } from "react";
import type { DossierEvent, EventList } from "../core/dossier";
import { rankOf } from "../core/rankOf";
import { formatDay } from "../i18n/dates";
import { useMessages } from "../i18n/react";
import { useDispatch, useDossier, useReader } from "../state/react";
import { Button } from "../ui/Button";
import { Late, Missing } from "../ui/Late";
import { rarePart } from "../ui/latePart";
import { Words } from "../words/Words";
import styles from "./Account.module.css";
import { AddressesProvider, type HrefOf } from "./addresses";
import { arrange, arrangeOne, type Line } from "./arrange";
import { EventEntry } from "./EventEntry";
import { FilterBar } from "./FilterBar";
import { useNearestInView } from "./keepInView";

export interface AccountProps {
  readonly hrefOf: HrefOf;
  /** Stands at the foot of the open card. */
  readonly actionsOf?: (event: DossierEvent) => ReactNode;
  /** For a key that goes to the search. */
  readonly searchRef?: RefObject<HTMLInputElement | null>;
}

/** A longer list has only what is in view on the page. */
const LONG = 300;
/** As many as stand there until what shows a long list has come. */
const FIRST = 12;

const longList = rarePart(() => import("./list/LongList").then((part) => part.LongList));

export function Account({ hrefOf, actionsOf, searchRef }: AccountProps) {
  const { t, say } = useMessages();
  const focusNext = useRef<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const addresses = useMemo(() => ({ hrefOf, focusNext, actionsOf }), [hrefOf, actionsOf]);
  const isEmpty = useDossier().events.length === 0;
  useNearestInView(list);
  return (
    <AddressesProvider value={addresses}>
      <section className={styles.account} aria-label={t("account-region")}>
        <FilterBar searchRef={searchRef} />
        <div ref={list}>
          {isEmpty ? <p className={styles.nothing}>{say("notice-dossier-empty")}</p> : <EventsOfAccount />}
        </div>
      </section>
    </AddressesProvider>
  );
}

/**
 * One `ol` for the whole story, with each chapter's heading inside its first item: assistive tools count
 * "3 of 16" through all chapters and still find the headings, which separate lists would break apart.
 */
function EventsOfAccount() {
  const visible = useReader((state, selectors) => selectors.visible(state));
  const selected = useReader((state, selectors) => selectors.selected(state));
  return (
    <div data-has-open={selected ? "" : undefined}>
      {selected && rankOf(selected, visible) < 0 && <OutsideFilter event={selected} />}
      {visible.length === 0 && <NothingFound />}
      {visible.length > LONG ? (
        <LongEventList events={visible} />
      ) : (
        visible.length > 0 && <WholeList events={visible} />
      )}
    </div>
  );
}

function WholeList({ events }: { readonly events: EventList }) {
  const { timeZone, chapters } = useDossier();
  const lines = useMemo(
    () => arrange(events, timeZone, chapters.length > 0),
    [events, timeZone, chapters.length],
  );
  return (
    <ol className={styles.list}>
      {lines.map((line) => (
        <Item key={line.event.slug} line={line} />
      ))}
    </ol>
  );
}

function Item({ line }: { readonly line: Line }) {
  const { slug } = line.event;
  const isOpen = useReader((state) => state.selection === slug);
  return (
    <li data-slug={slug} data-open={isOpen ? "" : undefined}>
      <Headings line={line} />
      <EventEntry event={line.event} />
    </li>
  );
}

function LongEventList({ events }: { readonly events: EventList }) {
  const first = <WholeList events={events.slice(0, FIRST)} />;
  return (
    <Late
      part={longList}
      props={{ events, Entry: LongEntry }}
      waiting={first}
      missing={
        <>
          {first}
          <Missing part={longList} />
        </>
      }
    />
  );
}

/** Not rendered again with the list around it, as that moves with each selection. */
const LongEntry = memo(function LongEntry({ events, place }: { events: EventList; place: number }) {
  const { timeZone, chapters } = useDossier();
  return (
    <>
      <Headings line={arrangeOne(events, place, timeZone, chapters.length > 0)} />
      <WholeEntry event={events.at(place)!} />
    </>
  );
});

/** Of a dossier of columns, an event is whole only while it is open. */
function WholeEntry({ event }: { readonly event: DossierEvent }) {
  const selected = useReader((state, selectors) => selectors.selected(state));
  return <EventEntry event={selected?.index === event.index ? selected : event} />;
}

function Headings({ line: { chapter, day } }: { readonly line: Line }) {
  const messages = useMessages();
  const { chapters, timeZone } = useDossier();
  const title = chapters.find(({ id }) => id === chapter)?.title;
  return (
    <>
      {chapter !== undefined && (
        <h2 className={styles.chapter}>
          {title ? <Words text={title} /> : messages.say("account-no-chapter")}
        </h2>
      )}
      {day !== null && (
        <h3 className={styles.day}>
          {formatDay(day, timeZone, messages, { weekday: true, otherCalendar: true })}
        </h3>
      )}
    </>
  );
}

/** What is selected stays readable, and it is said why it is not in the list. */
function OutsideFilter({ event }: { readonly event: DossierEvent }) {
  const { say } = useMessages();
  return (
    <div data-slug={event.slug}>
      <p className={styles.notice}>{say("account-outside-filter")}</p>
      <EventEntry event={event} />
    </div>
  );
}

function NothingFound() {
  const { say } = useMessages();
  const dispatch = useDispatch();
  return (
    <div className={styles.nothing}>
      <p className={styles.nothingTitle}>{say("results-count", { count: 0 })}</p>
      <p>{say("results-none-hint")}</p>
      <Button onClick={() => dispatch({ type: "clearFilters" })}>{say("filter-clear")}</Button>
    </div>
  );
}
