/** TimelineJS's JSON, of today (`events`, `start_date`) and of its second version (`timeline.date`, `startDate`): the cells of its spreadsheet. */

type Json = Readonly<Record<string, unknown>>;

const asJson = (value: unknown): Json => (typeof value === "object" && value !== null ? (value as Json) : {});
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(asJson) : []);

export const isTimelineJsJson = (json: unknown) => {
  const { events, eras, timeline } = asJson(json);
  return (
    [...listOf(events), ...listOf(eras)].some((slide) => "start_date" in slide) ||
    listOf(asJson(timeline).date).some((event) => "startDate" in event)
  );
};

/** One record a slide; the title first, as in the spreadsheet. */
export function timelineJsCells(json: unknown): ReadonlyMap<string, string>[] {
  const { title, events, eras, timeline } = asJson(json);
  if (timeline !== undefined) return oldCells(asJson(timeline));
  return [
    ...(title === undefined ? [] : [cellsOf(asJson(title), "title")]),
    ...listOf(events).map((event) => cellsOf(event, "")),
    ...listOf(eras).map((era) => cellsOf(era, "era")),
  ];
}

const KNOWN = new Set(["start_date", "end_date", "display_date", "text", "media", "group", "unique_id"]);

function cellsOf(slide: Json, type: string): ReadonlyMap<string, string> {
  const { text, media, group, unique_id, start_date, end_date, display_date } = slide;
  const { headline, text: body } = asJson(text);
  const { url, credit, caption, thumbnail, alt, link, title } = asJson(media);
  const shown = display_date ?? asJson(start_date).display_date;
  return filled([
    ...dateCells(asJson(start_date), ""),
    ...dateCells(asJson(end_date), "End "),
    ["Display Date", shown],
    ["Headline", headline],
    ["Text", body],
    ["Media", url],
    ["Media Credit", credit],
    ["Media Caption", caption],
    ["Media Thumbnail", thumbnail],
    ["Alt Text", alt],
    ["Media Link", link],
    ["Media Title", title],
    ["Group", group],
    ["Type", type],
    ["Id", unique_id],
    ...Object.entries(slide).filter(([key]) => !KNOWN.has(key)),
  ]);
}

function dateCells({ year, month, day, hour, minute, second }: Json, side: "" | "End "): [string, unknown][] {
  const clock = [hour, minute, second].map((part) => (isEmpty(part) ? "" : String(part).padStart(2, "0")));
  const time = clock[0] === "" ? "" : [clock[0], clock[1] || "00", ...(clock[2] ? [clock[2]] : [])].join(":");
  return [
    [`${side}Year`, year],
    [`${side}Month`, month],
    [`${side}Day`, day],
    [`${side}Time`, time],
  ];
}

function oldCells({ headline, text, startDate, date, era }: Json): ReadonlyMap<string, string>[] {
  const slide = ({ startDate, endDate, headline, text, asset, tag, ...rest }: Json, type: string) => {
    const { media, credit, caption, thumbnail } = asJson(asset);
    return filled([
      ...oldDate(startDate, "Start Date", ""),
      ...oldDate(endDate, "End Date", "End "),
      ["Headline", headline],
      ["Text", text],
      ["Media", media],
      ["Media Credit", credit],
      ["Media Caption", caption],
      ["Media Thumbnail", thumbnail],
      ["Group", tag],
      ["Type", type],
      ...Object.entries(rest),
    ]);
  };
  return [
    ...(isEmpty(headline) ? [] : [slide({ headline, text, startDate }, "title")]),
    ...listOf(date).map((one) => slide(one, "")),
    ...listOf(era).map((one) => slide(one, "era")),
  ];
}

/** `2012,1,26` gives the parts; anything else is a date in words or digits. */
function oldDate(value: unknown, whole: string, side: "" | "End "): [string, unknown][] {
  const parts = /^(-?\d{1,4})(?:,(\d{1,2}))?(?:,(\d{1,2}))?(?:[, ](\d{1,2}):?,?(\d{1,2})?.*)?$/.exec(
    String(value ?? "").trim(),
  );
  if (!parts) return [[whole, value]];
  const [, year, month, day, hour, minute] = parts;
  return dateCells({ year, month, day, hour, minute }, side);
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === "";

const filled = (cells: readonly (readonly [string, unknown])[]) =>
  new Map(
    cells.flatMap(([column, value]): [string, string][] =>
      isEmpty(value) ? [] : [[column, typeof value === "object" ? JSON.stringify(value) : String(value)]],
    ),
  );
