import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { mergedExample } from "./example.ts";

const folder = fileURLToPath(new URL("examples", import.meta.url));

function filesIn(from: string): Readonly<Record<string, Uint8Array>> {
  const names = readdirSync(from, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = names.map((file) => join(file.parentPath, file.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(from.length + 1).replaceAll("\\", "/"), new Uint8Array(readFileSync(path))]),
  );
}

/** The document of most examples. */
const shared = filesIn(fileURLToPath(new URL("document", import.meta.url)));

/**
 * Kinds of changes, each a folder: `edits.txt` says what was done in the Word file (word-edits.ts) of `document/`, or of the folder's own
 * `report.md`; `expected.txt` has the changes of the source and the messages. UPDATE=1 writes the last.
 */
describe("changes of a Word file become changes of its source", () => {
  it.each(readdirSync(folder))("%s", async (name) => {
    const here = join(folder, name);
    const own = filesIn(here);
    const { changed, diagnostics } = await mergedExample("report.md", "report.md" in own ? own : { ...shared, ...own });
    const messages = diagnostics.map(({ severity, code, span, path, message }) => {
      const line = span && `${span.source.path}:${span.source.position(span.start).line}`;
      const place = span?.source.shipped?.name ?? line ?? path;
      return `${severity} ${code} ${place} ${message}\n`;
    });
    const found = `${changed}${changed !== "" && messages.length > 0 ? "\n" : ""}${messages.join("")}`;
    const file = join(here, "expected.txt");
    if (process.env.UPDATE) writeFileSync(file, found);
    expect(found).toBe(existsSync(file) ? readFileSync(file, "utf8") : "");
  });
});
