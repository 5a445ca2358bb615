/** The document's title follows the selection, so that tabs, history and bookmarks say which event they hold. */

import { useEffect } from "react";
import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { useDossier, useReader } from "../state/react";

export function useDocumentTitle(isOpened: boolean) {
  const { language, t } = useMessages();
  const { header } = useDossier();
  const event = useReader((state, selectors) => selectors.selected(state));
  const dossier = textIn(header.title, language, header.language).value;
  const title = event
    ? t("page-title", { title: textIn(event.title, language, header.language).value, dossier })
    : dossier;
  useEffect(() => {
    document.title = isOpened ? t("opened-page-title", { title }) : title;
  }, [title, isOpened, t]);
}
