/** The desk's entry: finds its language, its storage and its worker, and draws the page. */

import "../app/trustedTypes";
import "../app/siteConfig"; // takes the settings of the page before anything asks for a language
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { keepPreferencesOf, rememberedLanguage, rememberedTheme } from "../app/preferences";
import { LANGUAGES, languageOf } from "../i18n/languages";
import { MessagesProvider } from "../i18n/react";
import "../ui/styles.css";
import { Desk } from "./Desk";
import { loadDeskMessages } from "./loadDeskMessages";
import { openStore } from "./store/drafts";
import { startWorker } from "./work/askWorker";

async function start(element: HTMLElement) {
  const root = new URL("../", location.href);
  keepPreferencesOf(root.pathname);
  const asked =
    new URLSearchParams(location.search).get("lang") ?? rememberedLanguage() ?? navigator.language;
  const language = languageOf(asked) ?? LANGUAGES[0];
  const theme = rememberedTheme();
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  if (theme) document.documentElement.dataset.theme = theme;
  const [messages, store] = await Promise.all([
    loadDeskMessages(language.tag),
    openStore(root.pathname).catch(() => null), // a private window may give none: the page says so
  ]);
  document.title = messages.t("desk-page-title");
  createRoot(element).render(
    <StrictMode>
      <MessagesProvider messages={messages}>
        <Desk worker={startWorker()} store={store} baseUrl={root.href} />
      </MessagesProvider>
    </StrictMode>,
  );
}

const element = document.getElementById("desk");
if (element) void start(element);
