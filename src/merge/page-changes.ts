import type { PlainBlock, PlainToken } from "../word/word-view.ts";
import type { Change } from "./change.ts";
import type { FileView } from "./file-view.ts";
import type { Entry, Line } from "./lines.ts";
import { lettersOf, linesIn, type Sent } from "./sent.ts";
import type { Spot } from "./spot.ts";

/** What changed of pages: running heads and feet, breaks and sections. All of it is told and none is made. */
export function pageChanges(
  sent: FileView,
  returned: FileView,
  partnerOf: (entry: Entry) => Entry | undefined,
): readonly Change[] {
  return [...marginChanges(sent, returned), ...breakChanges(sent, returned, partnerOf), ...sectionChanges(sent, returned)];
}

/** Contents follow their headings: what was typed into them is told. */
export function contentsChanges(
  sent: Sent,
  { entries, contents }: FileView & { readonly contents: readonly Line[] },
): readonly Change[] {
  const headings = new Set(entries.map(({ text }) => lettersOf(text)));
  return contents.flatMap(({ text, place }): readonly Change[] => {
    const letters = lettersOf(text);
    if (letters === "" || sent.contents.has(letters) || headings.has(letters)) return [];
    const left = "The contents are made of the headings.";
    return [{ kind: "text", old: "", fresh: text, place, left, code: "contents-edited" }];
  });
}

const why = {
  margin: "What stands at the head and foot of pages is made by the template from the front matter.",
  break: "A page begins where ::page-break stands, or where the type of the document says so.",
  section: "Sections follow from the type of the document and from tables on turned pages.",
};

function told(old: string, fresh: string, place: Spot, left: string): Change {
  return { kind: "pages", old, fresh, place, left, code: "pages-changed" };
}

/** Texts of heads and feet that no page of the other file has. */
function marginChanges(sent: FileView, returned: FileView): readonly Change[] {
  return (["header", "footer"] as const).flatMap((of) => {
    const textsOf = ({ view }: FileView) => {
      const own = view.margins.filter((margin) => margin.of === of && blocksText(margin.blocks) !== "");
      return new Map(own.map((margin) => [blocksText(margin.blocks), margin] as const));
    };
    const [were, are] = [textsOf(sent), textsOf(returned)];
    const gone = [...were.keys()].filter((text) => !are.has(text));
    const came = [...are.keys()].filter((text) => !were.has(text));
    // What is shown on no page any more is no change of anybody's: programs leave out heads of pages that there are not.
    return came.map((text, index) => {
      const margin = are.get(text);
      const part = margin?.part ?? "";
      const same = sent.view.margins.find((one) => one.of === of && one.pages === margin?.pages);
      const old = gone[index] ?? (same ? blocksText(same.blocks) : "");
      const place = { part, paragraph: 1, where: of === "header" ? "the head of the pages" : "the foot of the pages" };
      return told(old, text, place, why.margin);
    });
  });
}

/** Page breaks before paragraphs that had none, and none before those that had one. */
function breakChanges(sent: FileView, returned: FileView, partnerOf: (entry: Entry) => Entry | undefined): readonly Change[] {
  const [were, are] = [breaksBefore(sent), breaksBefore(returned)];
  return returned.entries.flatMap((entry) => {
    const old = partnerOf(entry);
    if (!old) return [];
    const [had, has] = [were.has(old.place.paragraph), are.has(entry.place.paragraph)];
    if (had === has) return [];
    const words = ["a page break before it", "no page break before it"] as const;
    return [told(words[had ? 0 : 1], words[has ? 0 : 1], entry.place, why.break)];
  });
}

/** The numbers of the paragraphs with words before which a page begins. */
function breaksBefore({ view, entries }: FileView): ReadonlySet<number> {
  const said = new Set(entries.flatMap((entry) => linesIn(entry).map(({ place }) => place.paragraph)));
  const found = new Set<number>();
  let isOpen = false;
  const visit = (blocks: readonly PlainBlock[]): void => {
    for (const block of blocks) {
      if (block.kind === "box") visit(block.blocks);
      else if (block.kind === "table") for (const { cells } of block.rows) for (const cell of cells) visit(cell.blocks);
      else {
        const { place, properties, tokens } = block;
        const at = tokens.findIndex(isPageBreak);
        const isBefore = at >= 0 && !tokens.slice(0, at).some(hasWords);
        const isBehind = tokens.slice(0, tokens.findLastIndex(isPageBreak) + 1).some(hasWords);
        if ((isOpen || isBefore || properties.hasPageBreakBefore) && said.has(place.paragraph)) found.add(place.paragraph);
        else if (isOpen && !said.has(place.paragraph)) continue;
        isOpen = isBehind || ((at >= 0 || properties.hasPageBreakBefore) && !said.has(place.paragraph));
      }
    }
  };
  visit(view.body);
  return found;
}

function isPageBreak(token: PlainToken): boolean {
  return token.kind === "break" && token.of === "page";
}

function hasWords(token: PlainToken): boolean {
  return token.kind === "text" && token.text.trim() !== "";
}

/** Sections that lie otherwise, or have other columns. */
function sectionChanges(sent: FileView, returned: FileView): readonly Change[] {
  const [old, fresh] = [sent, returned].map(({ file }) => {
    const kinds = file.sections.map(({ columns, isLandscape }) => {
      const turned = isLandscape ? "turned pages" : "upright pages";
      return columns > 1 ? `${turned} of ${columns} columns` : turned;
    });
    return kinds.filter((kind, index) => kind !== kinds[index - 1]).join(", ");
  });
  const [first] = returned.entries;
  return !first || old === undefined || fresh === undefined || old === fresh
    ? []
    : [told(old, fresh, { ...first.place, where: "its sections" }, why.section)];
}

/** The words of blocks; what programs count is a sign. */
function blocksText(blocks: readonly PlainBlock[]): string {
  const texts = blocks.map((block): string => {
    if (block.kind === "paragraph") return tokensText(block.tokens);
    if (block.kind === "box") return blocksText(block.blocks);
    return block.rows.flatMap(({ cells }) => cells.map((cell) => blocksText(cell.blocks))).join(" ");
  });
  return texts.join(" ").replace(/\s+/g, " ").trim();
}

function tokensText(tokens: readonly PlainToken[]): string {
  return tokens.map((token) => (token.kind === "text" ? token.text : token.kind === "field" ? "#" : " ")).join("");
}
