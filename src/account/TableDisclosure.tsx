/** Everything as a table, one step away at the end of the account; made when it is first opened. */

import { useState } from "react";
import { useMessages } from "../i18n/react";
import { useDossier } from "../state/react";
import { Late } from "../ui/Late";
import { rarePart } from "../ui/latePart";
import type { HrefOf } from "./addresses";
import styles from "./TableDisclosure.module.css";

const eventTable = rarePart(() => import("./EventTable").then((part) => part.EventTable));

/** A page with more rows than this is no use to anybody; the data itself is offered as a file. */
const MOST_ROWS = 500;

export function TableDisclosure({ hrefOf }: { readonly hrefOf: HrefOf }) {
  const { say } = useMessages();
  const { length } = useDossier().events;
  const [wasOpened, setWasOpened] = useState(false);
  if (length === 0 || length > MOST_ROWS) return null;
  return (
    <details
      className={styles.details}
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary>{say("table-title")}</summary>
      {wasOpened && <Late part={eventTable} props={{ hrefOf }} />}
    </details>
  );
}
