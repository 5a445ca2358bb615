/** Words of the report, in its own language and direction. */

import type { Evidence } from "../schema/dossier";
import { useDossier } from "../state/react";
import styles from "./Quote.module.css";

export function Quotes({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { lang } = useDossier().header.report;
  return evidence.map(({ exact, prefix, suffix }) => (
    <blockquote
      key={`${prefix}${exact}${suffix}`}
      className={styles.quote}
      lang={lang}
      dir="auto"
      translate="no"
    >
      <q>{exact}</q>
    </blockquote>
  ));
}

/** A few words inside a line of ours. */
export function InlineQuote({ words }: { readonly words: string }) {
  const { lang } = useDossier().header.report;
  return (
    <q className={styles.inline} lang={lang} dir="auto" translate="no">
      {words}
    </q>
  );
}
