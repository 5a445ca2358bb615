/** The bar at the top: what this is, and the few choices that concern the whole page. */

import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { type AddressBase, pathOf } from "../state/address";
import { useDispatch, useDossier, useReader } from "../state/react";
import { Button } from "../ui/Button";
import { Late } from "../ui/Late";
import { type LatePart, latePart, rarePart } from "../ui/latePart";
import { Popover } from "../ui/Popover";
import styles from "./Header.module.css";
import { LanguageLinks } from "./LanguageLinks";
import { siteConfig } from "./siteConfig";
import { useHydrated } from "./useHydrated";

const menu = latePart(() => import("./Menu").then((part) => part.Menu));
const aboutDialog = rarePart(() => import("./AboutDialog").then((part) => part.AboutDialog));
const keysDialog = rarePart(() => import("./KeysDialog").then((part) => part.KeysDialog));
const openFileDialog = rarePart(() => import("./opening/OpenDialog").then((part) => part.OpenDialog));
const sharePanel = rarePart(() => import("./SharePanel").then((part) => part.SharePanel));

export type OpenDialog = "about" | "keys" | "share" | "open" | null;

interface HeaderProps {
  readonly base: AddressBase;
  readonly openDialog: OpenDialog;
  readonly onDialog: (dialog: OpenDialog) => void;
  readonly onOpenFile: ((file: File) => void) | undefined;
  /** A file that the reader opened has no other languages, and no address to share. */
  readonly isOpened: boolean;
}

export function Header({ base, openDialog, onDialog, onOpenFile, isOpened }: HeaderProps) {
  const { t, say, language } = useMessages();
  const { header } = useDossier();
  const mounted = useHydrated();
  const title = textIn(header.title, language, header.language);
  const shortTitle = textIn(header.shortTitle ?? header.title, language, header.language);
  // Controls do nothing without scripts; the room that they will take is theirs from the start.
  const waiting = mounted ? styles.group : `${styles.group} ${styles.waiting}`;
  const close = () => onDialog(null);
  const dialog = <Props extends object>(part: LatePart<Props>, props: Props) => (
    <Late part={part} props={props} />
  );
  return (
    <header className={styles.header}>
      {siteConfig().logo === null ? null : (
        <img className={styles.logo} src={`${base.root}${siteConfig().logo}`} alt={siteConfig().name} />
      )}
      <div className={styles.names}>
        <h1 className={styles.title}>
          <a
            href={isOpened ? "#account" : pathOf(null, base)}
            lang={title.lang === language ? undefined : title.lang}
          >
            <span className={styles.long}>{title.value}</span>
            <span className={styles.short}>{shortTitle.value}</span>
          </a>
        </h1>
        <p className={styles.tagline}>{say("app-tagline")}</p>
      </div>
      <div className={styles.controls}>
        <div className={waiting}>
          <OnlyReport />
        </div>
        {isOpened ? null : <LanguageLinks base={base} />}
        <div className={waiting}>
          {isOpened ? null : (
            <Button aria-haspopup="dialog" onClick={() => onDialog("share")}>
              {say("share")}
            </Button>
          )}
          <Popover label={t("more")} icon="more">
            <Late part={menu} props={{ base, onDialog, canOpenFile: onOpenFile !== undefined }} />
          </Popover>
        </div>
      </div>
      {openDialog === "about" ? dialog(aboutDialog, { onClose: close }) : null}
      {openDialog === "keys" ? dialog(keysDialog, { onClose: close }) : null}
      {openDialog === "open" && onOpenFile ? dialog(openFileDialog, { onOpenFile, onClose: close }) : null}
      {openDialog === "share" ? dialog(sharePanel, { base, onClose: close }) : null}
    </header>
  );
}

function OnlyReport() {
  const { t, say } = useMessages();
  const on = useReader((state) => state.onlyReport);
  const dispatch = useDispatch();
  const { sources } = useDossier();
  if (sources.size === 0) return null; // other sources say nothing that could be taken away
  return (
    <Button
      pressed={on}
      title={t("only-report-hint")}
      onClick={() => dispatch({ type: "setOnlyReport", on: !on })}
    >
      {say("only-report")}
    </Button>
  );
}
