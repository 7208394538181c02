import { expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";

/** ¤ stands wherever the class may. */
const text = `---
type: report
symbol: A/HRC/99/1
title: A report
body: Human Rights Council
---

# Introduction¤

A paragraph.[^1]¤

> A quotation.¤

1. An item;¤
2. Another.

:::box Of what¤
A box.
:::

Table: Numbers¤

| A | B |
|---|--:|
| c | 1 |

Source: somebody.¤

[^1]: A note.¤
`;

it("marking what is printed as received changes nothing in any output", async () => {
  const build = async (body: string) => {
    const world = memoryWorld({ "report.md": body }, nodeWorld({ SOURCE_DATE_EPOCH: "1577836800" }));
    const { diagnostics, files } = await compile("report.md", {
      world,
      to: ["docx", "pdf", "html", "text"],
      word: { plain: true },
    });
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
    return files;
  };
  const plain = await build(text.replace(/¤/g, ""));
  const marked = await build(text.replace(/¤/g, " {.received}"));
  expect(plain.length).toBe(4);
  for (const [index, { output, bytes }] of marked.entries())
    expect(Buffer.from(bytes).equals(Buffer.from(plain[index]?.bytes ?? [])), output).toBe(true);
});

it("an annex from somebody else says so in its front matter, for itself alone", async () => {
  const annex = (check: string) => `---\ntype: report\ntitle: A letter toward it\n${check}---\n\n# A stop.\n\nToward it.\n`;
  const told = async (report: string, check: string) => {
    const files = { "report.md": report.replace("body:", "annexes: [annex.md]\nbody:"), "annex.md": annex(check) };
    const world = memoryWorld(files, machineWorld());
    const { diagnostics } = await compile("report.md", { world, to: [], style: true });
    return diagnostics.map(({ code, span }) => `${code} ${span?.source.path}`);
  };
  const report = `${text.slice(0, text.indexOf("# Introduction"))}Toward the annex.\n`;
  expect((await told(report, "")).length).toBe(4);
  expect(await told(report, "check: { received: true }\n")).toEqual(["toward report.md"]);
  expect((await told(report.replace("body:", "check: { received: true }\nbody:"), "")).length).toBe(3);
});

it("no matter of style is told of it, in its sections neither", async () => {
  const told = async (body: string) => {
    const world = memoryWorld({ "report.md": `${text.slice(0, text.indexOf("# Introduction"))}${body}` }, machineWorld());
    const { diagnostics } = await compile("report.md", { world, to: [], style: true });
    return diagnostics.map(({ code, span }) => `${code} ${span ? span.source.position(span.start).line : "-"}`);
  };
  const wrong = "# A letter.\n\nSteps toward it.\n\n## A stop.\n\nToward it.\n\n# Another.\n\nToward it.\n";
  expect(await told(wrong.replace("letter.", "letter. {.received}"))).toEqual(["heading-stop 16", "toward 18"]);
  expect(await told(":::box A {.received}\nToward it.\n:::\n\n1. Toward it; {.received}\n2. Toward it.\n")).toEqual([
    "toward 13",
  ]);
});
