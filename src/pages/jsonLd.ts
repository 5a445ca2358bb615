/** A page in schema.org's words: the report, the event, who says what. No reviews: we judge no claim. */

import type { DossierEvent } from "../core/dossier";
import { dayOf } from "../core/time/zone";
import { textIn } from "../i18n/textIn";
import type { Claim, Speaker } from "../schema/dossier";
import { descriptionOf, titleOf } from "./pageWords";
import { addressOf, type SitePage, sayOn, sharePath } from "./site";

type Node = Readonly<Record<string, unknown>>;

export function jsonLdOf(page: SitePage): Node {
  const { site, event, messages } = page;
  const { header } = site.dossier;
  const address = addressOf(page, page.path);
  const report = `${addressOf(page, "")}#report`;
  const say = sayOn(page);
  const main = event ? eventNode(page, event) : datasetNode(page);
  const claims = event?.claims.map((claim) => claimNode(claim, page, report)) ?? [];
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "WebPage",
        "@id": address,
        name: titleOf(page),
        description: descriptionOf(page),
        inLanguage: messages.language,
        isPartOf: { "@type": "WebSite", "@id": addressOf(page, ""), name: site.name },
        primaryImageOfPage: addressOf(page, sharePath(messages.language, event?.slug ?? null)),
        isBasedOn: { "@id": report },
        license: header.licence,
        version: header.version,
        ...(header.changes[0] && { dateModified: header.changes[0].date }),
        ...(main && { mainEntity: { "@id": main["@id"] } }),
      },
      {
        "@type": "NewsArticle",
        "@id": report,
        headline: say(header.report.title),
        ...(header.report.published && { datePublished: header.report.published }),
        inLanguage: header.report.lang,
        ...(header.report.url && { url: header.report.url }),
        ...(header.report.publisher && {
          publisher: { "@type": "Organization", name: header.report.publisher },
        }),
      },
      ...(main ? [main] : []),
      ...claims,
    ],
  };
}

/** Something said is no event in schema.org's sense, only what happened on the ground is. */
function eventNode(page: SitePage, event: DossierEvent): Node | null {
  if (event.kind.lane !== "ground") return null;
  const { site, messages } = page;
  const say = sayOn(page);
  const { time, place } = event;
  // A day only where the report states one: software would show a guess as a fact.
  const isStated = time.certain !== null && time.certainty === "certain" && time.precision === 1;
  const [start, end] = time.certain ?? [0, 0];
  const last = dayOf(end - 1, site.dossier.timeZone);
  return {
    "@type": "Event",
    "@id": `${addressOf(page, page.path)}#event`,
    name: say(event.title),
    description: say(event.summary),
    inLanguage: messages.language,
    ...(isStated && { startDate: dayOf(start, site.dossier.timeZone), endDate: last }),
    ...(place.site && {
      location: {
        "@type": "Place",
        name: say(place.site.name),
        // A region has no point, and a point would be taken for the place.
        ...(place.site.precision !== "region" &&
          place.site.anchor &&
          place.site.radiusMeters && {
            geo: {
              "@type": "GeoCircle",
              geoMidpoint: {
                "@type": "GeoCoordinates",
                latitude: place.site.anchor[1],
                longitude: place.site.anchor[0],
              },
              geoRadius: place.site.radiusMeters,
            },
          }),
      },
    }),
  };
}

function datasetNode(page: SitePage): Node {
  const { header } = page.site.dossier;
  return {
    "@type": "Dataset",
    "@id": `${addressOf(page, page.path)}#dossier`,
    name: titleOf(page),
    description: descriptionOf(page),
    version: header.version,
    license: header.licence,
    temporalCoverage: header.extent,
    distribution: {
      "@type": "DataDownload",
      encodingFormat: "application/geo+json",
      contentUrl: addressOf(page, `dossiers/${header.id}/dossier.geojson`),
    },
  };
}

function claimNode(claim: Claim, page: SitePage, report: string): Node {
  const { site, messages } = page;
  const text = textIn(claim.text, messages.language, site.dossier.header.language);
  const speaker = site.dossier.speakers.get(claim.speaker);
  return {
    "@type": "Claim",
    "@id": `${addressOf(page, page.path)}#${claim.id}`,
    text: text.value,
    inLanguage: text.lang,
    appearance: { "@id": report },
    ...(speaker && speaker.type !== "narrator"
      ? { author: { "@type": typeOf(speaker), name: sayOn(page)(speaker.name) } }
      : { author: { "@id": report } }),
  };
}

const typeOf = ({ type }: Speaker) => (type === "person" ? "Person" : "Organization");
