/** A page's title and its description, as other sites will show them. */

import { eventWords } from "../picture/words";
import { type SitePage, sayOn } from "./site";

export function titleOf(page: SitePage): string {
  const { header } = page.site.dossier;
  const say = sayOn(page);
  return page.event
    ? page.messages.t("page-title", {
        title: say(page.event.title),
        dossier: say(header.shortTitle ?? header.title),
      })
    : say(header.title);
}

/** For an event its day and place stand first: previews cut the end off. */
export function descriptionOf(page: SitePage): string {
  const { site, event, messages } = page;
  if (!event) return sayOn(page)(site.dossier.header.summary);
  const { when, where, summary } = eventWords(event, site.dossier, messages);
  return `${when} · ${where}. ${summary}`;
}
