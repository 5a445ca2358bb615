/** The names of places in the page's language. */

import { useMemo } from "react";
import { useMessages } from "../i18n/react";
import { useDossier } from "../state/react";
import { createNames, type Names } from "./names";

export function useNames(): Names {
  const dossier = useDossier();
  const messages = useMessages();
  return useMemo(() => createNames(dossier, messages), [dossier, messages]);
}
