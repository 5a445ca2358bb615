/** Light, dark, or as the device has it. A theme named in the address wins until the reader chooses. */

import { useEffect, useSyncExternalStore } from "react";
import { useMessages } from "../i18n/react";
import { useDispatch, useReader } from "../state/react";
import type { Theme } from "../state/readerState";
import { Select } from "../ui/Select";
import { rememberedTheme, rememberTheme, subscribeToPreferences } from "./preferences";

function useTheme(): Theme | null {
  const asked = useReader((state) => state.theme);
  const remembered = useSyncExternalStore(subscribeToPreferences, rememberedTheme, () => null);
  const embed = useReader((state) => state.embed);
  return asked ?? (embed ? null : remembered); // an embed reads no storage
}

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

/** Puts the theme on the root element, where the tokens look for it. */
export function useThemeOnRoot() {
  const theme = useTheme();
  useEffect(() => {
    const root = document.documentElement;
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
  }, [theme]);
}
