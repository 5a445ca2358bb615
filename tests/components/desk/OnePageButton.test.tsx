import { readFileSync } from "node:fs";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { saveFile } from "../../../src/app/share/saveFile";
import { OnePageButton } from "../../../src/desk/publish-list/OnePageButton";
import { makeOnePage } from "../../../src/desk/publish-list/onePage";
import type { Session } from "../../../src/desk/useSession";
import { createMessages } from "../../../src/i18n/messages";
import { MessagesProvider } from "../../../src/i18n/react";
import { readMessages } from "../../../src/i18n/readMessages";
import { emptyDraft } from "../../unit/desk/drafts";

vi.mock("../../../src/desk/publish-list/onePage", () => ({ makeOnePage: vi.fn() }));
vi.mock("../../../src/app/share/saveFile", () => ({ saveFile: vi.fn() }));

const messages = createMessages("en", readMessages(readFileSync("src/i18n/locales/desk/en.ftl", "utf8")));
const files = new Map([["dossier.yaml", new Uint8Array()]]);
const session = { files: () => files, history: { draft: emptyDraft() } } as unknown as Session;

const show = (isStopped: boolean) =>
  render(
    <MessagesProvider messages={messages}>
      <OnePageButton session={session} isStopped={isStopped} baseUrl="https://example.org/" />
    </MessagesProvider>,
  );
const button = () => screen.getByRole("button", { name: "Download one page" });

test("the page is made of the draft's files and saved under the dossier's name", async () => {
  vi.mocked(makeOnePage).mockResolvedValue("<html>");
  show(false);
  await userEvent.click(button());
  expect(makeOnePage).toHaveBeenCalledWith(files, "https://example.org/");
  expect(saveFile).toHaveBeenCalledWith("to-tacitus.html", "text/html", "<html>");
});

test("what goes wrong is said, and can be tried again", async () => {
  vi.mocked(makeOnePage).mockRejectedValue(new Error("no room"));
  show(false);
  await userEvent.click(button());
  expect(screen.getByRole("alert")).toHaveTextContent("The page could not be made: no room");
  expect(button()).toBeEnabled();
});

test("what stops publishing shuts it", () => {
  show(true);
  expect(button()).toBeDisabled();
  expect(screen.getByText(/as soon as nothing stops publishing/)).toBeVisible();
});
