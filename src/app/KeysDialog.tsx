/** What each key does; opened from the header or by `?`. */

import { useId } from "react";
import { useMessages } from "../i18n/react";
import { keysHelp } from "../timeline/keysHelp";
import { Dialog } from "../ui/Dialog";
import styles from "./dialogs.module.css";
import { rememberSingleKeys } from "./preferences";
import { useSingleKeys } from "./useSingleKeys";

const PAGE_KEYS = [
  { keys: ["←", "→"], meaning: "keys-steps" },
  { keys: ["/"], meaning: "keys-search" },
  { keys: ["?"], meaning: "keys-help" },
] as const;

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, say } = useMessages();
  const singleKeys = useSingleKeys();
  const id = useId();
  return (
    <Dialog title={say("keys")} closeLabel={t("close")} onClose={onClose}>
      <dl className={styles.keys}>
        {[...keysHelp, ...PAGE_KEYS].map(({ keys, meaning }) => (
          <div key={meaning}>
            <dt dir="ltr">
              {keys.map((key) => (
                <kbd key={key} dir="ltr" translate="no">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p>{say("keys-places")}</p>
      <p className={styles.choice}>
        <input
          id={id}
          type="checkbox"
          checked={singleKeys}
          aria-describedby={`${id}hint`}
          onChange={(event) => rememberSingleKeys(event.currentTarget.checked)}
        />
        <span>
          <label htmlFor={id}>{say("keys-single")}</label>
          <small id={`${id}hint`}>{say("keys-single-hint")}</small>
        </span>
      </p>
    </Dialog>
  );
}
