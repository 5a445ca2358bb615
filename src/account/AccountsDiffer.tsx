/** Every question that is answered differently, and by whom. */

import { useMemo, useRef } from "react";
import { useMessages } from "../i18n/react";
import { useDossier } from "../state/react";
import styles from "./Account.module.css";
import { AddressesProvider, type HrefOf } from "./addresses";
import { CardConflict } from "./card/CardConflicts";

export function AccountsDiffer({ hrefOf }: { readonly hrefOf: HrefOf }) {
  const { t, say } = useMessages();
  const { header } = useDossier();
  const focusNext = useRef<string | null>(null);
  const addresses = useMemo(() => ({ hrefOf, focusNext, actionsOf: undefined }), [hrefOf]);
  return (
    <AddressesProvider value={addresses}>
      <section className={styles.reading} aria-label={t("reading-differ")}>
        <h2 className={styles.heading}>{say("reading-differ")}</h2>
        {header.conflicts.length === 0 ? (
          <p>{say("differ-none")}</p>
        ) : (
          <>
            <p>{say("differ-intro")}</p>
            {header.conflicts.map((conflict) => (
              <CardConflict key={conflict.id} conflict={conflict} isOpen heading="h3" />
            ))}
          </>
        )}
      </section>
    </AddressesProvider>
  );
}
