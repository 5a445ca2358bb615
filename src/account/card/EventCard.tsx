/** One event's card by itself, where there is no account around it: embedded pages. */

import type { ReactNode } from "react";
import { useMemo, useRef } from "react";
import type { DossierEvent } from "../../core/dossier";
import { Mark } from "../../ui/Mark";
import { Words } from "../../words/Words";
import { AddressesProvider, type HrefOf } from "../addresses";
import styles from "../EventEntry.module.css";
import { CardBody } from "./CardBody";

export interface EventCardProps {
  readonly event: DossierEvent;
  readonly hrefOf: HrefOf;
  readonly actions?: ReactNode;
}

export function EventCard({ event, hrefOf, actions }: EventCardProps) {
  const focusNext = useRef<string | null>(null);
  const addresses = useMemo(() => ({ hrefOf, focusNext, actionsOf: () => actions }), [hrefOf, actions]);
  return (
    <AddressesProvider value={addresses}>
      <article className={`${styles.entry} ${styles.open}`} data-shape={event.kind.shape}>
        <div className={styles.line}>
          <span className={styles.mark}>
            <Mark shape={event.kind.shape} />
          </span>
          <h3 className={styles.title}>
            <Words text={event.title} />
          </h3>
          <p className={styles.facts}>
            <Words text={event.kind.name} />
          </p>
        </div>
        <CardBody event={event} />
      </article>
    </AddressesProvider>
  );
}
