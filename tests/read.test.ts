import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeWorld } from "../src/cli/node-world.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { readSource } from "../src/read.ts";
import { span } from "../src/source.ts";
import type { World } from "../src/world.ts";

const ours = nodeWorld();

function read(path: string, world: World) {
  const found: Diagnostic[] = [];
  const source = readSource(path, world, (each) => found.push(each));
  return { source, found, codes: found.map((each) => each.code) };
}

const held = (content: string | Uint8Array) => read("report.md", memoryWorld({ "report.md": content }, ours));

describe("reading a source", () => {
  it("takes Windows line ends and a byte order mark for what they are", () => {
    expect(held("\ufeffone\r\ntwo\rthree").source?.text).toBe("one\ntwo\nthree");
  });

  it("names the place of the first byte that is not UTF-8", () => {
    const { found } = held(new Uint8Array([0x61, 0x0a, 0xc3, 0xa9, 0xe9, 0x62]));
    expect(found).toMatchObject([{ code: "file-not-utf8" }]);
    const place = found[0]?.span;
    expect(place?.source.position(place.start)).toEqual({ line: 2, column: 2 });
  });

  it("says that a file seems to be UTF-16", () => {
    expect(held(new Uint8Array([0xff, 0xfe, 0x61, 0x00])).found[0]?.message).toContain("UTF-16");
  });

  it("says that a file seems to be UTF-16, without the mark that says so", () => {
    expect(held(new Uint8Array([0x2d, 0, 0x2d, 0, 0x2d, 0])).found[0]?.message).toContain("UTF-16");
    expect(held(new Uint8Array([0, 0x2d, 0, 0x2d, 0, 0x2d])).found[0]?.message).toContain("UTF-16");
  });

  it("says that a Word file is no text, and shows none of its bytes", () => {
    const [found] = held(new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe])).found;
    expect(found?.message).toBe("report.md is not text but a Word file, or another that is packed.");
    expect(found?.span).toBeUndefined();
  });

  it("reads a text that has nothing but one letter", () => {
    expect(held("x").source?.text).toBe("x");
  });

  it("names the file that was probably meant", () => {
    const world = memoryWorld({ "in/annex.md": "x", "in/Survey.md": "x" }, ours);
    const helpFor = (path: string) => read(path, world).found[0]?.help;
    expect(helpFor("in/anex.md")).toBe("Did you mean annex.md?");
    expect(helpFor("in/annex")).toBe("Did you mean annex.md?");
    expect(helpFor("in/survey.md")).toBe("Did you mean Survey.md?");
    expect(helpFor("in/other.md")).not.toContain("mean");
  });

  it("reads any text back, and never throws on any bytes", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        (text) => held(`x${text}`).source?.text === `x${text}`.replace(/\r\n?/g, "\n"),
      ),
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => held(bytes).found.length <= 1));
  });

  it("says why a file cannot be read", () => {
    const denied: World = { ...ours, read: () => ({ ok: false, reason: "denied" }) };
    expect(read("secret.md", denied).codes).toEqual(["file-denied"]);
    expect(read("nothing.md", memoryWorld({}, ours)).codes).toEqual(["file-missing"]);
    expect(read("a", memoryWorld({ "a/b.md": "text" }, ours)).codes).toEqual(["file-is-folder"]);
  });

  it("points to the place that names the file, where another file does", () => {
    const parent = held("annexes: [nothing.md]").source;
    const found: Diagnostic[] = [];
    if (parent) readSource("nothing.md", memoryWorld({}, ours), (each) => found.push(each), span(parent, 10, 20));
    expect(found).toMatchObject([{ code: "file-missing", span: { start: 10, end: 20 } }]);
  });
});

describe("files in memory", () => {
  it("are found in the topmost folder as in any other, whether it is named / or .", () => {
    const world = memoryWorld({ "/report.md": "A", "/figures/one.svg": "B" }, ours);
    expect(world.list("/")).toEqual(["figures", "report.md"]);
    expect(world.list("/figures")).toEqual(["one.svg"]);
    expect(memoryWorld({ "report.md": "A" }, ours).list(".")).toEqual(["report.md"]);
  });
});

describe("the machine's files", () => {
  it("refuses 50 megabytes before reading them (file-too-large)", () => {
    const folder = mkdtempSync(join(tmpdir(), "masthead-read-"));
    const path = join(folder, "large.md");
    writeFileSync(path, "");
    truncateSync(path, 50_000_000);
    expect(read(path, ours).codes).toEqual(["file-too-large"]);
    expect(read(folder, ours).codes).toEqual(["file-is-folder"]);
    expect(read(join(path, "inside.md"), ours).codes).toEqual(["file-missing"]);
    expect(read("nul\0byte.md", ours).codes).toEqual(["file-missing"]);
    rmSync(folder, { recursive: true });
  });

  it.skipIf(process.platform === "win32")("refuses a pipe or a device, which could be waited for without end", () => {
    const { codes, found } = read("/dev/null", ours);
    expect(codes).toEqual(["file-denied"]);
    expect(found[0]?.message).toBe("/dev/null is no file, but a pipe or a device.");
  });

  it("has every font face and the templates that the program ships", () => {
    for (const key of ["serif", "serif-bold", "serif-italic", "serif-bold-italic"])
      expect(ours.font(key).length).toBeGreaterThan(100_000);
    expect(ours.list(ours.templates)).toContain("words");
  });

  it("follows links as far as they lead, so that a missing file is known to be inside its folder or outside", () => {
    const folder = mkdtempSync(join(tmpdir(), "masthead-real-"));
    mkdirSync(join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), join(folder, "link"));
    const real = (path: string) => ours.real(join(folder, path));
    expect(real("missing.md")).toBe(`${ours.real(folder)}/missing.md`);
    expect(real("link/deep/missing.md")).toBe(`${ours.real(folder)}/elsewhere/deep/missing.md`);
    expect(ours.real("missing.md")).toBe(`${ours.real(".")}/missing.md`);
    rmSync(folder, { recursive: true });
  });

  it("dates files by SOURCE_DATE_EPOCH, and by nothing where it is not set", () => {
    expect(nodeWorld({ SOURCE_DATE_EPOCH: "86400" }).sourceDate()).toBe("1970-01-02");
    for (const none of [undefined, "soon", "-1", "999999999999"])
      expect(nodeWorld({ SOURCE_DATE_EPOCH: none }).sourceDate()).toBeUndefined();
  });

  it("takes today from SOURCE_DATE_EPOCH", () => {
    expect(nodeWorld({ SOURCE_DATE_EPOCH: "86400" }).today()).toBe("1970-01-02");
    expect(nodeWorld({ SOURCE_DATE_EPOCH: "soon" }).today()).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
