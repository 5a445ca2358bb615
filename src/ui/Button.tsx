/** A button with words. With `pressed` it is a switch and says so. */

import type { ComponentProps, ReactNode } from "react";
import styles from "./Button.module.css";

export interface ButtonProps extends Omit<ComponentProps<"button">, "aria-pressed" | "type"> {
  readonly pressed?: boolean;
  /** `quiet` has no edge until it is met; `strong` is for the one main thing. */
  readonly tone?: "plain" | "quiet" | "strong";
  readonly children: ReactNode;
}

export function Button({ pressed, tone = "plain", className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={[styles.button, styles[tone], className].filter(Boolean).join(" ")}
      aria-pressed={pressed}
      {...rest}
    >
      {children}
    </button>
  );
}
