/** A rule's fault in the desk's words: rules speak to those who write YAML, in English. */

import { useMessages } from "../../i18n/react";
import type { DeskFault } from "../work/protocol";

/** Those that an author at the desk can bring about; others are said in the rule's own words. */
const SAID = [
  "quotes",
  "clock-times",
  "extent",
  "figures",
  "statements",
  "quote-missing",
  "quote-twice",
  "words-missing",
  "title-copied",
  "attribution",
  "order",
  "edtf",
] as const;

type Said = (typeof SAID)[number];

export interface FaultWords {
  readonly text: string;
  readonly hint: string;
  /** BCP 47. */
  readonly lang: string;
}

export function useFaultWords(): (fault: DeskFault) => FaultWords {
  const { t, language } = useMessages();
  return ({ rule, message, hint }) => {
    const said = SAID.find((one): one is Said => one === rule);
    if (!said) return { text: message, hint, lang: "en" };
    const isDesks = ["quote-missing", "quote-twice", "words-missing", "title-copied"].includes(said);
    return { text: t(`desk-rule-${said}`), hint: isDesks ? `“${message}”` : "", lang: language };
  };
}
