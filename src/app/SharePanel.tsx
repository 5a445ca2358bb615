/** The share dialog with the addresses of what is being looked at. */

import type { EventList } from "../core/dossier";
import { dayOf } from "../core/time/zone";
import { decodeBasemap } from "../geo/basemap";
import type { CompiledDossier } from "../schema/dossier";
import { type AddressBase, formatAddress, pathOf } from "../state/address";
import { useDossier, useReader, useReaderStore } from "../state/react";
import { fetchOwnJson } from "../ui/ownFiles";
import { groundFiles } from "./groundFiles";
import { ShareDialog } from "./share/ShareDialog";
import { siteConfig } from "./siteConfig";

interface SharePanelProps {
  readonly base: AddressBase;
  readonly onClose: () => void;
}

export function SharePanel({ base, onClose }: SharePanelProps) {
  const dossier = useDossier();
  const { selectors } = useReaderStore();
  const state = useReader((reader) => reader);
  const visible = selectors.visible(state);
  const whole = (path: string) => new URL(path, location.href).href;
  const event = state.selection === null ? null : (dossier.eventOf(state.selection) ?? null);
  const named = (slug: string | null) => whole(pathOf(slug, base));
  const { id } = dossier.header;
  return (
    <ShareDialog
      dossier={dossier}
      event={event}
      urls={{
        dossier: named(null),
        event: event && named(event.slug),
        view: whole(formatAddress(state, base, dossier)),
        embed: whole(formatAddress({ ...state, embed: true }, base, dossier)),
      }}
      baseUrl={named(null)}
      posterUrl={base.hasPages ? whole(`${base.root}${base.languagePath}dossiers/${id}/poster.svg`) : null}
      siteName={siteConfig().name}
      canEmbed={siteConfig().embed !== "nobody"}
      shown={visible.length < dossier.events.length ? () => slugsOf(visible) : null}
      viewport={state.viewport}
      theme={state.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")}
      loadCompiled={() =>
        fetchOwnJson(`${base.root}dossiers/${id}/dossier.geojson`) as Promise<CompiledDossier>
      }
      loadBasemaps={() =>
        Promise.all(groundFiles(base.root, id).map(async ({ url }) => decodeBasemap(await fetchOwnJson(url))))
      }
      today={dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone)}
      onClose={onClose}
    />
  );
}

const slugsOf = (events: EventList) => new Set(Array.from(events, ({ slug }) => slug));
