import { describe, expect, it } from "vitest";
import type { Change, RBlock } from "../../src/document/resolved.ts";
import { portablePacking } from "../../src/portable-packing.ts";
import { writeHtml } from "../../src/render/html/html.ts";
import { writeText } from "../../src/render/text/text.ts";
import { atOnce } from "../../src/steps.ts";
import { loadWords } from "../../src/theme/load-words.ts";
import { geneva, numbered, numberOf, p, paragraph, resolved, text } from "../layout/build.ts";
import { machineWorld } from "../machine.ts";

const signed = { author: "Ada Reviewer", date: "2026-05-04" };
const change = (id: number, kind: Change["kind"], move?: number): Change => ({ ...signed, id, kind, ...(move && { move }) });
const gone = change(1, "deleted", 1);
const come = change(2, "inserted", 1);

/** A paragraph that stands elsewhere now, a heading of another rank, and a session that is another one. */
const blocks: readonly RBlock[] = [
  {
    type: "masthead",
    span: paragraph("").span,
    role: "masthead",
    classes: [],
    organization: "United Nations",
    symbols: [],
    organ: "General Assembly",
    distribution: [],
    session: "Second session",
    agendaTitle: [],
    changed: { session: [text("First", { change: change(3, "deleted") }), text("Second", { change: change(4, "inserted") })] },
  },
  { ...p(1, text("It was moved.", { change: gone })), change: gone },
  numbered("heading-1", "I.", "Chapter", {
    former: { role: "heading-2", number: numberOf("heading-2", 1, "A."), restyling: { ...signed, id: 5 } },
  }),
  { ...p(2, text("It was moved.", { change: come })), change: come },
];

const document = resolved(blocks, { redline: signed, showsFormerNumbers: true });
const words = loadWords("en", [], machineWorld(), () => {});

describe("a redline", () => {
  const html = atOnce(writeHtml(document, geneva, words, portablePacking));

  it("tells what was moved as a move, with a way to either end", () => {
    expect(html).toMatch(
      /<li id="listed-change-2"><a class="mark" href="#change-2".*<a href="#change-2-from">para\. 1<\/a> → para\. 2 – moved: /,
    );
    expect(html).toContain('id="change-2-from"');
    expect(html).toContain('id="change-2"');
  });

  it("tells of a heading that it has another rank, and of what the head of the first page says otherwise", () => {
    expect(html).toMatch(/sect\. I – of another rank or form: <del>A\.<\/del> → <ins>I\.<\/ins>/);
    expect(html).toMatch(/<p class="masthead-session">.*<del[^>]*>First<\/del><ins[^>]*>Second<\/ins>/);
    expect(atOnce(writeText(document, words))).toContain("| {--First--}{++Second++}");
  });
});
