/** What has no position on the map, by what is said of where it was. */

import { useState } from "react";
import { storyOf } from "../core/story";
import { useMessages } from "../i18n/react";
import { useDossier, useReader } from "../state/react";
import type { ElsewhereGroup } from "../state/selectors";
import styles from "./ElsewhereTray.module.css";
import { useReserve } from "./reserved";
import { useNames } from "./useNames";

interface ElsewhereTrayProps {
  readonly openId: string | null;
  readonly onPress: (group: ElsewhereGroup, button: HTMLElement) => void;
}

export const elsewhereId = (group: ElsewhereGroup) => `elsewhere:${group.site?.id ?? group.id ?? ""}`;

export function ElsewhereTray({ openId, onPress }: ElsewhereTrayProps) {
  const { t, say } = useMessages();
  const reserve = useReserve();
  const names = useNames();
  const groups = useReader((state, selectors) => selectors.elsewhereGroups(state));
  const highlighted = useReader((state, selectors) => selectors.highlighted(state));
  const isStory = useReader(({ view }) => view === "story");
  const dossier = useDossier();
  // A step about what the report leaves out is about no place.
  const isAboutSilences = useReader(
    ({ view, step }) => view === "story" && Boolean(storyOf(dossier).steps[step - 1]?.silences.length),
  );
  const [isUnfolded, setUnfolded] = useState(false);
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { events }) => sum + events.length, 0);
  const [told, ...others] = (isAboutSilences ? [] : groups).filter(({ events }) =>
    events.some(({ slug }) => highlighted.has(slug)),
  );
  const isNamed = told !== undefined && others.length === 0 && (told.site !== null || told.id !== null);
  const toldPlace = isNamed ? names.elsewhere(told) : null;
  return (
    <section
      ref={isUnfolded ? null : reserve} // unfolded it lies over the map for a moment, and nothing makes way
      className={styles.tray}
      aria-label={t("elsewhere-region")}
      data-unfolded={isUnfolded}
      data-story={isStory}
      data-told={told !== undefined}
    >
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        {/* Text that changes stands alone in its element. */}
        <span>{told ? say("elsewhere-told") : say("elsewhere-count", { count })}</span>
        {toldPlace && <span className={styles.place} lang={toldPlace.lang}>{`: ${toldPlace.value}`}</span>}
      </button>
      {isUnfolded && (
        <ul className={styles.groups}>
          {groups.map((group) => (
            <li key={elsewhereId(group)}>
              <ElsewhereButton group={group} isOpen={openId === elsewhereId(group)} onPress={onPress} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ElsewhereButtonProps {
  readonly group: ElsewhereGroup;
  readonly isOpen: boolean;
  readonly onPress: ElsewhereTrayProps["onPress"];
}

function ElsewhereButton({ group, isOpen, onPress }: ElsewhereButtonProps) {
  const { t } = useMessages();
  const names = useNames();
  const isSelected = useReader((state, selectors) => {
    const highlighted = selectors.highlighted(state);
    return group.events.some(({ slug }) => highlighted.has(slug));
  });
  const place = names.elsewhere(group);
  const count = group.events.length;
  return (
    <button
      type="button"
      className={styles.group}
      aria-label={t("elsewhere-button", { place: place.value, count })}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-current={isSelected ? "true" : undefined}
      onClick={(event) => onPress(group, event.currentTarget)}
    >
      <span lang={place.lang}>{place.value}</span>{" "}
      <span className={styles.count} aria-hidden="true">
        {names.count(count)}
      </span>
    </button>
  );
}
