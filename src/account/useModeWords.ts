/** How a speaker's words reach us. */

import type { ReactNode } from "react";
import { useMessages } from "../i18n/react";
import type { Mode } from "../schema/vocabulary";
import { useDossier } from "../state/react";

/** Of a dossier with several narrators, such as two letters, "the report itself" would not say which: there its name says it. */
export const hasSeveralNarrators = ({ speakers }: Pick<ReturnType<typeof useDossier>, "speakers">): boolean =>
  [...speakers.values()].filter(({ type }) => type === "narrator").length > 1;

/** In words; the speaker's name stands beside it. */
export function useModeWords(): (mode: Mode) => ReactNode {
  const { say } = useMessages();
  const isOneOfMany = hasSeveralNarrators(useDossier());
  return (mode) => (mode === "unattributed" && isOneOfMany ? say("mode-no-source") : say(`mode-${mode}`));
}
