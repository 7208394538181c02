import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { toMarkdown } from "../../src/document/to-markdown.ts";
import { walk } from "../../src/document/walk.ts";
import { splitFrontMatter } from "../../src/parse/front-matter.ts";
import { parseBody } from "../../src/parse/parse.ts";
import { Source } from "../../src/source.ts";
import { publishedFolder, publishedMissing } from "../published.ts";
import { parsed, withoutPlaces } from "./kit.ts";

const counts = {
  "a-hrc-38-40/report.md": { heading: 31, paragraph: 85, item: 14, "note-call": 29, "note-definition": 29 },
  "a-hrc-35-35/report.md": { heading: 26, paragraph: 79, item: 11, "note-call": 5, "note-definition": 5 },
  "a-hrc-35-35/annex.md": { heading: 13, paragraph: 57, item: 15, "note-call": 9, "note-definition": 9 },
  "mandate-page/mandate.md": { heading: 2, paragraph: 9, item: 4, "note-call": 0, "note-definition": 0 },
};

describe.skipIf(publishedMissing())("published documents", () => {
  it.each(Object.entries(counts))("%s parses without a message, with all its parts", (name, wanted) => {
    const source = new Source(name, readFileSync(join(publishedFolder, name), "utf8"));
    const diagnostics: Diagnostic[] = [];
    const { body: text } = splitFrontMatter(source, (diagnostic) => diagnostics.push(diagnostic));
    const body = parseBody(text, (diagnostic) => diagnostics.push(diagnostic));
    const found = Object.fromEntries(Object.keys(wanted).map((type) => [type, 0]));
    walk(body.blocks, ({ type }) => {
      if (type in found) found[type] = (found[type] ?? 0) + 1;
    });
    found["note-definition"] = body.notes.length;
    expect(diagnostics).toEqual([]);
    expect(found).toEqual(wanted);
    expect(withoutPlaces(parsed(toMarkdown(body)).body)).toBe(withoutPlaces(body));
  });
});
