/** Zoom, four ways to move, and the fits: everything that a drag or a wheel does, by single clicks and keys. */

import { type KeyboardEvent, useState } from "react";
import type { Bounds } from "../../geo/bounds";
import { useMessages } from "../../i18n/react";
import { latinKey } from "../../ui/latinKey";
import type { CoreArea } from "../coreArea";
import type { MapMoves } from "../driver/mapMoves";
import { useReserve } from "../reserved";
import { useNames } from "../useNames";
import styles from "./MapControls.module.css";

interface MapControlsProps {
  readonly moves: MapMoves;
  readonly core: CoreArea | null;
  /** All places of the story; null where nothing has one. */
  readonly story: Bounds | null;
}

export function MapControls({ moves, core, story }: MapControlsProps) {
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
      onKeyDown={(event) => moveByKey(moves, event)}
    >
      <div className={`${styles.group} ${styles.zoom}`}>
        <Control label={t("map-zoom-in")} path="M3 8H13M8 3V13" onPress={() => moves.zoomBy(1)} />
        <Control label={t("map-zoom-out")} path="M3 8H13" onPress={() => moves.zoomBy(-1)} />
        <Control
          label={t("map-move")}
          path="M8 2V14M2 8H14M6 4 8 2 10 4M6 12 8 14 10 12M4 6 2 8 4 10M12 6 14 8 12 10"
          isExpanded={isUnfolded}
          onPress={() => setUnfolded(!isUnfolded)}
        />
      </div>
      <div className={`${styles.group} ${styles.pad}`}>
        {story && (
          <Control
            className={styles.story}
            label={t("map-fit")}
            path="M2 5V2H5M11 2H14V5M14 11V14H11M5 14H2V11"
            onPress={() => moves.fit(story)}
          />
        )}
        <Control
          className={styles.up}
          label={t("map-pan-up")}
          path="M4 10 8 6 12 10"
          onPress={() => moves.panBy(0, -PAN)}
        />
        <Control
          className={styles.left}
          label={t("map-pan-left")}
          path="M10 4 6 8 10 12"
          onPress={() => moves.panBy(-PAN, 0)}
        />
        {core && (
          <Control
            className={styles.core}
            label={coreName}
            path="M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10M6.5 8H9.5M8 6.5V9.5"
            onPress={moves.fitCore}
          />
        )}
        <Control
          className={styles.right}
          label={t("map-pan-right")}
          path="M6 4 10 8 6 12"
          onPress={() => moves.panBy(PAN, 0)}
        />
        <Control
          className={styles.down}
          label={t("map-pan-down")}
          path="M4 6 8 10 12 6"
          onPress={() => moves.panBy(0, PAN)}
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

const PAN = 1 / 3; // of the panel

const KEYS: Readonly<Record<string, (moves: MapMoves) => void>> = {
  ArrowUp: (moves) => moves.panBy(0, -PAN),
  ArrowDown: (moves) => moves.panBy(0, PAN),
  ArrowLeft: (moves) => moves.panBy(-PAN, 0),
  ArrowRight: (moves) => moves.panBy(PAN, 0),
  "+": (moves) => moves.zoomBy(1),
  "=": (moves) => moves.zoomBy(1),
  "-": (moves) => moves.zoomBy(-1),
};

/** While the map's own controls or its surface have the focus, arrows move the map and not the story. */
export function moveByKey(moves: MapMoves, event: KeyboardEvent | globalThis.KeyboardEvent) {
  const key = latinKey(event);
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !Object.hasOwn(KEYS, key)) {
    if (key !== "+") return;
  }
  event.preventDefault();
  event.stopPropagation();
  KEYS[key]?.(moves);
}
