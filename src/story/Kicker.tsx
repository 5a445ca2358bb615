/** The day and the place of an entry in a line. */

import type { DossierEvent } from "../core/dossier";
import { useMessages } from "../i18n/react";
import { useDossier } from "../state/react";
import { useShortTimeWords } from "../words/timeWords";
import { usePlainText } from "../words/usePlainText";

export function Kicker({ event }: { readonly event: DossierEvent }) {
  const { t } = useMessages();
  const { header } = useDossier();
  const plain = usePlainText();
  const when = useShortTimeWords();
  const { site, relation, elsewhere } = event.place;
  const named = header.elsewhere.find(({ id }) => id === elsewhere);
  // Where somebody spoke is seldom told, and never what a step is about.
  const where = site
    ? t(`place-${relation ?? "at"}`, { site: plain(site.shortName) })
    : named && event.kind.lane === "ground"
      ? plain(named.name)
      : null;
  return <span>{[when(event.time), where].filter(Boolean).join(" · ")}</span>;
}
