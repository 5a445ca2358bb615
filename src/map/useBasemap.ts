/** The ground on the map: in the page's language, its names clear of ours. */

import type { Map as LeafletMap } from "leaflet";
import { useCallback, useEffect, useRef, useState } from "react";
import type { LayerCredit } from "../geo/basemap";
import type { GroundFile } from "../ground/groundFiles";
import { useMessages } from "../i18n/react";
import "./basemap/basemap.css";
import { type BasemapLayer, createBasemapLayer, type HostBoxes } from "./basemap/BasemapLayer";

export interface BasemapState {
  readonly credits: readonly LayerCredit[];
  /** A file of it is missing or broken. */
  readonly isFaulty: boolean;
  /** There is nothing more to wait for: it has come, or part of it has failed. */
  readonly isSettled: boolean;
  readonly keepClear: (host: HostBoxes) => void;
}

export function useBasemap(map: LeafletMap | null, files: readonly GroundFile[]): BasemapState {
  const { language } = useMessages();
  const latestLanguage = useRef(language);
  const [layer, setLayer] = useState<BasemapLayer | null>(null);
  const [credits, setCredits] = useState<readonly LayerCredit[]>([]);
  const [isFaulty, setFaulty] = useState(false);

  useEffect(() => {
    if (!map) return;
    const created = createBasemapLayer({
      files,
      language: latestLanguage.current,
      onFault: () => setFaulty(true),
    });
    const onLoad = () => setCredits(created.attributions());
    created.on("load", onLoad);
    map.whenReady(() => created.addTo(map));
    setLayer(created);
    return () => {
      created.off("load", onLoad);
      created.remove();
      setLayer(null);
    };
  }, [map, files]);

  useEffect(() => {
    latestLanguage.current = language;
    layer?.setLanguage(language);
  }, [layer, language]);

  const keepClear = useCallback((host: HostBoxes) => layer?.setHost(host), [layer]);
  return { credits, isFaulty, isSettled: isFaulty || credits.length > 0, keepClear };
}
