/** The bar at the top: what this is, and the few choices that concern the whole page. */

import { useState } from "react";
import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { type AddressBase, pathOf } from "../state/address";
import { useDispatch, useDossier, useReader } from "../state/react";
import { Button } from "../ui/Button";
import { Popover } from "../ui/Popover";
import { AboutDialog } from "./AboutDialog";
import styles from "./Header.module.css";
import { KeysDialog } from "./KeysDialog";
import { LanguageLinks } from "./LanguageLinks";
import { SharePanel } from "./SharePanel";
import { ThemeChoice } from "./ThemeChoice";
import { useMounted } from "./useMounted";

type OpenDialog = "about" | "keys" | "share" | null;

export function Header({ base }: { readonly base: AddressBase }) {
  const { t, language } = useMessages();
  const { header } = useDossier();
  const mounted = useMounted();
  const [open, setOpen] = useState<OpenDialog>(null);
  const title = textIn(header.title, language, header.language);
  const close = () => setOpen(null);
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <h1 className={styles.title}>
          <a href={pathOf(null, base)} lang={title.lang === language ? undefined : title.lang}>
            {title.value}
          </a>
        </h1>
        <p className={styles.tagline}>{t("app-tagline")}</p>
      </div>
      <div className={styles.controls}>
        {mounted ? <OnlyReport /> : null}
        <LanguageLinks base={base} />
        {mounted ? (
          <>
            <Button aria-haspopup="dialog" onClick={() => setOpen("share")}>
              {t("share")}
            </Button>
            <Popover label={t("more")} icon="more">
              <div className={styles.more}>
                <ThemeChoice />
                <Button tone="quiet" aria-haspopup="dialog" onClick={() => setOpen("about")}>
                  {t("about")}
                </Button>
                <Button tone="quiet" aria-haspopup="dialog" onClick={() => setOpen("keys")}>
                  {t("keys")}
                </Button>
              </div>
            </Popover>
          </>
        ) : null}
      </div>
      {open === "about" ? <AboutDialog onClose={close} /> : null}
      {open === "keys" ? <KeysDialog onClose={close} /> : null}
      {open === "share" ? <SharePanel base={base} onClose={close} /> : null}
    </header>
  );
}

function OnlyReport() {
  const { t } = useMessages();
  const on = useReader((state) => state.onlyReport);
  const dispatch = useDispatch();
  return (
    <Button
      pressed={on}
      title={t("only-report-hint")}
      onClick={() => dispatch({ type: "setOnlyReport", on: !on })}
    >
      {t("only-report")}
    </Button>
  );
}
