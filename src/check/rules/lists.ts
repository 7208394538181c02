import type { RList } from "../../document/resolved.ts";
import type { Prose } from "../prose/prose.ts";
import type { WholeProse } from "../prose/whole.ts";
import { document } from "./find.ts";
import { type FoundIn, rule } from "./rule.ts";

/** Bullets end without a mark. */
export const bulletStop = rule({
  id: "bullet-stop",
  number: "125",
  severity: "suggestion",
  fix: "offered",
  sources: ["Editorial Manual, Paragraphs"],
  summary: "items with bullets without semicolons",
  help: "Leave the semicolon out: only items with letters or numbers have it.",
  message: () => "An item with a bullet ends without a semicolon.",
  kinds: ["item"],
  usage: { declaration: "off", resolution: "off", fccc: "off", press: "off", web: "off" },
  find: document(bulletsWithStops),
  wrong: [{ in: "document", text: "They want:\n\n- Water⟦;⟧\n- Food." }],
  right: [
    { in: "document", text: "They want:\n\n- Water\n- Food" },
    { in: "document", text: "They want:\n\n1. Water;\n2. Food." },
    { in: "document", text: "They want:\n\n- Water, food; and\n- Trust\n- Peace" },
    { in: "document", text: "It had the following members:\n\n- Jane Doe, Minister;\n- John Doe." },
  ],
});

/** Items of a list may be numbered paragraphs, as recommendations are. */
function hasBullets({ items }: RList): boolean {
  return items.every(({ blocks: [first] }) => first?.type === "paragraph" && !first.number);
}

/**
 * Only in lists whose items, but the last, all end so; and not in those of persons, as of a delegation, which are published with semicolons.
 */
function* bulletsWithStops({ blocks }: WholeProse): Iterable<FoundIn> {
  const lists = new Map<RList, Prose[]>();
  let before: Prose | undefined;
  for (const prose of blocks) {
    const { list } = prose;
    const items = list && !list.ordered && lists.get(list);
    if (items) items.push(prose);
    else if (list && !list.ordered && hasBullets(list) && list !== before?.list && !ofPersons.test(before?.text ?? ""))
      lists.set(list, [prose]);
    before = prose;
  }
  for (const items of lists.values()) {
    const others = items.slice(0, -1);
    if (others.length === 0 || !others.every(({ text }) => /;(?: and| or)?$/.test(text.trimEnd()))) continue;
    for (const prose of items) {
      const [found] = /;(?: and| or)?$/.exec(prose.text.trimEnd()) ?? [];
      const end = prose.text.trimEnd().length;
      if (found !== undefined) yield { prose, start: end - found.length, end, replacement: "" };
    }
  }
}

/** How a list of persons begins. */
const ofPersons = /\b(?:members|participants|persons|representatives|composed|composition|delegation|officers)\b[^.]{0,40}:$/;
