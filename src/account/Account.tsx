/** The account: every event as text in the order of the story. It says all that map and timeline show. */

import { type ReactNode, type RefObject, useMemo, useRef, useState } from "react";
import type { DossierEvent } from "../core/dossier";
import { formatDay } from "../i18n/dates";
import { useMessages } from "../i18n/react";
import { useDispatch, useDossier, useReader } from "../state/react";
import { Button } from "../ui/Button";
import styles from "./Account.module.css";
import { AddressesProvider, type HrefOf } from "./addresses";
import { arrange, type Line } from "./arrange";
import { EventEntry } from "./EventEntry";
import { FilterBar } from "./FilterBar";
import { useNearestInView } from "./keepInView";
import { Words } from "./Words";

export interface AccountProps {
  readonly hrefOf: HrefOf;
  /** Stands at the foot of the open card. */
  readonly actionsOf?: (event: DossierEvent) => ReactNode;
  /** For a key that goes to the search. */
  readonly searchRef?: RefObject<HTMLInputElement | null>;
  /** Takes what should be said of a changed result; leave it out where the status line already says it. */
  readonly announce?: (text: string) => void;
}

/** A list longer than this shows a part at a time. */
const SHOWN_AT_ONCE = 300;

export function Account({ hrefOf, actionsOf, searchRef, announce }: AccountProps) {
  const { t } = useMessages();
  const focusNext = useRef<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const addresses = useMemo(() => ({ hrefOf, focusNext, actionsOf }), [hrefOf, actionsOf]);
  const isEmpty = useDossier().events.length === 0;
  useNearestInView(list);
  return (
    <AddressesProvider value={addresses}>
      <section className={styles.account} aria-label={t("account-region")}>
        <FilterBar searchRef={searchRef} announce={announce} />
        <div ref={list}>{isEmpty ? <p>{t("notice-dossier-empty")}</p> : <EventList />}</div>
      </section>
    </AddressesProvider>
  );
}

/**
 * One `ol` for the whole story, with each chapter's heading inside its first item: assistive tools count
 * "3 of 16" through all chapters and still find the headings, which separate lists would break apart.
 */
function EventList() {
  const { t } = useMessages();
  const { timeZone, chapters } = useDossier();
  const visible = useReader((state, selectors) => selectors.visible(state));
  const selected = useReader((state, selectors) => selectors.selected(state));
  const { shown, before, after, showBefore, showAfter } = useShown(visible);
  const lines = useMemo(
    () => arrange(shown, timeZone, chapters.length > 0),
    [shown, timeZone, chapters.length],
  );
  return (
    <>
      {selected && !visible.includes(selected) && <OutsideFilter event={selected} />}
      {visible.length === 0 && <NothingFound />}
      {before > 0 && <Button onClick={showBefore}>{t("account-earlier", { count: before })}</Button>}
      {shown.length > 0 && (
        <ol className={styles.list} start={before + 1}>
          {lines.map((line) => (
            <li key={line.event.slug} data-slug={line.event.slug}>
              <Headings line={line} />
              <EventEntry event={line.event} />
            </li>
          ))}
        </ol>
      )}
      {after > 0 && <Button onClick={showAfter}>{t("account-later", { count: after })}</Button>}
    </>
  );
}

function Headings({ line: { chapter, day } }: { readonly line: Line }) {
  const messages = useMessages();
  const { chapters, timeZone } = useDossier();
  const title = chapters.find(({ id }) => id === chapter)?.title;
  return (
    <>
      {chapter !== undefined && (
        <h2 className={styles.chapter}>
          {title ? <Words text={title} /> : messages.t("account-no-chapter")}
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
  const { t } = useMessages();
  return (
    <div data-slug={event.slug}>
      <p className={styles.notice}>{t("account-outside-filter")}</p>
      <EventEntry event={event} />
    </div>
  );
}

function NothingFound() {
  const { t } = useMessages();
  const dispatch = useDispatch();
  return (
    <div className={styles.nothing}>
      <p className={styles.nothingTitle}>{t("results-count", { count: 0 })}</p>
      <p>{t("results-none-hint")}</p>
      <Button onClick={() => dispatch({ type: "clearFilters" })}>{t("filter-clear")}</Button>
    </div>
  );
}

/** The part of a long list that is on the page: around the selected event, then as far as the reader asks. */
function useShown(visible: readonly DossierEvent[]) {
  const selected = useReader((state, selectors) => selectors.selected(state));
  const [asked, setAsked] = useState({ of: visible, from: 0, to: SHOWN_AT_ONCE });
  // Another result begins at its beginning.
  let { from, to } = asked.of === visible ? asked : { from: 0, to: SHOWN_AT_ONCE };
  const at = selected ? visible.indexOf(selected) : -1;
  if (at >= 0 && (at < from || at >= to)) {
    from = Math.max(0, at - SHOWN_AT_ONCE / 2);
    to = from + SHOWN_AT_ONCE;
  }
  const shown = useMemo(() => visible.slice(from, to), [visible, from, to]);
  return {
    shown,
    before: from,
    after: visible.length - from - shown.length,
    showBefore: () => setAsked({ of: visible, from: Math.max(0, from - SHOWN_AT_ONCE), to }),
    showAfter: () => setAsked({ of: visible, from, to: to + SHOWN_AT_ONCE }),
  };
}
