import { expect, it } from "vitest";
import * as masthead from "../src/index.ts";

it("programs find the public names, and no others", () => {
  expect(Object.keys(masthead).sort()).toEqual(["compile", "formatDiagnostics", "memoryWorld", "nodeWorld"]);
});
