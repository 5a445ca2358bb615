/** The document's title follows the reader, so that tabs, history and bookmarks say which event or step they hold. */

import { useEffect } from "react";
import { storyOf } from "../core/story";
import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { useDossier, useReader } from "../state/react";

export function useDocumentTitle(isOpened: boolean) {
  const { language, t } = useMessages();
  const dossier = useDossier();
  const { header } = dossier;
  const shown = useReader((state, selectors) =>
    state.view === "story" ? (storyOf(dossier).steps[state.step - 1] ?? null) : selectors.selected(state),
  );
  const name = textIn(header.title, language, header.language).value;
  const title = shown
    ? t("page-title", { title: textIn(shown.title, language, header.language).value, dossier: name })
    : name;
  useEffect(() => {
    document.title = isOpened ? t("opened-page-title", { title }) : title;
  }, [title, isOpened, t]);
}
