/** What this dossier is, how it was made, where it ends, and under which licences. */

import { AboutDossier } from "../account/AboutDossier";
import { useMessages } from "../i18n/react";
import { Dialog } from "../ui/Dialog";
import { AboutSite } from "./AboutSite";
import styles from "./dialogs.module.css";

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, say } = useMessages();
  return (
    <Dialog title={say("about")} closeLabel={t("close")} onClose={onClose}>
      <div className={styles.about}>
        <AboutDossier>
          <AboutSite />
        </AboutDossier>
      </div>
    </Dialog>
  );
}
