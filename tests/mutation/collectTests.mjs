/** What the tests of a slice get for "vitest": they are collected, to be asked again and again. */

export function createCollector(expect) {
  const tests = [];
  const ends = [];
  const hooks = { before: [], after: [] };
  let names = [];

  function test(name, run) {
    const title = [...names, name].join(" > ");
    const { before, after } = hooks;
    tests.push({ title, run: () => runOne(before, run, after) });
  }
  const each = (declareOne) => (rows) => (name, run) => {
    rows.forEach((row, index) => {
      declareOne(`${name} (${index})`, () => run(...(Array.isArray(row) ? row : [row])));
    });
  };
  test.each = each(test);
  describe.each = each(describe);
  function describe(name, declare) {
    const outside = { ...hooks, names };
    names = [...names, name];
    declare();
    Object.assign(hooks, { before: outside.before, after: outside.after });
    names = outside.names;
  }
  return {
    tests,
    /** What is to be done when the tests are asked no more. */
    ends,
    /** Of what follows until the next call: a file's hooks are its own. */
    startFile(path) {
      Object.assign(hooks, { before: [], after: [] });
      names = [path];
    },
    api: {
      expect,
      test,
      describe,
      beforeEach: (hook) => {
        hooks.before = [...hooks.before, hook];
      },
      afterEach: (hook) => {
        hooks.after = [...hooks.after, hook];
      },
      afterAll: (hook) => ends.push(hook),
    },
  };
}

async function runOne(before, run, after) {
  try {
    for (const hook of before) await hook();
    await run();
  } finally {
    for (const hook of after) await hook();
  }
}
