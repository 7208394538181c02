import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Disk, disk, removeLeftovers, temporaryName } from "../../src/cli/disk.ts";
import { writeFiles } from "../../src/cli/write-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const text = (name: string) => readFileSync(join(folder, name), "utf8");

/** A disk on which the write of a certain number fails half way, as a disk does that fills. */
function failingDisk(code: string, failingWrite: number): Disk {
  let writes = 0;
  return {
    ...disk,
    write(path, bytes) {
      writes += 1;
      if (writes !== failingWrite) return disk.write(path, bytes);
      disk.write(path, bytes.subarray(0, bytes.length >> 1));
      throw Object.assign(new Error("no"), { code });
    },
  };
}

describe("writing files", () => {
  it("makes the folder and the files", () => {
    expect(writeFiles(join(folder, "a/b"), [file("one.txt", "1")])).toBeUndefined();
    expect(text("a/b/one.txt")).toBe("1");
  });

  it("replaces what was there and leaves nothing else behind", () => {
    writeFileSync(join(folder, "one.txt"), "old");
    expect(writeFiles(folder, [file("one.txt", "new"), file("two.txt", "")])).toBeUndefined();
    expect(readdirSync(folder)).toEqual(["one.txt", "two.txt"]);
    expect(text("one.txt")).toBe("new");
  });

  it.each(["ENOSPC", "EDQUOT"])("keeps the old files whole when the disk fills (%s)", (code) => {
    writeFileSync(join(folder, "one.txt"), "old");
    const failure = writeFiles(folder, [file("one.txt", "new text"), file("two.txt", "more text")], failingDisk(code, 2));
    expect(failure).toMatchObject({ code: "output-disk-full", path: join(folder, "two.txt") });
    expect(readdirSync(folder)).toEqual(["one.txt"]);
    expect(text("one.txt")).toBe("old");
  });

  it("says so when a file stands where the folder should be", () => {
    writeFileSync(join(folder, "out"), "a file");
    for (const below of ["out", "out/deep/er"]) {
      const failure = writeFiles(join(folder, below), [file("one.txt", "1")]);
      expect(failure).toMatchObject({ code: "output-denied" });
      expect(failure?.message).toMatch(/: a file has the name of the folder\.$/);
    }
    expect(text("out")).toBe("a file");
  });

  it("says so when a folder has the name of the file", () => {
    mkdirSync(join(folder, "one.txt/inside"), { recursive: true });
    expect(writeFiles(folder, [file("one.txt", "1")])).toMatchObject({ code: "output-denied" });
    expect(readdirSync(folder)).toEqual(["one.txt"]);
  });

  it.runIf(existsSync("/proc/self"))("comes to an end where no folder can be", () => {
    expect(writeFiles("/proc/none/below", [file("one.txt", "1")])).toMatchObject({ code: "output-denied" });
  });

  it.each([1, 2, 3])("keeps all the old files where putting file %i of three in its place fails", (failing) => {
    writeFileSync(join(folder, "one.txt"), "old 1");
    writeFileSync(join(folder, "three.txt"), "old 3");
    let placed = 0;
    const stubborn: Disk = {
      ...disk,
      rename(from, to) {
        if (!to.endsWith(".tmp") && ++placed === failing) throw Object.assign(new Error("no"), { code: "EPERM" });
        disk.rename(from, to);
      },
    };
    const failure = writeFiles(folder, [file("one.txt", "1"), file("two.txt", "2"), file("three.txt", "3")], stubborn);
    expect(failure).toMatchObject({ code: "output-denied" });
    expect(readdirSync(folder)).toEqual(["one.txt", "three.txt"]);
    expect([text("one.txt"), text("three.txt")]).toEqual(["old 1", "old 3"]);
  });

  it("writes none of the files where the last cannot be replaced", () => {
    mkdirSync(join(folder, "two.txt"));
    writeFileSync(join(folder, "one.txt"), "old");
    expect(writeFiles(folder, [file("one.txt", "1"), file("two.txt", "2")])?.message).toMatch(/: a folder has its name\.$/);
    expect(text("one.txt")).toBe("old");
    expect(readdirSync(folder)).toEqual(["one.txt", "two.txt"]);
  });

  it("gives no second name to files on disks that know no such thing", () => {
    writeFileSync(join(folder, "one.txt"), "old");
    expect(disk.keep(join(folder, "one.txt"), join(folder, "kept"))).toBe(true);
    expect(disk.keep(join(folder, "one.txt"), join(folder, "kept"))).toBe(true);
    expect(disk.keep(join(folder, "none.txt"), join(folder, "none"))).toBe(false);
    expect(text("kept")).toBe("old");
  });

  it("says that a name is too long", () => {
    expect(writeFiles(folder, [file(`${"9".repeat(300)}.txt`, "1")])?.message).toMatch(/its name is too long\.$/);
  });

  it("takes away what a run left that was ended by force, and nothing that is anybody else's", () => {
    const own = temporaryName();
    const dead = own.replace(/-\d+-[a-z0-9]+-\d+\.tmp$/, "-999999999-abc-1.tmp");
    const elsewhere = dead.replace(/^\.masthead-\w+/, ".masthead-otherMachine");
    const others = [own, elsewhere, ".masthead-notes.tmp", "masthead.tmp", `${dead}.txt`];
    for (const name of [dead, ...others]) writeFileSync(join(folder, name), "");
    mkdirSync(join(folder, dead.replace("-1.tmp", "-2.tmp")));
    removeLeftovers(folder);
    expect(readdirSync(folder)).toEqual([...others, dead.replace("-1.tmp", "-2.tmp")].sort());
    removeLeftovers(join(folder, "nowhere"));
  });

  it("does not hide a mistake of the program", () => {
    const broken: Disk = { ...disk, write: () => undefined, rename: () => expect.unreachable() };
    expect(() => writeFiles(folder, [file("one.txt", "1")], broken)).toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});
