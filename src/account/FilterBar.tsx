/** Search and filters of the account: quiet until they are wanted, and always saying how much they leave. */

import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { useMessages } from "../i18n/react";
import { useDispatch, useReader, useReaderStore } from "../state/react";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { Late } from "../ui/Late";
import { latePart } from "../ui/latePart";
import { VisuallyHidden } from "../ui/VisuallyHidden";
import styles from "./FilterBar.module.css";

const filters = latePart(() => import("./Filters").then((part) => part.Filters));

/** Typing is over when nothing came for this long. */
const TYPING_MS = 200;
/** As long as the status line waits elsewhere. */
const REST_MS = 500;

interface FilterBarProps {
  readonly searchRef: RefObject<HTMLInputElement | null> | undefined;
  readonly announce: ((text: string) => void) | undefined;
}

export function FilterBar({ searchRef, announce }: FilterBarProps) {
  const { t, say } = useMessages();
  const dispatch = useDispatch();
  const isFiltered = useReader((state, selectors) => selectors.isFiltered(state));
  const clock = useReader((state) => state.clock);
  const count = useReader((state, { visible }) => visible(state).length);
  const chosen = useReader(
    (state) => state.hidden.length + Number(state.toldBy !== null) + Number(state.onlyReport),
  );
  const [wasOpened, setWasOpened] = useState(false);
  useAnnouncedCount(count, announce);
  return (
    <search className={styles.bar} aria-label={t("search-region")}>
      <div className={styles.row}>
        <SearchField searchRef={searchRef} />
        <p className={styles.count}>
          {isFiltered ? say("results-count", { count }) : say("account-events", { count })}
        </p>
      </div>
      <details className={styles.filters} onToggle={() => setWasOpened(true)}>
        <summary>
          <Icon name="filter" />
          {chosen > 0 ? say("filters-chosen", { count: chosen }) : say("filters")}
        </summary>
        {wasOpened && <Late part={filters} props={{}} />}
      </details>
      {isFiltered && (
        <Button tone="quiet" className={styles.clear} onClick={() => dispatch({ type: "clearFilters" })}>
          {say("filter-clear")}
        </Button>
      )}
      {clock === "known" && (
        <p className={styles.clock}>
          {say("account-clock-known")}{" "}
          <Button
            tone="quiet"
            className={styles.clear}
            onClick={() => dispatch({ type: "setClock", clock: "happened" })}
          >
            {say("clock-happened")}
          </Button>
        </p>
      )}
    </search>
  );
}

/** What is typed shows at once; the views follow when typing rests. */
function SearchField({ searchRef }: { readonly searchRef: RefObject<HTMLInputElement | null> | undefined }) {
  const { t, say } = useMessages();
  const id = useId();
  const { dispatch, selectors } = useReaderStore();
  const words = useReader((state) => state.search);
  const [typed, setTyped] = useState<string | null>(null);

  useEffect(() => {
    if (typed === null) return;
    let isGone = false;
    const find = () => {
      if (isGone) return;
      dispatch({ type: "search", words: typed });
      setTyped(null);
    };
    const timer = setTimeout(() => {
      const ready = selectors.searchReady?.(typed);
      if (ready) void ready.then(find);
      else find();
    }, TYPING_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [typed, dispatch, selectors]);

  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key === "Enter" && typed !== null) {
      dispatch({ type: "search", words: typed });
      setTyped(null);
    }
    if (key.key === "Escape" && (typed ?? words) !== "") {
      key.preventDefault();
      key.stopPropagation();
      setTyped(null);
      dispatch({ type: "search", words: "" });
    }
  };

  return (
    <span className={styles.search}>
      <label htmlFor={id} className={styles.searchLabel}>
        <Icon name="search" />
        <VisuallyHidden>{say("search")}</VisuallyHidden>
      </label>
      <input
        ref={searchRef}
        id={id}
        type="search"
        dir="auto"
        autoComplete="off"
        enterKeyHint="search"
        placeholder={t("search-placeholder")}
        value={typed ?? words}
        onChange={(change) => setTyped(change.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}

/** Says a changed count once things rest; nothing at the start. */
function useAnnouncedCount(count: number, announce: ((text: string) => void) | undefined) {
  const { t } = useMessages();
  const announced = useRef(count);
  useEffect(() => {
    if (!announce || announced.current === count) return;
    const timer = setTimeout(() => {
      announced.current = count;
      announce(t("results-count", { count }));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [count, announce, t]);
}
