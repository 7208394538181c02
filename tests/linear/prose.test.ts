import { describe, it } from "vitest";
import { lineOfText } from "../../src/check/prose/line.ts";
import { Block } from "../../src/check/prose/prose-of.ts";
import { WholeProse } from "../../src/check/prose/whole.ts";
import { CheckMemory } from "../../src/check/rules/memory.ts";
import { noSettings } from "../../src/check/settings/settings.ts";
import { Source } from "../../src/source.ts";
import { slice } from "../../src/trace.ts";

const date = "2024-05-01";
const length = 100_000;

/** What a text can be full of: signs that rules look for, one again and again, or a few of them in turn. */
const pumps = [
  ..." \n.,;:!?-–—’‘“”\"'()[]/%$&*#@aA1é\ue000",
  "a ",
  "A ",
  "1 ",
  "1,",
  ". ",
  "(a",
  "“‘",
  "a-",
  "A/",
  "a.",
  "A.",
  "toward ",
];

/** What looks again from every place of a text takes minutes here, and runs out of the time of a test. */
describe("prose of one sign", () => {
  it.each(pumps)("%j is held against every rule in one go", { timeout: 20_000 }, (pump) => {
    const line = lineOfText(slice(new Source("report.md", pump.repeat(length / pump.length))));
    const checker = new CheckMemory().checker({ settings: noSettings, house: "geneva", date, language: "en" });
    const gathered = { kind: "paragraph", role: "paragraph", classes: [], content: [], line, whole: [] } as const;
    const block = new Block(gathered, { date, usages: ["geneva"], authors: new Set(), names: checker.names });
    const rules = checker.rulesOf(block);
    rules.inOrder([...checker.inText(block), ...rules.inBlock(block), ...rules.inDocument(new WholeProse([block], []))]);
  });
});
