/** The corner that says where the map's data come from, and offers other layers. */

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { LayerCredit } from "../../geo/basemap";
import { useMessages } from "../../i18n/react";
import { Late } from "../../ui/Late";
import { rarePart } from "../../ui/latePart";
import { useReserve } from "../reserved";
import { cornerCredits } from "./cornerCredits";
import type { LayerChoiceProps } from "./LayerChoice";
import styles from "./MapCorner.module.css";

interface MapCornerProps extends LayerChoiceProps {
  readonly credits: readonly LayerCredit[];
}

const mapData = rarePart(() => import("./MapData").then((part) => part.MapData));
const layerChoice = rarePart(() => import("./LayerChoice").then((part) => part.LayerChoice));

export function MapCorner({ credits, sources, shown, onShow }: MapCornerProps) {
  const { t } = useMessages();
  const reserve = useReserve();
  const named = cornerCredits(credits, shown);
  return (
    <div ref={reserve} className={styles.corner}>
      {named.length > 0 && (
        <bdi className={styles.line} lang="en" dir="ltr">
          {`© ${named.join(", ")}`}
        </bdi>
      )}
      {credits.length > 0 && (
        <Disclosure label={t("map-attribution")}>
          <Late part={mapData} props={{ credits }} />
        </Disclosure>
      )}
      {sources.length > 0 && (
        <Disclosure label={t("map-layers")}>
          <Late part={layerChoice} props={{ sources, shown, onShow }} />
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
    <div ref={whole} className={styles.disclosure}>
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
