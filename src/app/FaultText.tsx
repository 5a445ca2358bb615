/** What is wrong and what to write instead. The rules speak English in every language of the page, as on the command line. */

import { useMessages } from "../i18n/react";

interface FaultTextProps {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly hintClass: string | undefined;
}

export function FaultText({ message, hint, hintClass }: FaultTextProps) {
  const { say } = useMessages();
  return (
    <>
      <p lang="en" dir="ltr">
        {message}
      </p>
      {hint ? (
        <p className={hintClass}>
          {say("fault-hint")}{" "}
          <span lang="en" dir="ltr">
            {hint}
          </span>
        </p>
      ) : null}
    </>
  );
}
