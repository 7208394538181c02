import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { RBlock, Resolved } from "../../src/document/resolved.ts";
import { drawMarks } from "../../src/prepare/marks.ts";
import { writePdf } from "../../src/render/pdf/pdf.ts";
import { atOnce } from "../../src/steps.ts";
import type { Theme } from "../../src/theme/theme.ts";
import { machineWorld } from "../machine.ts";
import { openPdf } from "../pdf/read-back.ts";
import { lay, resolved } from "./build.ts";

/** A stretch of text as another reader finds it on a page: y is the baseline from the top. */
export interface FoundText {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** A filled rectangle, or the box of a drawing. */
export interface FoundRule {
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly height: number;
}

/** What a reader that is not ours sees on a page. */
export interface FoundPage {
  readonly texts: readonly FoundText[];
  readonly rules: readonly FoundRule[];
}

/** Sets blocks, writes the PDF, and reads its pages back with pdf.js. */
export async function readPages(blocks: readonly RBlock[], theme: Theme, rest: Partial<Resolved> = {}): Promise<FoundPage[]> {
  const marks = await drawMarks(resolved(blocks, rest), () => {});
  const { layout } = lay(blocks, theme, rest, marks);
  const bytes = atOnce(writePdf(resolved(blocks, rest), layout, machineWorld()));
  const pdf = await openPdf(bytes);
  const pages: FoundPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const height = page.view[3] ?? 0;
    const content = await page.getTextContent();
    const texts = content.items.flatMap((item) =>
      "str" in item && item.str.trim() !== ""
        ? [
            {
              text: item.str,
              x: item.transform[4],
              end: item.transform[4] + item.width,
              y: height - item.transform[5],
              size: item.transform[0],
            },
          ]
        : [],
    );
    pages.push({ texts, rules: await readRules(await page.getOperatorList(), height) });
  }
  return pages;
}

type Operators = Awaited<ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof openPdf>>["getPage"]>>["getOperatorList"]>>;

async function readRules({ fnArray, argsArray }: Operators, height: number): Promise<FoundRule[]> {
  const rules: FoundRule[] = [];
  const plain = [1, 0, 0, 1, 0, 0];
  let [scaleX = 1, , , scaleY = 1, moveX = 0, moveY = 0] = plain;
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.transform) [scaleX, , , scaleY, moveX, moveY] = argsArray[index];
    if (operator === OPS.restore) [scaleX = 1, , , scaleY = 1, moveX = 0, moveY = 0] = plain;
    if (operator !== OPS.constructPath) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = Object.values(argsArray[index][2] as Record<string, number>);
    const [low, high] = [bottom * scaleY + moveY, top * scaleY + moveY].sort((a, b) => a - b) as [number, number];
    rules.push({ x: left * scaleX + moveX, end: right * scaleX + moveX, y: height - high, height: high - low });
  }
  return rules;
}
