import { expect, test } from "vitest";
import { allowMarkup, allowScript } from "../../../src/app/trustedTypes";
import { contentPolicy } from "../../../src/pages/contentPolicy";

test.each(["", "<svg/> ", "<svg/><img src=x>", "<svg onload=alert(1)>", "__proto__", "constructor"])(
  "no markup but Leaflet's own string: %j",
  (markup) => {
    expect(allowMarkup(markup)).toBeNull();
    expect(allowMarkup("<svg/>")).toBe("<svg/>");
  },
);

const page = new URL("https://news.test/2020/events/x/?t=1");

test.each([
  ["https://news.test/2020/sw.js", true],
  ["../../sw.js", true],
  ["../../assets/loadWorker-a1_B.js", true],
  ["https://evil.test/2020/sw.js", false],
  ["/sw.js", false],
  ["../../assets/../dossiers/x/x.js", false],
  ["../../dossiers/x/dossier.geojson", false],
  ["data:text/javascript,1", false],
  ["blob:https://news.test/2020/sw.js", false],
  ["javascript:1", false],
  ["https://", false],
])("%s may run: %s", (address, may) => {
  expect(allowScript(address, page, "../../")).toBe(may ? address : null);
});

test("the policy is default-deny, runs no text, and names the hosts of tiles for pictures only", () => {
  const policy = contentPolicy([
    { id: "t", name: "T", url: "https://tiles.test/{z}/{x}/{y}.png", attribution: "", maxZoom: 9 },
  ]);
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toContain("unsafe");
  expect(policy.match(/tiles\.test/g)).toHaveLength(1);
  expect(policy).toContain("img-src 'self' data: https://tiles.test;");
});
