/** Search and filters of the account: quiet until they are wanted, and always saying how much they leave. */

import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from "react";
import { useMessages } from "../i18n/react";
import { useDispatch, useReader } from "../state/react";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { Late } from "../ui/Late";
import { latePart } from "../ui/latePart";
import { VisuallyHidden } from "../ui/VisuallyHidden";
import styles from "./FilterBar.module.css";

const filters = latePart(() => import("./Filters").then((part) => part.Filters));

/** Typing is over when nothing came for this long. */
const TYPING_MS = 200;

interface FilterBarProps {
  readonly searchRef: RefObject<HTMLInputElement | null> | undefined;
}

export function FilterBar({ searchRef }: FilterBarProps) {
  const { t, say } = useMessages();
  const dispatch = useDispatch();
  const isFiltered = useReader((state, selectors) => selectors.isFiltered(state));
  const clock = useReader((state) => state.clock);
  const count = useReader((state, { visible }) => visible(state).length);
  const chosen = useReader(
    (state) => state.hidden.length + Number(state.toldBy !== null) + Number(state.onlyReport),
  );
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <search className={`${styles.bar} scripts-only`} aria-label={t("search-region")}>
      <div className={styles.row}>
        <SearchField searchRef={searchRef} />
        <p className={styles.count}>
          {isFiltered ? say("results-count", { count }) : say("account-events", { count })}
        </p>
      </div>
      <details className={styles.filters} onToggle={() => setWasOpened(true)}>
        <summary>
          <Icon name="filter" />
          <span>{chosen > 0 ? say("filters-chosen", { count: chosen }) : say("filters")}</span>
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
  const dispatch = useDispatch();
  const words = useReader((state) => state.search);
  const [typed, setTyped] = useState<string | null>(null);

  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => {
      dispatch({ type: "search", words: typed });
      setTyped(null);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, dispatch]);

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
        dir={(typed ?? words) === "" ? undefined : "auto"} // an empty one would be left-to-right on every page
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
