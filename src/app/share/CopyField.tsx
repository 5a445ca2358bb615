/** Text to copy: selected when touched, copied by its button, and still there to select where copying is denied. */

import { type ReactNode, useId, useRef, useState } from "react";
import { useMessages } from "../../i18n/react";
import { Button } from "../../ui/Button";
import styles from "./ShareDialog.module.css";

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: ReactNode;
  /** Lines; one is an input. */
  readonly rows?: number;
}

export function CopyField({ label, value, hint, rows = 1 }: CopyFieldProps) {
  const { t, say } = useMessages();
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");

  const copy = async () => {
    setSaid("");
    try {
      await navigator.clipboard.writeText(value);
      setSaid(t("share-copied"));
    } catch {
      field.current?.focus();
      field.current?.select();
      setSaid(t("share-copy-failed"));
    }
  };
  const shared = {
    id,
    ref: field,
    value,
    readOnly: true,
    dir: "ltr" as const,
    spellCheck: false,
    "aria-describedby": hint ? `${id}-hint` : undefined,
    onFocus: () => field.current?.select(),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? <input {...shared} type="text" /> : <textarea {...shared} rows={rows} />}
      <Button onClick={copy} aria-label={`${t("share-copy")}: ${label}`}>
        {say("share-copy")}
      </Button>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}
