/** One step: when and where, what happened, what other sources add, and on whose word; below, the report's words and the whole card. */

import { type ReactNode, useId, useState } from "react";
import type { DossierEvent } from "../core/dossier";
import { rankOf } from "../core/rankOf";
import type { StoryStep as Step } from "../core/story";
import { useMessages } from "../i18n/react";
import { useDispatch, useDossier, useReader } from "../state/react";
import { Button } from "../ui/Button";
import { Mark } from "../ui/Mark";
import { Quotes } from "../words/Quote";
import { Words } from "../words/Words";
import { Kicker } from "./Kicker";
import { LiftOthers } from "./LiftOthers";
import styles from "./Story.module.css";
import { ToldText } from "./ToldText";
import { WhoIsWho } from "./WhoIsWho";
import { WhoSaysSo } from "./WhoSaysSo";

interface StoryStepProps {
  readonly told: Step;
  readonly isShown: boolean;
  readonly isLast: boolean;
  readonly hrefOf: (slug: string) => string;
  readonly cardOf: (event: DossierEvent) => ReactNode;
}

export function StoryStep({ told, isShown, isLast, hrefOf, cardOf }: StoryStepProps) {
  const { say } = useMessages();
  const id = useId();
  const onlyReport = useReader((state) => state.onlyReport);
  const first = told.entries[0]!;
  const shape = first.kind.shape;
  return (
    <article
      className={styles.step}
      data-step={told.id}
      data-shape={shape}
      aria-labelledby={id}
      aria-current={isShown ? "step" : undefined}
    >
      <p className={styles.kicker}>
        <Mark shape={shape} size={12} />
        <Kicker event={first} />
      </p>
      <h3 id={id} className={styles.title}>
        <Words text={told.title} />
      </h3>
      <p className={styles.text}>
        <ToldText text={told.text} />
      </p>
      <HiddenByFilters told={told} />
      {told.other && !onlyReport && (
        <p className={styles.other}>
          <strong>{say("story-others")}</strong> <Words text={told.other.text} />
        </p>
      )}
      {told.silences.length === 0 ? (
        <>
          <WhoSaysSo told={told} />
          <WhoIsWho told={told} />
          <Evidence told={told} />
          <Cards events={told.entries} hrefOf={hrefOf} cardOf={cardOf} />
        </>
      ) : (
        <Silences />
      )}
      {isLast && <LiftOthers />}
    </article>
  );
}

/** What a step tells stays readable; that map and timeline don't show it is said. */
function HiddenByFilters({ told }: { readonly told: Step }) {
  const { say } = useMessages();
  const dispatch = useDispatch();
  const isHidden = useReader((state, { visible }) =>
    told.entries.every((entry) => rankOf(entry, visible(state)) < 0),
  );
  if (!isHidden) return null;
  return (
    <p className={styles.hidden}>
      {say("story-hidden")}{" "}
      <Button onClick={() => dispatch({ type: "clearFilters" })}>{say("filter-clear")}</Button>
    </p>
  );
}

/** All that the report leaves out, and not only what the step has room for. */
function Silences() {
  const { say } = useMessages();
  const { header } = useDossier();
  return (
    <details className={styles.more}>
      <summary>{say("story-silences", { count: header.silences.length })}</summary>
      <ul>
        {header.silences.map(({ id, text }) => (
          <li key={id}>
            <Words text={text} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Evidence({ told }: { readonly told: Step }) {
  const { say } = useMessages();
  const evidence = [...told.entries, ...told.claims.map(({ claim }) => claim)].flatMap((one) => one.evidence);
  const once = [...new Map(evidence.map((quote) => [quote.exact, quote])).values()];
  if (once.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{say("story-words")}</summary>
      <Quotes evidence={once} />
    </details>
  );
}

/** Drawn once it is opened; until then, and without scripts, it leads to the entries' own pages. */
function Cards({
  events,
  hrefOf,
  cardOf,
}: Pick<StoryStepProps, "hrefOf" | "cardOf"> & { readonly events: readonly DossierEvent[] }) {
  const { say } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.more} onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
      <summary>{say("story-card", { count: events.length })}</summary>
      {isOpen ? (
        events.map((event) => <div key={event.slug}>{cardOf(event)}</div>)
      ) : (
        <ul>
          {events.map((event) => (
            <li key={event.slug}>
              <a href={hrefOf(event.slug)}>
                <Words text={event.title} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
