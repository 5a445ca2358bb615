/** The corner that says where the map's data come from, and offers other layers. */

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { LayerCredit } from "../core/space/basemap";
import { useMessages } from "../i18n/react";
import styles from "./MapCorner.module.css";
import { useReserve } from "./reserved";
import { hostOf, type TileSource } from "./tileSources";
import { useNames } from "./useNames";

interface MapCornerProps {
  readonly credits: readonly LayerCredit[];
  readonly sources: readonly TileSource[];
  readonly shown: TileSource | null;
  readonly onShow: (source: TileSource | null) => void;
}

export function MapCorner({ credits, sources, shown, onShow }: MapCornerProps) {
  const { t } = useMessages();
  const reserve = useReserve();
  // Those whose terms ask to be named on the map itself begin with the sign; all are named in the panel.
  const line = [
    ...new Set(
      [
        ...(shown ? [shown.attribution] : []),
        ...credits.map(({ attribution }) => attribution).filter((text) => text.startsWith("©")),
      ].map((text) => text.split(";")[0]!),
    ),
  ].join(" · ");
  return (
    <div ref={reserve} className={styles.corner}>
      {line && (
        <span className={styles.line} dir="auto">
          {line}
        </span>
      )}
      {credits.length > 0 && (
        <Disclosure label={t("map-attribution")}>
          <Credits credits={credits} />
        </Disclosure>
      )}
      {sources.length > 0 && (
        <Disclosure label={t("map-layers")}>
          <Layers sources={sources} shown={shown} onShow={onShow} />
        </Disclosure>
      )}
    </div>
  );
}

function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = (event: PointerEvent) => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation(); // one step out, not two
      setOpen(false);
      whole.current?.querySelector("button")?.focus();
    };
    const element = whole.current;
    document.addEventListener("pointerdown", onPointerDown);
    element?.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("pointerdown", onPointerDown);
      element?.removeEventListener("keydown", onKeyDown);
    };
  }, [isOpen]);

  return (
    <div ref={whole}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      <div id={id} className={styles.panel} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}

function Credits({ credits }: { credits: readonly LayerCredit[] }) {
  const names = useNames();
  return (
    <ul className={styles.credits}>
      {credits.map((credit) => (
        <li key={`${credit.layer} ${credit.attribution}`}>
          <strong>{names.text(credit.title).value}</strong>{" "}
          <bdi lang="en">
            {credit.attribution} ({credit.licence})
          </bdi>{" "}
          {names.text(credit.accuracy).value}
        </li>
      ))}
    </ul>
  );
}

function Layers({ sources, shown, onShow }: Omit<MapCornerProps, "credits">) {
  const { t } = useMessages();
  const name = useId();
  return (
    <fieldset aria-label={t("map-layers")} className={styles.layers}>
      {[null, ...sources].map((source) => (
        <label key={source?.id ?? ""} className={styles.layer}>
          <input
            type="radio"
            name={name}
            checked={shown?.id === source?.id}
            onChange={() => onShow(source)}
          />
          <span>
            {source === null ? t("map-layers-bundled") : <bdi>{source.name}</bdi>}
            {source && <span className={styles.note}>{t("map-layers-note", { host: hostOf(source) })}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
