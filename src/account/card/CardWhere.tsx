/** Where it happened: the place and how the event stands to it, how well it is known, and where its coordinates come from. */

import type { DossierEvent, Site } from "../../core/dossier";
import { hasOutline } from "../../core/places";
import type { Messages } from "../../i18n/messages";
import { formatDistance, formatNumber } from "../../i18n/numbers";
import { useMessages } from "../../i18n/react";
import type { Position } from "../../schema/dossier";
import { useDossier, useReader } from "../../state/react";
import { Quotes } from "../../words/Quote";
import { usePlainText } from "../../words/usePlainText";
import { Words } from "../../words/Words";
import styles from "./EventCard.module.css";
import { OtherSources } from "./OtherSources";

export function CardWhere({ event }: { readonly event: DossierEvent }) {
  const messages = useMessages();
  const { t, say } = messages;
  const { sites } = useDossier();
  const plain = usePlainText();
  const placeWords = usePlaceWords();
  const onlyReport = useReader((state) => state.onlyReport);
  const { place } = event;
  const { site, geoPrecision, position } = place;
  const { refined } = event;
  const refinedSite = refined?.site ? sites.get(refined.site) : undefined;
  const whole = site?.partOf ? sites.get(site.partOf) : undefined;
  const knowledge = site
    ? [
        whole && t("place-in", { site: plain(whole.name) }),
        t(`place-precision-${site.precision}`),
        site.radiusMeters &&
          !hasOutline({ site }) &&
          t("place-within", { distance: formatDistance(site.radiusMeters, messages) }),
        site.approximate && t("map-approximate"),
      ]
    : [
        geoPrecision === null
          ? t(position ? "geo-precision-unstated" : "geo-precision-none")
          : t(`geo-precision-${geoPrecision}`),
      ];
  return (
    <>
      <p>
        <strong>{placeWords(event)}</strong>{" "}
        <span className={`${styles.aside} ${styles.howKnown}`}>{knowledge.filter(Boolean).join(" · ")}</span>
      </p>
      {refined && !onlyReport && (refinedSite || refined.position) && (
        <OtherSources
          says={say("refined-place", {
            place: refinedSite ? plain(refinedSite.name) : positionWords(refined.position!, messages),
          })}
          sources={refined.sources}
        />
      )}
      {site && <SiteDetails site={site} code={geoPrecision} />}
      {place.elsewhere !== null && position && <p>{positionWords(position, messages)}</p>}
    </>
  );
}

/** "near Customs house, the harbour": the name of what is elsewhere; a bare position; "not reported". */
export function usePlaceWords(): (event: DossierEvent) => string {
  const messages = useMessages();
  const { t } = messages;
  const { header } = useDossier();
  const plain = usePlainText();
  return ({ place }) => {
    if (place.site) {
      const site = plain(place.site.name);
      return place.relation ? t(`place-${place.relation}`, { site }) : site;
    }
    const named = header.elsewhere.find(({ id }) => id === place.elsewhere);
    if (named) return plain(named.name);
    return place.position ? positionWords(place.position, messages) : t("not-reported");
  };
}

interface SiteDetailsProps {
  readonly site: Site;
  /** ACLED's code for how well the event's place is known; null without one. */
  readonly code: number | null;
}

function SiteDetails({ site, code }: SiteDetailsProps) {
  const messages = useMessages();
  const { say } = messages;
  const hasOrigin =
    code !== null ||
    site.anchor !== null ||
    site.coordinateNote !== null ||
    site.coordinateSources.length > 0;
  return (
    <>
      {site.description && (
        <p className={styles.aside}>
          <Words text={site.description} />
        </p>
      )}
      <Quotes evidence={site.evidence} />
      {hasOrigin && (
        <details className={`${styles.more} screen-only`}>
          <summary>{say("event-coordinates")}</summary>
          <div className={styles.disclosed}>
            {code !== null && <p>{say("precision-code", { code })}</p>}
            {hasOutline({ site }) && site.radiusMeters && (
              <p>{say("place-radius", { distance: formatDistance(site.radiusMeters, messages) })}</p>
            )}
            {site.anchor && (
              <p>
                <bdi dir="ltr" translate="no">
                  {positionWords(site.anchor, messages)}
                </bdi>
              </p>
            )}
            {site.coordinateNote && (
              <p>
                <Words text={site.coordinateNote} />
              </p>
            )}
            {site.coordinateSources.length > 0 && (
              <ul className={styles.plainList}>
                {site.coordinateSources.map((source) => (
                  <li key={source} dir="auto">
                    {source}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </details>
      )}
    </>
  );
}

/** Latitude first, as readers of maps write it; GeoJSON has it second. */
export function positionWords([lon = 0, lat = 0]: Position, messages: Messages): string {
  const degrees = (value: number) => formatNumber(value, messages, { maximumFractionDigits: 4 });
  return `${degrees(lat)}°, ${degrees(lon)}°`;
}
