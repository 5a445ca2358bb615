/** Names of months and weekdays in the languages that tables are written in, as `Intl` has them. */

const LANGUAGES = "en de fr es pt it nl pl ru tr ar ar-LB fa".split(" ");

let months: ReadonlyMap<string, number> | undefined;
let weekdays: ReadonlySet<string> | undefined;

/** 1 to 12 for a name or its beginning of three letters or more, in any of the languages; null for any other word. */
export function monthOf(word: string): number | null {
  months ??= new Map(
    [...namesOf("month", 12, (index) => Date.UTC(2020, index, 15))].map(([name, index]) => [name, index + 1]),
  );
  const key = keyOf(word);
  const known = months.get(key);
  if (known !== undefined) return known;
  if (key.length < 3) return null;
  const begun = new Set([...months].flatMap(([name, month]) => (name.startsWith(key) ? [month] : [])));
  const [only] = begun;
  return begun.size === 1 ? (only ?? null) : null;
}

export function isWeekday(word: string): boolean {
  weekdays ??= new Set(namesOf("weekday", 7, (index) => Date.UTC(2020, 5, 1 + index)).keys());
  return weekdays.has(keyOf(word));
}

function namesOf(part: "month" | "weekday", count: number, dayOf: (index: number) => number) {
  const names = new Map<string, number>();
  // English last, so that no other language's abbreviation replaces one of its own.
  for (const language of [...LANGUAGES].reverse())
    for (const width of ["long", "short"] as const)
      for (const options of [{ [part]: width }, { [part]: width, day: "numeric" }] as const)
        for (let index = 0; index < count; index++) {
          const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: "UTC" });
          const name = format.formatToParts(dayOf(index)).find(({ type }) => type === part)?.value ?? "";
          if (/\p{L}/u.test(name)) names.set(keyOf(name), index);
        }
  return names;
}

const keyOf = (word: string) =>
  word
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[.\s]+/g, " ")
    .trim();
