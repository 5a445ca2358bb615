/** A typed date or time for the playhead to go to. */

import { type FormEvent, useId, useState } from "react";
import { parseTypedTime } from "../core/time/typedTime";
import { dayOf } from "../core/time/zone";
import { formatMoment, formatSpan, formatTime } from "../i18n/dates";
import type { Messages } from "../i18n/messages";
import { useReaderStore } from "../state/react";
import styles from "./ReadOut.module.css";
import { useTimeline } from "./TimelineContext";

type Fault = "unreadable" | "no-such-day" | "no-such-time" | "outside";

export function TypedTime({ onDone }: { onDone: () => void }) {
  const { timeZone, messages, scrubTo } = useTimeline();
  const { t, say } = messages;
  const { getState, dossier } = useReaderStore();
  const [start] = useState(() => getState().playhead);
  const [text, setText] = useState(
    () =>
      `${dayOf(start, timeZone)} ${new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" }).format(start)}`,
  );
  const [fault, setFault] = useState<Fault | null>(null);
  const noteId = useId();

  const go = (event: FormEvent) => {
    event.preventDefault();
    const typed = parseTypedTime(text, { timeZone, near: start, months: monthNames(messages) });
    if ("fault" in typed) return setFault(typed.fault);
    if (typed.instant < dossier.extent[0] || typed.instant >= dossier.extent[1]) return setFault("outside");
    scrubTo(typed.instant);
    onDone();
  };
  const span = formatSpan(dossier.extent, dossier.timeZone, messages);
  return (
    <form className={styles.form} onSubmit={go} noValidate>
      <input
        className={styles.input}
        type="text"
        aria-label={t("timeline-go-to")}
        aria-describedby={noteId}
        aria-invalid={fault !== null}
        // biome-ignore lint/a11y/noAutofocus: it replaces the button that the reader just pressed
        autoFocus
        autoComplete="off"
        spellCheck={false}
        dir={text === "" ? undefined : "auto"}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setText(event.target.value);
          setFault(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onDone();
        }}
        onBlur={() => fault === null && onDone()}
      />
      <p id={noteId} className={fault ? styles.fault : styles.note} role={fault ? "alert" : undefined}>
        {fault === null
          ? say("timeline-time-examples", {
              date: formatMoment(start, timeZone, messages, { zone: false }),
              time: formatTime(start, timeZone, messages),
            })
          : fault === "outside"
            ? say("timeline-typed-outside", { span })
            : say(`timeline-typed-${fault}`)}
      </p>
    </form>
  );
}

/** All spellings of the months that a reader of this language may type: alone or in a date, long or short. */
function monthNames({ locale }: Messages): string[][] {
  const styles: Intl.DateTimeFormatOptions[] = [
    { month: "long" },
    { month: "short" },
    { month: "long", day: "numeric", year: "numeric" },
    { month: "short", day: "numeric", year: "numeric" },
  ];
  return Array.from({ length: 12 }, (_, month) =>
    styles.flatMap((style) =>
      new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" })
        .formatToParts(Date.UTC(2020, month, 15))
        .flatMap(({ type, value }) => (type === "month" ? [value] : [])),
    ),
  );
}
