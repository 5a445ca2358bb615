/** The page: header, map, timeline and account of one dossier, and what is said about them. */

import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { useMessages } from "../i18n/react";
import { type AddressBase, pathOf } from "../state/address";
import { useDispatch, useDossier, useReader } from "../state/react";
import { usePointing } from "../state/usePointing";
import { MAX_ROWS } from "../timeline/laneHeights";
import { Late, MissingWords } from "../ui/Late";
import { rarePart } from "../ui/latePart";
import { latinKey } from "../ui/latinKey";
import { Announcement } from "./Announcement";
import styles from "./App.module.css";
import { ForPaper } from "./ForPaper";
import { Header, type OpenDialog } from "./Header";
import { MapPanel } from "./MapPanel";
import type { Notice } from "./Notices";
import { NotStarted } from "./NotStarted";
import { Readings } from "./Readings";
import type { Stills } from "./stills";
import { TimelinePanel } from "./TimelinePanel";
import { useThemeOnRoot } from "./theme";
import { useCoveredEdge } from "./useCoveredEdge";
import { useDocumentTitle } from "./useDocumentTitle";
import { useHeightMessages } from "./useHeightMessages";
import { useHydrated } from "./useHydrated";
import { useSingleKeys } from "./useSingleKeys";

// Only after the first render, or in an embed, which is never rendered beforehand.
const pageNotices = rarePart(() => import("./PageNotices").then((part) => part.PageNotices));
const unknownEvent = rarePart(() => import("./UnknownEvent").then((part) => part.UnknownEvent));
const embedCard = rarePart(() => import("./EmbedCard").then((part) => part.EmbedCard));
const embedStory = rarePart(() => import("./EmbedStory").then((part) => part.EmbedStory));
const embedFooter = rarePart(() => import("./EmbedFooter").then((part) => part.EmbedFooter));

export interface AppProps {
  readonly base: AddressBase;
  /** The way to the site's root as the page's markup has it; the first render must say the same. */
  readonly firstRoot?: string;
  readonly notices?: readonly Notice[];
  /** Still pictures of this dossier, where there are some: they stand in for map and timeline without scripts and on paper. */
  readonly stillsAt?: ((root: string, language: string, slug: string | null) => Stills) | undefined;
  /** Shows a file of the reader's in place of this dossier; an embed opens none. */
  readonly onOpenFile?: (file: File) => void;
  /** What is shown is such a file: this stands over it, it has no address, and nothing leads to the site's own pages. */
  readonly openedBanner?: ReactNode;
  /** Called within the first render, before anything can be pressed; gives back what undoes it. */
  readonly onReady?: () => () => void;
  /** Called once the page's own markup has been taken over and no link in it is relative any more. */
  readonly onMounted?: () => void;
  /** Called when the map, the last part of the first screen, is there or has failed. */
  readonly onMapShown?: () => void;
}

export function App({
  base,
  firstRoot = base.root,
  notices = [],
  stillsAt,
  onOpenFile,
  openedBanner,
  onReady,
  onMounted,
  onMapShown,
}: AppProps) {
  const isOpened = openedBanner !== undefined;
  const hasFewEntries = useDossier().events.length <= MAX_ROWS;
  const { t, say, language } = useMessages();
  const mounted = useHydrated();
  const embed = useReader((state) => state.embed);
  const selection = useReader((state) => state.selection);
  const view = useReader((state) => state.view);
  const isTold = useReader(({ view, step }) => view === "story" && step > 0);
  const unknown = notices.find((notice) => notice.type === "unknownEvent");
  const links = useMemo(() => (mounted ? base : { ...base, root: firstRoot }), [base, firstRoot, mounted]);
  const stills = stillsAt?.(links.root, language, selection) ?? null;
  const hrefOf = useCallback(
    (slug: string, claim?: string) =>
      isOpened ? `#${claim ?? slug}` : pathOf(slug, links) + (claim ? `#${claim}` : ""),
    [links, isOpened],
  );
  const search = useRef<HTMLInputElement>(null);
  const dispatch = useDispatch();
  const singleKeys = useSingleKeys();
  const [openDialog, setOpenDialog] = useState<OpenDialog>(null);
  // On `main`, so that they act only while the focus is in map, timeline or account (WCAG 2.1.4).
  const onKeyDown = (event: KeyboardEvent) => {
    if (!singleKeys || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const key = latinKey(event);
    if (key === "/" && !embed) {
      if (!search.current) flushSync(() => dispatch({ type: "setView", view: "events" }));
      search.current?.focus();
    } else if (key === "?" && !embed) setOpenDialog("keys");
    else return;
    event.preventDefault();
  };
  const pointing = usePointing();
  const stage = useRef<HTMLDivElement>(null);
  const app = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLElement>(null);
  useCoveredEdge(stage, "top");
  useCoveredEdge(foot, "bottom");
  useHeightMessages(app, embed);
  useDocumentTitle(isOpened);
  useThemeOnRoot();
  useEffect(() => {
    if (mounted) onMounted?.();
  }, [mounted, onMounted]);
  useLayoutEffect(() => onReady?.(), [onReady]); // within the first render: a press that comes right after must not be undone

  const notesBelow = (
    <aside className={styles.notices} aria-label={t("notices-region")} ref={foot}>
      {mounted ? (
        <Late
          part={pageNotices}
          missing={null}
          props={{ base: links, notices, embed, onOpenFile, isOpened }}
        />
      ) : (
        <NotStarted href={pathOf(selection, links)} />
      )}
    </aside>
  );
  const missing = useMemo(() => ({ message: t("part-missing"), retry: t("retry") }), [t]);

  return (
    <MissingWords value={missing}>
      <div
        ref={app}
        className={embed ? `${styles.app} ${styles.embed}` : styles.app}
        data-embed={embed || undefined}
        {...pointing}
      >
        <a className={styles.skip} href="#account">
          {say("skip-to-account")}
        </a>
        {openedBanner}
        {embed ? null : (
          <Header
            base={links}
            openDialog={openDialog}
            onDialog={setOpenDialog}
            onOpenFile={onOpenFile}
            isOpened={isOpened}
          />
        )}
        <main className={styles.main} onKeyDown={onKeyDown}>
          <div
            className={styles.stage}
            ref={stage}
            data-reading={embed && view !== "story" ? undefined : view}
            data-told={isTold || undefined}
          >
            <a className={styles.skip} href="#timeline">
              {say("skip-map")}
            </a>
            <div className={styles.map} data-panel>
              <MapPanel
                baseUrl={base.root}
                isOpened={isOpened}
                still={stills?.map ?? null}
                onShown={onMapShown}
              />
            </div>
            <a className={styles.skip} href="#account">
              {say("skip-timeline")}
            </a>
            <div
              className={styles.timeline}
              data-panel
              data-entries={hasFewEntries ? "few" : "many"}
              id="timeline"
              tabIndex={-1}
            >
              <TimelinePanel still={stills?.timeline ?? null} />
            </div>
          </div>
          {embed ? (
            <>
              <div className={styles.account} id="account" tabIndex={-1}>
                <Late part={view === "story" ? embedStory : embedCard} props={{ hrefOf }} />
              </div>
              {notesBelow}
            </>
          ) : (
            <div className={styles.side}>
              <Readings
                base={links}
                hrefOf={hrefOf}
                search={search}
                isOpened={isOpened}
                notice={
                  unknown ? (
                    <Late part={unknownEvent} missing={null} props={{ slug: unknown.slug, base: links }} />
                  ) : null
                }
              />
              {notesBelow}
            </div>
          )}
        </main>
        {embed ? <Late part={embedFooter} missing={null} props={{ base: links }} /> : null}
        {embed ? null : <ForPaper base={links} hasCitation={!isOpened} />}
        <Announcement />
      </div>
    </MissingWords>
  );
}

function isTyping(target: EventTarget) {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=range], [type=checkbox]), textarea, select")
  );
}
