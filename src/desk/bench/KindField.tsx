/** What kind of thing an entry tells; a dossier has the kinds that its author names. */

import { useState } from "react";
import { createSlugs, slugOf } from "../../formats/import/slugs";
import { useMessages } from "../../i18n/react";
import { LANES, type Lane, SHAPES, type Shape } from "../../schema/vocabulary";
import { Select } from "../../ui/Select";
import styles from "../Desk.module.css";
import type { BenchProps } from "./EntryForm";
import { TextField } from "./TextField";

export function KindField({ session, entry, sentence }: BenchProps) {
  const { say, t } = useMessages();
  const { kinds, language } = session.history.draft.files.dossier;
  const [shape, setShape] = useState<Shape>("diamond");
  const [lane, setLane] = useState<Lane>("ground");
  const path = ["files", "events", entry.id, "kind"];
  const add = (words: string) => {
    const name = words.trim();
    if (name === "") return;
    const slugs = createSlugs();
    for (const { id } of kinds) slugs.claim(id);
    const id = slugs.claim(slugOf(name), "kind");
    session.perform(
      [
        { path: ["files", "dossier", "kinds", id], to: { id, name, shape, lane } },
        { path, to: id },
      ],
      sentence,
    );
  };
  return (
    <>
      <Select
        label={t("desk-kind")}
        value={entry.kind}
        options={kinds.map(({ id, name }) => ({ value: id, label: name, lang: language }))}
        onChange={(kind) => session.perform([{ path, to: kind }], sentence)}
      />
      <details className={styles.bench}>
        <summary>{say("desk-new-kind")}</summary>
        <div className={styles.line}>
          <Select<Shape>
            label={t("desk-shape")}
            value={shape}
            options={SHAPES.map((value) => ({ value, label: t(`desk-shape-${value}`) }))}
            onChange={setShape}
          />
          <Select<Lane>
            label={t("desk-lane")}
            value={lane}
            options={LANES.map((value) => ({ value, label: t(`desk-lane-${value}`) }))}
            onChange={setLane}
          />
        </div>
        <TextField label={t("desk-kind-name")} lang={language} value="" isOnce onCommit={add} />
      </details>
    </>
  );
}
