/** A field whose words become a step when the author stops typing, leaves it or presses Enter. */

import { useEffect, useId, useRef, useState } from "react";
import styles from "../Desk.module.css";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** BCP 47, of what is written. */
  readonly lang?: string;
  readonly rows?: number;
  readonly type?: "text" | "number" | "date";
  readonly list?: string;
  /** Something is made of the words, by Enter or when the field is left; then it is empty again. */
  readonly isOnce?: boolean;
  /** What is wrong with the words, in words. */
  readonly fault?: string | null;
  readonly onCommit: (value: string) => void;
}

const REST_MS = 600;

export function TextField({
  label,
  value,
  placeholder,
  lang,
  rows,
  type = "text",
  list,
  isOnce = false,
  fault,
  onCommit,
}: TextFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<{ text: string; commit: (value: string) => void } | null>(null);
  const flush = () => {
    clearTimeout(timer.current);
    const words = pending.current;
    pending.current = null;
    if (words) words.commit(words.text);
  };
  // What was typed when the field goes away is kept, too.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      pending.current?.commit(pending.current.text);
      pending.current = null;
    },
    [],
  );
  const props = {
    id,
    className: styles.input,
    lang,
    dir: "auto" as const,
    placeholder,
    value: typed ?? value,
    "aria-invalid": fault ? true : undefined,
    "aria-describedby": fault ? `${id}-fault` : undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      const text = event.currentTarget.value;
      setTyped(text);
      pending.current = { text, commit: onCommit };
      clearTimeout(timer.current);
      if (!isOnce) timer.current = setTimeout(flush, REST_MS);
    },
    onBlur: () => {
      flush();
      setTyped(null);
    },
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {rows ? (
        <textarea {...props} rows={rows} />
      ) : (
        <input
          {...props}
          type={type}
          list={list}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            flush();
            if (isOnce) setTyped(null);
          }}
        />
      )}
      {fault ? (
        <p id={`${id}-fault`} className={styles.fault}>
          {fault}
        </p>
      ) : null}
    </div>
  );
}
