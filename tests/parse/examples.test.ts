import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formatDiagnostics } from "../../src/diagnostics/print.ts";
import { printTree } from "../../src/document/print.ts";
import { toMarkdown } from "../../src/document/to-markdown.ts";
import { parsed, withoutPlaces } from "./kit.ts";

/** Each row of the dialect as a small file, with its tree and its messages beside it. UPDATE=1 writes them anew. */
const folder = new URL("examples/", import.meta.url);
const names = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith(".md"));
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");

describe.each(names)("%s", (name) => {
  const text = read(name);
  const { body, diagnostics } = parsed(text, name);
  const golden = name.replace(/md$/, "tree");

  it("has the tree and the places that it had", () => {
    const messages = formatDiagnostics(diagnostics, { colour: false });
    const found = printTree(body, { places: true }) + (messages && `\n${messages}`);
    if (process.env.UPDATE) writeFileSync(new URL(golden, folder), found);
    expect(found).toBe(read(golden));
  });

  it("says the same with Windows line ends and a byte order mark", () => {
    const other = parsed(`\ufeff${text.replaceAll("\n", "\r\n")}`, name);
    expect(printTree(other.body, { places: true })).toBe(printTree(body, { places: true }));
  });

  it("can be written back", () => {
    expect(withoutPlaces(parsed(toMarkdown(body)).body)).toBe(withoutPlaces(body));
  });
});
