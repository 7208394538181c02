import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { nodeWorld } from "../src/cli/node-world.ts";
import { type Compiled, compile, openRun } from "../src/compile.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { type OutputName, outputs } from "../src/render/outputs.ts";
import { openSession } from "../src/session.ts";
import type { World } from "../src/world.ts";
import { documents } from "./documents.ts";

const machine = nodeWorld();
const all = Object.keys(outputs) as OutputName[];

type Files = Record<string, string>;

/** A world whose files may be changed at any time. */
function changing(files: Files): World {
  const now = () => memoryWorld(files, machine);
  return { ...now(), read: (path) => now().read(path), list: (folder) => now().list(folder) };
}

const report = (text: string, head = "") =>
  `---\ntype: report\nsymbol: A/HRC/99/7\ntitle: A report\nbody: Human Rights Council\n${head}---\n\n${text}\n`;

const shown = ({ files }: Compiled) =>
  files.map(({ bytes, ...file }) => ({ ...file, bytes: Buffer.from(bytes).toString("base64") }));
const codes = ({ diagnostics }: Compiled) => diagnostics.map(({ code }) => code);
const textOf = ({ files }: Compiled) =>
  new TextDecoder().decode(files.find(({ output }) => output === "text")?.bytes ?? new Uint8Array());

describe("a session", () => {
  it("makes of each document what it would make of it alone, the first time and again", async () => {
    const session = openSession(machine);
    for (const { path } of [...documents.slice(0, 3), ...documents.slice(0, 3)]) {
      const alone = await compile(path, { world: machine, to: ["html", "pdf"] });
      const again = await session.compile(path, { to: ["html", "pdf"] });
      expect(again.diagnostics.map(({ code, message }) => [code, message])).toEqual(
        alone.diagnostics.map(({ code, message }) => [code, message]),
      );
      expect(shown(again)).toEqual(shown(alone));
    }
  }, 120_000);

  it("sees what has changed in any file, and forgets it when it is as before", async () => {
    const files: Files = {
      "report.md": report("One.\n\nTwo, @a. {#a}", "annexes: [annex.md]\n"),
      "annex.md": "---\ntype: report\ntitle: An annex\n---\n\nThree.\n",
    };
    const session = openSession(changing(files));
    const build = () => session.compile("report.md", { to: ["text", "html"] });
    const before = await build();
    expect(codes(before)).toEqual([]);
    const first = shown(before);
    const changes: Files = {
      "report.md": report("Others."),
      "annex.md": "---\ntype: report\ntitle: Another\n---\n\nOther words.\n",
      "templates/report/template.hbs": "# From the page\n\n::body\n",
      "templates/report/theme.yaml":
        'extends: geneva\nnumbering:\n  paragraph:\n    - { role: paragraph, format: decimal, pattern: "<%>" }\n',
      "templates/words/en.yaml": "text:\n  refer-paragraph: clause\n",
      "templates/fields.yaml":
        "fields:\n  - { name: extra, type: text, required: true, description: A field, everywhere: true }\n",
    };
    for (const [path, text] of Object.entries(changes)) {
      const { [path]: before } = files;
      files[path] = text;
      const changed = await build();
      expect(shown(changed), path).not.toEqual(first);
      expect(shown(await build()), path).toEqual(shown(changed));
      if (before === undefined) delete files[path];
      else files[path] = before;
      expect(shown(await build()), path).toEqual(first);
    }
  }, 60_000);

  it("tells each document what is wrong with a theme that they share", async () => {
    const files: Files = {
      "one.md": report("One."),
      "two.md": report("Two."),
      "templates/report/theme.yaml": "extends: geneva\nstyles: 5\n",
    };
    const session = openSession(changing(files));
    const [one, two] = [await session.compile("one.md", { to: [] }), await session.compile("two.md", { to: [] })];
    expect(codes(one)).not.toEqual([]);
    expect(codes(two)).toEqual(codes(one));
  });

  it("keeps no more of a hundred documents than of some", async () => {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const read: WeakRef<Uint8Array>[] = [];
    const world: World = {
      ...machine,
      read(path) {
        if (!/^\d+\.md$/.test(path)) return machine.read(path);
        const bytes = new TextEncoder().encode(report(`Text ${path}.`, `subject: ${"x".repeat(100_000)}\n`));
        read.push(new WeakRef(bytes));
        return { ok: true, bytes };
      },
    };
    const session = openSession(world);
    for (let number = 0; number < 120; number++) await session.compile(`${number}.md`, { to: ["text"] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    collect();
    expect(read.length).toBe(120);
    expect(read.filter((each) => each.deref()).length).toBeLessThan(60);
    expect(textOf(await session.compile("0.md", { to: ["text"] }))).toContain("Text 0.md.");
  }, 120_000);
});

describe("a run that its signal stops", () => {
  const files = {
    "report.md": report("One.\n\n# Head\n\nTwo.", "annexes: [annex.md, other.md]\n"),
    "annex.md": "---\ntype: report\ntitle: An annex\n---\n\nThree.\n",
    "other.md": "---\ntype: report\ntitle: Another\n---\n\nFour.\n",
  };
  const stopped = new Error("stopped");

  it("ends at each stage with the signal's reason, and leaves the session as good as it was", async () => {
    const session = openSession(memoryWorld(files, machine));
    const whole = shown(await session.compile("report.md", { to: all, style: true }));
    const stages = new Set<string>();
    for (let after = 1, ended = false; !ended; after += 1 + (after >> 3)) {
      const { signal, stop } = stoppingSignal(after, stopped);
      const answer = await session.compile("report.md", { to: all, style: true, signal }).catch((error: unknown) => error);
      ended = answer !== stopped;
      if (ended) expect(shown(answer as Compiled)).toEqual(whole);
      else expect(stop()).toBe(after);
      stages.add(String(stop()));
      if (after % 10 === 0) expect(shown(await session.compile("report.md", { to: all, style: true }))).toEqual(whole);
      expect(after).toBeLessThan(2000);
    }
    expect(stages.size).toBeGreaterThan(20);
  }, 120_000);

  it("hears of it while it is at work", async () => {
    const session = openSession(memoryWorld({ "report.md": report("A paragraph of some words.\n\n".repeat(3000)) }, machine));
    const controller = new AbortController();
    setTimeout(() => controller.abort(stopped), 0);
    await expect(session.compile("report.md", { to: all, signal: controller.signal })).rejects.toBe(stopped);
  });

  it("ends in each stage that takes long before the next of its blocks or pages", async () => {
    const world = memoryWorld({ "report.md": report("A paragraph of some words.\n\n".repeat(50)) }, machine);
    const compiled = async (after: number) => {
      const stages: string[] = [];
      const { signal, stop } = stoppingSignal(after, stopped, () => stages.push(String(run.stage)));
      const options = { world, to: all, style: true, signal };
      const run = openRun("report.md", options);
      const answer = await compile("report.md", options, run).catch((error: unknown) => error);
      return { answer, stages, asked: stop() };
    };
    const { stages } = await compiled(Number.POSITIVE_INFINITY);
    const blocks = ["parse", "resolve", "layout", "style", "docx", "html", "text"];
    for (const stage of blocks) expect(stages.filter((name) => name === stage).length, stage).toBeGreaterThan(50);
    for (const stage of [...blocks, "check", "pdf"]) {
      const own = stages.flatMap((name, index) => (name === stage ? [index] : []));
      const middle = own[own.length >> 1] ?? 0;
      const { answer, asked, stages: before } = await compiled(middle + 1);
      expect(answer, stage).toBe(stopped);
      expect(asked, stage).toBe(middle + 1);
      expect(before.at(-1)).toBe(stage);
      expect(stages.slice(middle + 1)).toContain(stage);
    }
  });

  it("does not begin where it is stopped already", async () => {
    let reads = 0;
    const world = memoryWorld(files, machine);
    const read: World["read"] = (path) => {
      reads += 1;
      return world.read(path);
    };
    const session = openSession({ ...world, read });
    await expect(session.compile("report.md", { to: [], signal: AbortSignal.abort(stopped) })).rejects.toBe(stopped);
    expect(reads).toBe(0);
  });
});

/** A signal that stops the run when it is asked for the nth time, and tells when it is asked; `stop` says how often it was. */
function stoppingSignal(after: number, reason: Error, told = () => {}): { readonly signal: AbortSignal; stop(): number } {
  const controller = new AbortController();
  const { signal } = controller;
  const ask = signal.throwIfAborted.bind(signal);
  let asked = 0;
  Object.defineProperty(signal, "throwIfAborted", {
    value() {
      asked += 1;
      told();
      if (asked === after) controller.abort(reason);
      ask();
    },
  });
  return { signal, stop: () => asked };
}

describe("a document over which the program fails", () => {
  const files = { "sound.md": report("Sound."), "poisoned.md": report("Sound.") };
  const thrown: readonly (readonly [string, unknown])[] = [
    ["an error", new TypeError("x is not a function")],
    ["an error of two lines", new Error("one\ntwo")],
    ["a text", "out of order"],
    ["nothing", undefined],
    ["an object without a name", Object.create(null)],
    ["an abort that nobody asked for", AbortSignal.abort().reason],
  ];

  it.each(thrown)("is told, and the session goes on: a world that throws %s", async (_, error) => {
    const world = memoryWorld(files, machine);
    const read: World["read"] = (path) => {
      if (path === "poisoned.md") throw error;
      return world.read(path);
    };
    const session = openSession({ ...world, read });
    const before = shown(await session.compile("sound.md", { to: all }));
    const failed = await session.compile("poisoned.md", { to: all, signal: new AbortController().signal });
    expect([failed.files, codes(failed)]).toEqual([[], ["masthead-failed"]]);
    expect(failed.diagnostics[0]).toMatchObject({ path: "poisoned.md", severity: "error" });
    expect(failed.diagnostics[0]?.message).toMatch(
      /^poisoned\.md could not be made: Masthead has failed in the stage “read” \(.+\)\.$/,
    );
    expect(failed.failure).toBe(error);
    expect(shown(await session.compile("sound.md", { to: all }))).toEqual(before);
  });

  it.each(["null", "a number", "a poisoned object"])("is told where its bytes are %s", async (what) => {
    const bytes = { null: null, "a number": 5, "a poisoned object": new Proxy({}, { get: () => fail() }) }[what];
    const world = memoryWorld(files, machine);
    const read = (path: string) => (path === "poisoned.md" ? { ok: true, bytes } : world.read(path));
    const session = Reflect.apply(openSession, undefined, [{ ...world, read }]);
    expect(codes(await session.compile("poisoned.md", { to: all }))).toEqual(["masthead-failed"]);
    expect(codes(await session.compile("sound.md", { to: all }))).toEqual([]);
  });

  it("is told with what was found before, where a writer fails", async () => {
    let broken = true;
    const { packing } = machine;
    const zlib: typeof packing.zlib = (bytes, level) => (broken ? fail() : packing.zlib(bytes, level));
    const world = { ...memoryWorld({ "a.md": report("See paragraph 9 above.") }, machine), packing: { ...packing, zlib } };
    const session = openSession(world);
    const failed = await session.compile("a.md", { to: ["html", "pdf"] });
    expect(failed.files.length).toBe(0);
    expect(codes(failed)).toContain("masthead-failed");
    expect(codes(failed).length).toBeGreaterThan(1);
    broken = false;
    expect((await session.compile("a.md", { to: ["html", "pdf"] })).files.length).toBe(2);
  });
});

function fail(): never {
  throw new Error("poisoned");
}
