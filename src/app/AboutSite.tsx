/** What holds for the site whatever its dossier: privacy, accessibility, limits and licences, in the page's language. */

import type { MessageId } from "../i18n/messageIds";
import { useMessages } from "../i18n/react";
import { siteConfig } from "./siteConfig";

const SECTIONS = [
  { heading: "about-method", text: ["about-method-text"] },
  { heading: "about-limits", text: ["about-limits-text"] },
  { heading: "about-accessibility", text: ["about-accessibility-text", "about-accessibility-gaps"] },
  { heading: "about-privacy", text: ["about-privacy-text"] },
  { heading: "about-licences", text: ["about-licences-text", "about-licences-fonts"] },
] as const satisfies readonly { heading: MessageId; text: readonly MessageId[] }[];

export function AboutSite() {
  const { say } = useMessages();
  const { mapCredits } = siteConfig();
  return SECTIONS.map(({ heading, text }) => (
    <section key={heading}>
      <h3>{say(heading)}</h3>
      {text.map((id) => (
        <p key={id}>{say(id)}</p>
      ))}
      {heading === "about-licences" && mapCredits.length > 0 ? (
        <p>
          {say("about-licences-map")}{" "}
          <span lang="en" dir="ltr">
            {mapCredits.join("; ")}
          </span>
        </p>
      ) : null}
    </section>
  ));
}
