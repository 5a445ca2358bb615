/** What the account can be narrowed by, besides words: who tells it, kinds, the report alone. */

import { useId } from "react";
import { useMessages } from "../i18n/react";
import { useDispatch, useDossier, useReader } from "../state/react";
import styles from "./FilterBar.module.css";
import { KindToggles } from "./KindToggles";
import { ToldBy } from "./ToldBy";

export function Filters() {
  return (
    <div className={styles.choices}>
      <ToldBy />
      <KindToggles />
      <OnlyReport />
    </div>
  );
}

function OnlyReport() {
  const { say } = useMessages();
  const id = useId();
  const dispatch = useDispatch();
  const isOn = useReader((state) => state.onlyReport);
  const { header } = useDossier();
  if (header.background.length === 0) return null;
  return (
    <p className={styles.switch}>
      <input
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox has its state natively, and may not have aria-checked
        role="switch"
        checked={isOn}
        aria-describedby={`${id}hint`}
        onChange={(change) => dispatch({ type: "setOnlyReport", on: change.currentTarget.checked })}
      />
      <label htmlFor={id}>{say("only-report")}</label> <span id={`${id}hint`}>{say("only-report-hint")}</span>
    </p>
  );
}
