/** What the status line says: a new selection, or how many events a changed filter leaves; nothing at the start. */

import { useEffect, useState } from "react";
import type { Messages } from "../i18n/messages";
import { formatOrder, withOrder } from "../i18n/orderWords";
import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { formatWhen } from "../i18n/when";
import { type Reader, useReader, useReaderStore } from "../state/react";
import { LiveStatus } from "../ui/LiveStatus";
import { placeName } from "./placeName";

export function Announcement() {
  // A window is still being brushed while its ends move, though it may hold as many events as before.
  const timeWindow = useReader((state) => state.timeWindow);
  return <LiveStatus message={useWords()} moving={timeWindow} />;
}

function useWords(): string {
  const reader = useReaderStore();
  const messages = useMessages();
  const [text, setText] = useState("");
  useEffect(() => {
    const { getState, selectors, subscribe } = reader;
    let before = { selected: selectors.selected(getState()), visible: selectors.visible(getState()) };
    return subscribe(() => {
      const now = { selected: selectors.selected(getState()), visible: selectors.visible(getState()) };
      if (now.selected !== before.selected) setText(selectionWords(reader, messages));
      else if (now.visible !== before.visible)
        setText(messages.t("results-count", { count: now.visible.length }));
      before = now;
    });
  }, [reader, messages]);
  return text;
}

function selectionWords({ dossier, getState, selectors }: Reader, messages: Messages): string {
  const event = selectors.selected(getState());
  if (!event) return "";
  return messages.t("event-announce", {
    event: textIn(event.title, messages.language, dossier.header.language).value,
    when: withOrder(
      formatWhen(event.time, selectors.timeZone(getState()), messages),
      formatOrder(event, dossier, messages, getState().onlyReport),
      messages,
    ),
    where: placeName(event, dossier, messages),
  });
}
