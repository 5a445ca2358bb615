/** A round distance and how long it is on the screen, at the latitude of the middle. */

import { useMessages } from "../../i18n/react";
import { useReserve } from "../reserved";
import { useNames } from "../useNames";
import styles from "./ScaleBar.module.css";
import { scaleLength } from "./scaleLength";

const MAX_WIDTH = 110; // px

export function ScaleBar({ metersPerPixel }: { metersPerPixel: number }) {
  const { t } = useMessages();
  const names = useNames();
  const reserve = useReserve();
  const meters = scaleLength(metersPerPixel * MAX_WIDTH);
  const distance = names.distance(meters);
  return (
    <div ref={reserve} className={styles.scale} role="img" aria-label={t("map-scale", { distance })}>
      <span aria-hidden="true">{names.shortDistance(meters)}</span>
      <span className={styles.bar} style={{ inlineSize: meters / metersPerPixel }} />
    </div>
  );
}
