import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { type Merged, merge } from "../../src/merge/merge.ts";
import type { World } from "../../src/world.ts";
import { machineWorld } from "../machine.ts";
import { projectFolder } from "./documents.ts";
import { ask, missing } from "./judge.ts";

const folder = join(projectFolder, "out/edited");
const machine = machineWorld();
const script = fileURLToPath(new URL("edit-word-files.py", import.meta.url));

/** Documents of this project in which changes are made. */
const own = [
  "reports/resolution.md",
  "reports/statement.md",
  "templates/report/example.md",
  "templates/declaration/example.md",
];

/** What LibreOffice is asked to do to a file, and what it says (edit-word-files.py). */
interface Job {
  readonly path: string;
  readonly out?: string;
  readonly seed?: number;
  readonly isRecorded?: boolean;
}
interface Done {
  readonly made: readonly string[];
  readonly shows: readonly string[];
}

interface Case {
  readonly name: string;
  readonly path: string;
  readonly world: World;
  readonly job: Job & { readonly out: string };
}

describe.skipIf(missing("soffice", "/usr/bin/python3"))("changes that LibreOffice made, recorded or not", () => {
  it("are in the source afterwards: built from it, LibreOffice shows the same, but for what is told as not made", async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const cases = await sent();
    const edited = inOffice(cases.map(({ job }) => job));
    const merged: (Job & { readonly left: number })[] = [];
    for (const { name, path, world, job } of cases) {
      const bytes = new Uint8Array(readFileSync(job.out));
      const { files, returned, diagnostics } = await merge(path, [{ path: "edited.docx", bytes }], { world });
      const wrong = diagnostics.filter(({ code }) => code === "merge-differs" || code === "merge-conflict");
      expect([name, wrong.map(({ message }) => message)]).toEqual([name, []]);
      const built = await compile(path, { world: withFiles(world, files), to: ["docx"] });
      const at = join(folder, `${name}-merged.docx`);
      writeFileSync(at, built.files[0]?.bytes ?? "");
      const changes = returned.flatMap((one) => one.changes);
      merged.push({ path: at, left: changes.filter(({ left }) => left !== undefined).length });
    }
    const shown = inOffice(merged);
    let whole = 0;
    for (const [index, { name }] of cases.entries()) {
      const [wanted, found] = [words(edited[index]), words(shown[index])];
      const differing = [...without(wanted, found), ...without(found, wanted)];
      const { left = 0 } = merged[index] ?? {};
      // A change that was not made is a text that went and one that came, and may have changed a number that others refer to.
      if (differing.length > left * 4) expect([name, edited[index]?.made, differing]).toEqual([name, [], []]);
      if (left === 0) whole += 1;
    }
    expect(whole).toBeGreaterThan(cases.length / 3);
  });
});

/** The Word files to be changed. */
async function sent(): Promise<readonly Case[]> {
  const all = own.map((path) => ({ path: join(projectFolder, path), world: machine }));
  const cases: Case[] = [];
  for (const [index, { path, world }] of all.entries()) {
    const { files } = await compile(path, { world, to: ["docx"] });
    if (!files[0]) continue;
    const at = join(folder, `${index}.docx`);
    writeFileSync(at, files[0].bytes);
    for (const isRecorded of [true, false]) {
      const name = `${index}-${isRecorded ? "recorded" : "not-recorded"}`;
      cases.push({
        name,
        path,
        world,
        job: { path: at, out: join(folder, `${name}.docx`), seed: index * 2 + Number(isRecorded), isRecorded },
      });
    }
  }
  return cases;
}

/** A world in which some files hold what they become. */
function withFiles(world: World, files: Merged["files"]): World {
  const texts = new Map(files.map(({ path, after }) => [path, new TextEncoder().encode(after)]));
  return {
    ...world,
    read(path) {
      const bytes = texts.get(path);
      return bytes ? { ok: true, bytes } : world.read(path);
    },
  };
}

function inOffice(jobs: readonly Job[]): readonly Done[] {
  const file = join(folder, "jobs.json");
  writeFileSync(file, JSON.stringify(jobs));
  const { ok, text } = ask("/usr/bin/python3", script, file);
  if (!ok) throw new Error(text);
  return JSON.parse(text);
}

/** The texts that LibreOffice shows, without blanks that nobody sees and with a sign for each number: it counts those that a field shows later. */
function words(done: Done | undefined): readonly string[] {
  return (done?.shows ?? []).map((text) => text.replace(/\s+/g, " ").replace(/\d+/g, "#").trim()).filter((text) => text !== "");
}

/** Those of some texts that others have not, each as often as it is there. */
function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return texts.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
