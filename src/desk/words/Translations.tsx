/** The dossier's words in another language, side by side. Quotes of the report are never among them. */

import { useState } from "react";
import type { Path } from "../../core/rules/fault";
import { LANGUAGES, languageOf } from "../../i18n/languages";
import { useMessages } from "../../i18n/react";
import { Select } from "../../ui/Select";
import { TextField } from "../bench/TextField";
import styles from "../Desk.module.css";
import type { Session } from "../useSession";

function wordsAt(tree: unknown, path: Path): string {
  let value = tree;
  for (const step of path) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return typeof value === "string" ? value : "";
}

export function Translations({ session }: { readonly session: Session }) {
  const { say, t } = useMessages();
  const { draft } = session.history;
  const own = draft.files.dossier.language;
  const tags = [...new Set([...LANGUAGES.map(({ tag }) => tag), ...Object.keys(draft.translations)])].filter(
    (tag) => tag !== own,
  );
  const [language, setLanguage] = useState(Object.keys(draft.translations)[0] ?? tags[0] ?? "");
  const texts = (session.check?.texts ?? []).filter(({ path }) =>
    path.every((step) => typeof step === "string"),
  );
  const tree = draft.translations[language];
  const done = texts.filter(({ path }) => wordsAt(tree, path) !== "").length;
  return (
    <div className={styles.single}>
      <h2 className={styles.heading}>{say("desk-tab-words")}</h2>
      <Select
        label={t("desk-translate-into")}
        value={language}
        options={tags.map((tag) => ({ value: tag, label: languageOf(tag)?.name ?? tag, lang: tag }))}
        onChange={setLanguage}
      />
      <p className={styles.quiet}>{say("desk-translated", { done, count: texts.length })}</p>
      {texts.map(({ path, words }) => (
        <div key={path.join("/")} className={styles.pair}>
          <p lang={own} dir="auto">
            {words}
          </p>
          <TextField
            key={language}
            label={t("desk-in-language", { words })}
            lang={language}
            value={wordsAt(tree, path)}
            onCommit={(text) =>
              session.perform(
                [
                  {
                    path: ["translations", language, ...path.map(String)],
                    to: text.trim() === "" ? undefined : text.trim(),
                  },
                ],
                null,
              )
            }
          />
        </div>
      ))}
    </div>
  );
}
