/** Zoom, four ways to move, and the fits: everything that a drag or a wheel does, by single clicks and keys. */

import type { Map as LeafletMap } from "leaflet";
import { type KeyboardEvent, useState } from "react";
import { useMessages } from "../../i18n/react";
import type { CoreArea } from "../coreArea";
import { prefersReducedMotion } from "../mapMotion";
import { useReserve } from "../reserved";
import { useNames } from "../useNames";
import styles from "./MapControls.module.css";

interface MapControlsProps {
  readonly map: LeafletMap;
  readonly core: CoreArea | null;
  readonly onFitCore: () => void;
  readonly onFitStory: (() => void) | null;
}

export function MapControls({ map, core, onFitCore, onFitStory }: MapControlsProps) {
  const { t } = useMessages();
  const names = useNames();
  const reserve = useReserve();
  const [isUnfolded, setUnfolded] = useState(false);
  const coreName = core?.site
    ? t("map-fit-site", { site: names.text(core.site.shortName).value })
    : t("map-fit-core");
  return (
    <fieldset
      ref={reserve}
      className={styles.controls}
      data-unfolded={isUnfolded}
      aria-label={t("map-move")}
      onKeyDown={(event) => moveByKey(map, event)}
    >
      <div className={`${styles.group} ${styles.zoom}`}>
        <Control label={t("map-zoom-in")} path="M3 8H13M8 3V13" onPress={() => zoomBy(map, 1)} />
        <Control label={t("map-zoom-out")} path="M3 8H13" onPress={() => zoomBy(map, -1)} />
        <Control
          className={styles.fold}
          label={t("map-move")}
          path="M8 2V14M2 8H14M6 4 8 2 10 4M6 12 8 14 10 12M4 6 2 8 4 10M12 6 14 8 12 10"
          isExpanded={isUnfolded}
          onPress={() => setUnfolded(!isUnfolded)}
        />
      </div>
      <div className={`${styles.group} ${styles.pad}`}>
        {onFitStory && (
          <Control
            className={styles.story}
            label={t("map-fit")}
            path="M2 5V2H5M11 2H14V5M14 11V14H11M5 14H2V11"
            onPress={onFitStory}
          />
        )}
        <Control
          className={styles.up}
          label={t("map-pan-up")}
          path="M4 10 8 6 12 10"
          onPress={() => panBy(map, 0, -1)}
        />
        <Control
          className={styles.left}
          label={t("map-pan-left")}
          path="M10 4 6 8 10 12"
          onPress={() => panBy(map, -1, 0)}
        />
        {core && (
          <Control
            className={styles.core}
            label={coreName}
            path="M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10M6.5 8H9.5M8 6.5V9.5"
            onPress={onFitCore}
          />
        )}
        <Control
          className={styles.right}
          label={t("map-pan-right")}
          path="M6 4 10 8 6 12"
          onPress={() => panBy(map, 1, 0)}
        />
        <Control
          className={styles.down}
          label={t("map-pan-down")}
          path="M4 6 8 10 12 6"
          onPress={() => panBy(map, 0, 1)}
        />
      </div>
    </fieldset>
  );
}

interface ControlProps {
  readonly label: string;
  readonly path: string;
  readonly onPress: () => void;
  readonly className?: string | undefined;
  /** It unfolds something, and this says whether it has. */
  readonly isExpanded?: boolean;
}

function Control({ label, path, onPress, className, isExpanded }: ControlProps) {
  return (
    <button
      type="button"
      className={`${styles.control} ${className ?? ""}`}
      title={label}
      aria-expanded={isExpanded}
      onClick={onPress}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    </button>
  );
}

const zoomBy = (map: LeafletMap, levels: number) =>
  map.setZoom(Math.round((map.getZoom() + levels) * 4) / 4, { animate: !prefersReducedMotion() });

/** A third of the panel at a time. */
function panBy(map: LeafletMap, x: number, y: number) {
  const size = map.getSize();
  map.panBy([(x * size.x) / 3, (y * size.y) / 3], { animate: !prefersReducedMotion(), duration: 0.2 });
}

const KEYS: Readonly<Record<string, (map: LeafletMap) => void>> = {
  ArrowUp: (map) => panBy(map, 0, -1),
  ArrowDown: (map) => panBy(map, 0, 1),
  ArrowLeft: (map) => panBy(map, -1, 0),
  ArrowRight: (map) => panBy(map, 1, 0),
  "+": (map) => zoomBy(map, 1),
  "=": (map) => zoomBy(map, 1),
  "-": (map) => zoomBy(map, -1),
};

/** While the map's own controls or its surface have the focus, arrows move the map and not the story. */
export function moveByKey(map: LeafletMap, event: KeyboardEvent | globalThis.KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !Object.hasOwn(KEYS, event.key)) {
    if (event.key !== "+") return;
  }
  event.preventDefault();
  event.stopPropagation();
  KEYS[event.key]?.(map);
}
