/** A part in its place: itself once it has come, and what stands there until then or where it can't be had. */

import type { ReactNode } from "react";
import { Button } from "./Button";
import styles from "./ErrorBoundary.module.css";
import { type LatePart, type Script, useHasFailed, useLatePart } from "./latePart";
import { reloadIfReachable } from "./missingScripts";

interface LateProps<Props> {
  readonly part: LatePart<Props>;
  readonly props: Props;
  /** False where something else asks for it first. */
  readonly isWanted?: boolean;
  readonly waiting?: ReactNode;
  /** Left out, the page does without. */
  readonly missing?: ReactNode;
}

export function Late<Props extends object>({
  part,
  props,
  isWanted,
  waiting = null,
  missing = null,
}: LateProps<Props>) {
  const Part = useLatePart(part, isWanted);
  const hasFailed = useHasFailed(part);
  if (Part) return <Part {...props} />;
  return hasFailed ? missing : waiting;
}

interface MissingProps {
  readonly part: Script;
  readonly message: string;
  readonly retryLabel: string;
}

export function Missing({ part, message, retryLabel }: MissingProps) {
  return (
    <div className={styles.failed} role="alert">
      <p>{message}</p>
      <Button onClick={() => void part.load().catch(reloadIfReachable)}>{retryLabel}</Button>
    </div>
  );
}
