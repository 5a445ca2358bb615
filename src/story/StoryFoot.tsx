/** How far the reader has come, and the way back and on: always in reach of a thumb. */

import { storyOf } from "../core/story";
import { useMessages } from "../i18n/react";
import { useDispatch, useDossier, useReader } from "../state/react";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";
import styles from "./Story.module.css";

export function StoryFoot() {
  const { t, say } = useMessages();
  const dispatch = useDispatch();
  const { steps } = storyOf(useDossier());
  const step = useReader((state) => state.step);
  const playing = useReader((state) => state.playing);
  const go = (to: number) => () => dispatch({ type: "goToStep", step: to });
  return (
    <div className={`${styles.foot} scripts-only`}>
      <ol className={styles.progress} aria-hidden="true">
        {steps.map(({ id }, i) => (
          <li key={id} data-is={i + 1 < step ? "past" : i + 1 === step ? "now" : undefined} />
        ))}
      </ol>
      <Button className={styles.previous} aria-disabled={step === 0} onClick={go(step - 1)}>
        <Icon name="back" />
        <span>{say("story-previous")}</span>
      </Button>
      <IconButton
        className={styles.play}
        icon={playing ? "pause" : "play"}
        label={t(playing ? "pause" : "play")}
        onPointerDown={(press) => press.stopPropagation()} // the story pauses at any other press
        onClick={() => dispatch({ type: playing ? "pause" : "play" })}
      />
      <span className={styles.count}>
        {step === 0
          ? say("story-steps", { count: steps.length })
          : say("story-progress", { step, count: steps.length })}
      </span>
      <Button tone="strong" aria-disabled={step === steps.length} onClick={go(step + 1)}>
        {say("story-next")}
      </Button>
    </div>
  );
}
