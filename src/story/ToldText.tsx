/** A step's words; what they quote is the report's, and is left to its own language. */

import { isolate } from "../i18n/isolate";
import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import type { Text } from "../schema/dossier";
import { useDossier } from "../state/react";
import styles from "./Story.module.css";

const QUOTED = /(“[^”]+”|«[^»]+»|„[^“”]+[“”]|"[^"]+")/u;

export function ToldText({ text }: { readonly text: Text }) {
  const { language, direction } = useMessages();
  const { header } = useDossier();
  const { value, lang } = textIn(text, language, header.language);
  const isReports = lang === header.report.lang;
  const parts = isReports ? value.split(QUOTED) : [value];
  return (
    <bdi lang={lang === language ? undefined : lang}>
      {parts.map((part, i) =>
        i % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
          <span key={i} className={styles.quoted} translate="no">
            {part}
          </span>
        ) : (
          isolate(part, direction)
        ),
      )}
    </bdi>
  );
}
