import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { importWord } from "../src/import/import.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { readDocx } from "./docx/read-docx.ts";
import { attribute, descendants, type Element } from "./docx/xml.ts";
import { pdfText } from "./pdf-text.ts";
import { machine } from "./template/pipeline.ts";

/** Where notes are called; each says "Said of the …" of the word that it is called at. */
const report = `---
type: report
symbol: A/HRC/99/1
title: Attitle[^*]
footnotes: { "*": Said of the attitle. }
body: Human Rights Council
session: 99
agenda-item: 3
agenda-title: Promotion
date: 2026-01-01
contents: true
annexes: [annex.md]
---

# Atheading[^heading] {#first}

Atfirst[^first] and atsecond[^second] and atinline^[Said of the atinline.] here.

Table: Atcaption[^caption]

| Athead[^head] | Number |
|---------------|--------|
${"| Row | 1 |\n".repeat(80)}| Atcell[^cell] | 2 |

:::box Atbox[^box]
Text of the box.
:::

- Atbullet[^bullet]

> Atquotation[^quotation]

[Atlink[^link]](#first)

# Atlast[^last]

The end.

[^last]: Said of the atlast.
[^link]: Said of the atlink.
[^quotation]: Said of the atquotation.
[^bullet]: Said of the atbullet.
[^box]: Said of the atbox.
[^cell]: Said of the atcell.
[^head]: Said of the athead.
[^caption]: Said of the atcaption.
[^second]: Said of the atsecond.
[^first]: Said of the atfirst.
[^heading]: Said of the atheading.
`;

const annex = `---
type: report
title: Atannex[^title]
---

Atannexed[^*]

[^title]: Said of the atannex.
[^*]: Said of the atannexed.
`;

/** At the foot of the page, in the order of their calls. */
const atFoot = [
  "attitle",
  "atheading",
  "atfirst",
  "atsecond",
  "atinline",
  "atbullet",
  "atquotation",
  "atlink",
  "atlast",
  "atannex",
  "atannexed",
];
/** Under their table or box. */
const lettered = ["atcaption", "athead", "atcell", "atbox"];

describe("a note says what it was written for, wherever it is called, in", () => {
  const outputs = new Map<string, Uint8Array>();
  const textOf = (output: string) => new TextDecoder().decode(outputs.get(output));

  beforeAll(async () => {
    const world = memoryWorld({ "main.md": report, "annex.md": annex }, machine, "2026-01-01");
    const { files, diagnostics } = await compile("main.md", { world, to: ["docx", "pdf", "html", "text"] });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    for (const { output, bytes } of files) outputs.set(output, bytes);
  });

  it("text", () => {
    const text = textOf("text");
    const notes = new Map(
      [...text.matchAll(/^\[(\d+|\*+|[a-z])\] (Said of the (\w+)\.)/gm)].map(([, mark, said]) => [said, mark]),
    );
    for (const word of [...atFoot, ...lettered])
      expect(text.toLowerCase()).toContain(`${word}[${notes.get(`Said of the ${word}.`)}]`);
  });

  it("HTML", () => {
    const calls = [...textOf("html").matchAll(/([Aa]t\w+)(?:<\/[\w]+>)*<sup class="call"[^>]*><a [^>]*href="#([^"]+)"/g)];
    const said = (id = "") => new RegExp(`<li id="${id}">.*?(Said of the \\w+)`).exec(textOf("html"))?.[1];
    const found = calls.map(([, word = "", id]) => [word.toLowerCase(), said(id)]);
    expect(found).toEqual(atFoot.map((word) => [word, `Said of the ${word}`]));
  });

  it("the PDF", async () => {
    const { body, notes } = await pdfText(outputs.get("pdf") ?? new Uint8Array());
    for (const word of atFoot) {
      const mark = new RegExp(`(\\d+|\\*+)Saidofthe${word}\\.`).exec(notes)?.[1];
      expect(body.toLowerCase()).toMatch(new RegExp(`${word}${mark?.replaceAll("*", "\\*")}(?!\\*)`));
    }
    for (const word of lettered) expect(body).toContain(`Saidofthe${word}.`);
  });

  it("the Word file", () => {
    const { notes, part, paragraphs } = readDocx(outputs.get("docx") ?? new Uint8Array());
    const calls = descendants(part("word/document.xml"), "w:footnoteReference").map((call) => attribute(call, "w:id") ?? "");
    const said = calls.flatMap((id) => /Said of the (\w+)\.$/.exec(notes.get(id) ?? "")?.[1] ?? []);
    expect(said).toEqual(atFoot);
    expect(notes.size).toBe(calls.length);
    const printed = paragraphs.map(({ text }) => text).join("\n");
    for (const word of lettered) expect(printed.split(`Said of the ${word}.`)).toHaveLength(2);
  });
});

describe("the marks of notes in Arabic", () => {
  const source = `---
type: report
symbol: A/HRC/99/1
title: تقرير[^*]
body: مجلس حقوق الإنسان
session: 99
agenda-item: 3
date: 2026-01-01
language: ar
footnotes: { "*": نجمة. }
---

اعتمد المجلس القرار A/HRC/38/40[^1]، ثم نظر فيه[^2].

| البلد | العدد |
|-------|-------|
| مصر[^a] | 12 |

[^1]: انظر الفقرة 6.
[^2]: المرجع نفسه.
[^a]: تقدير.
`;
  const made = () =>
    compile("main.md", {
      world: memoryWorld({ "main.md": source }, machine, "2026-01-01"),
      to: ["docx", "pdf", "html", "text"],
    });
  const bytesOf = async (output: string) =>
    (await made()).files.find((file) => file.output === output)?.bytes ?? new Uint8Array();

  it("stand in parentheses, stars alone, and those of tables are letters, on pages and on the web", async () => {
    const html = new TextDecoder().decode(await bytesOf("html"));
    expect([...html.matchAll(/role="doc-noteref">([^<]+)</g)].map(([, mark]) => mark)).toEqual(["*", "(1)", "(2)"]);
    expect(html).toContain("<sup>(أ)</sup>");
    const pages = await pdfText(await bytesOf("pdf"));
    for (const mark of ["(1)", "(2)"]) expect([pages.body, pages.notes].map((text) => text.split(mark).length)).toEqual([2, 2]);
    expect(pages.body).toMatch(/مصر\(أ\)12\(أ\)تقدير\./);
    expect(new TextDecoder().decode(await bytesOf("text"))).toContain("\u2066A/HRC/38/40\u2069[1]، ثم نظر فيه[2].");
  });

  it("are Word's own numbers between parentheses that are read as the text is, and no words of it when the file comes back", async () => {
    const word = await bytesOf("docx");
    const text = readDocx(word).part("word/document.xml");
    const called = descendants(text, "w:footnoteReference").map((mark) => attribute(mark, "w:customMarkFollows"));
    expect(called).toEqual(["1", undefined, undefined]);
    const signs = descendants(text, "w:r").filter((run) => descendants(run, "w:rtl").length > 0 && /^[()]$/.test(textIn(run)));
    expect(signs.map(textIn)).toEqual(["(", ")", "(", ")"]);
    const [file] = importWord("sent.docx", word, machine).files;
    const back = new TextDecoder().decode(file?.bytes);
    expect(back).toMatch(/A\/HRC\/38\/40\[\^[^\]]+\]، ثم نظر فيه\[\^[^\]]+\]\./);
    expect(back).toMatch(/^\[\^[^\]]+\]: انظر الفقرة 6\.$/m);
  });
});

function textIn(run: Element): string {
  return descendants(run, "w:t")
    .flatMap(({ children }) => children)
    .join("");
}
