/** What a reader sees whose dossier didn't come or can't be read: what is wrong, where, and a way on. */

import { useMessages } from "../i18n/react";
import { Button } from "../ui/Button";
import styles from "./Failure.module.css";
import type { LoadFault } from "./loadDossier";

export function Failure({ fault, onRetry }: { fault: LoadFault; onRetry: () => void }) {
  const { t } = useMessages();
  return (
    <section className={styles.failure} role="alert">
      <h2>
        {fault.type === "missing"
          ? t("notice-dossier-missing")
          : t("notice-dossier-broken", { count: fault.faults.length })}
      </h2>
      <p>
        <bdi dir="ltr">
          {fault.url}
          {fault.type === "missing" && fault.status !== null ? ` (${fault.status})` : ""}
        </bdi>
      </p>
      {fault.type === "broken" ? (
        <ul>
          {fault.faults.map(({ path, message, hint }) => (
            <li key={path + message} dir="auto">
              {path ? t("fault-at", { path, message }) : message}
              {hint ? <span className={styles.hint}>{t("fault-hint", { hint })}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <Button onClick={onRetry}>{t("retry")}</Button>
    </section>
  );
}
