/** The layers that a reader may lay over the bundled map, and who then learns what they look at. */

import { useId } from "react";
import { useMessages } from "../../i18n/react";
import type { TileSource } from "../../schema/site";
import { hostOf } from "../tiles/tileSources";
import styles from "./MapCorner.module.css";

export interface LayerChoiceProps {
  readonly sources: readonly TileSource[];
  readonly shown: TileSource | null;
  readonly onShow: (source: TileSource | null) => void;
}

export function LayerChoice({ sources, shown, onShow }: LayerChoiceProps) {
  const { t, say } = useMessages();
  const name = useId();
  return (
    <fieldset aria-label={t("map-layers")} className={styles.layers}>
      {[null, ...sources].map((source) => (
        <label key={source?.id ?? ""} className={styles.layer}>
          <input
            type="radio"
            name={name}
            checked={shown?.id === source?.id}
            onChange={() => onShow(source)}
          />
          <span>
            {source === null ? say("map-layers-bundled") : <bdi>{source.name}</bdi>}
            {source && (
              <span className={styles.note}>{say("map-layers-note", { host: hostOf(source) })}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
