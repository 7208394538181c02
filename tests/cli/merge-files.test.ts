import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Disk, disk } from "../../src/cli/disk.ts";
import { writeMerged } from "../../src/cli/merge-files.ts";
import { nodeWorld } from "../../src/cli/node-world.ts";
import type { Merged } from "../../src/merge/merge.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-merge-"));
  for (const [name, text] of Object.entries(sent)) writeFileSync(join(folder, name), text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sent = { "rapport é.md": "Old text.\n", "annex.md": "Old annex.\n" };
const review = "# Review of ada.docx\n\n1. paragraph 1: done\n";

function merged(): Merged {
  const files = Object.entries(sent).map(([name, before]) => ({
    path: `${folder}/${name}`,
    before,
    after: before.replace("Old", "New"),
  }));
  const picture = { path: `${folder}/picture-1.png`, bytes: new Uint8Array([1, 2, 3]) };
  return { files, returned: [], diagnostics: [], conflicts: 0, pictures: [picture] };
}

const world = nodeWorld();
const write = (to?: Disk, page = review) => writeMerged(`${folder}/rapport é.md`, merged(), page, world, to);
const there = () => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

/** A disk on which one step, of any kind, is refused. */
function refusing(step: number): Disk & { readonly steps: () => number } {
  let steps = 0;
  const refuse = () => {
    steps += 1;
    if (steps === step) throw Object.assign(new Error("no"), { code: "EACCES" });
  };
  return {
    ...disk,
    checkReplaceable: (path) => [refuse(), disk.checkReplaceable(path)],
    write: (path, bytes, like) => [refuse(), disk.write(path, bytes, like)],
    keep: (path, as) => {
      refuse();
      return disk.keep(path, as);
    },
    rename: (from, to) => {
      if (!from.endsWith(".tmp") || !to.endsWith(".tmp")) refuse();
      disk.rename(from, to);
    },
    steps: () => steps,
  };
}

describe("what comes of a merge", () => {
  it("is written with backups beside what was there, the page of changes, and pictures", () => {
    expect(write()).toBeUndefined();
    expect(there()).toEqual({
      "annex.md": "New annex.\n",
      "annex.md.bak": "Old annex.\n",
      "picture-1.png": "\u0001\u0002\u0003",
      "rapport é.md": "New text.\n",
      "rapport é.md.bak": "Old text.\n",
      "rapport é.review.md": review,
    });
  });

  it("is written as a whole or not at all, whichever step the disk refuses", () => {
    let step = 1;
    for (; ; step++) {
      const to = refusing(step);
      const failure = write(to);
      if (to.steps() < step) break;
      // A step back that is refused too would leave more; here only the way forth is.
      expect(failure, `step ${step}`).toMatchObject({ code: "output-denied" });
      expect(there(), `step ${step}`).toEqual(sent);
    }
    expect(step).toBeGreaterThan(20);
  });

  it("leaves alone what was written to since it was read", () => {
    writeFileSync(join(folder, "annex.md"), "A later annex.\n");
    expect(write()).toMatchObject({ code: "file-changed" });
    expect(there()).toEqual({ ...sent, "annex.md": "A later annex.\n" });
  });

  it("has no backups where git keeps the folder, and takes no name of a backup that is there", () => {
    writeFileSync(join(folder, "annex.md.bak"), "older");
    write();
    expect(there()).toMatchObject({ "annex.md.bak": "older", "annex.md.bak2": "Old annex.\n" });
    rmSync(join(folder, "annex.md.bak"));
    rmSync(join(folder, "annex.md.bak2"));
    for (const [name, text] of Object.entries(sent)) writeFileSync(join(folder, name), text);
    mkdirSync(join(folder, ".git"));
    rmSync(join(folder, "rapport é.md.bak"));
    expect(write()).toBeUndefined();
    expect(readdirSync(folder).filter((name) => name.includes(".bak"))).toEqual([]);
  });

  it("keeps what the page says of other Word files, and what it said before in a backup", () => {
    const before = "# Review of ada.docx\n\n1. old\n\n# Review of ben.docx\n\n1. of Ben\n";
    writeFileSync(join(folder, "rapport é.review.md"), before);
    expect(write()).toBeUndefined();
    expect(there()).toMatchObject({
      "rapport é.review.md": `# Review of ben.docx\n\n1. of Ben\n\n${review}`,
      "rapport é.review.md.bak": before,
    });
  });
});
