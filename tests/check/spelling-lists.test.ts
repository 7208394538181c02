import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { spellingLists, spellingSource } from "./spelling-lists.ts";

const file = fileURLToPath(new URL("../../src/check/lists/spelling.ts", import.meta.url));

/** Else a rule would call a word wrong that the dictionaries do not, or let one pass. */
it("the lists of spelling are what the dictionaries of English give", { timeout: 60_000 }, () => {
  const made = spellingSource(spellingLists());
  if (process.env.UPDATE) writeFileSync(file, made);
  expect(readFileSync(file, "utf8")).toBe(made);
});
