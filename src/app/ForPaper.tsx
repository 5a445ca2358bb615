/** What only paper has: where it comes from in words and, as long as something is missing, that it is. */

import { useSyncExternalStore } from "react";
import { card } from "../account/card/Card";
import { useMessages } from "../i18n/react";
import type { AddressBase } from "../state/address";
import { useReader } from "../state/react";
import { Late } from "../ui/Late";
import { rarePart } from "../ui/latePart";
import { useHydrated } from "./useHydrated";

const citation = rarePart(() => import("./PrintedCitation").then((part) => part.PrintedCitation));

/** Fetches what a print needs and the first screen doesn't; what can't be had is left out. */
export async function loadForPaper(): Promise<void> {
  await Promise.allSettled([card.load(), citation.load()]);
}

/** `hasCitation`: a file of the reader's has none. */
export function ForPaper({
  base,
  hasCitation,
}: {
  readonly base: AddressBase;
  readonly hasCitation: boolean;
}) {
  const { say } = useMessages();
  const mounted = useHydrated();
  const hasCards = useSyncExternalStore(card.subscribe, card.current, card.current) !== null;
  const needsCards = useReader(({ view }) => view === "events");
  return (
    <>
      {mounted && (hasCards || !needsCards) ? null : <p className="printed-early">{say("printed-early")}</p>}
      {mounted && hasCitation ? <Late part={citation} missing={null} props={{ base }} /> : null}
    </>
  );
}
