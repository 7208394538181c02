import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { type Compiled, compile } from "../../src/compile.ts";
import { printLines } from "../../src/layout/print.ts";
import { publishedFolder, publishedMissing } from "../published.ts";

const missing = publishedMissing();

async function published(name: string): Promise<Compiled["values"]> {
  const { values, diagnostics } = await compile(`${publishedFolder}/${name}/report.md`, { world: nodeWorld(), to: ["pdf"] });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return values;
}

const read = (file: string) => JSON.parse(readFileSync(`${publishedFolder}/${file}`, "utf8"));

/** A line without white space, digits and marks, so that the marks of notes never count. */
const plain = (line: string) =>
  line
    .normalize("NFKC")
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\d*\u00ad.…·]+/g, "");
const comparable = (lines: readonly string[]) => lines.map(plain).filter((line) => line.length > 1);

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
