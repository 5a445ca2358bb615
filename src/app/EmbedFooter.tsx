/** An embed's one link: the full page of what is being looked at, in a tab of its own. */

import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { type AddressBase, pathOf } from "../state/address";
import { useDossier, useReader } from "../state/react";
import styles from "./App.module.css";

export function EmbedFooter({ base }: { base: AddressBase }) {
  const { t, language } = useMessages();
  const { header } = useDossier();
  const selection = useReader((state) => state.selection);
  return (
    <footer className={styles.embedFooter}>
      <span>{textIn(header.title, language, header.language).value}</span>
      <a href={pathOf(selection, base)} target="_blank" rel="noopener">
        {t("open-full-page")}
      </a>
    </footer>
  );
}
