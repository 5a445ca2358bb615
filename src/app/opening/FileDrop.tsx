/** A file dropped anywhere on the page is opened; over what is dragged the page says so. */

import { useEffect, useState } from "react";
import { useMessages } from "../../i18n/react";
import styles from "./Opening.module.css";

export function FileDrop({ onOpenFile }: { readonly onOpenFile: (file: File) => void }) {
  const { say } = useMessages();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    window.addEventListener("dragover", over, { signal });
    window.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), {
      signal,
    });
    window.addEventListener(
      "drop",
      (event) => {
        if (!hasFile(event)) return;
        event.preventDefault(); // else the browser leaves the page for the file
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onOpenFile(file);
      },
      { signal },
    );
    return () => listening.abort();
  }, [onOpenFile]);
  return isOver ? <p className={styles.drop}>{say("open-file-drop-here")}</p> : null;
}
