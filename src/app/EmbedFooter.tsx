/** An embed's one link: the full page of what is being looked at, in a tab of its own. */

import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { type AddressBase, formatAddress, pathOf } from "../state/address";
import { useReader, useReaderStore } from "../state/react";
import { defaultView } from "../state/storyState";
import { OutsideLink } from "../ui/OutsideLink";
import styles from "./App.module.css";

export function EmbedFooter({ base }: { base: AddressBase }) {
  const { say, language } = useMessages();
  const { dossier, getState } = useReaderStore();
  const { header } = dossier;
  const selection = useReader((state) => state.selection);
  return (
    <footer className={styles.embedFooter}>
      <h1 className={styles.embedTitle}>
        {textIn(header.shortTitle ?? header.title, language, header.language).value}
      </h1>
      <OutsideLink
        href={pathOf(selection, base)}
        newTab={say("new-tab")}
        onClick={(event) => {
          // The view of this very moment, without writing the link anew while the reader scrubs.
          const state = getState();
          const view = state.view === "events" ? defaultView(dossier, state.selection, false) : state.view;
          event.currentTarget.href = formatAddress({ ...state, view, embed: false }, base, dossier);
        }}
      >
        {say("open-full-page")}
      </OutsideLink>
    </footer>
  );
}
