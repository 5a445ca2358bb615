import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { loadLateParts } from "../../src/ui/latePart";

// jsdom lays nothing out, so there is nothing to scroll to and no media to ask.
Element.prototype.scrollIntoView ??= () => undefined;

afterEach(cleanup);
beforeAll(loadLateParts);
