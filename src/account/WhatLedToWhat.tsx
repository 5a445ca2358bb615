/** The events that somebody links, one below the other: a reason is a solid arrow, mere order in time a dotted one. */

import { useMemo, useRef } from "react";
import { type ChainItem, linkChain, type StatedLink } from "../core/linkChain";
import { useMessages } from "../i18n/react";
import { isReason } from "../schema/vocabulary";
import { useDossier } from "../state/react";
import { pointsAt, useIsPointed } from "../state/usePointing";
import { Mark } from "../ui/Mark";
import { SpeakerName } from "../words/SpeakerName";
import { useShortTimeWords } from "../words/timeWords";
import { Words } from "../words/Words";
import styles from "./Account.module.css";
import { AddressesProvider, type HrefOf } from "./addresses";
import { LinkBasis } from "./card/CardLinks";
import { EventLink } from "./card/EventLink";
import chain from "./WhatLedToWhat.module.css";

export function WhatLedToWhat({ hrefOf }: { readonly hrefOf: HrefOf }) {
  const { t, say } = useMessages();
  const dossier = useDossier();
  const focusNext = useRef<string | null>(null);
  const addresses = useMemo(() => ({ hrefOf, focusNext, actionsOf: undefined }), [hrefOf]);
  const items = useMemo(() => linkChain(dossier), [dossier]);
  return (
    <AddressesProvider value={addresses}>
      <section className={styles.reading} aria-label={t("reading-causes")}>
        <h2 className={styles.heading}>{say("reading-causes")}</h2>
        <p>{say(items.length === 0 ? "causes-none" : "causes-intro")}</p>
        {items.length > 0 && (
          <>
            <ul className={chain.key}>
              <li data-reason="true">{say("causes-reason")}</li>
              <li data-reason="false">{say("causes-order")}</li>
            </ul>
            <ol className={chain.items}>
              {items.map((item, i) => (
                <Item key={item.event.slug} item={item} above={items[i - 1] ?? null} />
              ))}
            </ol>
          </>
        )}
      </section>
    </AddressesProvider>
  );
}

interface ItemProps {
  readonly item: ChainItem;
  /** Null for the first. */
  readonly above: ChainItem | null;
}

function Item({ item: { event, links }, above }: ItemProps) {
  const { say } = useMessages();
  const when = useShortTimeWords();
  const isPointed = useIsPointed(event.slug);
  return (
    <li>
      {above && links.length === 0 && <p className={chain.gap}>{say("causes-gap")}</p>}
      {links.length > 0 && (
        <ul>
          {links.map((stated) => (
            <Arrow
              key={`${stated.link.relation} ${stated.earlier?.slug ?? stated.link.target}`}
              stated={stated}
              isFromAbove={stated.earlier !== null && stated.earlier === above?.event}
            />
          ))}
        </ul>
      )}
      <div
        className={chain.event}
        data-shape={event.kind.shape}
        data-pointed={isPointed}
        {...pointsAt(event.slug)}
      >
        <Mark shape={event.kind.shape} />
        <p>
          <EventLink slug={event.slug} className={chain.title}>
            <Words text={event.title} />
          </EventLink>
          <span className={styles.aside}>{when(event.time)}</span>
        </p>
      </div>
    </li>
  );
}

interface ArrowProps {
  readonly stated: StatedLink;
  /** Its event stands right above, and is not named again. */
  readonly isFromAbove: boolean;
}

/** From what came before or led to it, with the report's words and on whose word. */
function Arrow({ stated: { link, earlier, isOwn }, isFromAbove }: ArrowProps) {
  const { say } = useMessages();
  const reason = isReason(link.relation);
  return (
    <li className={chain.arrow} data-reason={reason} data-from-above={isFromAbove}>
      <p>
        {isFromAbove ? (
          say(isOwn ? `relation-of-${link.relation}` : `relation-${link.relation}`)
        ) : (
          <>
            {say(isOwn ? `relation-${link.relation}` : `relation-of-${link.relation}`)}{" "}
            {earlier ? (
              <EventLink slug={earlier.slug}>
                <Words text={earlier.title} />
              </EventLink>
            ) : (
              <SpeakerName id={link.target} />
            )}
          </>
        )}
      </p>
      <LinkBasis link={link} />
    </li>
  );
}
