/** Where each layer of the map comes from, under which licence, and how exact it is. */

import type { LayerCredit } from "../../geo/basemap";
import { useMessages } from "../../i18n/react";
import { useReader } from "../../state/react";
import { OutsideLink } from "../../ui/OutsideLink";
import { useNames } from "../useNames";
import styles from "./MapCorner.module.css";

export function MapData({ credits }: { readonly credits: readonly LayerCredit[] }) {
  const names = useNames();
  const { say, language } = useMessages();
  const embed = useReader((state) => state.embed);
  return (
    <ul className={styles.credits}>
      {credits.map(({ layer, title, attribution, licence, licenceUrl, accuracy }) => (
        <li key={`${layer} ${attribution}`}>
          <strong>{names.text(title).value}</strong>{" "}
          <bdi lang="en">
            {attribution} (
            <OutsideLink href={licenceUrl} newTab={embed && <span lang={language}>{say("new-tab")}</span>}>
              {licence}
            </OutsideLink>
            )
          </bdi>{" "}
          {names.text(accuracy).value}
        </li>
      ))}
    </ul>
  );
}
