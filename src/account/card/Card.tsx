/** An event's card in the account: what happened at once, the rest as soon as it has come. */

import type { DossierEvent } from "../../core/dossier";
import { useMessages } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { latePart, useHasFailed, useLatePart } from "../../ui/latePart";
import { reloadIfReachable } from "../../ui/missingScripts";
import { Words } from "../Words";
import styles from "./EventCard.module.css";

/** The page that was written with a card open, and Node, load it before they render. */
export const card = latePart(() => import("./CardBody").then(({ CardBody }) => CardBody));

export function Card({ event }: { readonly event: DossierEvent }) {
  const { t } = useMessages();
  const Body = useLatePart(card);
  const hasFailed = useHasFailed(card);
  if (Body) return <Body event={event} />;
  return (
    <div className={styles.body}>
      <div className={styles.summary}>
        <p>
          <Words text={event.summary} />
        </p>
        {hasFailed && <Button onClick={() => void card.load().catch(reloadIfReachable)}>{t("retry")}</Button>}
      </div>
    </div>
  );
}
