/** Play in the story: each step stays as long as it takes to read. Never starts it, and draws nothing. */

import { useEffect } from "react";
import { storyOf } from "../core/story";
import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { useReader, useReaderStore } from "../state/react";
import { readingMs } from "./readingMs";

export function StoryPlayback() {
  const { dossier, dispatch } = useReaderStore();
  const { language } = useMessages();
  const step = useReader((state) => state.step);
  const speed = useReader((state) => state.speed);
  const onlyReport = useReader((state) => state.onlyReport);

  useEffect(() => {
    const told = storyOf(dossier).steps[step - 1];
    const texts = told
      ? [told.title, told.text, ...(told.other && !onlyReport ? [told.other.text] : [])]
      : [];
    const words = texts.map((text) => textIn(text, language, dossier.header.language).value).join(" ");
    const timer = setTimeout(
      () => dispatch({ type: "goToStep", step: step + 1, plays: true }),
      readingMs(words, language) / speed,
    );
    return () => clearTimeout(timer);
  }, [dossier, dispatch, language, step, speed, onlyReport]);

  useEffect(() => {
    const pause = () => dispatch({ type: "pause" });
    const onVisibility = () => {
      if (document.hidden) pause();
    };
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("pagehide", pause); // a page that the browser keeps comes back as it was left
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pagehide", pause);
    };
  }, [dispatch]);
  return null;
}
