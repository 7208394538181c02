import { expect, it } from "vitest";
import { nodeWorld } from "../src/cli/node-world.ts";
import { compile } from "../src/compile.ts";
import { memoryWorld } from "../src/memory-world.ts";

/** A document in which ¤ stands wherever a remark may, in a line (F in front matter), and L where one has lines of its own. */
const document = `---
type: report
symbol: A/HRC/99/1
title: A reportF[^*]
body: Human Rights Council
note: { title: "Note by the SecretariatF", text: "The noteF of theF Secretariat." }
footnotes: { "*": "A starF note." }
sources: { one: "A sourceF of its own" }
summary: |
  The summary.
  F
  Its end.
---
L
# Introduction¤ {#introduction}
L
A paragraph¤ with a¤ note¤[^1] and *a stressed word¤ in it*, as¤ in @introduction.
L
and its second line^[Another¤ note.].

1. One¤;
L
2. Two:

   - Three¤.
L
> A quotation¤
L
> goes on.

L:::box Of what¤ {#what}
A box¤.
L
:::¤

Table: Numbers¤ {#numbers}

| A¤ | B |
|---|--:|
L
| c¤ | 1 |

Source: somebody¤.
L
Code: \`<!-- kept -->\`.

[^1]: [@one, para. 7]¤.
L
`;

const inLine = " <!-- Secret **words**,\n\n# {{of}} an author -->";
const ownLines = "<!-- Secret {{#if}}\n- words -->\n{{! Secret words }}\n{{!-- Secret\n{{words}} --}}\n";
const withRemarks = document
  .replace(/¤/g, inLine)
  .replace(/^ {2}F\n/gm, "  <!-- Secret\n\n  words -->\n")
  .replace(/F(?![a-z])/g, " <!-- Secret {{words}} -->")
  .replace(/^L\n?/gm, ownLines);
const without = document.replace(/(?:^ {2}F\n|(?:¤|F(?![a-z])))/gm, "").replace(/^L\n?/gm, "");

it("remarks are in no output, no property and no hidden text, and change nothing", async () => {
  const build = (text: string) =>
    compile("report.md", {
      world: memoryWorld({ "report.md": text }, nodeWorld({ SOURCE_DATE_EPOCH: "1577836800" })),
      to: ["docx", "pdf", "html", "text"],
      word: { plain: true },
    });
  const [plain, remarked] = [await build(without), await build(withRemarks)];
  expect(remarked.diagnostics.map(({ message }) => message)).toEqual([]);
  expect(remarked.files.length).toBe(4);
  for (const [index, { output, bytes }] of remarked.files.entries()) {
    const other = plain.files[index]?.bytes ?? new Uint8Array();
    expect(Buffer.from(bytes).equals(Buffer.from(other)), output).toBe(true);
  }
});
