/** The sentence at hand: what its words propose, row by row, and what else may become of it. */

import { useEffect, useRef } from "react";
import { useMessages } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { EntryForm } from "../bench/EntryForm";
import styles from "../Desk.module.css";
import { entryBefore } from "../draft/accept";
import { entryOf, LEFT_OUT_REASONS, type LeftOutReason } from "../draft/draft";
import type { Session } from "../useSession";
import type { Proposal } from "../work/reading";
import { countryName, proposalWords, timeWords } from "./rowWords";
import type { Proposals } from "./useProposals";

interface SentenceCardProps {
  readonly session: Session;
  readonly sentence: number;
  readonly proposals: Proposals;
  readonly onNext: () => void;
}

const NEW = "";

export function SentenceCard({ session, sentence, proposals, onNext }: SentenceCardProps) {
  const { say, t } = useMessages();
  const { history, report, states, perform } = session;
  const { draft } = history;
  const entry = entryOf(draft, sentence);
  const setting = draft.settings[sentence];
  const { all, current } = proposals;
  const hasPlainRow = all.length === 0 && !entry && setting === undefined;
  const card = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  // A pressed button that goes away leaves the focus nowhere: the next thing to press takes it.
  useEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    card.current?.querySelector<HTMLElement>("[data-next]")?.focus();
  });
  const sentenceWords = report.sentences[sentence];
  if (!sentenceWords) return null;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watched for where the focus is
    <div
      ref={card}
      className={styles.card}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={(event) => {
        hadFocus.current = event.relatedTarget === null || card.current!.contains(event.relatedTarget);
      }}
    >
      <div className={styles.cardHead}>
        <h2 className={styles.subheading}>
          {say("desk-sentence-of", { at: sentence + 1, count: report.sentences.length })}
        </h2>
        <span className={styles.state} data-state={states[sentence]}>
          {say(`desk-state-${states[sentence] ?? "open"}`)}
        </span>
      </div>
      <blockquote className={styles.strip} lang={draft.files.dossier.report.lang} dir="auto" translate="no">
        {sentenceWords.text}
      </blockquote>
      {draft.files.events.length > 0 ? (
        <div className={styles.goesTo}>
          <Select
            label={t("desk-goes-to")}
            value={entry?.id ?? NEW}
            options={[
              { value: NEW, label: t("desk-goes-to-new") },
              ...draft.files.events.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(id) =>
              perform([{ path: ["belongs", String(sentence)], to: id === NEW ? undefined : id }], sentence)
            }
          />
        </div>
      ) : null}
      <ol className={styles.rows}>
        {all.map((proposal, i) => (
          <Row
            key={proposal.id}
            number={i + 1}
            proposal={proposal}
            session={session}
            sentence={sentence}
            proposals={proposals}
            isCurrent={proposal === current}
          />
        ))}
        {hasPlainRow ? (
          <li className={styles.row} data-current="true">
            <span className={styles.rowText}>
              <span className={styles.rowKind}>{say("desk-row-entry")}</span>
              <span>{say("desk-row-entry-hint")}</span>
            </span>
            <span className={styles.line}>
              <Button tone="strong" data-next onClick={() => proposals.accept()}>
                {say("desk-accept")}
              </Button>
            </span>
          </li>
        ) : null}
      </ol>
      <div className={styles.actions}>
        {current || hasPlainRow ? (
          <Button
            aria-keyshortcuts="Shift+Enter"
            onClick={() => {
              proposals.acceptAll();
              onNext();
            }}
          >
            {say("desk-take-all")}
          </Button>
        ) : (
          <Button tone="strong" data-next onClick={onNext}>
            {say("desk-next-sentence")}
          </Button>
        )}
        <Button
          pressed={setting?.as === "context"}
          aria-keyshortcuts="C"
          onClick={() => {
            proposals.setAside({ as: "context" });
            onNext();
          }}
        >
          {say("desk-context")}
        </Button>
        <Button
          pressed={setting?.as === "left-out"}
          aria-keyshortcuts="L"
          onClick={() => {
            proposals.setAside({ as: "left-out", reason: "other" });
            onNext();
          }}
        >
          {say("desk-leave-out")}
        </Button>
      </div>
      {setting?.as === "left-out" ? (
        <Select<LeftOutReason>
          label={t("desk-reason")}
          value={setting.reason}
          options={LEFT_OUT_REASONS.map((reason) => ({ value: reason, label: t(`desk-reason-${reason}`) }))}
          onChange={(reason) =>
            perform([{ path: ["settings", String(sentence)], to: { as: "left-out", reason } }], sentence)
          }
        />
      ) : null}
      {entry ? <EntryForm key={entry.id} session={session} entry={entry} sentence={sentence} /> : null}
    </div>
  );
}

interface RowProps {
  readonly number: number;
  readonly proposal: Proposal;
  readonly session: Session;
  readonly sentence: number;
  readonly proposals: Proposals;
  readonly isCurrent: boolean;
}

function Row({ number, proposal, session, sentence, proposals, isCurrent }: RowProps) {
  const messages = useMessages();
  const { say } = messages;
  const { draft } = session.history;
  const decided = draft.decided[proposal.id];
  const choice = proposals.choiceOf(proposal);
  const why = proposal.kind === "time" ? proposal.readings[choice.reading ?? 0]?.why : proposal.why;
  const cannot =
    (proposal.kind === "time" && proposal.readings.length === 0) ||
    (proposal.kind === "order" &&
      (proposal.relation === null || entryBefore(draft, draft.belongs[sentence] ?? "") === undefined));
  return (
    <li className={styles.row} data-current={isCurrent} data-decided={decided}>
      <span className={styles.badge} aria-hidden="true">
        {number}
      </span>
      <span className={styles.rowText}>
        <span className={styles.rowKind}>{say(`desk-row-${proposal.kind}`)}</span>
        <strong dir="auto">{proposalWords(proposal, choice, draft, messages)}</strong>
        <span className={styles.quiet}>
          <bdi>
            <q lang={draft.files.dossier.report.lang} translate="no">
              {proposal.text}
            </q>
          </bdi>{" "}
          {why ? <bdi lang="en">{why}</bdi> : null}
        </span>
        {decided || !isCurrent ? null : (
          <RowChoices proposal={proposal} session={session} sentence={sentence} proposals={proposals} />
        )}
      </span>
      {decided ? (
        <span className={styles.line}>
          <span className={styles.decided}>{say(`desk-${decided}`)}</span>
          {decided === "rejected" ? (
            <Button tone="quiet" onClick={() => proposals.reopen(proposal)}>
              {say("desk-offer-again")}
            </Button>
          ) : null}
        </span>
      ) : isCurrent ? (
        <span className={styles.line}>
          <Button
            tone="strong"
            data-next={cannot ? undefined : ""}
            disabled={cannot}
            onClick={() => proposals.accept(proposal)}
          >
            {say("desk-accept")}
          </Button>
          <Button
            data-next={cannot ? "" : undefined}
            aria-keyshortcuts="X"
            onClick={() => proposals.reject(proposal)}
          >
            {say("desk-reject")}
          </Button>
        </span>
      ) : (
        <Button tone="quiet" onClick={() => proposals.pick(proposal)}>
          {say("desk-decide")}
        </Button>
      )}
    </li>
  );
}

/** Other readings, other places of the name, other entries that an order may point at. */
function RowChoices({
  proposal,
  session,
  sentence,
  proposals,
}: Pick<RowProps, "proposal" | "session" | "sentence" | "proposals">) {
  const messages = useMessages();
  const { t } = messages;
  const { draft } = session.history;
  const choice = proposals.choiceOf(proposal);
  if (proposal.kind === "time" && proposal.readings.length > 1)
    return (
      <Select
        label={t("desk-reading")}
        value={String(choice.reading ?? 0)}
        options={proposal.readings.map(({ edtf, why }, i) => ({
          value: String(i),
          label: `${timeWords(edtf, draft.files.dossier.timeZone, messages)} · ${why}`,
        }))}
        onChange={(value) => proposals.choose(proposal, { reading: Number(value) })}
      />
    );
  if (proposal.kind === "place" && proposal.candidates.length > 0)
    return (
      <Select
        label={t("desk-which-place")}
        value={choice.candidate === null ? "none" : String(choice.candidate ?? 0)}
        options={[
          ...proposal.candidates.map(({ name, country, lon, lat }, i) => ({
            value: String(i),
            label: `${name}, ${countryName(country, messages)} (${lat.toFixed(2)}, ${lon.toFixed(2)})`,
          })),
          { value: "none", label: t("desk-place-none-of-them") },
        ]}
        onChange={(value) =>
          proposals.choose(proposal, { candidate: value === "none" ? null : Number(value) })
        }
      />
    );
  if (proposal.kind !== "order" || proposal.relation === null) return null;
  const own = draft.belongs[sentence];
  const others = draft.files.events.filter(({ id }) => id !== own);
  const first = entryBefore(draft, own ?? "");
  if (others.length === 0 || first === undefined) return null;
  return (
    <Select
      label={t("desk-which-entry")}
      value={choice.target ?? first}
      options={others.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(target) => proposals.choose(proposal, { target })}
    />
  );
}
