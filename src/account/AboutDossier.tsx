/** About the dossier as a whole: the report and what it leaves out; after what else is to be said, the long lists: other sources, changes. */

import type { ReactNode } from "react";
import { dayOfDate } from "../core/time/days";
import { formatDay } from "../i18n/dates";
import { useMessages } from "../i18n/react";
import { useDossier, useReader } from "../state/react";
import { Words } from "../words/Words";
import styles from "./AboutDossier.module.css";
import { Citation } from "./card/OtherSources";

export function AboutDossier({ children }: { readonly children?: ReactNode }) {
  const { say } = useMessages();
  const { header } = useDossier();
  const onlyReport = useReader((state) => state.onlyReport);
  return (
    <div className={styles.about}>
      <Section title={say("about-report")}>
        <Report />
      </Section>
      {header.silences.length > 0 && (
        <Section title={say("event-silences")}>
          <ul className={styles.list}>
            {header.silences.map(({ id, text }) => (
              <li key={id}>
                <Words text={text} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {children}
      {header.sources.length > 0 && !onlyReport && (
        <Section title={say("about-sources")}>
          <p className={styles.aside}>{say("about-sources-hint")}</p>
          <ul className={styles.list}>
            {header.sources.map(({ id }) => (
              <li key={id}>
                <Citation id={id} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {header.changes.length > 0 && (
        <Section title={say("about-corrections")}>
          <Changes />
        </Section>
      )}
    </div>
  );
}

function Report() {
  const { say, language } = useMessages();
  const { header } = useDossier();
  const day = useDay();
  const { report } = header;
  const own = language === header.language ? undefined : header.language;
  return (
    <>
      <p>
        <strong>
          <Words text={report.title} />
        </strong>
        {" · "}
        {report.publisher === null ? say("report-publisher-unknown") : <bdi>{report.publisher}</bdi>}
        {" · "}
        {report.published === null
          ? say("report-published-unknown")
          : say("report-published", { date: day(report.published) })}
      </p>
      <p>
        <Words text={header.summary} />
      </p>
      {report.licence && (
        <p>
          {say("about-licences")}: <bdi>{report.licence}</bdi>
        </p>
      )}
      <p className={styles.aside}>
        {say("report-not-included")} {say("report-hash")}
      </p>
      <p>
        <code className={styles.hash} dir="ltr" translate="no">
          {report.sha256}
        </code>
      </p>
      <p className={styles.aside}>
        {say("about-licences")}: <bdi lang={own}>{header.licence}</bdi>
      </p>
    </>
  );
}

function Changes() {
  const { say } = useMessages();
  const { header } = useDossier();
  const day = useDay();
  return (
    <ul className={styles.list}>
      {header.changes.map(({ date, version, text, correction }) => (
        <li key={`${version} ${date}`}>
          <time dateTime={date}>{day(date)}</time>
          {" · "}
          {say("share-version", { version })}
          {correction && <> · {say("correction")}</>}
          {": "}
          <Words text={text} />
        </li>
      ))}
    </ul>
  );
}

/** A calendar date in words; what is no date stays as it is written. */
function useDay(): (date: string) => string {
  const messages = useMessages();
  const { timeZone } = useDossier();
  return (date) => {
    const day = dayOfDate(date, timeZone);
    return day === null ? date : formatDay(day[0], timeZone, messages, { otherCalendar: true });
  };
}

function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
