import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ScreenDocument, writeScreen } from "../../src/render/screen/screen.ts";
import { openSession } from "../../src/session.ts";
import { documents } from "../documents.ts";
import { machineWorld } from "../machine.ts";

const machine = machineWorld();
const materials = { ...machine, address: (kind: string, hash: string) => `/${kind}/${hash}` };

/** A document whose file says something else each time. */
function editable(path: string) {
  const lines = readFileSync(path, "utf8").split("\n");
  const edited = { lines };
  const read: typeof machine.read = (file) =>
    file === path ? { ok: true, bytes: new TextEncoder().encode(edited.lines.join("\n")) } : machine.read(file);
  const session = openSession({ ...machine, read });
  const write = async (before?: ScreenDocument) => {
    const { layout, passages } = await session.analyze(path, { pages: true });
    return (
      layout &&
      passages && {
        alone: writeScreen({ layout, passages }, materials),
        after: writeScreen({ layout, passages }, materials, before),
      }
    );
  };
  return { edited, write };
}

/** What is told to screens. */
const shown = ({ pages, css, resources }: ScreenDocument) => ({ pages, css, resources: [...resources.keys()].sort() });

const edit = fc.record({
  at: fc.nat(),
  gone: fc.nat({ max: 2 }),
  lines: fc.array(
    fc.constantFrom(
      ...[
        "",
        "Words are put in.",
        "# A heading",
        "## Under it {#put-in}",
        "A call.^[Put in.]",
        "- An item",
        "See [there](https://example.org/).",
      ],
      ...[
        "| a | b |",
        "|---|---|",
        "> Quoted",
        "*Italic* and **bold** text",
        "[مرحبا]{lang=ar}",
        ":::",
        "10. Ten",
        "![](missing.png)",
      ],
    ),
    { maxLength: 4 },
  ),
});

describe("pages that a later state of a document takes over", () => {
  it("are what they would be if they were written anew, whatever was edited", async () => {
    const paths = documents.map(({ path }) => path);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.array(edit, { minLength: 1, maxLength: 3 }), async (path, edits) => {
        const { edited, write } = editable(path);
        let before = (await write())?.after;
        for (const { at, gone, lines } of edits) {
          edited.lines = edited.lines.toSpliced(at % edited.lines.length, gone, ...lines);
          const written = await write(before);
          if (!written) continue;
          expect(shown(written.after)).toEqual(shown(written.alone));
          before = written.after;
        }
      }),
      { numRuns: 8 },
    );
  });

  it("are all but those that changed", async () => {
    const { edited, write } = editable(documents.find(({ name }) => name.endsWith("a-hrc-38-40/report.md"))?.path ?? "");
    const before = (await write())?.after;
    const last = edited.lines.findLastIndex((line) => /^[A-Z][a-z ]{20}/.test(line));
    edited.lines = edited.lines.with(last, `Words ${edited.lines[last]}`);
    const after = (await write(before))?.after;
    const same = after?.pages.filter((page) => before?.pages.includes(page)) ?? [];
    expect(same.length).toBeGreaterThan(10);
  });
});
