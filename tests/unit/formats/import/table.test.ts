import { describe, expect, test } from "vitest";
import { createLog } from "../../../../src/formats/import/report";
import { createRow, reportUntaken } from "../../../../src/formats/import/row";
import { readTable } from "../../../../src/formats/import/table";

/** The table as it is taken: values by column, what is told as `row, column, value: message → hint`. */
function reading(text: string) {
  const log = createLog();
  const { columns, rows } = readTable(text, log);
  return {
    columns,
    numbers: rows.map(({ number }) => number),
    values: rows.map((row) => columns.map((column) => row.take(column))),
    told: log.remarks.map(
      ({ type, row, column, value, message, hint }) =>
        `${type} ${row}, ${column}, ${value}: ${message} → ${hint}`,
    ),
  };
}

describe("separator", () => {
  test.each([
    ["a,b\n1,2\n"],
    ["a;b\n1;2\n"],
    ["a\tb\n1\t2\n"],
    ["a|b\n1|2\n"],
    ["a;b\r\n1;2\r\n"],
    ["a|b\r1|2\r"],
    ["\ufeffa;b\n1;2\n"],
    ["sep=;\na;b\n1;2\n"],
    ["SEP=|\r\na|b\r\n1|2\r\n"],
    ["\ufeffsep=,\r\na,b\r\n1,2\r\n"],
  ])("%j is two columns and a row", (text) => {
    expect(reading(text)).toMatchObject({ columns: ["a", "b"], values: [["1", "2"]], told: [] });
  });

  test("a quoted name may hold others, and the header decides even where rows have more of them", () => {
    expect(reading('"a;b;c;d",e\n1,2\n')).toMatchObject({ columns: ["a;b;c;d", "e"], values: [["1", "2"]] });
    expect(reading('"a;b" , "c;d;e;f"\n1,2\n').columns).toHaveLength(2);
    expect(reading("a;b\n1,1,1,1;2\n").values).toEqual([["1,1,1,1", "2"]]);
  });

  test("where two are as likely, it is the comma", () => {
    expect(reading("a,b;c\n1,2\n").columns).toEqual(["a", "b;c"]);
  });

  test("“sep=” in a row further down is a value as any other", () => {
    expect(reading("a,b\nsep=;\n1,2\n")).toMatchObject({
      numbers: [2, 3],
      values: [
        ["sep=;", ""],
        ["1", "2"],
      ],
    });
  });

  test("no text has no columns", () => {
    expect(reading("")).toEqual({ columns: [], numbers: [], values: [], told: [] });
  });
});

describe("rows", () => {
  test("are counted as a spreadsheet does, empty ones too, which are passed over", () => {
    expect(reading("a,b\n1,2\n , \n\n3,4\n")).toMatchObject({ numbers: [2, 5], told: [] });
    expect(reading("sep=,\na,b\n1,2\n,\n3,4\n").numbers).toEqual([3, 5]);
  });

  test("names are trimmed, and found whatever their case, spaces and underscores", () => {
    const [row] = readTable(" Event_Date ,b\n1,2\n", createLog()).rows;
    expect([row?.take("event date"), row?.has("EVENTDATE"), row?.has("c")]).toEqual(["1", true, false]);
  });

  test("a short row has nothing in the columns that it lacks", () => {
    expect(reading("a,b,c\n1\n")).toMatchObject({ values: [["1", "", ""]], told: [] });
  });

  test.each([
    ["'=1+1", "=1+1"],
    ["'-5", "-5"],
    ["''@a", "'@a"],
    ["'quoted'", "'quoted'"],
    ["it's'=", "it's'="],
    ["'", "'"],
  ])("the apostrophe that keeps a formula from running is taken away, no other: %s", (cell, value) => {
    expect(reading(`a,b\n${cell},x\n`).values).toEqual([[value, "x"]]);
  });
});

describe("what is told", () => {
  test("a second column of the same name is left, with each of its values", () => {
    expect(reading("Title,b,title\n1,2,3\n4,5, \n")).toMatchObject({
      values: [
        ["1", "2", "1"],
        ["4", "5", "4"],
      ],
      told: [
        "value-left 1, title, null: two columns have this name, and only the first is read → give the second column another name",
        "value-left 2, title, 3: this column has no name of its own → give it one in row 1",
      ],
    });
  });

  test("a column without a name is left where it has a value; several are no twins", () => {
    expect(reading("a,,\n1,2,3\n4, ,\n").told).toEqual([
      "value-left 2, null, 2: this column has no name of its own → give it one in row 1",
      "value-left 2, null, 3: this column has no name of its own → give it one in row 1",
    ]);
  });

  test("what stands behind the last column, if it is more than space", () => {
    expect(reading("a,b\n1,2,3, ,4\n5,6,\n")).toMatchObject({
      values: [
        ["1", "2"],
        ["5", "6"],
      ],
      told: [
        "value-left 2, null, 3: this value stands behind the last column → give it a column in row 1",
        "value-left 2, null, 4: this value stands behind the last column → give it a column in row 1",
      ],
    });
  });

  test.each([
    ["", 3],
    ["sep=,\n", 4],
  ])("after %j a quotation mark inside a value is told in its row", (before, row) => {
    expect(reading(`${before}a,b\n1,2\n"x" y,3\n`).told).toContain(
      `guessed ${row}, null, null: a quotation mark stands inside a value → write a quotation mark inside a value twice`,
    );
  });

  test("one that is never closed leaves all that follows, as much of it as a line has room for", () => {
    const { values, told } = reading(`a,b\n1,2\n"x,\n  y\n${"long ".repeat(40)}\n`);
    expect(values).toEqual([["1", "2"]]);
    expect(told).toEqual([
      `row-left 3, null, x, y ${"long ".repeat(40).slice(0, 55)}: a quotation mark is opened here and never closed, so nothing from here on can be told apart → close it, or delete it`,
    ]);
  });

  test.each([
    ["a\u200eb", 1, "1 invisible character was taken out"],
    ["\ufeffa\u200eb", 2, "2 invisible characters were taken out"],
  ])("invisible characters in %j are taken out, and it is told once", (cell, _, message) => {
    const log = createLog();
    const row = createRow(7, new Map([["Title", cell]]), log);
    expect([row.take("title"), row.take("Title")]).toEqual(["ab", "ab"]);
    expect(log.remarks).toMatchObject([{ type: "guessed", row: 7, column: "Title", message }]);
  });

  test("each value that nobody took, with the reason where there is one", () => {
    const log = createLog();
    const cells = new Map([
      ["a", "1"],
      ["b_c", "2"],
      ["d", "3"],
      ["blank", " "],
    ]);
    const row = createRow(4, cells, log);
    row.take("A");
    reportUntaken(row, log, new Map([["bc", "it is a sum of others"]]));
    expect(log.remarks.map(({ row, column, value, message }) => [row, column, value, message])).toEqual([
      [4, "b_c", "2", "it is a sum of others"],
      [4, "d", "3", "a dossier has no place for this"],
    ]);
    expect([row.has("blank"), row.has("d"), row.number]).toEqual([false, true, 4]);
  });
});

test("names of columns without a row below them are told", () => {
  const log = createLog();
  readTable("title,start\n\n", log);
  expect(log.remarks.map(({ message }) => message)).toEqual([
    "there are names of columns, and no row below them",
  ]);
});
