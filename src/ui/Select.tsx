/** The platform's own choice among a few; phones open their own list. */

import { useId } from "react";
import { Icon } from "./Icon";
import styles from "./Select.module.css";
import { VisuallyHidden } from "./VisuallyHidden";

interface SelectProps<V extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: V;
  /** `lang` where an option is not in the page's language. */
  readonly options: readonly { readonly value: V; readonly label: string; readonly lang?: string }[];
  readonly onChange: (value: V) => void;
}

export function Select<V extends string>({ label, labelHidden, value, options, onChange }: SelectProps<V>) {
  const id = useId();
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}</label>
      <span className={styles.box}>
        <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value as V)}>
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </span>
    </span>
  );
}
