/** What other sources say, told apart at a glance from the report: dashed, hollow, with its citations. */

import type { ReactNode } from "react";
import { parseUrl } from "../../core/parseUrl";
import { formatDay } from "../../i18n/dates";
import type { Messages } from "../../i18n/messages";
import { useMessages } from "../../i18n/react";
import type { Background } from "../../schema/dossier";
import { useDossier, useReader } from "../../state/react";
import { OutsideLink } from "../../ui/OutsideLink";
import { Words } from "../../words/Words";
import styles from "./OtherSources.module.css";

/** One line beside the report's own time or place. */
export function OtherSources({
  says,
  sources,
}: {
  readonly says: ReactNode;
  readonly sources: readonly string[];
}) {
  return (
    <details className={styles.line}>
      <summary>{says}</summary>
      {/* On paper they stand once, under what other sources say. */}
      <div className="screen-only">
        <SourceList ids={sources} />
      </div>
    </details>
  );
}

export function BackgroundItem({ item }: { readonly item: Background }) {
  const { say } = useMessages();
  return (
    <li className={styles.item}>
      <p>
        <Words text={item.text} />{" "}
        <span className={styles.aside}>({say(`confidence-${item.confidence}`)})</span>
      </p>
      {item.disputed && (
        <p className={styles.aside}>
          {say("event-disputed")} <Words text={item.disputed} />
        </p>
      )}
      <details className={styles.sources}>
        <summary>{say("sources-count", { count: item.sources.length })}</summary>
        <SourceList ids={item.sources} />
      </details>
    </li>
  );
}

export function SourceList({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <ul className={styles.list}>
      {ids.map((id) => (
        <li key={id}>
          <Citation id={id} />
        </li>
      ))}
    </ul>
  );
}

/** Title, publisher and day as they were found; an address where there is one, else how to find it again. */
export function Citation({ id }: { readonly id: string }) {
  const messages = useMessages();
  const { say, language } = messages;
  const { header, sources } = useDossier();
  const embed = useReader((state) => state.embed);
  const source = sources.get(id);
  if (!source) return <bdi translate="no">{id}</bdi>;
  const own = language === header.language ? undefined : header.language; // untranslated, so said to be
  const address = source.url ? webAddress(source.url) : null;
  return (
    <>
      <cite className={styles.title} lang={source.lang ?? own} dir="auto">
        {address ? (
          <OutsideLink href={address.href} newTab={embed && <span lang={language}>{say("new-tab")}</span>}>
            {source.title}
          </OutsideLink>
        ) : (
          source.title
        )}
      </cite>
      {source.publisher && (
        <>
          {" · "}
          <bdi>{source.publisher}</bdi>
        </>
      )}
      {source.published && (
        <>
          {" · "}
          <time dateTime={source.published}>
            <bdi>{publishedWords(source.published, messages)}</bdi>
          </time>
        </>
      )}
      {" · "}
      {address ? (
        <bdi dir="ltr" translate="no">
          {address.host}
        </bdi>
      ) : (
        say("source-no-address")
      )}
      {source.note && (
        <span className={styles.note} lang={own} dir="auto">
          {source.note}
        </span>
      )}
    </>
  );
}

/** A whole day as the page's language writes it; anything else stays as it was found. A day of theirs has no zone. */
const publishedWords = (published: string, messages: Messages) =>
  /^\d{4}-\d\d-\d\d$/.test(published) && !Number.isNaN(Date.parse(published))
    ? formatDay(Date.parse(published), "UTC", messages)
    : published;

/** Null for anything but http(s): that is shown as text, never as a link. */
function webAddress(text: string): URL | null {
  return /^https?:\/\//i.test(text) ? parseUrl(text) : null;
}
