/** Claims by id and by speaker, and their figures in words. */

import type { Dossier, DossierEvent } from "../../core/dossier";
import type { Messages } from "../../i18n/messages";
import { formatNumber } from "../../i18n/numbers";
import type { Claim, Conflict, Text } from "../../schema/dossier";

export interface ClaimAbout {
  readonly about: DossierEvent;
  readonly claim: Claim;
}

/** A claim that is a number; `high` null means "at least". */
export interface Figure {
  readonly low: number;
  readonly high: number | null;
}

const byDossier = new WeakMap<Dossier, Map<string, ClaimAbout>>();

export function claimOf(dossier: Dossier, id: string): ClaimAbout | undefined {
  let claims = byDossier.get(dossier);
  if (!claims) {
    claims = new Map();
    for (const about of dossier.events)
      for (const claim of about.claims) claims.set(claim.id, { about, claim });
    byDossier.set(dossier, claims);
  }
  return claims.get(id);
}

export function figureOf({ low, high }: Pick<Claim, "low" | "high">): Figure | null {
  if (low !== null) return { low, high };
  return high === null ? null : { low: 0, high };
}

/** "at least 8", "5", "5 to 7"; with what is counted where `of` is given. */
export function formatFigure({ low, high }: Figure, of: string | null, messages: Messages): string {
  const { t } = messages;
  if (of === null) {
    if (high === null) return t("figure-at-least", { count: low });
    return low === high ? formatNumber(low, messages) : t("figure-range", { low, high });
  }
  if (high === null) return t("count-at-least", { count: low, of });
  return low === high ? t("count-exact", { count: low, of }) : t("count-range", { low, high, of });
}

/** In the order in which the speakers first occur. */
export function bySpeaker<T extends { readonly speaker: string }>(items: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.speaker);
    if (group) group.push(item);
    else groups.set(item.speaker, [item]);
  }
  return [...groups];
}

export interface FigureEnds {
  /** The largest number of all. */
  readonly most: number;
  readonly lowest: { readonly figure: Figure; readonly speakers: readonly string[] };
  readonly highest: { readonly figure: Figure; readonly speakers: readonly string[] };
  /** They don't all count the same, so that the ends cannot simply be compared. */
  readonly countDifferentThings: boolean;
}

/** The two ends of the figures that the positions rest on, and who says each; null where fewer than two have one. Nothing is added up. */
export function figureEnds(conflict: Conflict, dossier: Dossier): FigureEnds | null {
  const said = conflict.positions.flatMap(({ speaker, claim: id }) => {
    const claim = id === undefined ? undefined : claimOf(dossier, id)?.claim;
    const figure = claim && figureOf(claim);
    return claim && figure ? [{ speaker, figure, of: claim.of }] : [];
  });
  if (said.length < 2) return null;
  const bySize = [...said].sort((a, b) => sizeOf(a.figure) - sizeOf(b.figure) || a.figure.low - b.figure.low);
  const [first, last] = [bySize[0]!, bySize[bySize.length - 1]!];
  const sayers = ({ figure }: { figure: Figure }) => [
    ...new Set(
      said
        .filter((other) => other.figure.low === figure.low && other.figure.high === figure.high)
        .map(({ speaker }) => speaker),
    ),
  ];
  return {
    most: Math.max(...said.map(({ figure: { low, high } }) => high ?? low)),
    lowest: { figure: first.figure, speakers: sayers(first) },
    highest: { figure: last.figure, speakers: sayers(last) },
    countDifferentThings: new Set(said.map(({ of }) => idOf(of))).size > 1,
  };
}

/** What a position counts, to be drawn beside the others'; null for one who names a single person where not all count the same: a name is no number. */
export function drawnFigure(
  position: Conflict["positions"][number],
  ends: FigureEnds,
  dossier: Dossier,
): Figure | null {
  const claim = position.claim === undefined ? undefined : claimOf(dossier, position.claim)?.claim;
  const figure = claim ? figureOf(claim) : null;
  const isName = figure?.low === 1 && figure.high === 1 && ends.countDifferentThings;
  return isName ? null : figure;
}

/** "At least 8" is larger than "8". */
const sizeOf = ({ low, high }: Figure) => (high === null ? low + 0.5 : high);

const idOf = (of: Text | null) => JSON.stringify(of);
