import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startWatching, type Watcher, type Watching } from "../../src/cli/watch.ts";

let folder = "";
let watcher: Watcher | undefined;
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-watch-"));
});
afterEach(() => {
  watcher?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Watches files of the folder; answers with a function that gives what changed next. */
function watching(names: readonly string[], how?: Watching, since?: number) {
  const told: string[][] = [];
  let wake = () => {};
  watcher = startWatching((paths) => {
    told.push(paths.map((path) => path.slice(folder.length + 1)).sort());
    wake();
  }, how);
  watcher.watch(names.map(at), since);
  return async (): Promise<readonly string[]> => {
    if (told.length === 0)
      await new Promise<void>((done) => {
        wake = done;
      });
    return told.shift() ?? [];
  };
}

const ways: readonly (readonly [string, Watching | undefined])[] = [
  ["as the system tells", undefined],
  ["as the system tells, at once", { early: true }],
  ["by looking from time to time", { poll: 20 }],
];

describe.each(ways)("files are watched %s:", (_, how) => {
  beforeEach(() => {
    mkdirSync(at("a"));
    writeFileSync(at("a/report.md"), "one");
    writeFileSync(at("a/other.md"), "other");
  });

  it("one that is written, replaced, deleted and made again, and none beside it", async () => {
    const next = watching(["a/report.md", "a/missing.md"], how);
    writeFileSync(at("a/report.md"), "written");
    expect(await next()).toEqual(["a/report.md"]);
    writeFileSync(at("a/.report.md.tmp"), "replaced");
    renameSync(at("a/.report.md.tmp"), at("a/report.md"));
    expect(await next()).toEqual(["a/report.md"]);
    writeFileSync(at("a/other.md"), "nobody asked");
    unlinkSync(at("a/report.md"));
    expect(await next()).toEqual(["a/report.md"]);
    writeFileSync(at("a/report.md"), "again");
    expect(await next()).toEqual(["a/report.md"]);
    writeFileSync(at("a/missing.md"), "made");
    expect(await next()).toEqual(["a/missing.md"]);
    renameSync(at("a/missing.md"), at("a/renamed.md"));
    expect(await next()).toEqual(["a/missing.md"]);
  });

  it("in folders that are not there yet, vanish and come back, or are another's", async () => {
    const next = watching(["a/report.md", "b/c/late.md"], how);
    mkdirSync(at("b/c"), { recursive: true });
    writeFileSync(at("b/c/late.md"), "late");
    expect(await next()).toEqual(["b/c/late.md"]);
    rmSync(at("b"), { recursive: true });
    expect(await next()).toEqual(["b/c/late.md"]);
    mkdirSync(at("b/c"), { recursive: true });
    writeFileSync(at("b/c/late.md"), "back");
    expect(await next()).toEqual(["b/c/late.md"]);
    renameSync(at("a"), at("gone"));
    expect(await next()).toEqual(["a/report.md"]);
    mkdirSync(at("a"));
    writeFileSync(at("a/report.md"), "of another folder");
    expect(await next()).toEqual(["a/report.md"]);
    writeFileSync(at("a/report.md"), "written there");
    expect(await next()).toEqual(["a/report.md"]);
  });

  it("through links, where the link itself and what it leads to may change", async () => {
    mkdirSync(at("real"));
    writeFileSync(at("real/one.md"), "one");
    writeFileSync(at("real/two.md"), "two");
    symlinkSync(at("real/one.md"), at("a/link.md"));
    const next = watching(["a/link.md"], how);
    writeFileSync(at("real/one.md"), "changed");
    expect(await next()).toEqual(["a/link.md"]);
    unlinkSync(at("a/link.md"));
    symlinkSync(at("real/two.md"), at("a/link.md"));
    expect(await next()).toEqual(["a/link.md"]);
    writeFileSync(at("real/two.md"), "changed");
    expect(await next()).toEqual(["a/link.md"]);
  });

  it("folders, by the files that are in them, without those that editors put down for a moment", async () => {
    const next = watching(["a"], how);
    writeFileSync(at("a/.report.md.swp"), "");
    writeFileSync(at("a/report.md"), "changed");
    writeFileSync(at("a/new.md"), "");
    expect(await next()).toEqual(["a"]);
    unlinkSync(at("a/new.md"));
    expect(await next()).toEqual(["a"]);
  });
});

it("a storm of changes is told as few, the last state among them", async () => {
  writeFileSync(at("report.md"), "0");
  writeFileSync(at("annex.md"), "0");
  const next = watching(["report.md", "annex.md"]);
  for (let edit = 1; edit <= 200; edit++) writeFileSync(at(edit % 2 ? "report.md" : "annex.md"), String(edit));
  expect(await next()).toEqual(["annex.md", "report.md"]);
  writeFileSync(at("report.md"), "the end");
  expect(await next()).toEqual(["report.md"]);
});

it("what was saved while it was first read is told, and what is older is not", async () => {
  for (const name of ["old.md", "new.md"]) writeFileSync(at(name), "text");
  const since = Date.now() + 60_000;
  utimesSync(at("new.md"), since / 1000 + 60, since / 1000 + 60);
  const next = watching(["old.md", "new.md"], undefined, since);
  expect(await next()).toEqual(["new.md"]);
});

it("nothing is told after the end", async () => {
  writeFileSync(at("report.md"), "0");
  let told = 0;
  const own = startWatching(() => void told++);
  own.watch([at("report.md")]);
  const next = watching(["report.md"]);
  own.close();
  writeFileSync(at("report.md"), "1");
  await next();
  expect(told).toBe(0);
});
