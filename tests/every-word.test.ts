import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RBlock, Resolved, RNote } from "../src/document/resolved.ts";
import { paginate } from "../src/layout/layout.ts";
import { writeHtml } from "../src/render/html/html.ts";
import { writeScreen } from "../src/render/screen/screen.ts";
import { writeText } from "../src/render/text/text.ts";
import { atOnce } from "../src/steps.ts";
import { cases } from "./cases.ts";
import { expectedLines, plain } from "./docx/compare.ts";
import { anySources } from "./docx/generator.ts";
import { readDocx } from "./docx/read-docx.ts";
import { prepared, resolvedOf, type Sources, theme, wordFile, words, world } from "./docx/resolved-of.ts";

/** Sources in which one word, wherever it stands, is another each time: so that each can be looked for by itself. */
function told({ text, annexes = [], ...rest }: Sources): Sources {
  let count = 0;
  const tell = (source: string) => source.replaceAll("solidarity", () => `solidarity${++count}x`);
  return { ...rest, text: tell(text), annexes: annexes.map(tell) };
}

/** Lines that must be read somewhere: number and words, of the text and of the notes at the foot of the page. */
function linesOf(resolved: Resolved): readonly string[] {
  const under = (blocks: readonly RBlock[]) => expectedLines({ ...resolved, blocks }, theme);
  const notes = resolved.notes.flatMap((note: RNote) => [
    { number: undefined, text: plain(note.content) },
    ...under(note.more ?? []),
  ]);
  return [...under(resolved.blocks), ...notes].map(({ number = "", text }) => `${number} ${text}`);
}

const wordsIn = (text: string) => text.match(/solidarity\d+x/g) ?? [];

/** Number and first word of the lines that begin with such a word; bullets are no numbers, and no text on a web page. */
const openings = (lines: readonly string[]) =>
  lines.flatMap((line) => /^(\S*[\p{L}\p{N}]\S*) (solidarity\d+x)/u.exec(line)?.slice(1, 3).join("") ?? []);

async function outputsOf(resolved: Resolved): Promise<Readonly<Record<string, string>>> {
  const file = readDocx(await wordFile(resolved, theme));
  const laidOut = paginate(resolved, await prepared(resolved)).draw();
  const { pages } = laidOut.layout;
  const screen = writeScreen(laidOut, { ...world, address: (kind, hash) => `/${kind}/${hash}` });
  const letters = (html: string) => html.replace(/<(?!\/?(?:p|li|td|th|h[1-6]|div)\b)[^>]*>/g, "").replace(/<[^>]*>/g, " ");
  return {
    docx: [...file.paragraphs.map(({ number = "", text }) => number + text), ...file.notes.values()].join(" "),
    pdf: pages.flatMap(({ items }) => items.map((item) => (item.kind === "text" ? item.text : ""))).join(""),
    html: letters(atOnce(writeHtml(resolved, theme, words, world.packing))),
    screen: screen.pages.map(({ html }) => html.replace(/<[^>]*>/g, "")).join(""),
    text: atOnce(writeText(resolved, words)),
  };
}

describe("whatever an author writes, no output loses a word, a note or a number of it", () => {
  it("in any document", async () => {
    await fc.assert(
      fc.asyncProperty(anySources.map(told), async (sources) => {
        const resolved = resolvedOf(sources);
        const lines = linesOf(resolved);
        for (const [output, printed] of Object.entries(await outputsOf(resolved))) {
          const bare = printed.replace(/\s+/g, "");
          const found = new Set(wordsIn(bare));
          expect([output, lines.flatMap(wordsIn).filter((word) => !found.has(word))]).toEqual([output, []]);
          if (output === "docx" || output === "html")
            expect([output, openings(lines).filter((opening) => !bare.includes(opening.replace(/\s+/g, "")))]).toEqual([
              output,
              [],
            ]);
        }
      }),
      cases(60),
    );
  });
});
