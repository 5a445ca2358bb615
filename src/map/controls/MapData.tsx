/** Where each layer of the map comes from, under which licence, and how exact it is. */

import type { LayerCredit } from "../../core/space/basemap";
import { useNames } from "../useNames";
import styles from "./MapCorner.module.css";

export function MapData({ credits }: { readonly credits: readonly LayerCredit[] }) {
  const names = useNames();
  return (
    <ul className={styles.credits}>
      {credits.map(({ layer, title, attribution, licence, licenceUrl, accuracy }) => (
        <li key={`${layer} ${attribution}`}>
          <strong>{names.text(title).value}</strong>{" "}
          <bdi lang="en">
            {attribution} (
            <a href={licenceUrl} rel="noopener noreferrer">
              {licence}
            </a>
            )
          </bdi>{" "}
          {names.text(accuracy).value}
        </li>
      ))}
    </ul>
  );
}
