/** The citation in the forms that people and reference managers want. */

import { formatBibtex, formatCslJson, formatPlainCitation, formatRis } from "../../formats/cite";
import { useMessages } from "../../i18n/react";
import { CopyField } from "./CopyField";
import { type Cited, citationOf, citationWords } from "./citationOf";

export function CiteForms(props: Omit<Cited, "messages">) {
  const messages = useMessages();
  const citation = citationOf({ ...props, messages });
  const plain = formatPlainCitation(citation, citationWords(citation, messages));
  return (
    <>
      <CopyField label={messages.t("share-cite-plain")} value={plain} rows={3} />
      <CopyField label="BibTeX" value={formatBibtex(citation)} rows={4} />
      <CopyField label="RIS" value={formatRis(citation)} rows={4} />
      <CopyField label="CSL-JSON" value={formatCslJson(citation)} rows={4} />
    </>
  );
}
