/** An embed's one card: of the selected event or else of the one nearest to the playhead. */

import { useEffect } from "react";
import { EventCard } from "../account/card/EventCard";
import { useMessages } from "../i18n/react";
import { useReader } from "../state/react";
import styles from "./App.module.css";

export function EmbedCard({ hrefOf }: { readonly hrefOf: (slug: string, claim?: string) => string }) {
  const { t, say } = useMessages();
  const event = useReader((state, selectors) => selectors.selected(state) ?? selectors.nearest(state));
  // The page as it was written opened at its event; a frame shows map and timeline first.
  useEffect(() => {
    scrollTo(0, 0); // gives a promise in newer browsers, which is no way to clean an effect up
  }, []);
  return (
    <section aria-label={t("account-region")} className={styles.embedCard}>
      {event ? (
        <EventCard key={event.slug} event={event} hrefOf={hrefOf} />
      ) : (
        <p>{say("results-count", { count: 0 })}</p>
      )}
    </section>
  );
}
