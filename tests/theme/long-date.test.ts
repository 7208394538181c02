import { expect, it } from "vitest";
import { loadWords } from "../../src/theme/load-words.ts";
import { longDate } from "../../src/theme/long-date.ts";
import { machineWorld } from "../machine.ts";

it.each([
  ["en", "2018-04-20", "20 April 2018"],
  ["en", "2018-05-01", "1 May 2018"],
  ["fr", "2018-04-20", "20 avril 2018"],
  ["fr", "2018-05-01", "1er mai 2018"],
  ["en", "2018-13-01", undefined],
  ["en", "spring", undefined],
])("writes a date as %s does: %s", (language, date, written) => {
  const words = loadWords(language, [], machineWorld(), () => {});
  expect(longDate(date, words)).toBe(written);
});
