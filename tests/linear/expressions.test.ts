import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../src", import.meta.url));

/** A regular expression in code: behind what no division can follow. */
const literal =
  /(?<=[=(,:[!&|?{};\n]\s*|return\s|^)\/(?![/*])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuyv]*)(?=[\s.,);\]?:}]|$)/g;

/** All expressions of the program that can go on without bound, by the file in which they stand. */
const expressions = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => {
    const code = readFileSync(join(root, name), "utf8").replace(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
    return [...code.matchAll(literal)].map((match) => [`${name} ${match[0]}`, match[1] ?? "", match[2] ?? ""] as const);
  })
  .filter(([, source]) => /[*+]|\{\d+,\}/.test(source));

/** What may be repeated in a text so that an expression looks at it again and again: the signs that it names, and characters of all kinds. */
function pumps(source: string): readonly string[] {
  const named = source
    .replace(/\\[dDwWsSbBpP]|\{[^}]*\}|[()[\]|?*+^$]/g, " ")
    .replaceAll("\\", "")
    .split(/\s+/)
    .filter(Boolean);
  return [...new Set([...' \n.-a1(*\\"{', "é", "a ", ". ", "[^", "A/", ...named.slice(0, 12)])];
}

const length = 100_000;

/** What one look costs grows with the text; what looks again from every place of it takes many seconds here, and runs out of the time of a test. */
describe("a regular expression", () => {
  it("is found in the sources", () => {
    expect(expressions.length).toBeGreaterThan(100);
  });

  it.each(expressions)("%s takes a time that grows with the text only", { timeout: 4_000 }, (_, source, flags) => {
    const expression = new RegExp(source, /[gy]/.test(flags) ? flags : `${flags}g`);
    // What asks for a beginning is asked behind one as well.
    const beginnings = /\^|\(\?<|\\b/.test(source) ? ["", "a1."] : [""];
    for (const pump of pumps(source)) {
      const text = `${pump.repeat(length / pump.length)}\u0001`;
      for (const beginning of beginnings) (beginning + text).replace(expression, "");
    }
  });
});
