/** Where a reader chooses a file of theirs to look at. */

import { useId } from "react";
import { useMessages } from "../../i18n/react";
import { Dialog } from "../../ui/Dialog";
import styles from "./Opening.module.css";

interface OpenDialogProps {
  readonly onOpenFile: (file: File) => void;
  readonly onClose: () => void;
}

export function OpenDialog({ onOpenFile, onClose }: OpenDialogProps) {
  const { t } = useMessages();
  const id = useId();
  return (
    <Dialog title={t("open-file")} closeLabel={t("close")} onClose={onClose}>
      <div className={styles.content}>
        <p id={`${id}kinds`}>{t("open-file-kinds")}</p>
        {/* The browser's own words would be in the browser's language, so they lie unseen over ours. */}
        <label className={styles.choose}>
          {t("open-file-choose")}
          <input
            type="file"
            accept=".geojson,.json,.csv,.tsv,.zip"
            aria-describedby={`${id}kinds`}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (!file) return;
              onClose();
              onOpenFile(file);
            }}
          />
        </label>
        <p>{t("open-file-drop")}</p>
        <p>{t("open-file-privacy")}</p>
      </div>
    </Dialog>
  );
}
