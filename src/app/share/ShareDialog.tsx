/** Everything that can be taken along: links, frame, code for phones, citation, data, picture, paper. */

import { useState } from "react";
import type { Dossier, DossierEvent } from "../../core/dossier";
import type { Basemap } from "../../geo/basemap";
import { useMessages } from "../../i18n/react";
import { textIn } from "../../i18n/textIn";
import type { CompiledDossier } from "../../schema/dossier";
import type { Viewport } from "../../state/readerState";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Late } from "../../ui/Late";
import { rarePart } from "../../ui/latePart";
import { CiteForms } from "./CiteForms";
import { CopyField } from "./CopyField";
import { embedCode } from "./embedCode";
import type { ExportFormat } from "./exportFiles";
import styles from "./ShareDialog.module.css";
import { saveFile, toPngBlob } from "./saveFile";

const qrCode = rarePart(() => import("./QrCode").then((part) => part.QrCode));

export interface ShareDialogProps {
  readonly dossier: Dossier;
  readonly event: DossierEvent | null;
  /** Whole addresses. `event` is null where none is selected. */
  readonly urls: {
    readonly dossier: string;
    readonly event: string | null;
    readonly view: string;
    readonly embed: string;
  };
  /** The site's root, with a slash at the end: what tables and calendars link to. */
  readonly baseUrl: string;
  /** The sheet to print and hang up, where the site has one. */
  readonly posterUrl?: string | null;
  readonly siteName: string;
  /** Somebody may show the site in a frame. */
  readonly canEmbed?: boolean;
  /** Slugs that window and filters leave, asked for when a file of them is; null where nothing is filtered. */
  readonly shown: (() => ReadonlySet<string>) | null;
  /** What the map shows; null for the event's place or the whole story. */
  readonly viewport: Viewport | null;
  readonly theme: "light" | "dark";
  readonly loadCompiled: () => Promise<CompiledDossier>;
  readonly loadBasemaps: () => Promise<readonly Basemap[]>;
  /** The reader's day, `2026-12-01`. */
  readonly today: string;
  readonly onClose: () => void;
}

export function ShareDialog(props: ShareDialogProps) {
  const { dossier, event, urls, siteName, today, canEmbed = true, onClose } = props;
  const { t, say, language } = useMessages();
  const [hasQr, setHasQr] = useState(false);
  const title = textIn(event?.title ?? dossier.header.title, language, dossier.header.language).value;
  const shortest = urls.event ?? urls.dossier;
  return (
    <Dialog title={say("share")} closeLabel={t("close")} onClose={onClose}>
      <div className={styles.content}>
        {urls.event ? <CopyField label={t("share-event-link")} value={urls.event} /> : null}
        {urls.view !== urls.event ? <CopyField label={t("share-view-link")} value={urls.view} /> : null}
        <div className={styles.row}>
          <NativeShare title={title} url={shortest} />
          <Button aria-expanded={hasQr} onClick={() => setHasQr(!hasQr)}>
            {say("share-qr")}
          </Button>
          <Button onClick={() => window.print()}>{say("share-print")}</Button>
        </div>
        {hasQr ? (
          <Late
            part={qrCode}
            props={{ value: shortest, label: `${t("share-qr")}: ${title}` }}
            waiting={<p>{say("loading")}</p>}
          />
        ) : null}
        {canEmbed ? (
          <details>
            <summary>{say("share-embed")}</summary>
            <CopyField
              label={t("share-embed")}
              value={embedCode(urls.embed, title)}
              rows={4}
              hint={say("share-embed-hint")}
            />
          </details>
        ) : null}
        <details>
          <summary>{say("share-cite")}</summary>
          <CiteForms dossier={dossier} event={event} siteName={siteName} url={shortest} today={today} />
        </details>
        <details>
          <summary>{say("share-data")}</summary>
          <Downloads {...props} />
        </details>
        <Pictures {...props} />
      </div>
    </Dialog>
  );
}

/** Only where the device has a share sheet. One that is closed without sharing is no fault. */
function NativeShare({ title, url }: { readonly title: string; readonly url: string }) {
  const { say } = useMessages();
  if (typeof navigator.share !== "function") return null;
  return (
    <Button onClick={() => navigator.share({ title, url }).catch(() => undefined)}>
      {say("share-with-app")}
    </Button>
  );
}

/** Names of formats, which no language translates. */
const FORMATS: readonly (readonly [format: ExportFormat, name: string])[] = [
  ["geojson", "GeoJSON"],
  ["csv", "CSV"],
  ["ics", "ICS"],
  ["kml", "KML"],
  ["linked-places", "Linked Places"],
  ["timelinejs", "TimelineJS CSV"],
  ["timelinejs-json", "TimelineJS JSON"],
];

function Downloads({ loadCompiled, shown, baseUrl }: ShareDialogProps) {
  const messages = useMessages();
  const { say } = messages;
  const [onlyShown, setOnlyShown] = useState(false);
  const [failed, setFailed] = useState(false);
  const [cut, setCut] = useState(0);
  const save = async (format: ExportFormat) => {
    try {
      const [{ exportFile }, compiled] = await Promise.all([import("./exportFiles"), loadCompiled()]);
      const only = onlyShown && shown ? shown() : null;
      const { name, type, content, cut } = exportFile(format, { compiled, only, messages, baseUrl });
      saveFile(name, type, content);
      setFailed(false);
      setCut(cut);
    } catch {
      setFailed(true);
      setCut(0);
    }
  };
  return (
    <>
      {shown ? (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={onlyShown}
            onChange={(event) => setOnlyShown(event.target.checked)}
          />
          {say("share-data-shown")}
        </label>
      ) : null}
      <div className={styles.row}>
        {FORMATS.map(([format, name]) => (
          <Button key={format} onClick={() => save(format)}>
            <span translate="no">{name}</span>
          </Button>
        ))}
      </div>
      <p role="status" className={styles.said}>
        {failed ? say("share-failed") : cut > 0 ? say("share-data-cut", { count: cut }) : ""}
      </p>
    </>
  );
}

function Pictures({ dossier, event, urls, posterUrl, theme, viewport, loadBasemaps }: ShareDialogProps) {
  const messages = useMessages();
  const { say } = messages;
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const save = async (format: "png" | "svg") => {
    setState("busy");
    try {
      const { viewPicture } = await import("../../picture/viewPicture");
      const basemaps = await loadBasemaps();
      const address = urls.event ?? urls.dossier;
      const { svg, width, height } = viewPicture({
        dossier,
        event,
        messages,
        basemaps,
        theme,
        view: viewport,
        address,
      });
      const name = `${event?.slug ?? dossier.header.id}.${format}`;
      if (format === "svg") saveFile(name, "image/svg+xml", svg);
      else saveFile(name, "image/png", await toPngBlob(svg, width, height));
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  return (
    <div className={styles.row}>
      <Button disabled={state === "busy"} onClick={() => save("png")}>
        {say("share-picture")}
      </Button>
      <Button disabled={state === "busy"} onClick={() => save("svg")}>
        {say("share-picture-svg")}
      </Button>
      {posterUrl ? (
        <a href={posterUrl} download={`${dossier.header.id}-poster.svg`}>
          {say("share-poster")}
        </a>
      ) : null}
      <p role="status" className={styles.said}>
        {state === "failed" ? say("share-failed") : state === "busy" ? say("loading") : ""}
      </p>
    </div>
  );
}
