import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../src/memory-world.ts";
import { newAnnex } from "../../src/studio/worker/annex.ts";
import { machineWorld } from "../machine.ts";

/** The front matter of a document after an annex was made, and the name of its file. */
function made(head: string, others: readonly string[] = []) {
  const files = Object.fromEntries([["/report.md", `---\n${head}\n---\n\nText.\n`], ...others.map((path) => [path, "x"])]);
  const found = newAnnex("/report.md", "Wells: a list", memoryWorld(files, machineWorld()));
  return found?.map(({ bytes, path }) => [path, new TextDecoder().decode(bytes)] as const);
}

/** Who asks for an annex would else lose remarks of the front matter, or the order of the annexes. */
describe("a new annex", () => {
  it.each([
    ["type: report", "type: report\nannexes: [annex.md]"],
    ["type: report\nannexes: [one.md] # all", "type: report\nannexes: [one.md, annex.md] # all"],
    [
      "annexes:\n  - one.md # first\n  # more\n  - two.md # second\ntitle: T",
      "annexes:\n  - one.md # first\n  # more\n  - two.md # second\n  - annex.md\ntitle: T",
    ],
    ["annexes:\n- one.md\ntitle: T", "annexes:\n- one.md\n- annex.md\ntitle: T"],
  ])("stands last in %j", (head, expected) => {
    expect(made(head)?.[0]?.[1]).toBe(`---\n${expected}\n---\n\nText.\n`);
  });

  it("has a file of its own, and a title that YAML can read", () => {
    const [, annex] = made("type: report", ["/annex.md"]) ?? [];
    expect(annex?.[0]).toBe("/annex-2.md");
    expect(annex?.[1]).toContain('title: "Wells: a list"');
  });

  it("is none where the front matter cannot hold it", () => {
    expect(made("annexes: all of them")).toBeUndefined();
  });
});
