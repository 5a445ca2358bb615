/** One event of the account: its link in a line and, while it is selected, its card, opened in place. */

import { type KeyboardEvent, type MouseEvent, memo, useEffect, useId, useRef } from "react";
import type { DossierEvent } from "../core/dossier";
import { knownOf } from "../core/order/ranges";
import type { Phase } from "../core/phase";
import { useMessages } from "../i18n/react";
import { useDispatch, useDossier, useReader } from "../state/react";
import { pointsAt, useIsPointed } from "../state/usePointing";
import { IconButton } from "../ui/IconButton";
import { Mark } from "../ui/Mark";
import { VisuallyHidden } from "../ui/VisuallyHidden";
import { refinedWords, shortHowKnown, useShortTimeWords } from "../words/timeWords";
import { Words } from "../words/Words";
import { isPlainClick, useAddresses } from "./addresses";
import { Card } from "./card/Card";
import styles from "./EventEntry.module.css";
import { useHeldInPlace } from "./keepInView";
import { useAtRest } from "./useAtRest";
import { useOnPaper } from "./useOnPaper";

/**
 * The line and the card share one heading and one link, so that opening and closing leave the focus where it is:
 * on the event's own link, wherever the selection came from.
 */
export const EventEntry = memo(function EventEntry({ event }: { readonly event: DossierEvent }) {
  const { t } = useMessages();
  const dispatch = useDispatch();
  const { hrefOf, focusNext } = useAddresses();
  const isSelected = useReader((state) => state.selection === event.slug);
  const isPointed = useIsPointed(event.slug);
  const isNothingSelected = useReader((state) => state.selection === null);
  const isOnPaper = useOnPaper();
  const isOpen = isSelected || (isOnPaper && isNothingSelected); // paper cannot be opened, so it has all cards
  const phase = useReader((state, { phases }) => phases(state).get(event.slug) ?? "possible");
  const link = useRef<HTMLAnchorElement>(null);
  const describedBy = useId();
  const hold = useHeldInPlace(link, isSelected);

  useEffect(() => {
    if (!isSelected || focusNext.current !== event.slug) return;
    focusNext.current = null;
    link.current?.focus();
  }, [isSelected, event.slug, focusNext]);

  const onClick = (click: MouseEvent) => {
    if (!isPlainClick(click)) return;
    click.preventDefault();
    hold();
    dispatch({ type: "select", slug: event.slug });
  };
  const close = () => {
    hold();
    dispatch({ type: "select", slug: null });
    link.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key !== "Escape" || key.defaultPrevented) return;
    key.preventDefault();
    key.stopPropagation();
    close();
  };

  // One element either way: another one would be a new link, and the focus gone.
  const asArticle = isOpen ? { role: "article", "aria-labelledby": `${describedBy}title`, onKeyDown } : {};

  return (
    <div
      className={isOpen ? `${styles.entry} ${styles.open}` : styles.entry}
      data-phase={phase}
      data-shape={event.kind.shape}
      data-pointed={isPointed}
      {...pointsAt(event.slug)}
      {...asArticle}
    >
      <div className={styles.line}>
        <span className={styles.mark}>
          <Mark
            shape={event.kind.shape}
            variant={event.layer === "background" ? "hollow" : phase === "ahead" ? "soft" : "solid"}
          />
        </span>
        <h3 className={styles.title} id={`${describedBy}title`}>
          <a
            ref={link}
            href={hrefOf(event.slug)}
            onClick={onClick}
            aria-current={isSelected ? "true" : undefined}
            aria-describedby={describedBy}
          >
            <Words text={event.title} />
          </a>
        </h3>
        {isSelected && (
          <IconButton
            className={`${styles.close} scripts-only`}
            tone="quiet"
            icon="close"
            label={t("event-close")}
            onClick={close}
          />
        )}
        <p className={styles.facts} id={describedBy}>
          <Words text={event.kind.name} />
          {!isOpen && <TimeFacts event={event} />}
          <PhaseWords phase={phase} />
          {!isOpen && <OtherSourcesMark event={event} />}
          <KnownAtPlayhead event={event} />
        </p>
      </div>
      {isOpen && <Card event={event} />}
    </div>
  );
});

/** The card says it in full below, so the line of an open one doesn't. */
function TimeFacts({ event }: { readonly event: DossierEvent }) {
  const messages = useMessages();
  const { timeZone } = useDossier();
  const when = useShortTimeWords();
  const known = shortHowKnown(event.time, timeZone, messages);
  return (
    <>
      <span>{` · ${when(event.time)}`}</span>
      {known && <span>{` · ${known}`}</span>}
    </>
  );
}

function PhaseWords({ phase }: { readonly phase: Phase }) {
  const { say } = useMessages();
  const rested = useAtRest(phase);
  const clock = useReader((state) => state.clock);
  if (clock === "known") return null; // that clock says what was known instead
  return (
    <VisuallyHidden>
      {" · "}
      <span>{say(`phase-${rested}`)}</span>
    </VisuallyHidden>
  );
}

function KnownAtPlayhead({ event }: { readonly event: DossierEvent }) {
  const { say } = useMessages();
  const when = useShortTimeWords();
  const knowledge = useReader((state, { knowledge }) =>
    state.clock === "known" ? (knowledge(state).get(event.slug) ?? "unstated") : null,
  );
  const onlyReport = useReader((state) => state.onlyReport);
  if (knowledge === null) return null;
  const known = knownOf(event.time, onlyReport);
  return (
    <span className={styles.knowledge} data-knowledge={knowledge}>
      {knowledge === "known" && known
        ? say("known-from", {
            when: when(
              { possible: known, lasting: false },
              known === event.time.known ? event.known?.timeZone : undefined,
            ),
          })
        : say(`knowledge-${knowledge}`)}
    </span>
  );
}

/** Hollow and dashed, as on map and timeline; in words what they make of the time, where they do. */
function OtherSourcesMark({ event }: { readonly event: DossierEvent }) {
  const messages = useMessages();
  const { backgroundOf } = useDossier();
  const when = useShortTimeWords();
  const onlyReport = useReader((state) => state.onlyReport);
  if (onlyReport) return null;
  const words = refinedWords(event, when, messages);
  const mark = <Mark shape={event.kind.shape} variant="hollow" size={11} />;
  if (words !== null)
    return (
      <span className={styles.refined}>
        {mark} <span>{words}</span>
      </span>
    );
  if (backgroundOf(event.slug).length === 0) return null;
  return (
    <span className={styles.other}>
      {mark}
      <VisuallyHidden> · {messages.say("event-other-sources")}</VisuallyHidden>
    </span>
  );
}
