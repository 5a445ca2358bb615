/** Every link that somebody states: reasons apart from what only came before or after. */

import { useMemo, useRef } from "react";
import type { DossierEvent } from "../core/dossier";
import { useMessages } from "../i18n/react";
import type { Link } from "../schema/dossier";
import { isReason } from "../schema/vocabulary";
import { useDossier } from "../state/react";
import { Words } from "../words/Words";
import styles from "./Account.module.css";
import { AddressesProvider, type HrefOf } from "./addresses";
import { LinkWords } from "./card/CardLinks";
import { EventLink } from "./card/EventLink";

interface Stated {
  readonly from: DossierEvent;
  readonly link: Link;
}

export function WhatLedToWhat({ hrefOf }: { readonly hrefOf: HrefOf }) {
  const { t, say } = useMessages();
  const { events } = useDossier();
  const focusNext = useRef<string | null>(null);
  const addresses = useMemo(() => ({ hrefOf, focusNext, actionsOf: undefined }), [hrefOf]);
  const stated = [...events].flatMap((from) => from.links.map((link): Stated => ({ from, link })));
  const reasons = stated.filter(({ link }) => isReason(link.relation));
  const order = stated.filter(({ link }) => !isReason(link.relation));
  return (
    <AddressesProvider value={addresses}>
      <section className={styles.reading} aria-label={t("reading-causes")}>
        <h2 className={styles.heading}>{say("reading-causes")}</h2>
        <p>{say(stated.length === 0 ? "causes-none" : "causes-intro")}</p>
        {reasons.length > 0 && (
          <>
            <h3 className={styles.subheading}>{say("causes-reasons")}</h3>
            <Links stated={reasons} />
          </>
        )}
        {order.length > 0 && (
          <>
            <h3 className={styles.subheading}>{say("causes-order")}</h3>
            <p className={styles.aside}>{say("sequence-not-cause")}</p>
            <Links stated={order} />
          </>
        )}
      </section>
    </AddressesProvider>
  );
}

/** Each event that has a link, above what it names. */
function Links({ stated }: { readonly stated: readonly Stated[] }) {
  const dossier = useDossier();
  return (
    <ul className={styles.links}>
      {stated.map(({ from, link }) => (
        <li key={`${from.slug} ${link.relation} ${link.target}`}>
          <p className={styles.linked}>
            <EventLink slug={from.slug}>
              <Words text={from.title} />
            </EventLink>
          </p>
          <LinkWords link={link} other={dossier.eventOf(link.target)} direction="out" />
        </li>
      ))}
    </ul>
  );
}
