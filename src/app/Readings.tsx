/** The column of text: the readings of the dossier as tabs, and the one that is open. */

import { type ReactNode, type RefObject, useCallback } from "react";
import { isPlainClick } from "../account/addresses";
import { TableDisclosure } from "../account/TableDisclosure";
import type { DossierEvent } from "../core/dossier";
import { stepTelling, storyOf } from "../core/story";
import { useMessages } from "../i18n/react";
import { type AddressBase, formatAddress, pathOf } from "../state/address";
import { useDispatch, useDossier, useReader, useReaderStore } from "../state/react";
import { hasStory, inView, VIEWS, type View } from "../state/storyState";
import { Story } from "../story/Story";
import { Button } from "../ui/Button";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { Late } from "../ui/Late";
import { rarePart } from "../ui/latePart";
import { Tabs, tabIdOf } from "../ui/Tabs";
import { AccountPanel } from "./AccountPanel";
import styles from "./App.module.css";
import { Intro } from "./Intro";
import { useHydrated } from "./useHydrated";

const eventCard = rarePart(() => import("../account/card/EventCard").then((part) => part.EventCard));
const differ = rarePart(() => import("../account/AccountsDiffer").then((part) => part.AccountsDiffer));
const causes = rarePart(() => import("../account/WhatLedToWhat").then((part) => part.WhatLedToWhat));

interface ReadingsProps {
  readonly base: AddressBase;
  readonly hrefOf: (slug: string, claim?: string) => string;
  readonly search: RefObject<HTMLInputElement | null>;
  /** A file of the reader's has no address. */
  readonly isOpened: boolean;
  /** Shown above each of the readings. */
  readonly notice: ReactNode;
}

/** The panel's id is where the page's skip links lead. */
const PANEL = "account";

export function Readings({ base, hrefOf, search, isOpened, notice }: ReadingsProps) {
  const { t, say } = useMessages();
  const dossier = useDossier();
  const { getState } = useReaderStore();
  const dispatch = useDispatch();
  const view = useReader((state) => state.view);
  const mounted = useHydrated();
  const views = VIEWS.filter((one) => one !== "story" || hasStory(dossier));
  const cardOf = useCallback(
    (event: DossierEvent) => <Late part={eventCard} props={{ event, hrefOf }} />,
    [hrefOf],
  );
  const intoStory = useCallback(
    (event: DossierEvent) => (stepTelling(event.slug, storyOf(dossier)) > 0 ? <IntoStory /> : null),
    [dossier],
  );
  // The first render must equal the prerendered page, which knows no more of the address than its event.
  const hrefOfView = (one: View) => {
    if (isOpened) return `#${PANEL}`;
    return mounted || !base.hasPages
      ? formatAddress(inView(dossier, getState(), one), base, dossier)
      : `${pathOf(null, base)}?view=${one}`;
  };
  return (
    <div className={styles.column} data-view={view}>
      <Tabs
        label={t("readings")}
        tabs={views.map((id) => ({ id, href: hrefOfView(id), label: say(`reading-${id}`) }))}
        open={view}
        panelId={PANEL}
        onOpen={(id, isStep) => dispatch({ type: "setView", view: id, isStep })}
      />
      <div
        key={view}
        className={styles.account}
        id={PANEL}
        role="tabpanel"
        aria-labelledby={tabIdOf(PANEL, view)}
        tabIndex={-1}
      >
        {notice}
        <ErrorBoundary message={say("account-unavailable")} retryLabel={say("retry")}>
          {view === "story" && (
            <>
              <Story hrefOf={hrefOf} cardOf={cardOf} after={<ReadOn views={views} hrefOf={hrefOfView} />} />
              {/* Without scripts no tab opens, so the rest of the page stands below. */}
              <noscript>
                <AccountPanel hrefOf={hrefOf} />
              </noscript>
            </>
          )}
          {view === "events" && (
            <>
              {hasStory(dossier) ? null : <Intro search={search} />}
              <AccountPanel hrefOf={hrefOf} searchRef={search} actionsOf={intoStory} />
              {mounted ? <TableDisclosure hrefOf={hrefOf} /> : null}
            </>
          )}
          {view === "differ" && <Late part={differ} props={{ hrefOf }} />}
          {view === "causes" && <Late part={causes} props={{ hrefOf }} />}
        </ErrorBoundary>
      </div>
    </div>
  );
}

/** At the foot of the open card: the story, where it tells that event. */
function IntoStory() {
  const { say } = useMessages();
  const dispatch = useDispatch();
  return (
    <Button className="scripts-only" onClick={() => dispatch({ type: "setView", view: "story" })}>
      {say("story-open")}
    </Button>
  );
}

/** After the last step: the other readings. */
function ReadOn({
  views,
  hrefOf,
}: {
  readonly views: readonly View[];
  readonly hrefOf: (view: View) => string;
}) {
  const { t, say } = useMessages();
  const dispatch = useDispatch();
  return (
    <nav className={styles.readOn} aria-label={t("story-read-on")}>
      <p>{say("story-read-on")}</p>
      <ul>
        {views
          .filter((view) => view !== "story")
          .map((view) => (
            <li key={view}>
              <a
                href={hrefOf(view)}
                onClick={(click) => {
                  if (!isPlainClick(click)) return;
                  click.preventDefault();
                  dispatch({ type: "setView", view });
                }}
              >
                {say(`reading-${view}`)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
