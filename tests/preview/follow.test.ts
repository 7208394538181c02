import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningPreview, startPreview } from "../../src/cli/start-preview.ts";
import type { DiagnosticsUpdate, FilePlace, PagesUpdate, ScreenPage } from "../../src/preview/protocol.ts";
import { loadType } from "../../src/template/load.ts";
import { machineWorld } from "../machine.ts";
import { Client, type Events } from "./client.ts";

const head = "type: report\nsymbol: A/HRC/38/1\ntitle: A report\nbody: Human Rights Council\n";
const report = (text: string, more = "") => `---\n${head}${more}---\n\n${text}\n`;
const long = Array.from(
  { length: 120 },
  (_, index) => `Sentence ${index} has words enough for a line or two of the page that it stands on.`,
);

let folder = "";
let preview: RunningPreview;
let client: Client;
let events: Events;
const opened: FilePlace[] = [];
const at = (name: string) => join(folder, name);
const put = (text: string | Uint8Array) => writeFileSync(at("report.md"), text);
const textOf = (pages: readonly ScreenPage[]) =>
  pages
    .map(({ html }) =>
      html
        .replace(/<[^>]*>/g, " ")
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&amp;/g, "&"),
    )
    .join(" ");
const says = (words: string) => (update: PagesUpdate) => textOf(update.changed).includes(words);
const tells = (code: string) => (update: DiagnosticsUpdate) => update.diagnostics.some((each) => each.code === code);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "masthead-follow-"));
  put(report(long.join("\n\n")));
  preview = await startPreview({ path: at("report.md"), open: (place) => opened.push(place) > 0 });
  client = new Client(preview.address);
  await client.enter();
  events = await client.listen();
});
afterAll(async () => {
  await preview.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a preview", () => {
  let first: PagesUpdate;

  it("sends all pages to a screen that has none", async () => {
    first = await events.next("pages");
    expect(first.since).toBeUndefined();
    expect(first.changed.map(({ number }) => number)).toEqual(Array.from({ length: first.count }, (_, index) => index + 1));
    expect(first).toMatchObject({ title: "A report", language: "en", rightToLeft: false });
    expect(first.count).toBeGreaterThan(3);
    const { version, stale, words } = await events.next("diagnostics", (update) => update.version === first.version);
    expect([version, stale]).toEqual([first.version, false]);
    expect(words?.total).toBeGreaterThan(1000);
    expect(words?.chapters.reduce((sum, chapter) => sum + chapter.words, 0)).toBe(words?.total);
  });

  it("sends those that changed to one that has the others, and all to one that asks for what it never had", async () => {
    put(report(long.with(-1, "The end is another.").join("\n\n")));
    const next = await events.next("pages");
    expect([next.since, next.changed.map(({ number }) => number)]).toEqual([first.version, [next.count]]);
    const [behind, stranger] = await Promise.all([client.listen(`?version=${first.version}`), client.listen("?version=999")]);
    expect((await behind.next("pages")).changed).toEqual(next.changed);
    expect((await stranger.next("pages")).changed.length).toBe(next.count);
    for (const each of [behind, stranger]) each.vanish();
  });

  it("sends pages first, and what is wrong with them when a screen has painted them", async () => {
    put(report(long.with(-1, "The color is red.").join("\n\n")));
    const { version } = await events.next("pages", says("color"));
    await client.ask("/ack", { version });
    const found = await events.next("diagnostics");
    expect([found.version, tells("spelling-our")(found), found.times.map(({ stage }) => stage)]).toEqual([
      version,
      true,
      ["style", "index", "places"],
    ]);
  });

  it("leads from a word to its place in the file, and from a place to the page", async () => {
    const screen = await client.listen();
    const { version, changed } = await screen.next("pages");
    const page = changed.find(({ html }) => html.includes("Sentence 20 "));
    const [, item = ""] = /data-item="(\d+)"[^>]*>[^<]*Sentence 20 /.exec(page?.html ?? "") ?? [];
    const place = { page: page?.number ?? 0, item: Number(item), start: 10, end: 11 };
    const answer = await client.ask("/jump", { version, at: place });
    expect(answer).toMatchObject({ opened: true, place: { path: at("report.md"), line: 8 + 2 * 20 } });
    expect(opened.at(-1)).toEqual(answer.place);
    preview.reveal({ path: at("report.md"), line: 8 + 2 * 20, column: 1 });
    expect(await screen.next("reveal")).toMatchObject({ page: page?.number, item: Number(item) });
    screen.vanish();
  });

  it("keeps the pages when the newest state has an error, with what is wrong, and goes on when it is mended", async () => {
    put(report(`${long.join("\n\n")}\n\nA call.[^none]`));
    const wrong = await events.next("diagnostics", tells("note-undefined"));
    expect(wrong.stale).toBe(true);
    expect(wrong.diagnostics.find(({ code }) => code === "note-undefined")?.place).toMatchObject({
      path: at("report.md"),
      line: 8 + 2 * 120,
      column: 8,
    });
    const screen = await client.listen();
    expect((await screen.next("pages")).count).toBeGreaterThan(3);
    expect(await screen.next("diagnostics")).toMatchObject({ stale: true });
    screen.vanish();
    put(report("A call.[^one]\n\n[^one]: A note."));
    expect((await events.next("pages", says("A note."))).count).toBeLessThan(4);
    expect((await events.next("diagnostics", ({ stale }) => !stale)).diagnostics).toEqual([]);
  });

  it("waits for a file that is gone, replaced or renamed, and for its folder", async () => {
    const text = readFileSync(at("report.md"));
    unlinkSync(at("report.md"));
    expect((await events.next("status", ({ state }) => state === "gone")).message).toContain("report.md is not there");
    put(report("Back again."));
    await events.next("pages", says("Back again."));
    writeFileSync(at("other.md"), report("Put in its place."));
    renameSync(at("other.md"), at("report.md"));
    await events.next("pages", says("Put in its place."));
    renameSync(folder, `${folder}-gone`);
    await events.next("status", ({ state }) => state === "gone");
    mkdirSync(folder);
    put(text);
    await events.next("pages", says("A note."));
    rmSync(`${folder}-gone`, { recursive: true });
  });

  it("says nothing of a file that is half saved", async () => {
    put('---\ntype: report\ntitle: "cu');
    await new Promise((done) => setTimeout(done, 60));
    put(report("Whole."));
    await events.next("pages", says("Whole."));
    expect((await events.next("diagnostics")).diagnostics).toEqual([]);
  });

  it("shows the last state of a storm of edits, and takes none for an error that was being written", async () => {
    const screen = await client.listen();
    for (let edit = 0; edit < 100; edit++) {
      put(report(`Edit ${edit} of a storm.`));
      if (edit % 10 === 0) await new Promise((done) => setTimeout(done, 20));
    }
    const { version: last } = await events.next("pages", says("Edit 99 of a storm."));
    await screen.next("diagnostics", ({ version, stale }) => {
      expect(stale).toBe(false);
      return version >= last;
    });
    screen.vanish();
  });

  it.each([
    ["unix", "\n", ""],
    ["Windows", "\r\n", "\ufeff"],
  ])("mends a file of %s and changes nothing else", async (_, end, mark) => {
    const written = (word: string) =>
      mark + report(`The ${word} is red.\n\n${long.slice(0, 3).join("\n\n")}`).replaceAll("\n", end);
    put(written("color"));
    const { version, diagnostics } = await events.next("diagnostics", tells("spelling-our"));
    const found = diagnostics.find(({ code }) => code === "spelling-our");
    expect(found).toMatchObject({ canMend: true, severity: "warning", place: { line: 8, column: 5 } });
    expect(found?.shown).toHaveLength(1);
    const id = found?.id ?? -1;
    expect(await client.ask("/open", { version, diagnostic: id })).toMatchObject({ place: { line: 8, column: 5 } });
    expect(await client.ask("/mend", { version, diagnostic: id, how: "mend" })).toMatchObject({ done: true });
    await events.next("diagnostics", (update) => !tells("spelling-our")(update));
    expect(readFileSync(at("report.md"), "utf8")).toBe(written("colour"));
    expect(await client.ask("/mend", { version, diagnostic: id, how: "mend" })).toMatchObject({ done: false });
  });

  it.each([
    ["a paragraph", "The color is\nred.", "<!-- masthead-ignore spelling-our -->\nThe color is\nred."],
    ["a heading", "# A color {#red}", "# A color <!-- masthead-ignore spelling-our --> {#red}"],
    [
      "a cell",
      "| A color | b |\n|---|---|\n| c | d |",
      "| A color <!-- masthead-ignore spelling-our --> | b |\n|---|---|\n| c | d |",
    ],
    ["an item", "- A color;\n- A number.", "- A color <!-- masthead-ignore spelling-our -->;\n- A number."],
  ])("has the check pass over what is meant in %s", async (_, before, after) => {
    put(report(`${before}\n\nText.`));
    const { version, diagnostics } = await events.next("diagnostics", tells("spelling-our"));
    const found = diagnostics.find(({ code }) => code === "spelling-our");
    expect(found?.canIgnore).toBe(true);
    const answer = await client.ask("/mend", { version, diagnostic: found?.id ?? -1, how: "ignore" });
    expect(answer).toEqual({ done: true, message: "A remark in the file says that it is ignored." });
    expect(readFileSync(at("report.md"), "utf8")).toBe(report(`${after}\n\nText.`));
    await events.next("diagnostics", (update) => !tells("spelling-our")(update));
  });

  it("mends no file that has changed since it was read", async () => {
    put(report("The color is red."));
    const { version, diagnostics } = await events.next("diagnostics", tells("spelling-our"));
    put(report("The color is red, and more."));
    const request = { version, diagnostic: diagnostics.find(({ canMend }) => canMend)?.id ?? -1, how: "mend" } as const;
    expect(await client.ask("/mend", request)).toMatchObject({ done: false });
    expect(readFileSync(at("report.md"), "utf8")).toContain("and more");
  });

  it("sends markup of any field and text as text", async () => {
    const markup = '<img src=x onerror="alert(1)"></script><script>alert(2)</script>&lt;';
    const { fields } = loadType("report", [], machineWorld(), () => {}) ?? { fields: new Map() };
    const texts = [...fields.values()].filter(
      ({ name, type }) => /^(?:markdown|text|blocks)$/.test(type) && !["type", "theme"].includes(name),
    );
    expect(texts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["title", "subtitle", "body", "summary", "agenda-title"]),
    );
    put(
      `---\ntype: report\nsymbol: A/HRC/38/1\n${texts.map(({ name }) => `${name}: '${markup}'\n`).join("")}---\n\n` +
        `# Title \`${markup}\`\n\nText \`${markup}\`.[^1]\n\n| a | \`${markup}\` |\n|---|---|\n| b | \`${markup}\` |\n\n[^1]: Note \`${markup}\`.\n`,
    );
    const { changed, css, title, outline } = await events.next("pages", says("alert(2)"));
    expect([title, outline.some(({ text }) => text.includes("<script>"))]).toEqual([expect.stringContaining("<script>"), true]);
    for (const { html } of changed) {
      expect(html).not.toMatch(/<(?:script|img src=x)|<[^>]*\son\w+=/);
      expect(html).not.toContain('alert(1)">');
    }
    expect(css).not.toContain("<");
  });

  it("bears a line of a million characters, and goes on", async () => {
    put(report("word ".repeat(200_000)));
    const { count } = await events.next("pages");
    expect(count).toBeGreaterThan(50);
    put(report("Short again."));
    await events.next("pages", says("Short again."));
  });

  it("tells two screens the same, and does not mind one that goes away in the middle", async () => {
    const [one, other] = await Promise.all([client.listen(), client.listen()]);
    await Promise.all([one.next("pages"), other.next("pages")]);
    one.vanish();
    put(report("For those who stay."));
    await Promise.all([other.next("pages", says("For those who stay.")), events.next("pages", says("For those who stay."))]);
    other.vanish();
  });

  it("says that it ends", async () => {
    const end = preview.close();
    expect(await events.next("status", ({ state }) => state === "ended")).toBeDefined();
    await Promise.all([end, events.ended()]);
    await expect(client.send("GET", "/")).rejects.toThrow("ECONNREFUSED");
  });
});
