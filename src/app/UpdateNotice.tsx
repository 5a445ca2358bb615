/** Two quiet lines: the page is shown from what was stored, and a newer version waits for the reader's word. */

import { useEffect, useState } from "react";
import { useMessages } from "../i18n/react";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import styles from "./Notices.module.css";

/** Where `root` is the site's root. */
export function UpdateNotice({ root }: { readonly root: string }) {
  const { t, say } = useMessages();
  const [update, setUpdate] = useState<(() => void) | null>(null);
  const isOffline = useOffline();

  useEffect(() => {
    const { build } = document.documentElement.dataset;
    if (!build) return; // only what was built has a worker
    let stop: (() => void) | null = () => {};
    void whenLoaded()
      .then(() => import("../offline/register"))
      .then(({ registerWorker }) => {
        if (stop) stop = registerWorker({ root, build, onUpdate: (show) => setUpdate(() => show) });
      })
      .catch(() => undefined); // offline reading is an extra: without it the page is as it was
    return () => {
      stop?.();
      stop = null;
    };
  }, [root]);

  if (!update && !isOffline) return null;
  return (
    <ul className={styles.notices} role="status">
      {isOffline ? (
        <li>
          <p>{say("notice-offline")}</p>
        </li>
      ) : null}
      {update ? (
        <li>
          <p>{say("notice-update")}</p>
          <Button onClick={update}>{say("notice-update-now")}</Button>
          <IconButton icon="close" tone="quiet" label={t("notice-dismiss")} onClick={() => setUpdate(null)} />
        </li>
      ) : null}
    </ul>
  );
}

/** The worker fetches everything once more: that waits until the page has what it needs. */
const whenLoaded = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === "complete") resolve();
    else window.addEventListener("load", () => resolve(), { once: true });
  });

/** Whether the worker gave this page from what it has stored, and no network has come back since. */
function useOffline() {
  const [isOffline, setOffline] = useState(() => document.documentElement.dataset.stored !== undefined);
  useEffect(() => {
    const onOnline = () => setOffline(false);
    window.addEventListener("online", onOnline);
    return () => window.removeEventListener("online", onOnline);
  }, []);
  return isOffline;
}
