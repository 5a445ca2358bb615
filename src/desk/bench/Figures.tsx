/** What an entry's speakers count: each figure with its lowest and highest, and what is counted. */

import { createSlugs, slugOf } from "../../formats/import/slugs";
import { useMessages } from "../../i18n/react";
import { Button } from "../../ui/Button";
import styles from "../Desk.module.css";
import { NARRATOR } from "../draft/draft";
import { isWorkingSummary, workingSummary } from "../draft/workingWords";
import { figureWords } from "../sentences/rowWords";
import { AddWords } from "./AddWords";
import type { BenchProps } from "./EntryForm";
import { TextField } from "./TextField";

const wholeNumber = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : null);

export function Figures({ session, entry, sentence }: BenchProps) {
  const messages = useMessages();
  const { say, t } = messages;
  const { dossier } = session.history.draft.files;
  const set = (claim: string, field: readonly string[], to: unknown) =>
    session.perform([{ path: ["files", "events", entry.id, "claims", claim, ...field], to }], sentence);
  return (
    <div className={styles.group}>
      {entry.claims.map((claim) => (
        <details key={claim.id} className={styles.bench}>
          <summary>
            {claim.count
              ? figureWords(claim.count.low, claim.count.high, claim.count.of, messages)
              : claim.text}
          </summary>
          <TextField
            label={t("desk-claim-words")}
            lang={dossier.language}
            value={isWorkingSummary(claim.text) ? "" : claim.text}
            onCommit={(words) =>
              set(claim.id, ["text"], words.trim() || workingSummary(claim.evidence[0] ?? null))
            }
          />
          <div className={styles.line}>
            <TextField
              label={t("desk-low")}
              type="number"
              value={String(claim.count?.low ?? "")}
              fault={
                claim.count && claim.count.high !== null && claim.count.low > claim.count.high
                  ? t("desk-fault-range")
                  : null
              }
              onCommit={(text) => {
                const low = wholeNumber(text);
                set(
                  claim.id,
                  ["count"],
                  low === null ? undefined : { high: low, of: claim.text, ...claim.count, low },
                );
              }}
            />
            <TextField
              label={t("desk-high")}
              type="number"
              value={String(claim.count?.high ?? "")}
              onCommit={(text) =>
                claim.count && set(claim.id, ["count", "high"], text.trim() === "" ? null : wholeNumber(text))
              }
            />
          </div>
          <TextField
            label={t("desk-counted")}
            lang={dossier.language}
            value={claim.count?.of ?? ""}
            onCommit={(words) => claim.count && words.trim() && set(claim.id, ["count", "of"], words.trim())}
          />
          <Button tone="quiet" onClick={() => set(claim.id, [], undefined)}>
            {say("desk-remove-claim")}
          </Button>
        </details>
      ))}
      <AddWords
        session={session}
        sentence={sentence}
        label={t("desk-add-figure")}
        onAdd={(quote, words) => {
          const slugs = createSlugs();
          for (const { id } of entry.claims) slugs.claim(id);
          const id = slugs.claim(slugOf(words.split(" ").slice(0, 4).join(" ")), "figure");
          const claim = {
            id,
            speaker: entry.speaker,
            mode: entry.speaker === NARRATOR ? "unattributed" : "paraphrase",
            text: workingSummary(quote),
            evidence: [quote],
          };
          set(id, [], claim);
        }}
      />
    </div>
  );
}
