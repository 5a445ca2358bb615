/** What is packed as a zip: a workbook (XLSX) or KML with its pictures (KMZ). Loaded when a file is one. */

import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";
import type { Content } from "./content";
import type { ContentOptions } from "./readContent";
import { createLog, type Reading, read, unread } from "./report";
import { readGrid } from "./table";
import { readXml } from "./xml";

/** Unpacked bytes; a workbook of 100 000 rows takes some 60 MB. */
const MOST_BYTES = 300_000_000;

export async function readPacked(bytes: Uint8Array, options: ContentOptions): Promise<Reading<Content>> {
  let sizes: Map<string, number>;
  try {
    sizes = sizesIn(bytes);
  } catch {
    return unread("it is an archive that is not whole", "copy or download it again");
  }
  const names = [...sizes.keys()];
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (total > MOST_BYTES)
    return unread(
      `it unpacks to more than ${MOST_BYTES / 1e6} MB`,
      "save the sheet as “CSV UTF-8”, in parts",
    );
  if (sizes.has("xl/workbook.xml")) return readSheet(bytes, options);
  const kml = names.find((name) => name === "doc.kml") ?? names.find((name) => /^[^/]*\.kml$/i.test(name));
  if (kml !== undefined) return readXml(strFromU8(unzipOne(bytes, kml)));
  if (names.includes("content.xml") && names.includes("mimetype"))
    return unread("this is an OpenDocument file", "save the sheet as XLSX or as “CSV UTF-8”");
  if (names.some((name) => /\.zip$/i.test(name)))
    return unread("this is an archive with another archive in it", "unpack it, and choose the file inside");
  return unread(
    "this is an archive with no workbook and no KML in it",
    `unpack it, and choose the file inside: ${names
      .filter((name) => !name.endsWith("/"))
      .slice(0, 3)
      .join(", ")}`,
  );
}

function sizesIn(bytes: Uint8Array): Map<string, number> {
  const sizes = new Map<string, number>();
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      sizes.set(name, originalSize);
      return false;
    },
  });
  return sizes;
}

const unzipOne = (bytes: Uint8Array, name: string) =>
  unzipSync(bytes, { filter: (file) => file.name === name })[name] ?? new Uint8Array();

async function readSheet(bytes: Uint8Array, { sheet: wanted }: ContentOptions): Promise<Reading<Content>> {
  const workbook = strFromU8(unzipOne(bytes, "xl/workbook.xml"));
  const hidden = new Set(
    [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].flatMap(([tag]) =>
      /\bstate="(?:hidden|veryHidden)"/.test(tag)
        ? [unescapeXml(/\bname="([^"]*)"/.exec(tag)?.[1] ?? "")]
        : [],
    ),
  );
  let sheets: Awaited<ReturnType<typeof readWorkbook>>;
  try {
    sheets = await readWorkbook(bytes.slice().buffer as ArrayBuffer);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return unread(`it is a workbook that cannot be read: ${message}`, "save the sheet as “CSV UTF-8”");
  }
  const filled = sheets.filter(({ data }) => data.length > 0);
  const shown = filled.filter(({ sheet }) => !hidden.has(sheet));
  const chosen =
    wanted === undefined
      ? (likeliest(shown) ?? likeliest(filled))
      : filled.find(({ sheet }) => sheet === wanted);
  if (!chosen)
    return wanted === undefined
      ? unread("there is no filled sheet in this workbook", "look whether it was saved")
      : unread(
          `there is no sheet “${wanted}” in it`,
          `write one of ${filled.map(({ sheet }) => sheet).join(", ")}`,
        );
  const cells = chosen.data.map((row) => row.map(cellText));
  const others = filled.filter((one) => one !== chosen).map(({ sheet }) => sheet);
  const isHidden = hidden.has(chosen.sheet) ? ", which is hidden" : "";
  const guess =
    others.length > 0
      ? `the sheet “${chosen.sheet}”${isHidden} was read; name another with --sheet: ${others.join(", ")}`
      : undefined;
  return read(
    {
      type: "table",
      columns: readGrid(cells.slice(0, 40), createLog()).columns,
      read: (log) => readGrid(cells, log),
    },
    guess,
  );
}

type Sheet = { readonly data: readonly (readonly unknown[])[] };

/** The one with the most filled rows of several columns; notes and legends are shorter. */
const likeliest = <S extends Sheet>(sheets: readonly S[]): S | undefined =>
  [...sheets].sort((a, b) => weight(b) - weight(a))[0];

const weight = ({ data }: Sheet) =>
  data.filter((row) => row.filter((cell) => cell !== null && cell !== "").length > 1).length;

/** A day without a clock time stays a day. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return "";
  if (value.getUTCFullYear() < 1900) return value.toISOString().slice(11, 19); // a time of day alone
  const text = value.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19);
}

const unescapeXml = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
