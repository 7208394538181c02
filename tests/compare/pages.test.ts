import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { compareDocuments } from "../../src/compare/compare.ts";
import { compile } from "../../src/compile.ts";
import { paginate } from "../../src/layout/layout.ts";
import type { Page, RuleItem, TextItem } from "../../src/layout/page.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { prepare } from "../../src/prepare/prepare.ts";
import { redline } from "../../src/redline.ts";
import { fonts } from "../layout/build.ts";
import { machineWorld } from "../machine.ts";
import { openPdf, structure } from "../pdf/read-back.ts";

/** Two versions in each folder, and what a reader of their redline sees and hears; `UPDATE=1` writes it. */
const folder = fileURLToPath(new URL("examples/", import.meta.url));

const signed = { author: "Ada Reviewer", date: "2026-05-04" };

describe.each(readdirSync(folder))("the redline of %s", (name) => {
  const files = Object.fromEntries(
    readdirSync(join(folder, name)).map((file) => [file, new Uint8Array(readFileSync(join(folder, name, file)))]),
  );
  const world = memoryWorld(files, machineWorld());
  let written: ReadonlyMap<string, Uint8Array> = new Map();

  beforeAll(async () => {
    const made = await redline("old.md", "new.md", { world, ...signed, to: ["pdf", "html", "text"] });
    expect(made.diagnostics).toEqual([]);
    written = new Map(made.files.map(({ output, bytes }) => [output, bytes]));
  }, 60_000);

  const holds = (file: string, found: string) => {
    const path = join(folder, name, file);
    if (process.env.UPDATE) writeFileSync(path, found);
    expect(found).toBe(existsSync(path) ? readFileSync(path, "utf8") : "");
  };

  it("underlines what came, strikes what went, and has a bar beside both", async () => {
    const [old, fresh] = [await compile("old.md", { world, to: [] }), await compile("new.md", { world, to: [] })];
    if (!old.values.resolved || !fresh.values.resolved || !fresh.values.theme) throw new Error("a version was not made");
    const compared = compareDocuments(old.values.resolved, fresh.values.resolved, signed);
    const resolved = { ...compared.resolved, showsFormerNumbers: true };
    const prepared = prepare(resolved, fresh.values.theme, fonts, {}, () => {});
    const { pages } = paginate(resolved, prepared).draw().layout;
    holds("pages.txt", pages.map((page) => `--- page ${page.number}\n${markedLines(page).join("\n")}\n`).join(""));
  });

  it("says to who hears the pages what came and what went", async () => {
    const pdf = await openPdf(written.get("pdf") ?? new Uint8Array());
    const pages = Array.from({ length: pdf.numPages }, (_, index) => structure(pdf, index + 1));
    holds("tags.txt", `${(await Promise.all(pages)).join("\n")}\n`);
  });

  it("is the same on a web page, with a list of all changes and links there and back", () => {
    const html = new TextDecoder().decode(written.get("html"));
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    holds("main.html", `${main.replace(/base64,[^"]*/g, "…")}\n`);
  });

  it("is the same in plain text, with bars", () => {
    holds("redline.txt", new TextDecoder().decode(written.get("text")));
  });
});

/** The lines of a page: {+underlined+}, {-struck-}, and "|" before those beside which a bar stands. */
function markedLines({ items }: Page): readonly string[] {
  const rules = items.filter((item) => item.kind === "rule");
  const bars = rules.filter(({ width, height }) => width === 1.2 && height > width);
  const lines = new Map<number, TextItem[]>();
  for (const item of items) {
    if (item.kind !== "text" || item.tag === "header" || item.tag === "footer") continue;
    const y = Math.round(item.y);
    const near = [y - 5, y - 4, y - 3, y - 2, y - 1, y, y + 1].find((at) => lines.has(at)) ?? y;
    lines.set(near, [...(lines.get(near) ?? []), item]);
  }
  const pictures = items.filter(({ kind }) => kind === "path").map(() => "[picture or cross]");
  const sorted = [...lines].sort(([one], [other]) => one - other);
  return [
    ...sorted.map(([y, own]) => {
      const text = own.toSorted((one, other) => one.x - other.x).map((item) => marked(item, rules));
      return `${bars.some((bar) => bar.y < y && y < bar.y + bar.height) ? "|" : " "} ${text.join("").trimEnd()}`;
    }),
    ...pictures,
  ];
}

function marked({ text, x, y, size, width }: TextItem, rules: readonly RuleItem[]): string {
  const own = rules.find(
    (rule) =>
      rule.color !== undefined && Math.abs(rule.x - x) < 0.01 && rule.width < width + 0.01 && Math.abs(rule.y - y) < size / 3,
  );
  if (!own) return text;
  return own.y > y ? `{+${text}+}` : `{-${text}-}`;
}
