import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeWorld } from "../src/cli/node-world.ts";
import { compile, type OutputFile } from "../src/compile.ts";
import { type OutputName, outputs } from "../src/render/outputs.ts";
import { firstOf } from "./cases.ts";
import { documents } from "./documents.ts";

const to = Object.keys(outputs) as OutputName[];
const folder = mkdtempSync(join(tmpdir(), "masthead-same-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function build(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { files } = await compile(path, { world: nodeWorld(), to });
  expect(files.length).toBe(to.length);
  return named(files);
}

function named(files: readonly OutputFile[]): ReadonlyMap<string, Uint8Array> {
  return new Map(files.map((file) => [file.name, file.bytes]));
}

function expectSame(one: ReadonlyMap<string, Uint8Array>, other: ReadonlyMap<string, Uint8Array>): void {
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
  for (const [name, bytes] of one) expect(Buffer.compare(bytes, other.get(name) ?? Buffer.of()), `${name} differs`).toBe(0);
}

describe.each(firstOf(documents))("the same input gives the same bytes: $name", ({ path }) => {
  let first: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    first = await build(path);
  });

  it("twice in one process, each output alone: none depends on what else is made", async () => {
    for (const name of to) {
      const { files } = await compile(path, { world: nodeWorld(), to: [name] });
      expectSame(new Map([...first].filter(([file]) => files.some((one) => one.name === file))), named(files));
    }
  });

  it("in another folder", async () => {
    const elsewhere = mkdtempSync(join(folder, "elsewhere-"));
    // An edition is made with the document of which it is one, which lies in the folder above.
    const top = basename(dirname(path)) === "editions" ? dirname(dirname(path)) : dirname(path);
    cpSync(top, elsewhere, { recursive: true });
    expectSame(first, await build(join(elsewhere, relative(top, path))));
  });

  it("in another process, on another day and in another time zone", () => {
    const out = mkdtempSync(join(folder, "process-"));
    const program = fileURLToPath(new URL("../dist/cli/main.cjs", import.meta.url));
    const { stderr, status } = spawnSync(process.execPath, [program, "build", path, "--to", to.join(), "--out", out], {
      encoding: "utf8",
      env: { ...process.env, TZ: "Pacific/Kiritimati", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
    });
    expect(status, stderr).toBe(0);
    expectSame(first, new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))])));
  });
});
