/** A part in its place: itself once it has come, and what stands there until then or where it can't be had. */

import { createContext, type ReactNode, useContext } from "react";
import { Button } from "./Button";
import styles from "./ErrorBoundary.module.css";
import { type LatePart, type Script, useHasFailed, useLatePart } from "./latePart";
import { reloadIfReachable } from "./missingScripts";

interface LateProps<Props> {
  readonly part: LatePart<Props>;
  readonly props: Props;
  readonly waiting?: ReactNode;
  /** Null, and the page does without; left out, it is said, with another try. */
  readonly missing?: ReactNode;
}

export function Late<Props extends object>({
  part,
  props,
  waiting = null,
  missing = <Missing part={part} />,
}: LateProps<Props>) {
  const Part = useLatePart(part);
  const hasFailed = useHasFailed(part);
  if (Part) return <Part {...props} />;
  return hasFailed ? missing : waiting;
}

interface Words {
  readonly message: string;
  readonly retry: string;
}

/** What is said of a part that can't be had, in the reader's language. */
export const MissingWords = createContext<Words>({ message: "", retry: "" });

export function Missing({ part }: { readonly part: Script }) {
  const { message, retry } = useContext(MissingWords);
  return (
    <div className={styles.failed} role="alert">
      <p>{message}</p>
      <Button onClick={() => void part.load().catch(reloadIfReachable)}>{retry}</Button>
    </div>
  );
}
