/** Takes the draft out as one HTML file. What stops publishing shuts it, and says so. */

import { useState } from "react";
import { saveFile } from "../../app/share/saveFile";
import { useMessages } from "../../i18n/react";
import { Button } from "../../ui/Button";
import styles from "../Desk.module.css";
import type { Session } from "../useSession";
import { makeOnePage } from "./onePage";

interface OnePageButtonProps {
  readonly session: Session;
  readonly isStopped: boolean;
  readonly baseUrl: string;
}

export function OnePageButton({ session, isStopped, baseUrl }: OnePageButtonProps) {
  const { say } = useMessages();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const make = async () => {
    setBusy(true);
    setFault(null);
    try {
      const html = await makeOnePage(session.files(), baseUrl);
      saveFile(`${session.history.draft.files.dossier.id}.html`, "text/html", html);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button disabled={isStopped || isBusy} onClick={() => void make()}>
        {say("desk-download-one-page")}
      </Button>
      <p className={styles.quiet}>{say(isStopped ? "desk-one-page-stopped" : "desk-one-page-hint")}</p>
      {fault === null ? null : (
        <p className={styles.fault} role="alert">
          {say("desk-one-page-failed", { fault })}
        </p>
      )}
    </>
  );
}
