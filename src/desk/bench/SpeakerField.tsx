/** Who tells of an entry, in whose words; a speaker that no proposal named is added here. */

import { createSlugs, slugOf } from "../../formats/import/slugs";
import { useMessages } from "../../i18n/react";
import { type Mode, SPEAKER_TYPES } from "../../schema/vocabulary";
import { Select } from "../../ui/Select";
import styles from "../Desk.module.css";
import { NARRATOR } from "../draft/draft";
import { speakerName } from "../sentences/rowWords";
import type { BenchProps } from "./EntryForm";
import { TextField } from "./TextField";

type SpeakerType = (typeof SPEAKER_TYPES)[number];

const MODES_OF_SPEAKERS = ["paraphrase", "direct-quote"] as const satisfies readonly Mode[];

export function SpeakerField({ session, entry, sentence }: BenchProps) {
  const { say, t } = useMessages();
  const { draft } = session.history;
  const { speakers, dossier } = draft.files;
  const speaker = speakers.find(({ id }) => id === entry.speaker);
  const at = (field: string) => ["files", "events", entry.id, field];
  const chosen = (id: string) => [
    { path: at("speaker"), to: id },
    { path: at("mode"), to: id === NARRATOR ? "unattributed" : "paraphrase" },
  ];
  const add = (words: string) => {
    const name = words.trim();
    if (name === "") return;
    const slugs = createSlugs();
    for (const { id } of speakers) slugs.claim(id);
    const id = slugs.claim(slugOf(name), "speaker");
    const made = { id, name, type: "institution", evidence: [] };
    session.perform([{ path: ["files", "speakers", id], to: made }, ...chosen(id)], sentence);
  };
  return (
    <>
      <Select
        label={t("desk-row-speech")}
        value={entry.speaker}
        options={speakers.map(({ id }) => ({ value: id, label: speakerName(draft, id) }))}
        onChange={(id) => session.perform(chosen(id), sentence)}
      />
      {speaker && speaker.id !== NARRATOR ? (
        <div className={styles.line}>
          <Select<SpeakerType>
            label={t("desk-speaker-type")}
            value={speaker.type}
            options={SPEAKER_TYPES.map((value) => ({ value, label: t(`desk-speaker-${value}`) }))}
            onChange={(type) =>
              session.perform([{ path: ["files", "speakers", speaker.id, "type"], to: type }], sentence)
            }
          />
          <Select<Mode>
            label={t("desk-mode")}
            value={entry.mode}
            options={MODES_OF_SPEAKERS.map((value) => ({ value, label: t(`desk-mode-${value}`) }))}
            onChange={(mode) => session.perform([{ path: at("mode"), to: mode }], sentence)}
          />
        </div>
      ) : null}
      <details className={styles.bench}>
        <summary>{say("desk-new-speaker")}</summary>
        <TextField label={t("desk-speaker-name")} lang={dossier.language} value="" isOnce onCommit={add} />
      </details>
    </>
  );
}
