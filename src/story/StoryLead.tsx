/** What stands before the first step: what happened, whose account this is, and who says who did it. */

import { storyOf } from "../core/story";
import { dayOfDate } from "../core/time/days";
import { formatDay } from "../i18n/dates";
import { useMessages } from "../i18n/react";
import { useDossier } from "../state/react";
import { Words } from "../words/Words";
import styles from "./Story.module.css";
import { ToldText } from "./ToldText";

export function StoryLead({ isShown }: { readonly isShown: boolean }) {
  const { say } = useMessages();
  const { lead } = storyOf(useDossier());
  return (
    <header className={styles.lead} data-step="0" data-shown={isShown || undefined}>
      <h2 className={styles.headline}>
        <Words text={lead.title} />
      </h2>
      <p className={styles.standfirst}>
        <ToldText text={lead.text} />
      </p>
      <Provenance />
      <noscript>{say("no-scripts")}</noscript>
    </header>
  );
}

/** Whose account it is. */
function Provenance() {
  const messages = useMessages();
  const { header, timeZone } = useDossier();
  const { publisher, published } = header.report;
  return <p className={styles.provenance}>{words()}</p>;

  function words() {
    if (published === null)
      return publisher === null
        ? messages.say("story-told-by-unknown-undated")
        : messages.say("story-told-by-undated", { publisher });
    const day = dayOfDate(published, timeZone);
    const date = day === null ? published : formatDay(day[0], timeZone, messages, { year: true });
    return publisher === null
      ? messages.say("story-told-by-unknown", { date })
      : messages.say("story-told-by", { publisher, date });
  }
}
