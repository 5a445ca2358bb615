/** The desk: the first screen, and then one draft at work. Nothing of it leaves the device. */

import { useCallback, useEffect, useState } from "react";
import { useMessages } from "../i18n/react";
import styles from "./Desk.module.css";
import { type AboutReport, newDraft } from "./draft/newDraft";
import { LanguageChoice } from "./LanguageChoice";
import { openZip } from "./start/openZip";
import { sha256Of } from "./start/readIn";
import { Start } from "./start/Start";
import type { Beginning, DraftStore, DraftSummary } from "./store/drafts";
import { takeLock } from "./store/lock";
import type { SessionInput } from "./useSession";
import { Work } from "./Work";
import type { DeskWorker } from "./work/askWorker";

interface DeskProps {
  readonly worker: DeskWorker;
  /** Null where the browser gives no storage. */
  readonly store: DraftStore | null;
  /** Of the site's root, with a slash at the end. */
  readonly baseUrl: string;
}

interface AtWork extends SessionInput {
  readonly letGo: () => void;
}

export function Desk({ worker, store, baseUrl }: DeskProps) {
  const { t, say } = useMessages();
  const [work, setWork] = useState<AtWork | null>(null);
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const refresh = useCallback(() => {
    store?.list().then(setDrafts, () => setProblem(t("desk-no-storage")));
  }, [store, t]);
  useEffect(refresh, [refresh]);

  /** Does one thing at a time, and says in words what kept it from being done. */
  const attempt = (job: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    job()
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
      .finally(() => setBusy(false));
  };
  const enter = async (beginning: Beginning, log: SessionInput["log"]) => {
    const { text, about } = beginning;
    const options = {
      published: about.published,
      timeZone: about.timeZone,
      language: about.language,
    };
    const sentences = await worker.ask({ type: "read", text, options });
    const letGo = await takeLock(beginning.id);
    if (letGo === null) throw new Error(t("desk-other-tab"));
    setWork({ beginning, log, sentences, store, mayWrite: true, worker, letGo });
  };
  const begin = async (beginning: Beginning) => {
    const { id, draft } = beginning;
    const { title } = draft.files.dossier;
    await store
      ?.begin(beginning, { id, title, touched: Date.now(), accounted: 0, sentences: 0 })
      .catch(() => setProblem(t("desk-no-storage")));
    await enter(beginning, []);
  };
  const readIn = async (text: string, about: AboutReport) => {
    const draft = newDraft(about, await sha256Of(text), {
      untitled: t("desk-untitled"),
      summary: t("desk-first-summary"),
      narrator: t("desk-the-report"),
      event: t("desk-kind-event"),
      statement: t("desk-kind-statement"),
    });
    await begin({ id: crypto.randomUUID(), about, text, draft, files: null });
  };
  const goOn = async (id: string) => {
    const opened = await store?.open(id);
    if (opened) await enter(opened.beginning, opened.log);
  };

  if (work)
    return (
      <Work
        key={work.beginning.id}
        {...work}
        baseUrl={baseUrl}
        onLeave={() => {
          work.letGo();
          setWork(null);
          refresh();
        }}
      />
    );
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <span className={styles.desk}>{say("desk-name")}</span>
        <strong className={styles.title}>{say("desk-new-dossier")}</strong>
        <LanguageChoice />
      </header>
      <Start
        drafts={drafts}
        problem={problem}
        isBusy={isBusy}
        onRead={(text, about) => attempt(() => readIn(text, about))}
        onOpenFile={(file) =>
          attempt(async () => begin(openZip(file.name, new Uint8Array(await file.arrayBuffer()), t)))
        }
        onGoOn={(id) => attempt(() => goOn(id))}
        onRemove={(id) => attempt(async () => store?.remove(id).then(refresh))}
      />
    </div>
  );
}
