/** What the status line says: a step of the story, a new selection, or how many events a changed filter leaves; nothing at the start. */

import { useEffect, useState } from "react";
import { storyOf } from "../core/story";
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
    const look = () => {
      const state = getState();
      return { step: state.step, selected: selectors.selected(state), visible: selectors.visible(state) };
    };
    let before = look();
    return subscribe(() => {
      const now = look();
      if (now.step !== before.step && now.step > 0) setText(stepWords(reader, messages));
      else if (now.selected !== before.selected && getState().view !== "story")
        setText(selectionWords(reader, messages));
      else if (now.visible !== before.visible)
        setText(messages.t("results-count", { count: now.visible.length }));
      before = now;
    });
  }, [reader, messages]);
  return text;
}

function stepWords({ dossier, getState }: Reader, { t, language }: Messages): string {
  const { step } = getState();
  const { steps } = storyOf(dossier);
  const told = steps[step - 1];
  if (!told) return "";
  const title = textIn(told.title, language, dossier.header.language).value;
  return `${t("story-progress", { step, count: steps.length })}: ${title}`;
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
