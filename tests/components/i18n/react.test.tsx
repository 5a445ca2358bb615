import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { loadMessages } from "../../../src/i18n/loadMessages";
import { MessagesProvider, useMessages } from "../../../src/i18n/react";

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

test("without a provider it is the program that is broken", () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  expect(() => render(<Heading />)).toThrow("MessagesProvider");
});
