import Markdown, { type MarkdownIt, type StateBlock, type StateInline } from "markdown-it";
import { BlockParser, type BlockState } from "./block-state.ts";
import { container } from "./blocks/container.ts";
import { directive } from "./blocks/directive.ts";
import { heading } from "./blocks/heading.ts";
import { noteDefinition } from "./blocks/note-definition.ts";
import { paragraph } from "./blocks/paragraph.ts";
import { table } from "./blocks/table.ts";
import { InlineParser, type InlineState } from "./inline-state.ts";
import { address } from "./inlines/address.ts";
import { braces } from "./inlines/braces.ts";
import { bracket } from "./inlines/bracket.ts";
import { image } from "./inlines/image.ts";
import { inlineNote } from "./inlines/inline-note.ts";
import { labelEnd } from "./inlines/label.ts";
import { looseAutolink } from "./inlines/loose-autolink.ts";
import { reference } from "./inlines/reference.ts";
import { escapedBlank, script } from "./inlines/script.ts";
import { spacedLink } from "./inlines/spaced.ts";
import { text } from "./inlines/text.ts";

type BlockRule = (state: BlockState, startLine: number, endLine: number, silent: boolean) => boolean;
type InlineRule = (state: InlineState, silent: boolean) => boolean;

/** Levels of lists, quotations and brackets, in markdown-it's counting (a list counts two). */
const deepest = 100;

let instance: MarkdownIt | undefined;

/** The one markdown-it of the process, made when it is first asked for. It holds no state between two texts. */
export function markdown(): MarkdownIt {
  instance ??= make();
  return instance;
}

function make(): MarkdownIt {
  const md = new Markdown({ html: true, linkify: false, typographer: false, maxNesting: deepest });
  md.block = new BlockParser();
  md.inline = new InlineParser();
  addBlockRules(md);
  addInlineRules(md);
  md.disable(["strikethrough", "fragments_join", "lheading"]);
  md.helpers = { ...md.helpers, parseLinkLabel: labelEnd };
  md.normalizeLinkText = (url) => url;
  md.validateLink = () => true;
  return md;
}

function addBlockRules(md: MarkdownIt): void {
  const { ruler } = md.block;
  const interrupting = { alt: ["paragraph", "reference", "blockquote", "list"] };
  ruler.at("table", blockRule(table), { alt: ["paragraph", "reference"] });
  ruler.at("heading", blockRule(heading), { alt: ["paragraph", "reference", "blockquote"] });
  ruler.at("paragraph", blockRule(paragraph));
  ruler.before("reference", "note-definition", blockRule(noteDefinition), { alt: ["paragraph", "reference", "blockquote"] });
  ruler.before("fence", "container", blockRule(container), interrupting);
  ruler.before("fence", "directive", blockRule(directive), interrupting);
  const link = ruleOf(ruler, "reference");
  ruler.at("reference", (state, start, end, silent) => !opensGroup(state, start) && link(state, start, end, silent));
}

/** A rule of markdown-it's own by its name: the one that goes when it is switched off. Throws for a name that it does not know. */
function ruleOf(ruler: MarkdownIt["block"]["ruler"], name: string) {
  const all = ruler.getRules("");
  ruler.disable(name);
  const others = new Set(ruler.getRules(""));
  ruler.enable(name);
  const rule = all.find((each) => !others.has(each));
  if (!rule) throw new Error(`markdown-it has no rule ${name}`);
  return rule;
}

/** Whether a line starts with `[@…`, `[-@…` or `[^…`, which define no link even before a colon. */
function opensGroup(state: StateBlock, line: number): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return /^\[(?:-?@|\^)/.test(state.src.slice(start, start + 3));
}

function addInlineRules(md: MarkdownIt): void {
  const { ruler } = md.inline;
  ruler.at("text", inlineRule(text));
  ruler.at("linkify", inlineRule(address));
  ruler.at("image", inlineRule(image));
  ruler.before("link", "bracket", inlineRule(bracket));
  ruler.after("link", "spaced-link", inlineRule(spacedLink));
  ruler.before("autolink", "loose-autolink", inlineRule(looseAutolink));
  ruler.after("image", "inline-note", inlineRule(inlineNote));
  ruler.after("image", "reference-call", inlineRule(reference));
  ruler.before("escape", "escaped-blank", inlineRule(escapedBlank));
  ruler.after("inline-note", "script", inlineRule(script));
  ruler.push("braces", inlineRule(braces));
}

/** The states that markdown-it hands to rules are the ones we made. */
function blockRule(rule: BlockRule): (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean {
  return rule as (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
}

function inlineRule(rule: InlineRule): (state: StateInline, silent: boolean) => boolean {
  return rule as (state: StateInline, silent: boolean) => boolean;
}
