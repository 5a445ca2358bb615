/** What stands behind "More" in the header: the theme, other dossiers, a file of the reader's, about, keys. */

import { useMessages } from "../i18n/react";
import type { AddressBase } from "../state/address";
import { Button } from "../ui/Button";
import type { OpenDialog } from "./Header";
import styles from "./Header.module.css";
import { siteConfig } from "./siteConfig";
import { ThemeChoice } from "./ThemeChoice";

interface MenuProps {
  readonly base: AddressBase;
  readonly onDialog: (dialog: OpenDialog) => void;
  readonly canOpenFile: boolean;
}

export function Menu({ base, onDialog, canOpenFile }: MenuProps) {
  const { say } = useMessages();
  return (
    <div className={styles.more}>
      <ThemeChoice />
      {siteConfig().hasIndex ? (
        <a className={styles.index} href={`${base.root}${base.languagePath}dossiers/`}>
          {say("all-dossiers")}
        </a>
      ) : null}
      {canOpenFile ? (
        <Button tone="quiet" aria-haspopup="dialog" onClick={() => onDialog("open")}>
          {say("open-file")}
        </Button>
      ) : null}
      <Button tone="quiet" aria-haspopup="dialog" onClick={() => onDialog("about")}>
        {say("about")}
      </Button>
      <Button tone="quiet" aria-haspopup="dialog" onClick={() => onDialog("keys")}>
        {say("keys")}
      </Button>
    </div>
  );
}
