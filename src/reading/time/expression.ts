/** What a time expression says before it is read against a day: the same for every language. */

export type TimeUnit = "minute" | "hour" | "day" | "week" | "month" | "year";

/** `last` looks back, `next` ahead; null where the words leave it open. */
export type Which = "last" | "this" | "next" | null;

export type Calendar = "gregorian" | "persian";

export interface CalendarDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly calendar?: Calendar;
}

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  /** Null where the words leave morning and evening open. */
  readonly half: "am" | "pm" | null;
}

export type TimeExpression =
  | {
      readonly type: "date";
      readonly date: CalendarDate;
      /** Monday is 1. */
      readonly weekday?: number | null;
    }
  /** The order of day and month is the reader's to choose; the last number is the year. */
  | { readonly type: "numbers"; readonly numbers: readonly [number, number, number] }
  | {
      readonly type: "dates";
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly lasting: boolean;
    }
  | {
      readonly type: "month";
      readonly month: number;
      readonly year: number | null;
      readonly which: Which;
      readonly part: "early" | "middle" | "late" | null;
      readonly calendar?: Calendar;
    }
  | {
      readonly type: "year";
      readonly year: number;
      readonly approximate: boolean;
      readonly calendar?: Calendar;
    }
  | { readonly type: "years"; readonly from: number; readonly to: number }
  | { readonly type: "weekday"; readonly weekday: number; readonly which: Which; readonly night: boolean }
  | { readonly type: "weekdays"; readonly from: number; readonly to: number; readonly lasting: boolean }
  /** Counted from the report's day: yesterday is −1. */
  | { readonly type: "fromReport"; readonly days: number; readonly night: boolean }
  | { readonly type: "weekend"; readonly which: Which }
  | {
      readonly type: "unit";
      readonly unit: "week" | "month" | "year";
      readonly which: Which;
      readonly rolling: boolean;
    }
  /** `amount` null: several. */
  | {
      readonly type: "ago";
      readonly amount: number | null;
      readonly unit: TimeUnit;
      readonly ahead?: boolean;
    }
  | { readonly type: "upToReport"; readonly amount: number | null; readonly unit: TimeUnit }
  | {
      readonly type: "clock";
      readonly from: ClockTime;
      readonly to: ClockTime | null;
      readonly approximate: boolean;
      /** In minutes ahead of UTC, where the words name another clock. */
      readonly offset: number | null;
      /** A calendar day written together with it. */
      readonly date: CalendarDate | null;
    }
  /** Counted from what is told before: two days later is 2, the day before −1; `amount` null: some. */
  | {
      readonly type: "fromTold";
      readonly amount: number | null;
      readonly unit: TimeUnit;
      readonly direction: 1 | -1 | 0;
    }
  | { readonly type: "duration"; readonly amount: number | null; readonly unit: TimeUnit };

/** One form of time expression in one language. */
export interface TimeRule {
  readonly id: string;
  /** Global, with Unicode; run over text whose digits are 0–9 and whose line breaks are spaces. */
  readonly pattern: RegExp;
  /** Null where the words turn out to be no time. `future`: the words themselves look ahead. */
  readonly read: (match: RegExpMatchArray) => { expression: TimeExpression; future?: boolean } | null;
}
