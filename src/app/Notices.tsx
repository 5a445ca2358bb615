/** Quiet lines under the account that say what of a link was not understood, with a way on. */

import { useState } from "react";
import type { DossierEvent } from "../core/dossier";
import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { type AddressBase, pathOf } from "../state/address";
import { useDispatch, useDossier } from "../state/react";
import { IconButton } from "../ui/IconButton";
import styles from "./Notices.module.css";
import { nearestEvents } from "./nearestEvents";

export type Notice =
  | { readonly type: "parameters"; readonly names: readonly string[] }
  | { readonly type: "unknownEvent"; readonly slug: string };

export function Notices({ notices, base }: { notices: readonly Notice[]; base: AddressBase }) {
  const { t } = useMessages();
  const [dismissed, setDismissed] = useState<readonly Notice[]>([]);
  const shown = notices.filter((notice) => !dismissed.includes(notice));
  if (shown.length === 0) return null;
  return (
    <ul className={styles.notices}>
      {shown.map((notice) => (
        <li key={notice.type}>
          {notice.type === "parameters" ? (
            <p>{t("notice-parameter", { names: notice.names.join(", ") })}</p>
          ) : (
            <UnknownEvent slug={notice.slug} base={base} />
          )}
          <IconButton
            icon="close"
            tone="quiet"
            label={t("notice-dismiss")}
            onClick={() => setDismissed([...dismissed, notice])}
          />
        </li>
      ))}
    </ul>
  );
}

function UnknownEvent({ slug, base }: { slug: string; base: AddressBase }) {
  const { t, language } = useMessages();
  const { events, header } = useDossier();
  const dispatch = useDispatch();
  const nearest = nearestEvents(slug, events);
  const select = (event: DossierEvent) => (click: React.MouseEvent) => {
    if (click.metaKey || click.ctrlKey || click.shiftKey) return;
    click.preventDefault();
    dispatch({ type: "select", slug: event.slug });
  };
  return (
    <div>
      <p>{t("notice-event-unknown", { slug })}</p>
      {nearest.length > 0 ? (
        <p>
          {t("notice-event-nearest")}{" "}
          {nearest.map((event) => (
            <a key={event.slug} href={pathOf(event.slug, base)} onClick={select(event)}>
              {textIn(event.title, language, header.language).value}
            </a>
          ))}
        </p>
      ) : null}
    </div>
  );
}
