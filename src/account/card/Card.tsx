/** An event's card in the account: what happened at once, the rest as soon as it has come. */

import type { DossierEvent } from "../../core/dossier";
import { Late, Missing } from "../../ui/Late";
import { latePart } from "../../ui/latePart";
import { Words } from "../../words/Words";
import styles from "./EventCard.module.css";

/** The page that was written with a card open, and Node, load it before they render. */
export const card = latePart(() => import("./CardBody").then(({ CardBody }) => CardBody));

export function Card({ event }: { readonly event: DossierEvent }) {
  const summary = (
    <p>
      <Words text={event.summary} />
    </p>
  );
  return (
    <Late
      part={card}
      props={{ event }}
      waiting={<div className={styles.body}>{summary}</div>}
      missing={
        <div className={styles.body}>
          {summary}
          <Missing part={card} />
        </div>
      }
    />
  );
}
