import { afterEach, expect, test, vi } from "vitest";
import { readFormatsEarly } from "../../../src/i18n/firstFormats";

afterEach(() => vi.useRealTimers());

test.each(["en", "ar", "fa", "es"])(
  "what %s needs of the browser is read in tasks of their own, none in this one",
  (language) => {
    vi.useFakeTimers();
    const asked = vi.spyOn(Intl.NumberFormat, "supportedLocalesOf");
    readFormatsEarly(language);
    expect(asked).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(3);
    vi.runAllTimers();
    expect(asked).toHaveBeenCalledExactlyOnceWith(language);
    asked.mockRestore();
  },
);
