/** The account's place on the page: after a failure words, another try, and every event as a link to its own page. */

import type { ComponentProps } from "react";
import { Account } from "../account/Account";
import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { useDossier } from "../state/react";
import { ErrorBoundary } from "../ui/ErrorBoundary";

type AccountPanelProps = ComponentProps<typeof Account>;

export function AccountPanel(props: AccountPanelProps) {
  const { say } = useMessages();
  return (
    <ErrorBoundary
      message={say("account-unavailable")}
      retryLabel={say("retry")}
      fallback={<EventLinks hrefOf={props.hrefOf} />}
    >
      <Account {...props} />
    </ErrorBoundary>
  );
}

/** More would bring the page down. */
const MOST_LINKS = 1000;

/** Plain links: whatever went wrong, another page may do. */
function EventLinks({ hrefOf }: Pick<AccountPanelProps, "hrefOf">) {
  const { language } = useMessages();
  const { events, header } = useDossier();
  return (
    <ol>
      {events.slice(0, MOST_LINKS).map((event) => {
        const title = textIn(event.title, language, header.language);
        return (
          <li key={event.slug}>
            <a href={hrefOf(event.slug)} lang={title.lang} dir="auto">
              {title.value}
            </a>
            <p lang={title.lang} dir="auto">
              {textIn(event.summary, language, header.language).value}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
