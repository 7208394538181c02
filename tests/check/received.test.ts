import { expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";

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
    const { diagnostics, files } = await compile("report.md", { world, to: ["docx", "pdf", "html", "text"] });
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
    return files;
  };
  const plain = await build(text.replace(/¤/g, ""));
  const marked = await build(text.replace(/¤/g, " {.received}"));
  expect(plain.length).toBe(4);
  for (const [index, { output, bytes }] of marked.entries())
    expect(Buffer.from(bytes).equals(Buffer.from(plain[index]?.bytes ?? [])), output).toBe(true);
});
