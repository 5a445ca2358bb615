/** A page as a person finds it, by role and name, in any engine: Testing Library runs inside the page. */

import { type Engine, until } from "./engine";

/** A role and a name, or the beginning of one when it ends with "…". */
export type Step = readonly [role: string, name?: string];

export interface Found {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly width: number;
  readonly text: string;
  readonly value: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const POINTER = { type: "pointer", id: "hand", parameters: { pointerType: "mouse" } };
/** W3C WebDriver's names of keys. */
const KEYS: Readonly<Record<string, string>> = {
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
  Home: "\uE011",
  End: "\uE010",
  Enter: "\uE007",
  Escape: "\uE00C",
};

export function createPage(engine: Engine, root: string) {
  const run = (expression: string) => engine.evaluate(expression);

  /** The first element at the end of the way, brought into view; null while there is none. */
  const look = async (way: readonly Step[], act = "") =>
    (await run(`(() => {
      let place = document.body;
      for (const [role, name] of ${JSON.stringify(way)}) {
        const begins = name?.endsWith("…") ? name.slice(0, -1) : null;
        const options = name === undefined ? {} : { name: begins === null ? name : (said) => said.startsWith(begins) };
        place = TestingLibraryDom.queryAllByRole(place, role, options)[0];
        if (!place) return null;
      }
      place.scrollIntoView({ block: "nearest", behavior: "instant" });
      ${act}
      const { left, top, width, height } = place.getBoundingClientRect();
      return {
        x: Math.round(left + width / 2), y: Math.round(top + height / 2), left, width,
        text: place.textContent, value: place.value ?? "",
        attributes: Object.fromEntries([...place.attributes].map(({ name, value }) => [name, value])),
      };
    })()`)) as Found | null;
  const find = (...way: Step[]) => until(way.map((step) => step.join(" ")).join(" › "), () => look(way));
  /** Found, and where it was at three looks before: a press on what still moves would miss it. */
  const still = async (...way: Step[]) => {
    let before = await find(...way);
    let same = 0;
    return until("it stands still", async () => {
      const now = await find(...way);
      same = now.x === before.x && now.y === before.y ? same + 1 : 0;
      before = now;
      return same >= 3 ? now : null;
    });
  };

  return {
    run,
    until,
    find,
    /** As `find`, but only looks once. */
    see: (...way: Step[]) => look(way),
    async open(path: string) {
      await engine.navigate(root + path);
      await find(["slider"]);
    },
    back: () => engine.back(),
    reload: () => engine.reload(),
    path: async () => decodeURIComponent(String(await run("location.href")).slice(root.length)),
    async focus(...way: Step[]) {
      await find(...way);
      await look(way, "place.focus();");
    },
    async click(...way: Step[]) {
      const { x, y } = await still(...way);
      await engine.act([
        {
          ...POINTER,
          actions: [
            { type: "pointerMove", x, y },
            { type: "pointerDown", button: 0 },
            { type: "pointerUp", button: 0 },
          ],
        },
      ]);
    },
    /** Presses at the first point, goes through the others, each taking its time, and lets go at the last. */
    async drag(points: readonly { readonly x: number; readonly y: number }[], msEach: number) {
      const [first, ...rest] = points;
      await engine.act([
        {
          ...POINTER,
          actions: [
            { type: "pointerMove", ...first },
            { type: "pointerDown", button: 0 },
            ...rest.map((to) => ({ type: "pointerMove", ...to, duration: msEach })),
            { type: "pointerUp", button: 0 },
          ],
        },
      ]);
    },
    async press(...keys: string[]) {
      const actions = keys.flatMap((key) =>
        ["keyDown", "keyUp"].map((type) => ({ type, value: KEYS[key] ?? key })),
      );
      await engine.act([{ type: "key", id: "keys", actions }]);
    },
    /** What the page should never have said, and calls of the history, as instants in milliseconds. */
    probe: async () => (await run("window.probe")) as { errors: string[]; calls: number[] },
  };
}

export type EnginePage = ReturnType<typeof createPage>;
