/** A quiet line at the foot of the account that says what of a link was not understood. */

import { useState } from "react";
import { formatList } from "../i18n/numbers";
import { useMessages } from "../i18n/react";
import type { PartNotice } from "../load/columns/loadTable";
import { IconButton } from "../ui/IconButton";
import styles from "./Notices.module.css";

export type Notice =
  | { readonly type: "parameters"; readonly names: readonly string[] }
  | { readonly type: "unknownEvent"; readonly slug: string }
  | PartNotice;

export function IgnoredParameters({ names }: { readonly names: readonly string[] }) {
  const messages = useMessages();
  const { t, say } = messages;
  const [isDismissed, setDismissed] = useState(false);
  if (isDismissed) return null;
  return (
    <div className={styles.notice}>
      <p>{say("notice-parameter", { names: formatList(names, messages) })}</p>
      <IconButton icon="close" tone="quiet" label={t("notice-dismiss")} onClick={() => setDismissed(true)} />
    </div>
  );
}
