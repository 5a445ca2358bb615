/** A link out of the site. Where it opens a tab of its own it says so, to the eye by an arrow. */

import type { ComponentProps, ReactNode } from "react";
import styles from "./OutsideLink.module.css";
import { VisuallyHidden } from "./VisuallyHidden";

interface OutsideLinkProps extends Pick<ComponentProps<"a">, "href" | "onClick"> {
  /** Words for those who listen, where it opens beside the page: in a frame, which never goes anywhere by itself. */
  readonly newTab: ReactNode;
  readonly children: ReactNode;
}

export function OutsideLink({ newTab, children, ...rest }: OutsideLinkProps) {
  return (
    <a rel="noopener noreferrer" target={newTab ? "_blank" : undefined} {...rest}>
      {children}
      {newTab && (
        <>
          <svg className={styles.arrow} viewBox="0 0 12 12" aria-hidden="true">
            <path d="M4.5 2H2v8h8V7.5M7 2h3v3M10 2 5.5 6.5" />
          </svg>{" "}
          <VisuallyHidden>({newTab})</VisuallyHidden>
        </>
      )}
    </a>
  );
}
