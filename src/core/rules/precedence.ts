/** The order of events that their links state: which of two comes first. */

import type { CompiledDossier, EventFeature, Link } from "../../schema/dossier";
import type { Relation } from "../../schema/vocabulary";
import type { Path } from "./fault";
import { eventsOf, linksOf } from "./parts";

export type Precedence = {
  readonly earlier: EventFeature;
  readonly later: EventFeature;
  readonly link: Link;
  readonly path: Path;
};

const ANSWERS: readonly Relation[] = ["retaliation-for", "protest-against", "responds-to"];
const COMES_LATER: readonly Relation[] = [...ANSWERS, "right-after", "after"];

export const isAnswer = ({ relation }: Link) => ANSWERS.includes(relation);

export function precedencesOf(dossier: CompiledDossier): Precedence[] {
  const links = linksOf(dossier);
  if (links.length === 0) return [];
  const bySlug = new Map(eventsOf(dossier).map(({ value }) => [value.id, value]));
  return links.flatMap(({ value: link, event, path }) => {
    const target = bySlug.get(link.target);
    if (!target) return [];
    if (COMES_LATER.includes(link.relation)) return { earlier: target, later: event, link, path };
    return link.relation === "before" ? { earlier: event, later: target, link, path } : [];
  });
}
