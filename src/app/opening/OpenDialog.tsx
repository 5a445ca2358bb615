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
  const { t, say } = useMessages();
  const id = useId();
  return (
    <Dialog title={say("open-file")} closeLabel={t("close")} onClose={onClose}>
      <div className={styles.content}>
        <p id={`${id}kinds`}>{say("open-file-kinds")}</p>
        {/* The browser's own words would be in the browser's language, so they lie unseen over ours. */}
        <label className={styles.choose}>
          <input
            type="file"
            accept=".geojson,.geojsonl,.json,.jsonl,.ndjson,.csv,.tsv,.txt,.xlsx,.kml,.kmz,.gpx,.ics,.zip"
            aria-describedby={`${id}kinds`}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (!file) return;
              onClose();
              onOpenFile(file);
            }}
          />
          <span>{say("open-file-choose")}</span>
        </label>
        <p>{say("open-file-drop")}</p>
        <p>{say("open-file-privacy")}</p>
      </div>
    </Dialog>
  );
}
