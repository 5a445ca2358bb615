/** The kinds of events, each with its mark and how many the other filters leave of it; pressed means shown. */

import { useMemo } from "react";
import { formatNumber } from "../i18n/numbers";
import { useMessages } from "../i18n/react";
import { useDispatch, useDossier, useReader } from "../state/react";
import { Button } from "../ui/Button";
import { Mark } from "../ui/Mark";
import { Words } from "../words/Words";
import styles from "./FilterBar.module.css";

export function KindToggles() {
  const messages = useMessages();
  const dispatch = useDispatch();
  const { kinds, events } = useDossier();
  const hidden = useReader((state) => state.hidden);
  const counts = useReader((state, { countsByKind }) => countsByKind(state));
  const used = useMemo(() => {
    const ids = new Set<string>();
    for (const { kind } of events) if (ids.add(kind.id).size === kinds.size) break;
    return ids;
  }, [events, kinds]);
  const toggle = (id: string) =>
    dispatch({
      type: "setHidden",
      kinds: hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id],
    });
  return (
    <fieldset className={styles.kinds}>
      <legend>{messages.say("filter-kinds")}</legend>
      {[...kinds.values()]
        .filter(({ id }) => used.has(id))
        .map(({ id, shape, name }) => (
          <Button key={id} className={styles.kind} pressed={!hidden.includes(id)} onClick={() => toggle(id)}>
            <Mark shape={shape} size={12} />
            <Words text={name} />
            <span className={styles.kindCount}>{formatNumber(counts.get(id) ?? 0, messages)}</span>
          </Button>
        ))}
    </fieldset>
  );
}
