/** What a reader sees whose dossier didn't come or can't be read: what is wrong, where, and a way on. */

import { useMessages } from "../i18n/react";
import type { LoadFault } from "../load/loadFault";
import { Button } from "../ui/Button";
import styles from "./Failure.module.css";
import { FaultText } from "./FaultText";

export function Failure({ fault, onRetry }: { fault: LoadFault; onRetry: () => void }) {
  const { say } = useMessages();
  const title = (told: LoadFault) => {
    switch (told.type) {
      case "missing":
        return say("notice-dossier-missing");
      case "page":
        return say("notice-dossier-page");
      case "broken":
        return say("notice-dossier-broken", { count: told.faults.length });
      case "stopped":
        return say("notice-dossier-stopped");
      case "tooLarge":
      case "tooMuch":
        return say("notice-dossier-too-large");
    }
  };
  return (
    <section className={styles.failure} role="alert">
      <h2>{title(fault)}</h2>
      <p>
        <bdi dir="ltr" translate="no">
          {fault.url}
          {fault.type === "missing" && fault.status !== null ? ` (${fault.status})` : ""}
        </bdi>
      </p>
      {fault.type === "broken" ? (
        <ul>
          {fault.faults.map(({ path, message, hint }) => (
            <li key={path + message}>
              {path ? (
                <p className={styles.where} dir="ltr" translate="no">
                  {path}
                </p>
              ) : null}
              <FaultText message={message} hint={hint} hintClass={styles.hint} />
            </li>
          ))}
        </ul>
      ) : null}
      {fault.type === "tooLarge" && (
        <p>
          {say("notice-dossier-room", {
            size: Math.ceil(fault.bytes / 1e6),
            most: Math.floor(fault.mostBytes / 1e6),
          })}
        </p>
      )}
      {(fault.type === "tooLarge" || fault.type === "tooMuch") && (
        <p>{say("notice-dossier-too-large-hint")}</p>
      )}
      {fault.type === "page" && <p>{say("notice-dossier-page-hint")}</p>}
      <Button onClick={onRetry}>{say("retry")}</Button>
    </section>
  );
}
