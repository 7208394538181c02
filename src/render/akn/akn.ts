import { resolvedText } from "../../document/plain.ts";
import type { Resolved } from "../../document/resolved.ts";
import type { Packing } from "../../packing.ts";
import type { Steps } from "../../steps.ts";
import type { Theme } from "../../theme/theme.ts";
import type { Words } from "../../theme/words.ts";
import { blocks, filled } from "./blocks.ts";
import { type Cut, type CutAnnex, clauseOf, cutDocument, entitles } from "./cut.ts";
import { type Element, element, identified, writeElement } from "./element.ts";
import { hierarchy } from "./hierarchy.ts";
import { identify } from "./identify.ts";
import { inlines } from "./inline.ts";
import { type Identification, identification } from "./iri.ts";
import { num, paragraph } from "./line.ts";
import type { Making } from "./making.ts";
import { masthead } from "./masthead.ts";
import { annexMeta, meta } from "./meta.ts";

/** One file of Akoma Ntoso 3.0, as the United Nations use it (AKN4UN): what the document says and is, and nothing of how it looks. */
export function* writeAkn(resolved: Resolved, theme: Theme, words: Words, packing: Packing): Steps<string> {
  const making: Making = {
    theme,
    words,
    packing,
    date: resolved.properties.date,
    language: resolved.language.split("-")[0] ?? "",
    direction: resolved.direction,
    blocks: (nodes) => blocks(nodes, making),
  };
  const known = identification(resolved, theme);
  const parts: Parts = { resolved, known, making };
  const cut = cutDocument(resolved.blocks, theme);
  const document = element(theme.akn.element, { name: known.name }, meta(resolved, known), ...(yield* partsOf(cut, "", parts)));
  const root = element("akomaNtoso", { xmlns: namespace }, document);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, identify(root))}\n`;
}

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** What all parts of a file are made with. */
interface Parts {
  readonly resolved: Resolved;
  readonly known: Identification;
  readonly making: Making;
}

/** The parts of a document in their order; `within` is the name of the annex that it is. */
function* partsOf({ front, preamble, body, end, annexes }: Cut, within: string, parts: Parts): Steps<readonly Element[]> {
  const { making } = parts;
  const clauses = preambleOf(preamble, making);
  const ended = making.blocks(end);
  const text = yield* hierarchy(body, making);
  const attached: Element[] = [];
  for (const one of annexes) {
    const count = attached.length + 1;
    attached.push(yield* annex(one, [within, `annex_${count}`].filter(Boolean).join("__"), count, parts));
  }
  return [
    ...some("preface", frontOf(front, making)),
    ...some("preamble", clauses),
    element("mainBody", {}, ...filled(text)),
    ...some("conclusions", ended),
    ...some("attachments", attached),
  ];
}

function some(name: string, held: readonly Element[]): readonly Element[] {
  return held.length > 0 ? [element(name, {}, ...held)] : [];
}

function* annex(cut: CutAnnex, name: string, count: number, parts: Parts): Steps<Element> {
  const { making, resolved, known } = parts;
  const { number, content } = cut.heading;
  const heading = content.length > 0 ? [element("heading", {}, ...inlines(content, making))] : [];
  const title = [...cut.front, cut.heading].find((node) => node.type === "heading" && node.content.length > 0);
  const said = title?.type === "heading" ? resolvedText(title.content) : (number?.text ?? "");
  const own = annexMeta(resolved, known, { name, title: said });
  const document = element("doc", { name: "annex" }, own, ...(yield* partsOf(cut, name, parts)));
  const attachment = element("attachment", {}, ...(number ? [num(number)] : []), ...heading, document);
  return identified(attachment, { kind: "annex", number: String(count), alone: true }, cut.heading);
}

/** What stands before the text: the masthead, titles, a note, a summary. */
function frontOf(nodes: Cut["front"], making: Making): readonly Element[] {
  return nodes.flatMap((node) => {
    if (node.type === "masthead") return [masthead(node, making)];
    if (node.type !== "heading") return making.blocks([node]);
    const line = paragraph(node, making);
    const said = [...(node.number ? [node.number.text, " "] : []), ...line.children];
    return [{ ...line, children: entitles(node, making.theme) ? [element("docTitle", {}, ...said)] : said }];
  });
}

/** The organ, then its clauses. */
function preambleOf(nodes: Cut["preamble"], making: Making): readonly Element[] {
  const organs = nodes.filter((node) => node.type === "paragraph" && clauseOf(node, making.theme) === "organ");
  const clauses = making.blocks(nodes.filter((node) => !organs.includes(node)));
  const formula = organs.length > 0 ? [element("formula", { name: "enactingFormula" }, ...making.blocks(organs))] : [];
  return [...formula, ...(clauses.length > 0 ? [element("container", { name: "preamble" }, ...clauses)] : [])];
}
