import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { words } from "../../src/studio/page/words.ts";

const folder = fileURLToPath(new URL("../../src/studio/page", import.meta.url));

/** The code of the page without its words, comments, imports, and errors that only a mistake of the program makes. */
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && name !== "words.ts")
  .map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return {
      name,
      code: text.replace(
        /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^(?:import|export)\s[^;"]*?"[^"]+";$|\b(?:new \w*(?:Error|Exception)|super)\([^)]*\)/gm,
        "",
      ),
    };
  });

/** What looks like words, and nobody reads: names of keys and of what browsers refuse, and answers of the compiler. */
const unread = /^(?:(?:Mod|Alt|Ctrl|Meta|Shift|Escape|Enter|Home|End|Files)\b|Arrow|\w+Error$|cannot be (?:read|shown)$)/;

/** Who brings the studio into another language has one file to translate. */
describe("the words of the studio", () => {
  it("are all in one file", () => {
    const found = files.flatMap(({ code, name }) =>
      [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
        .map(([, text, template]) => text ?? (template ?? "").replace(/\$\{[^}]*\}/g, " "))
        .filter((text) => /[A-Za-z]{2,} [A-Za-z]{2,}|^[A-Z][a-z]{2,}/.test(text) && !unread.test(text))
        .map((text) => `${name}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it("are put on the page from there", () => {
    const page = readFileSync(join(folder, "index.html"), "utf8").replace(/<head>[\s\S]*<\/head>/, "");
    expect(page.replace(/<[^>]*>/g, "").match(/[a-z]{2,}/g)).toBe(null);
    expect(page.match(/\s(?:aria-label|title|placeholder|alt)="/g)).toBe(null);
    for (const id of Object.keys({ ...words.buttons, ...words.names })) expect(page).toContain(`id="${id}"`);
  });

  it("are all used", () => {
    const code = files.map((file) => file.code).join("\n");
    const isUsed = (path: string) => code.includes(`words.${path}`) || code.includes(`{ ${path}: `);
    expect(Object.keys(words).filter((key) => !isUsed(key))).toEqual([]);
    const examples = Object.keys(words.examples).filter(
      (key) => !new RegExp(`example\\.${key}\\b|\\b${key}: example\\b`).test(code),
    );
    expect(examples).toEqual([]);
  });
});
