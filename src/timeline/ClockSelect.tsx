/** When it happened, or when it was known. */

import { useDispatch, useReader } from "../state/react";
import { Select } from "../ui/Select";
import { useTimeline } from "./TimelineContext";

export function ClockSelect({ labelHidden = false }: { labelHidden?: boolean }) {
  const { t } = useTimeline().messages;
  const dispatch = useDispatch();
  const clock = useReader((state) => state.clock);
  return (
    <Select
      label={t("clock")}
      labelHidden={labelHidden}
      value={clock}
      options={[
        { value: "happened", label: t("clock-happened") },
        { value: "known", label: t("clock-known") },
      ]}
      onChange={(value) => dispatch({ type: "setClock", clock: value })}
    />
  );
}
