import { describe, expect, it } from "vitest";
import { Desk, mend } from "../../src/cli/mend.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";

const head = (title: string) => `---\ntype: report\nsymbol: A/HRC/99/7\ntitle: "${title}"\nbody: Human Rights Council\n---\n\n`;
const times = 15_000;

const texts: Readonly<Record<string, string>> = {
  "mistakes in one line": `${head("A report")}${"It went toward it, and so on. ".repeat(times)}\n`,
  "numbers and parts in one line": `${head("A report")}${"It met in 8 countries under Article 5. ".repeat(times)}\n`,
  "mistakes between remarks": `${head("A report")}${"toward <!-- x --> it, ".repeat(times)}\n`,
  "mistakes in a title": `${head("toward it, ".repeat(times))}Text.\n`,
  "remarks that ignore something": `${head("A report")}${"<!-- masthead-ignore toward -->\nSteps toward it.\n\n".repeat(times)}`,
  "remarks that ignore nothing": `${head("A report")}${"<!-- masthead-ignore-file toward -->\n".repeat(times)}\nText.\n`,
};

/** What looks at all of a line, or at all remarks, for each mistake takes minutes here, and runs out of the time of a test. */
describe("thousands of one thing are checked and mended in one go", () => {
  it.each(Object.entries(texts))("%s", { timeout: 60_000 }, async (_, text) => {
    const world = memoryWorld({ "report.md": text }, machineWorld());
    const { last } = await mend("report.md", { to: [], style: true }, { certain: true, rules: [] }, new Desk(world));
    expect(last.diagnostics.filter(({ severity, code }) => severity === "error" || code === "toward")).toEqual([]);
  });
});
