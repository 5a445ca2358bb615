/** The reader's choice of a theme, kept for the next visit. */

import { useMessages } from "../i18n/react";
import { useDispatch } from "../state/react";
import type { Theme } from "../state/readerState";
import { Select } from "../ui/Select";
import { rememberTheme } from "./preferences";
import { useTheme } from "./theme";

export function ThemeChoice() {
  const { t } = useMessages();
  const theme = useTheme();
  const dispatch = useDispatch();
  const choose = (value: Theme | "auto") => {
    rememberTheme(value === "auto" ? null : value);
    dispatch({ type: "setTheme", theme: null });
  };
  return (
    <Select
      label={t("theme")}
      value={theme ?? "auto"}
      options={[
        { value: "auto", label: t("theme-auto") },
        { value: "light", label: t("theme-light") },
        { value: "dark", label: t("theme-dark") },
      ]}
      onChange={choose}
    />
  );
}
