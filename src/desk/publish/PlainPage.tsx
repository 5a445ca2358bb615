/** The whole dossier as text with its two pictures: what a page in one file is where no scripts run. */

import { AboutDossier } from "../../account/AboutDossier";
import { AddressesProvider } from "../../account/addresses";
import { CardBody } from "../../account/card/CardBody";
import { useMessages } from "../../i18n/react";
import { useDossier } from "../../state/react";
import { hasStory } from "../../state/storyState";
import { Story } from "../../story/Story";
import { Words } from "../../words/Words";
import styles from "./PlainPage.module.css";

interface PlainPageProps {
  /** Of map and timeline, as addresses. */
  readonly pictures: readonly string[];
}

const focusNext = { current: null };
const addresses = {
  hrefOf: (slug: string, claim?: string) => `#${claim ?? slug}`,
  focusNext,
  actionsOf: undefined,
};

export function PlainPage({ pictures }: PlainPageProps) {
  const { t, say } = useMessages();
  const dossier = useDossier();
  const { header, events } = dossier;
  return (
    <article className={styles.page}>
      <h1>
        <Words text={header.title} />
      </h1>
      {pictures.map((address) => (
        <img key={address} className={styles.picture} src={address} alt="" />
      ))}
      {hasStory(dossier) ? (
        <Story hrefOf={addresses.hrefOf} cardOf={() => null} />
      ) : (
        <p>
          <Words text={header.summary} />
        </p>
      )}
      <AddressesProvider value={addresses}>
        <section aria-label={t("account-region")}>
          <h2>{say("reading-events")}</h2>
          <ol className={styles.events}>
            {events.map((event) => (
              <li key={event.slug} id={event.slug}>
                <article>
                  <h3>
                    <Words text={event.title} />
                  </h3>
                  <CardBody event={event} />
                </article>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h2>{say("about")}</h2>
          <AboutDossier />
        </section>
      </AddressesProvider>
    </article>
  );
}
