/** At the head of the account: there is no such event, and what the link may have meant. */

import { useState } from "react";
import type { DossierEvent } from "../core/dossier";
import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { type AddressBase, pathOf } from "../state/address";
import { useDispatch, useDossier } from "../state/react";
import { IconButton } from "../ui/IconButton";
import styles from "./Notices.module.css";
import { nearestEvents } from "./nearestEvents";

export function UnknownEvent({ slug, base }: { readonly slug: string; readonly base: AddressBase }) {
  const { t, say, language } = useMessages();
  const { events, header } = useDossier();
  const dispatch = useDispatch();
  const [isDismissed, setDismissed] = useState(false);
  if (isDismissed) return null;
  const nearest = nearestEvents(slug, events);
  const select = (event: DossierEvent) => (click: React.MouseEvent) => {
    if (click.metaKey || click.ctrlKey || click.shiftKey) return;
    click.preventDefault();
    dispatch({ type: "select", slug: event.slug });
  };
  return (
    <div className={styles.unknown}>
      <div>
        <p>{say("notice-event-unknown", { slug })}</p>
        {nearest.length > 0 ? (
          <>
            <p>{say("notice-event-nearest")}</p>
            <ul>
              {nearest.map((event) => (
                <li key={event.slug}>
                  <a href={pathOf(event.slug, base)} onClick={select(event)}>
                    {textIn(event.title, language, header.language).value}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      <IconButton icon="close" tone="quiet" label={t("notice-dismiss")} onClick={() => setDismissed(true)} />
    </div>
  );
}
