/** Where it happened: a place that the dossier has, a new one on the map, or none. */

import { useEffect, useState } from "react";
import { createSlugs, slugOf } from "../../formats/import/slugs";
import { useMessages } from "../../i18n/react";
import {
  PLACE_RELATIONS,
  type PlaceRelation,
  SITE_PRECISIONS,
  type SitePrecision,
} from "../../schema/vocabulary";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import styles from "../Desk.module.css";
import type { Change } from "../draft/change";
import { onMapPress } from "../preview/mapPress";
import type { BenchProps } from "./EntryForm";
import { TextField } from "./TextField";

const NOT_STATED = "not-stated";

/** About a metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** `33.26, 44.23`, latitude first as people write it → [lon, lat]; null where it is none. */
export function parsePosition(text: string): [number, number] | null {
  const [lat, lon, ...rest] = text
    .split(/[,;\s]+/u)
    .filter(Boolean)
    .map(Number);
  if (lat === undefined || lon === undefined || rest.length > 0) return null;
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return null;
  return [rounded(lon), rounded(lat)];
}

export function WhereBench({ session, entry, sentence }: BenchProps) {
  const { say, t } = useMessages();
  const { files } = session.history.draft;
  const [name, setName] = useState("");
  const where = entry.where;
  const site = where && "site" in where ? files.sites.find(({ id }) => id === where.site) : undefined;
  const path = ["files", "events", entry.id, "where"];
  const perform = (changes: readonly Change[]) => session.perform(changes, sentence);
  const relation: PlaceRelation = where && "site" in where ? where.relation : "in";

  const place = (position: [number, number]) => {
    if (site) {
      perform([
        { path: ["files", "sites", site.id, "anchor"], to: position },
        { path: ["files", "sites", site.id, "confidence"], to: "editorial" },
        { path: ["files", "sites", site.id, "coordinateSources"], to: [t("desk-placed-by-hand")] },
      ]);
      return;
    }
    const title =
      name.trim() ||
      (where && "elsewhere" in where
        ? files.dossier.elsewhere.find(({ id }) => id === where.elsewhere)?.name
        : undefined);
    if (!title) return;
    const slugs = createSlugs();
    for (const { id } of files.sites) slugs.claim(id);
    const id = slugs.claim(slugOf(title), "place");
    const made = {
      id,
      name: title,
      layer: "report",
      precision: "area",
      anchor: position,
      radius: 1000,
      approximate: true,
      confidence: "editorial",
      coordinateSources: [t("desk-placed-by-hand")],
      evidence: [],
    };
    perform([
      { path: ["files", "sites", id], to: made },
      { path, to: { site: id, relation } },
    ]);
  };
  useEffect(() => onMapPress(place));

  const notStated = (): readonly Change[] => [
    ...(files.dossier.elsewhere.some(({ id }) => id === NOT_STATED)
      ? []
      : [
          {
            path: ["files", "dossier", "elsewhere", NOT_STATED],
            to: { id: NOT_STATED, name: t("desk-not-stated") },
          },
        ]),
    { path, to: { elsewhere: NOT_STATED } },
  ];

  return (
    <fieldset className={styles.bench}>
      <legend className={styles.label}>{say("desk-where-title")}</legend>
      {files.sites.length > 0 ? (
        <Select
          label={t("desk-known-places")}
          value={site?.id ?? ""}
          options={[
            { value: "", label: t("desk-choose") },
            ...files.sites.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => id && perform([{ path, to: { site: id, relation } }])}
        />
      ) : null}
      {site ? (
        <>
          <TextField
            label={t("desk-place-name")}
            lang={files.dossier.language}
            value={site.name}
            onCommit={(words) =>
              words.trim() && perform([{ path: ["files", "sites", site.id, "name"], to: words.trim() }])
            }
          />
          <Select<PlaceRelation>
            label={t("desk-relation")}
            value={relation}
            options={PLACE_RELATIONS.map((value) => ({ value, label: t(`desk-relation-${value}`) }))}
            onChange={(value) => perform([{ path: [...path, "relation"], to: value }])}
          />
          <Select<SitePrecision>
            label={t("desk-precision")}
            value={site.precision}
            options={SITE_PRECISIONS.map((value) => ({ value, label: t(`desk-precision-${value}`) }))}
            onChange={(value) => perform([{ path: ["files", "sites", site.id, "precision"], to: value }])}
          />
          <TextField
            label={t("desk-radius")}
            type="number"
            value={String(site.radius ?? "")}
            onCommit={(text) =>
              Number(text) >= 1 &&
              perform([{ path: ["files", "sites", site.id, "radius"], to: Math.round(Number(text)) }])
            }
          />
        </>
      ) : (
        <TextField
          label={t("desk-new-place")}
          lang={files.dossier.language}
          value={name}
          onCommit={setName}
        />
      )}
      <TextField
        label={t("desk-position")}
        value={site?.anchor ? `${site.anchor[1]}, ${site.anchor[0]}` : ""}
        onCommit={(text) => {
          const position = parsePosition(text);
          if (position) place(position);
        }}
      />
      <p className={styles.quiet}>{say("desk-press-map")}</p>
      <Button onClick={() => perform(notStated())}>{say("desk-not-stated")}</Button>
    </fieldset>
  );
}
