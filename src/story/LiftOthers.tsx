/** Takes away what other sources add, and gives it back: what is dashed goes, and times widen to what the report allows. */

import { useMessages } from "../i18n/react";
import { useDispatch, useDossier, useReader } from "../state/react";
import { Button } from "../ui/Button";
import styles from "./Story.module.css";

export function LiftOthers() {
  const { say } = useMessages();
  const dispatch = useDispatch();
  const { sources } = useDossier();
  const isLifted = useReader((state) => state.onlyReport);
  if (sources.size === 0) return null; // other sources add nothing
  return (
    <div className={`${styles.lift} screen-only scripts-only`}>
      <p>{say(isLifted ? "story-lifted" : "story-lift-hint")}</p>
      <Button pressed={isLifted} onClick={() => dispatch({ type: "setOnlyReport", on: !isLifted })}>
        {say("story-lift")}
      </Button>
    </div>
  );
}
