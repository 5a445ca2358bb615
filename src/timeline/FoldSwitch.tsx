/** Folds the quiet stretches of the timeline; with its words where there is room for them. */

import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import styles from "./Controls.module.css";
import { useTimeline } from "./TimelineContext";

interface FoldSwitchProps {
  readonly fold: boolean;
  readonly onFold: (on: boolean) => void;
}

export function FoldSwitch({ fold, onFold }: FoldSwitchProps) {
  const { t, say } = useTimeline().messages;
  return (
    <Button
      className={styles.fold}
      pressed={fold}
      title={t("timeline-fold-quiet")}
      onClick={() => onFold(!fold)}
    >
      <Icon name="fold" />
      <span className={styles.foldWords}>{say("timeline-fold-quiet")}</span>
    </Button>
  );
}
