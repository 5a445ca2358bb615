/** The dossier told step by step. Scrolling, swiping, keys and buttons are one walk: whichever leads to a step, the state is the one that its link opens. */

import { type KeyboardEvent, type ReactNode, useRef } from "react";
import type { DossierEvent } from "../core/dossier";
import { storyOf } from "../core/story";
import { useMessages } from "../i18n/react";
import { useDispatch, useDossier, useReader } from "../state/react";
import styles from "./Story.module.css";
import { StoryFoot } from "./StoryFoot";
import { StoryLead } from "./StoryLead";
import { StoryPlayback } from "./StoryPlayback";
import { StoryStep } from "./StoryStep";
import { useScrolledStep } from "./useScrolledStep";
import { useSwipe } from "./useSwipe";

export interface StoryProps {
  readonly hrefOf: (slug: string) => string;
  /** An entry's whole card, drawn when a reader asks for it. */
  readonly cardOf: (event: DossierEvent) => ReactNode;
  /** What stands after the last step: the ways on. */
  readonly after?: ReactNode;
}

export function Story({ hrefOf, cardOf, after }: StoryProps) {
  const { t, direction } = useMessages();
  const dispatch = useDispatch();
  const { steps } = storyOf(useDossier());
  const step = useReader((state) => state.step);
  const isPlaying = useReader((state) => state.playing);
  const region = useRef<HTMLElement>(null);
  useScrolledStep(region);
  useSwipe(region, (by) => dispatch({ type: "goToStep", step: step + by }));

  const onKeyDown = (key: KeyboardEvent) => {
    if (key.defaultPrevented || key.ctrlKey || key.metaKey || key.altKey || key.shiftKey) return;
    if (key.key !== "ArrowLeft" && key.key !== "ArrowRight") return;
    const isForward = (key.key === "ArrowRight") === (direction === "ltr");
    key.preventDefault();
    dispatch({ type: "goToStep", step: step + (isForward ? 1 : -1) });
  };
  return (
    <section
      ref={region}
      className={styles.story}
      aria-label={t("reading-story")}
      onKeyDown={onKeyDown}
      onPointerDown={() => dispatch({ type: "pause" })} // whoever touches the story takes it over
    >
      <StoryLead isShown={step === 0} />
      {steps.map((told, i) => (
        <StoryStep
          key={told.id}
          told={told}
          isShown={step === i + 1}
          isLast={i === steps.length - 1}
          hrefOf={hrefOf}
          cardOf={cardOf}
        />
      ))}
      {after && <div className={styles.after}>{after}</div>}
      <StoryFoot />
      {isPlaying && <StoryPlayback />}
    </section>
  );
}
