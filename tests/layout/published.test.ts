import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import type { Resolved } from "../../src/document/resolved.ts";
import type { Layout } from "../../src/layout/page.ts";
import { printLines } from "../../src/layout/print.ts";
import type { Element, Tag } from "../../src/text/element.ts";
import { machineWorld } from "../machine.ts";
import { comparable } from "../printed/compare.ts";
import { publishedFolder, publishedMissing } from "../published.ts";

const missing = publishedMissing();

async function published(name: string): Promise<{ layout?: Layout | undefined; resolved?: Resolved | undefined }> {
  const { values, diagnostics } = await compile(`${publishedFolder}/${name}/report.md`, { world: machineWorld(), to: ["pdf"] });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return { layout: values.pagination?.draw().layout, resolved: values.resolved };
}

const read = (file: string) => JSON.parse(readFileSync(`${publishedFolder}/${file}`, "utf8"));

interface PrintedPage {
  readonly page: number;
  readonly body: readonly string[];
  readonly notes: readonly string[];
}

describe.skipIf(missing)("A/HRC/38/40", () => {
  it("has every line on the page and in the place where the United Nations printed it", async () => {
    const { layout } = await published("a-hrc-38-40");
    const printed: readonly PrintedPage[] = read("a-hrc-38-40/pages.json").pages;
    expect(printed.flatMap(({ body, notes }) => comparable([...body, ...notes]))).toHaveLength(671);
    expect(layout?.pages).toHaveLength(16);
    for (const { page, body, notes } of printed) {
      const ours = layout?.pages[page - 1];
      expect([page, ...comparable(ours ? printLines(ours) : [])]).toEqual([page, ...comparable([...body, ...notes])]);
    }
  });
});

/** It is squeezed: without, a line would have to stand alone under a heading at the foot of page 4. */
describe.skipIf(missing)("A/HRC/35/35", () => {
  it("has the page numbers of its printed contents", async () => {
    const { layout, resolved } = await published("a-hrc-35-35");
    const contents = resolved?.blocks.find((block) => block.type === "contents");
    const entries = contents?.type === "contents" ? contents.entries : [];
    const printed: readonly (readonly [string, string, number])[] = read("a-hrc-35-35/contents.json").contents;
    const ours = printed.map(([number, title]) => {
      const found = entries.find(({ content }) => content.map((part) => ("text" in part ? part.text : "")).join("") === title);
      return [number, title, layout?.destinations.get(found?.anchor ?? "")?.page];
    });
    expect(ours).toEqual(printed);
  });
});

/** The paragraph that a piece of text belongs to. */
function paragraphOf(tag: Tag): Element | undefined {
  let element = typeof tag === "string" ? undefined : tag;
  while (element && element.role !== "P" && element.role !== "Note") element = element.parent;
  return element?.role === "P" ? element : undefined;
}

/** How many lines of each paragraph stand on each page. */
function linesByPage({ pages }: Layout): ReadonlyMap<Element, readonly number[]> {
  const lines = new Map<Element, Map<number, Set<number>>>();
  for (const { number, items } of pages)
    for (const item of items) {
      const paragraph = item.kind === "text" && item.size > 8 ? paragraphOf(item.tag) : undefined;
      if (!paragraph) continue;
      const found = lines.get(paragraph) ?? new Map<number, Set<number>>();
      found.set(number, (found.get(number) ?? new Set()).add(Math.round(item.y)));
      lines.set(paragraph, found);
    }
  return new Map([...lines].map(([paragraph, found]) => [paragraph, [...found.values()].map(({ size }) => size)]));
}

describe.skipIf(missing).each(["a-hrc-38-40", "a-hrc-35-35"])("%s", (name) => {
  it("has two lines at least of a paragraph on each of its pages, under a heading too", async () => {
    const { layout } = await published(name);
    const broken = layout ? [...linesByPage(layout).values()].filter((counts) => counts.length > 1) : [];
    expect(broken.length).toBeGreaterThan(3);
    expect(broken.filter((counts) => counts.includes(1))).toEqual([]);
  });
});
