import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machine } from "../template/pipeline.ts";
import { readDocx } from "./read-docx.ts";
import { attribute, descendants } from "./xml.ts";

const picture = readFileSync(fileURLToPath(new URL("../specimen/appeals.png", import.meta.url)));

/** English metric units in a point. */
const unit = 12_700;

const hundredths = (points: number) => Math.round(points * 100);

const report = `---
type: report
symbol: A/HRC/99/1
title: Pictures
body: Human Rights Council
session: 99
agenda-item: 3
agenda-title: Promotion
date: 2026-01-01
---

![As it is.](appeals.png)

![By its width.](appeals.png){width=5cm}

![Part of the measure.](appeals.png){width=70%}

![By its height.](appeals.png){height=4cm}

![As wide as there is room.](appeals.png){width=100%}

:::box Box
![In a box.](appeals.png){width=100%}
:::
`;

it("a picture is as large in the Word file as on the page, in a box too", async () => {
  const world = memoryWorld({ "main.md": report, "appeals.png": picture }, machine, "2026-01-01");
  const { files, values, diagnostics } = await compile("main.md", { world, to: ["docx", "pdf"] });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const docx = readDocx(files.find(({ output }) => output === "docx")?.bytes ?? new Uint8Array());
  const extents = descendants(docx.part("word/document.xml"), "wp:extent").map((extent) =>
    ["cx", "cy"].map((side) => hundredths(Number(attribute(extent, side)) / unit)),
  );
  const items = (values.pagination?.draw().layout.pages ?? []).flatMap((page) => page.items);
  const shown = items.flatMap((item) => (item.kind === "image" ? [[hundredths(item.width), hundredths(item.height)]] : []));
  expect(extents).toEqual(shown);
  expect(shown).toHaveLength(6);
});
