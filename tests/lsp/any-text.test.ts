import fc from "fast-check";
import { expect, it } from "vitest";
import { actionsAt } from "../../src/lsp/actions/actions.ts";
import { complete } from "../../src/lsp/completion/complete.ts";
import { definitionsAt, usesAt } from "../../src/lsp/definition.ts";
import { Desk, type Spot } from "../../src/lsp/desk.ts";
import { diagnosticOf } from "../../src/lsp/diagnostics.ts";
import { foldsIn } from "../../src/lsp/folding.ts";
import { hoverAt } from "../../src/lsp/hover.ts";
import { hintsIn } from "../../src/lsp/inlay-hints.ts";
import { linksIn } from "../../src/lsp/links.ts";
import { outlineOf } from "../../src/lsp/outline.ts";
import { TextDocument } from "../../src/lsp/protocol.ts";
import { renameTo } from "../../src/lsp/rename.ts";
import { selectionAt } from "../../src/lsp/selection.ts";
import { anySources } from "../docx/generator.ts";
import { machineWorld } from "../machine.ts";

const machine = machineWorld();

/** All that an editor may ask of a place. */
function everythingAt(spot: Spot, desk: Desk): unknown {
  const shown = (finding: Parameters<typeof diagnosticOf>[0]) => diagnosticOf(finding, desk.texts, "/rules.md");
  return [
    ...[complete(spot, desk), hoverAt(spot, desk), definitionsAt(spot, desk), usesAt(spot, desk, true), linksIn(spot, desk)],
    ...[outlineOf(spot, desk), foldsIn(spot), selectionAt(spot, desk), hintsIn(spot, spot.source.text.length, desk)],
    actionsAt({ spot, end: spot.offset, only: undefined, shown }, desk),
  ];
}

/** Every position in an answer. */
function positionsIn(answer: unknown): readonly { readonly line: number; readonly character: number }[] {
  if (typeof answer !== "object" || answer === null) return [];
  if ("character" in answer && "line" in answer) return [answer as { line: number; character: number }];
  return Object.values(answer).flatMap(positionsIn);
}

it("is answered at any place of any text, with places that the text has", async () => {
  const broken = fc
    .tuple(anySources, fc.nat(), fc.constantFrom("{{", "[^", "@", "---\n", "{.", ":::", "", "check:\n  "))
    .map(([{ text }, place, typed]) => {
      const at = place % (text.length + 1);
      return { text: text.slice(0, at) + typed + text.slice(at), at: at + typed.length };
    });
  await fc.assert(
    fc.asyncProperty(broken, async ({ text, at }) => {
      const desk = new Desk({ ...machine, list: () => [] }, "/somewhere", () => {});
      const uri = "file:///somewhere/report.md";
      const document = TextDocument.create(uri, "markdown", 1, text);
      desk.put(document);
      await desk.studies.settled();
      for (const offset of [0, at, text.length]) {
        const spot = desk.spotNow(uri, document.positionAt(offset));
        if (!spot) throw new Error("there is no text");
        const lines = spot.source.lineStarts();
        for (const { character, line } of positionsIn(everythingAt(spot, desk))) {
          expect(lines.length).toBeGreaterThan(line);
          expect(character).toBeLessThanOrEqual((lines[line + 1] ?? text.length + 1) - (lines[line] ?? 0));
        }
        expect(() => tried(() => renameTo(spot, "another", desk, true))).not.toThrow(TypeError);
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);

/** Does what may be refused with a word. */
function tried(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error) || error.constructor.name !== "ResponseError") throw error;
  }
}
