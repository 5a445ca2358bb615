import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, test, vi } from "vitest";
import { ShareDialog, type ShareDialogProps } from "../../../src/app/share/ShareDialog";
import { createDossier } from "../../../src/core/createDossier";
import { MessagesProvider } from "../../../src/i18n/react";
import { harbour } from "../../fixtures/harbour";
import { messagesIn } from "../../fixtures/messagesIn";

const messages = messagesIn("en");
const dossier = createDossier(harbour);
const page = "https://example.org/news/events/fire-at-quay/";

beforeAll(() => {
  // jsdom has the element and not its methods.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

function show(props: Partial<ShareDialogProps> = {}) {
  render(
    <MessagesProvider messages={messages}>
      <ShareDialog
        dossier={dossier}
        event={dossier.eventOf("fire-at-quay") ?? null}
        urls={{
          dossier: "https://example.org/news/",
          event: page,
          view: `${page}?t=1931-03-02`,
          embed: `${page}?embed=1`,
        }}
        baseUrl="https://example.org/news/"
        siteName="Dateline"
        shown={() => new Set(["fire-at-quay"])}
        viewport={null}
        theme="light"
        loadCompiled={async () => harbour}
        loadBasemaps={async () => []}
        today="2026-12-01"
        onClose={() => undefined}
        {...props}
      />
    </MessagesProvider>,
  );
}

const setClipboard = (writeText: (text: string) => Promise<void>) =>
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(writeText);

test("copying a link says so in words", async () => {
  const user = userEvent.setup();
  const write = setClipboard(async () => undefined);
  show();
  await user.click(screen.getByRole("button", { name: "Copy: Link to this event" }));
  expect(write).toHaveBeenCalledWith(page);
  expect(await screen.findByText("Copied")).toBeInTheDocument();
});

test("where the clipboard is denied, the link is selected to be copied by hand", async () => {
  const user = userEvent.setup();
  setClipboard(() => Promise.reject(new Error("denied")));
  show();
  await user.click(screen.getByRole("button", { name: "Copy: Link to this exact view" }));
  expect(await screen.findByText(/Copying was not possible/)).toBeInTheDocument();
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Link to this exact view" });
  expect(field).toHaveFocus();
  expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(`${page}?t=1931-03-02`);
});

test("the embed code is a frame without a script", async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByText("Embed code", { selector: "summary" }));
  const { value } = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Embed code" });
  const frame = new DOMParser().parseFromString(value, "text/html").body.firstElementChild;
  expect(frame?.tagName).toBe("IFRAME");
  expect(frame?.getAttribute("src")).toBe(`${page}?embed=1`);
  expect(frame?.getAttribute("title")).toBe("fire at quay");
  expect(value).not.toMatch(/script/i);
});

test("four citations, each with the version and the day of access", async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByText("Cite", { selector: "summary" }));
  for (const [name, date] of [
    ["As text", "1 December 2026"],
    ["BibTeX", "2026-12-01"],
    ["RIS", "2026/12/01"],
    ["CSL-JSON", "2026"],
  ] as const) {
    const { value } = screen.getByRole<HTMLTextAreaElement>("textbox", { name });
    expect(value, name).toContain("1.0.0");
    expect(value, name).toContain(date);
  }
});

test("a code for phones is drawn when asked for, with a name", async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole("button", { name: "QR code" }));
  expect(await screen.findByRole("img", { name: "QR code: fire at quay" })).toBeInTheDocument();
});

test("without an event there is no event's link", () => {
  show({
    event: null,
    urls: {
      dossier: "https://example.org/",
      event: null,
      view: "https://example.org/?q=a",
      embed: "https://example.org/?embed=1",
    },
  });
  expect(screen.queryByRole("textbox", { name: "Link to this event" })).toBeNull();
  expect(
    within(screen.getByRole("dialog")).getByRole("textbox", { name: "Link to this exact view" }),
  ).toHaveValue("https://example.org/?q=a");
});

test("each format comes as a file of its own, and says when events hold more than it can", async () => {
  const user = userEvent.setup();
  const saved: string[] = [];
  vi.stubGlobal(
    "URL",
    Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => undefined }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  show();
  await user.click(screen.getByText("Data"));
  const cut = /events hold more than this format can; GeoJSON has all of it\./;
  for (const [format, name, isCut] of [
    ["KML", `${dossier.header.id}.kml`, true],
    ["GeoJSON", `${dossier.header.id}.geojson`, false],
    ["Linked Places", `${dossier.header.id}-linked-places.json`, true],
    ["TimelineJS CSV", `${dossier.header.id}-timelinejs.csv`, true],
    ["TimelineJS JSON", `${dossier.header.id}-timelinejs.json`, true],
  ] as const) {
    await user.click(screen.getByRole("button", { name: format }));
    await vi.waitFor(() => expect(saved.at(-1)).toBe(name));
    if (isCut) expect(await screen.findByText(cut)).toBeVisible();
    else expect(screen.queryByText(cut)).toBeNull();
  }
});
