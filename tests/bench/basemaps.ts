/** Our basemap beside Leaflet's own GeoJSON layer with the same features, on a processor made slower. */

import { within, withTab } from "./browser";
import { type Frames, load, panAndZoom, rest } from "./measure";
import type { Settings } from "./settings";

export const BASEMAPS = ["ours", "geojson"] as const;
export type BasemapName = (typeof BASEMAPS)[number];

export interface BasemapSample {
  readonly usable: number | null;
  readonly map: Frames | null;
  readonly failure: string | null;
}

export function measureBasemap(site: string, name: BasemapName, settings: Settings): Promise<BasemapSample> {
  return withTab(["html[data-ready]"], async (tab): Promise<BasemapSample> => {
    try {
      await tab.cdp.send("Emulation.setCPUThrottlingRate", { rate: settings.slowdown });
      const { usable } = await load(
        tab,
        `${site}bench/pages/basemap.html?layer=${name}`,
        settings.limitSeconds,
      );
      await within(tab, settings.limitSeconds, "at rest", rest(tab));
      const map = await panAndZoom(tab, { selector: "#stage", y: 0.5 }, settings);
      return { usable, map, failure: null };
    } catch (error) {
      return { usable: null, map: null, failure: error instanceof Error ? error.message : String(error) };
    }
  });
}
