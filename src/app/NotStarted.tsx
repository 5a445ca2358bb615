/** What a page says of itself whose scripts don't come, as in a frame that may not fetch them; it goes when they do. */

import { useMessages } from "../i18n/react";
import { OutsideLink } from "../ui/OutsideLink";
import styles from "./App.module.css";

/** `href` is the page's own address. Styles alone show this, after a time that a slow network needs. */
export function NotStarted({ href }: { readonly href: string }) {
  const { say } = useMessages();
  return (
    <div className={styles.notStarted}>
      <p>{say("not-started")}</p>
      <OutsideLink href={href} newTab={say("new-tab")}>
        {say("open-full-page")}
      </OutsideLink>
    </div>
  );
}
