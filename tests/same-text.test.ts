import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { documents } from "./documents.ts";
import { readDocx } from "./docx/read-docx.ts";
import { machineWorld } from "./machine.ts";
import { comparable, pdfText, type TextStreams } from "./pdf-text.ts";

describe("the PDF and the Word file say the same, numbers included", () => {
  it.each(documents)("$name", async ({ path }) => {
    const { files } = await compile(path, { world: machineWorld(), to: ["docx", "pdf"] });
    const bytes = (output: string) => files.find((file) => file.output === output)?.bytes ?? new Uint8Array();
    const [word, page] = [docxText(bytes("docx")), await pdfText(bytes("pdf"))];
    expect(firstDifference(comparable(word.body), comparable(page.body))).toBe("");
    expect(firstDifference(comparable(word.notes), comparable(page.notes))).toBe("");
    expect(page.body.length).toBeGreaterThan(500);
  });
});

/** The text of a Word file in two streams, with the numbers that Word counts, without white space. */
function docxText(bytes: Uint8Array): TextStreams {
  const { paragraphs, notes } = readDocx(bytes);
  const plain = (text: string) => text.replace(/\s+/g, "");
  const body = paragraphs.map(({ number, text }) => plain((number ?? "") + text.replace(/\[(\d+|\*+)\]/g, "$1")));
  let count = 0;
  const marked = [...notes.values()].map((text) => plain(text.startsWith("*") ? text : `${++count}${text}`));
  return { body: body.join(""), notes: marked.join("") };
}

/** What two texts say where they first differ, each with what stands around it; empty where they do not. */
function firstDifference(word: string, page: string): string {
  if (word === page) return "";
  let at = 0;
  while (word[at] === page[at]) at += 1;
  return `Word: ${word.slice(Math.max(0, at - 60), at + 60)}\n PDF: ${page.slice(Math.max(0, at - 60), at + 60)}`;
}
