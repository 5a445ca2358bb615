/** How far the loading of a large dossier has come, and a way to stop it. */

import { useEffect, useState } from "react";
import { useMessages } from "../i18n/react";
import type { Progress } from "../load/protocol";
import { Button } from "../ui/Button";
import styles from "./Failure.module.css";

interface LoadingNoticeProps {
  /** Calls back with each step; gives back how to stop listening. */
  readonly watch: (onProgress: (progress: Progress) => void) => () => void;
  readonly onCancel: () => void;
}

export function LoadingNotice({ watch, onCancel }: LoadingNoticeProps) {
  const { t, say } = useMessages();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => watch(setProgress), [watch]);
  const megabytes = Math.round((progress?.count ?? 0) / 1e5) / 10;
  return (
    <section className={styles.failure} aria-label={t("loading")}>
      <h2 role="status">
        {progress === null || progress.stage === "fetching"
          ? say("loading")
          : say(progress.stage === "checking" ? "loading-checking" : "loading-events")}
      </h2>
      <p>
        <progress
          aria-label={t("loading")}
          {...(progress?.part == null ? {} : { value: progress.part, max: 1 })}
        />{" "}
        <span>
          {progress?.stage === "fetching"
            ? say("loading-megabytes", { count: megabytes })
            : progress?.stage === "sending"
              ? say("account-events", { count: progress.count })
              : null}
        </span>
      </p>
      <Button onClick={onCancel}>{say("loading-cancel")}</Button>
    </section>
  );
}
