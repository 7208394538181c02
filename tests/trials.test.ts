import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { machineWorld } from "./machine.ts";

/**
 * Small documents of people who came from other tools, in the folder of shared material: what each of them lost, or was not told, before.
 * `told` has a message by its line, and its number where there are more than one; `text` is what must be printed.
 */
const folder = fileURLToPath(new URL("../../shared/trials/", import.meta.url));

interface Trial {
  readonly told?: Readonly<Record<string, string>>;
  readonly text?: readonly string[];
}

const trials: Readonly<Record<string, Trial>> = {
  "01-hebrew-mirrored": { text: ["(יצחק כהן)"] },
  "02-links-without-a-scheme": { told: { "link-target": "10 ×6" } },
  "03-blocks-in-notes": { told: { "note-block": "21, 31" } },
  "04-handlebars-in-front-matter": { text: ["[1] See A/HRC/99/1.", "[2] Source 5.", "Text 5.", "Item 5"] },
  "05-number-lost-in-a-list": { told: { "number-typed": "14" } },
  "06-typed-lists-run-together": {
    told: { "number-typed": "10, 11, 13, 14, 16, 17, 19, 20, 28, 29", "bullet-typed": "22, 23, 25, 26" },
  },
  "07-tables-of-pandoc": { told: { "mark-foreign": "10, 16, 19, 26" } },
  "08-marks-of-other-dialects": { told: { "mark-foreign": "10 ×8, 12, 13, 16, 18, 21, 25, 27 ×2, 29" } },
  "09-no-subscripts": { text: ["CO₂ and CO₂, m² and m².", "one  x\ntwo"] },
  "11-two-star-notes": { text: ["[*] State not a member", "[**] Second."] },
  "13-unknown-attributes": { told: { "picture-size": "10", "attribute-unknown": "12" } },
  "14-list-in-quotation-in-item": { text: ["\n    (a) Adopt", "\n            (i) First", "\n    (b) Publish"] },
  "16-label-with-a-digit": { text: ["See paragraph 1, paragraph 1 and paragraph 2."] },
  "18-invisible-paragraph": { told: { "block-empty": "12, 14" }, text: ["2. Two."] },
  "19-markdown-in-a-locator": { text: ["Source, Official Records, para. 7."] },
  "20-glyphs-missing": { told: { "glyph-missing": "10 ×5, 12" } },
  "22-source-and-note-lines": { text: ["Source: One.\nNote: Two."] },
};

describe.skipIf(trialsMissing())("trials of people who come from other tools", () => {
  it.each(Object.entries(trials))("%s", async (name, { told = {}, text = [] }) => {
    const files = Object.fromEntries(
      readdirSync(`${folder}${name}`).map((file) => [file, new Uint8Array(readFileSync(`${folder}${name}/${file}`))]),
    );
    const world = memoryWorld(files, machineWorld());
    const { diagnostics, files: made } = await compile("doc.md", { world, to: ["docx", "pdf", "html", "text"] });
    const lines = new Map<string, Map<number, number>>();
    for (const { code, span } of diagnostics) {
      const line = span?.source.position(span.start).line ?? 0;
      const known = lines.get(code) ?? new Map<number, number>();
      lines.set(code, known.set(line, (known.get(line) ?? 0) + 1));
    }
    const said = [...lines].map(([code, at]) => [
      code,
      [...at].map(([line, count]) => (count > 1 ? `${line} ×${count}` : String(line))).join(", "),
    ]);
    for (const [code, places] of Object.entries(told)) expect(Object.fromEntries(said)[code], code).toBe(places);
    if (Object.keys(told).length === 0) expect(said).toEqual([]);
    const printed = new TextDecoder().decode(made.find(({ output }) => output === "text")?.bytes);
    for (const words of text) expect(printed.replaceAll("\u00a0", " ")).toContain(words);
  });

  it("are all looked at", () => {
    expect(Object.keys(trials)).toEqual(expect.arrayContaining(readdirSync(folder)));
  });
});

function trialsMissing(): boolean {
  if (existsSync(folder)) return false;
  if (process.env.CI) throw new Error("the folder of shared trials is missing");
  console.warn("skipped, since the folder of shared trials is not there");
  return true;
}
