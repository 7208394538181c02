import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { printResolved } from "../../src/document/print-resolved.ts";
import { resolveDocument } from "./kit.ts";
import { readDocument } from "./read.ts";

const folder = fileURLToPath(new URL("golden", import.meta.url));

function place({ severity, code, message, span, help }: Diagnostic): string {
  const { line, column } = span?.source.position(span.start) ?? { line: 0, column: 0 };
  return `${severity} ${code} ${span?.source.path}:${line}:${column} ${message} (${help})`;
}

describe("what an author writes becomes", () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".md") && !name.startsWith("_"));
  it.each(names)("%s", (name) => {
    const found: Diagnostic[] = [];
    const document = readDocument(folder, name, (diagnostic) => void found.push(diagnostic));
    const { resolved, diagnostics } = resolveDocument(document);
    const lines = [...found, ...diagnostics].map(place);
    const printed = printResolved(resolved) + (lines.length > 0 ? `\n${lines.join("\n")}\n` : "");
    const path = `${folder}/${name.replace(/\.md$/, ".txt")}`;
    if (process.env.UPDATE) writeFileSync(path, printed);
    expect(printed).toBe(readFileSync(path, "utf8"));
  });
});
