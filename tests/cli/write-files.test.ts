import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Disk, disk, writeFiles } from "../../src/cli/write-files.ts";

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

  it("says that a name is too long", () => {
    expect(writeFiles(folder, [file(`${"9".repeat(300)}.txt`, "1")])?.message).toMatch(/its name is too long\.$/);
  });

  it("does not hide a mistake of the program", () => {
    const broken: Disk = { ...disk, write: () => undefined, rename: () => expect.unreachable() };
    expect(() => writeFiles(folder, [file("one.txt", "1")], broken)).toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});
