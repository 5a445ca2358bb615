/** Why a file of the reader's cannot be shown: each fault with its line, its field and what to write instead. */

import { useMessages } from "../../i18n/react";
import type { LoadedFile } from "../../load/opened/loadFile";
import type { FileFault } from "../../load/opened/readFile";
import { Dialog } from "../../ui/Dialog";
import { FaultText } from "../FaultText";
import styles from "./Opening.module.css";

interface FileFaultsProps {
  readonly name: string;
  readonly loaded: Exclude<LoadedFile, { type: "dossier" }>;
  readonly onClose: () => void;
}

export function FileFaults({ name, loaded, onClose }: FileFaultsProps) {
  const { t, say } = useMessages();
  const faults = loaded.type === "faults" ? loaded.faults : [];
  return (
    <Dialog title={say("opened-refused", { name })} closeLabel={t("close")} onClose={onClose}>
      {loaded.type === "refused" ? (
        <>
          <p>
            {say(loaded.fault.type === "missing" ? "notice-dossier-missing" : "notice-dossier-too-large")}
          </p>
          {loaded.fault.type === "tooLarge" ? (
            <p>
              {say("notice-dossier-room", {
                size: Math.ceil(loaded.fault.bytes / 1e6),
                most: Math.floor(loaded.fault.mostBytes / 1e6),
              })}
            </p>
          ) : null}
        </>
      ) : (
        <>
          <p>{say("opened-faults", { count: faults.length })}</p>
          <ol className={styles.faults}>
            {faults.map((fault) => (
              <li key={JSON.stringify(fault)}>
                <Fault fault={fault} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  );
}

function Fault({ fault: { file, line, field, message, hint, excerpt } }: { readonly fault: FileFault }) {
  const { say } = useMessages();
  return (
    <>
      {file !== null || line !== null || field ? (
        <p className={styles.where}>
          {file === null ? null : (
            <bdi dir="ltr" translate="no">
              {file}
            </bdi>
          )}
          {line === null ? null : <span>{say("opened-line", { line })}</span>}
          {field ? (
            <bdi dir="ltr" translate="no">
              {field}
            </bdi>
          ) : null}
        </p>
      ) : null}
      {excerpt ? (
        <pre dir="ltr" translate="no">
          <code>{excerpt}</code>
        </pre>
      ) : null}
      <FaultText message={message} hint={hint} hintClass={styles.hint} />
    </>
  );
}
