import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { loadMessages } from "../../../src/i18n/loadMessages";
import { createMessages } from "../../../src/i18n/messages";
import { MessagesProvider, useMessages } from "../../../src/i18n/react";
import { readMessages } from "../../../src/i18n/readMessages";

function Heading() {
  const { t, direction } = useMessages();
  return <h2 dir={direction}>{t("map-region")}</h2>;
}

test("components speak the language of the provider around them", async () => {
  render(
    <MessagesProvider messages={await loadMessages("ar")}>
      <Heading />
    </MessagesProvider>,
  );
  expect(screen.getByRole("heading", { name: "الخريطة" })).toHaveAttribute("dir", "rtl");
});

test("words that a language borrows say in the page which language they are in", () => {
  const [read, borrowed] = ["play = پخش", "close = Close"].map((ftl) => readMessages(ftl));
  const Buttons = () => {
    const { t, say } = useMessages();
    return ["play" as const, "close" as const].map((id) => (
      <button type="button" key={id} aria-label={t(id)}>
        {say(id)}
      </button>
    ));
  };
  render(
    <MessagesProvider messages={createMessages("fa", read!, borrowed)}>
      <Buttons />
    </MessagesProvider>,
  );
  expect(screen.getByRole("button", { name: "پخش" }).innerHTML).toBe("پخش");
  const inEnglish = screen.getByText("Close");
  expect([inEnglish.lang, inEnglish.dir]).toEqual(["en", "ltr"]);
});

test("without a provider it is the program that is broken", () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  expect(() => render(<Heading />)).toThrow("MessagesProvider");
});
