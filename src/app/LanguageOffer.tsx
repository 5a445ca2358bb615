/** On a first visit, one line in the reader's own language that the page exists in it; never more than an offer. */

import { useState, useSyncExternalStore } from "react";
import { languageOf } from "../i18n/languages";
import { useMessages } from "../i18n/react";
import { type AddressBase, formatAddress } from "../state/address";
import { useReaderStore } from "../state/react";
import { IconButton } from "../ui/IconButton";
import styles from "./Notices.module.css";
import { inLanguage, pageLanguages } from "./place";
import { rememberedLanguage, rememberLanguage, subscribeToPreferences } from "./preferences";

/** "Read this page in Arabic", in Arabic; of any other language its own name. The messages are in the page's language only. */
const OFFERS: ReadonlyMap<string, string> = new Map([
  ["en", "Read this page in English"],
  ["ar", "اقرأ هذه الصفحة بالعربية"],
  ["fa", "این صفحه را به فارسی بخوانید"],
]);

export function LanguageOffer({ base }: { base: AddressBase }) {
  const { t, language } = useMessages();
  const { dossier, getState } = useReaderStore();
  const [wanted] = useState(() => wantedLanguage(pageLanguages(dossier.header)));
  const remembered = useSyncExternalStore(subscribeToPreferences, rememberedLanguage, () => null);
  if (wanted === null || wanted === language || remembered !== null) return null;
  const there = inLanguage(base, wanted);
  return (
    <div className={styles.notice}>
      <a
        href={formatAddress(getState(), there, dossier)}
        lang={wanted}
        dir={languageOf(wanted)?.direction}
        onClick={() => rememberLanguage(wanted)}
      >
        {OFFERS.get(wanted) ?? languageOf(wanted)?.name}
      </a>
      <IconButton
        icon="close"
        tone="quiet"
        label={t("notice-dismiss")}
        onClick={() => rememberLanguage(language)}
      />
    </div>
  );
}

/** The first of the reader's languages that the dossier has. */
function wantedLanguage(available: readonly string[]): string | null {
  for (const tag of navigator.languages) {
    const primary = tag.toLowerCase().split("-")[0] ?? "";
    if (available.includes(primary)) return primary;
  }
  return null;
}
