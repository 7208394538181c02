import type { RBlock, Resolved } from "../../document/resolved.ts";
import { blocksIn, outerBlocks } from "../../document/walk-resolved.ts";
import { type ScriptName, scriptOfLanguage } from "../../fonts/scripts.ts";
import { styleOf } from "../../theme/look.ts";
import { redlineLooks } from "../../theme/redline-look.ts";
import type { Theme } from "../../theme/theme.ts";
import { editionsStyle } from "./editions.ts";

/** What every page has, whatever its theme: one column that a phone holds, notes and numbers in their places, a print form. */
const base = `
:root { color-scheme: light; --measure: 42rem; --rule: #000; --quiet: #444; }
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: #000; background: #fff; font-family: "Times New Roman", Tinos, "Liberation Serif", Times, serif; line-height: 1.5; }
header.masthead, main, footer { max-width: var(--measure); margin: 0 auto; padding: 0 1.25rem; }
main { padding-top: 1.5rem; padding-bottom: 3rem; overflow-wrap: break-word; }
main > :first-child { margin-top: 0; }
p, address { margin: 0 0 .75em; font-style: inherit; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; margin: 1.6em 0 .7em; text-wrap: balance; }
a { color: #00457c; text-underline-offset: .15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #00457c; outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -999rem; }
.skip:focus { inset-inline-start: 1rem; top: 1rem; background: #fff; padding: .5rem 1rem; }
.masthead .row { display: flex; flex-wrap: wrap; gap: .25rem 2rem; justify-content: space-between; align-items: flex-end; }
.masthead .first { border-bottom: 1px solid var(--rule); padding-top: 1.5rem; }
.star-mark { vertical-align: super; font-size: .8em; line-height: 1; }
.masthead .second { border-bottom: 3px solid var(--rule); align-items: flex-start; padding: .5rem 0 1.5rem; }
.masthead .third { display: block; padding-top: .5rem; }
.masthead p { margin: 0; }
.masthead img { width: 3.4rem; height: auto; }
.masthead-organization { font-size: 1.3rem; }
.masthead-organ { font-size: 1.7rem; font-weight: bold; line-height: 1.15; }
.organ-letter { font-size: 1.9rem; line-height: 1; }
.masthead-body { font-size: 1.15rem; font-weight: bold; }
.masthead-subsidiary, .masthead-session, .masthead-agenda-title { font-weight: bold; max-width: 26rem; }
.number { display: inline-block; min-width: 1.9em; margin-inline-end: .3em; font-weight: inherit; }
p > .number { font-weight: normal; }
ol.items, .contents ol, .notes ol { list-style: none; margin: 0; padding-inline-start: 1.8em; }
.contents ol, .notes ol { padding-inline-start: 0; }
.contents li { margin: .35em 0; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents-2 { padding-inline-start: 2.2em; }
.contents-3 { padding-inline-start: 4.4em; }
blockquote { margin: 0 0 .75em; padding-inline: 2em; }
sub, sup { line-height: 0; font-size: .7em; }
sup a { text-decoration: none; padding: 0 .1em; }
.notes { border-top: 1px solid var(--rule); margin-top: 2.5rem; font-size: .9rem; }
.notes li { margin: .4em 0; padding-inline-start: 2.2em; text-indent: -2.2em; }
.notes .mark { display: inline-block; min-width: 2.2em; text-indent: 0; }
.container { margin: 1.25em 0; }
.container > p:first-child[class$="-title"] { font-weight: bold; margin-bottom: .3em; }
.table { overflow-x: auto; margin: 1.25em 0; }
table { border-collapse: collapse; width: 100%; border-top: 1px solid var(--rule); border-bottom: 2px solid var(--rule); font-size: .95rem; }
caption { text-align: start; font-weight: bold; padding-bottom: .4em; }
.table-number { display: block; font-weight: normal; }
th, td { padding: .3em .7em .3em 0; text-align: start; vertical-align: top; }
thead { border-bottom: 2px solid var(--rule); }
thead th { font-weight: normal; font-style: italic; vertical-align: bottom; font-size: .9em; }
thead .over { border-bottom: 1px solid var(--rule); }
td > :last-child, td li > p { margin-bottom: 0; }
td .number { min-width: 1.6em; }
td ul, td ol.items { margin: .2em 0; padding-inline-start: 1.2em; }
tbody th { font-weight: normal; }
.end { text-align: end; }
.center { text-align: center; }
.remark { font-size: .9rem; margin: .3em 0 0; }
figure { margin: 1.25em 0; }
figcaption { font-weight: bold; margin-bottom: .4em; }
img { max-width: 100%; height: auto; }
pre { overflow-x: auto; font-size: .9rem; }
.annex-language { text-align: end; font-style: italic; }
.first-foot { color: var(--quiet); }
.end-rule { width: 6rem; border: 0; border-top: 1px solid var(--rule); margin: 2rem auto; }
@media print {
  @page { margin: 2cm; }
  html { font-size: 10pt; }
  :root { --measure: none; }
  a { color: inherit; text-decoration: none; }
  .skip, .back { display: none; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  .page-break { break-after: page; }
}
`.trim();

/** For notes that hold more than a paragraph. */
const noteBlocks = `
.notes li > * { text-indent: 0; }
.notes li ol { padding-inline-start: 1.8em; }
.notes li li { padding-inline-start: 0; text-indent: 0; }
`.trim();

/** For a redline: lines that are seen on paper too, and words that are only heard, since few screen readers tell what came and what went. */
function redlineRules({ changeWords }: Resolved): string {
  const { inserted, deleted } = redlineLooks;
  const heard = (kind: "inserted" | "deleted") => {
    const [before = ""] = (changeWords?.[kind] ?? "").split("%");
    return `content: "${before.replace(/["\\\n<]/g, "")}";`;
  };
  return `
ins { color: ${inserted.color}; text-decoration: ${inserted.line}; text-decoration-thickness: .08em; text-underline-offset: .15em; }
del { color: ${deleted.color}; text-decoration: ${deleted.line}; text-decoration-thickness: .08em; }
ins a, del a { color: inherit; }
ins::before { ${heard("inserted")} }
del::before { ${heard("deleted")} }
ins::before, del::before { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: pre; }
ins img { outline: 2px solid ${inserted.color}; }
del img { outline: 2px dashed ${deleted.color}; opacity: .5; }
.row-inserted { border-inline-start: 3px solid ${inserted.color}; }
.row-deleted { border-inline-start: 3px dashed ${deleted.color}; }
.change-number { font: .65rem/1 sans-serif; vertical-align: super; text-decoration: none; border: 1px solid; border-radius: .3em; padding: 0 .25em; margin-inline-end: .15em; }
.changes { border-top: 1px solid var(--rule); margin-top: 2.5rem; font-size: .9rem; }
.changes ol { list-style: none; margin: 0; padding: 0; }
.changes li { margin: .4em 0; }
.changes .mark { display: inline-block; min-width: 2.2em; }
:target { outline: 3px solid #00457c; outline-offset: 2px; }
@media print { .changes-link { display: none; } }`.trim();
}

/** For a page from right to left: what has no logical property that all browsers know, the block that stays in English, and code. */
const fromRight = `
th, td { padding: .3em 0 .3em .7em; }
.masthead-distribution[dir="ltr"] { text-align: right; }
pre { unicode-bidi: plaintext; }
`.trim();

/** Faces of letters that have no italics, and the room that they need: emphasis stays upright in Arabic, in Chinese it is in another face. */
const ofScript: Readonly<Partial<Record<ScriptName, string>>> = {
  arabic: `
html { font-size: 118%; }
body { font-family: "Traditional Arabic", "Noto Naskh Arabic", "Times New Roman", serif; line-height: 1.8; }
h1, h2, h3, h4, h5, h6, .masthead-organ { line-height: 1.5; }
em, thead th { font-style: normal; }
@media print { html { font-size: 12pt; } }
`.trim(),
  chinese: `
body { font-family: "Times New Roman", SimSun, "Noto Serif SC", "Noto Serif CJK SC", serif; line-height: 1.7; }
em, thead th { font-family: "Times New Roman", KaiTi, STKaiti, serif; font-style: normal; }
`.trim(),
};

/**
 * The style sheet of a page: what every page has, the look that the theme gives to the roles of its blocks, and last what the theme itself
 * says for screens, which wins. Cells and contents have no roles of their own on a screen; items, notes and headings stand where their elements do.
 */
export function styleSheet(theme: Theme, resolved: Resolved): string {
  const shown = everyBlock(outerBlocks(resolved), ["table"]).filter(({ type }) => type !== "contents");
  const indented = new Set(
    everyBlock(resolved.blocks, ["table", "list"]).flatMap(({ type, role }) => (type === "heading" ? [] : role)),
  );
  const rules = resolved.notes.some(({ more = [] }) => more.length > 0) ? [noteBlocks] : [];
  if (resolved.editions?.length) rules.push(editionsStyle);
  if (resolved.direction === "rtl") rules.push(fromRight);
  const script = scriptOfLanguage(resolved.language);
  rules.push((script && ofScript[script]) ?? "");
  if (resolved.redline) rules.push(redlineRules(resolved));
  for (const role of [...new Set(shown.map((block) => block.role))].sort()) {
    const rule = roleRule(theme, role, indented.has(role));
    if (rule) rules.push(rule);
  }
  const shares = shown.flatMap((block) => (block.type === "figure" ? (block.width?.share ?? []) : []));
  const widths = [...new Set(shares)].sort().map((share) => `.${widthClass(share)} { width: ${percent(share)}%; }`);
  return [base, ...rules, ...widths, theme.css.trim()].filter(Boolean).join("\n");
}

/** Blocks and all that stand in them, but for what stands in blocks of some types. */
function everyBlock(nodes: readonly RBlock[], closed: readonly RBlock["type"][]): RBlock[] {
  return nodes.flatMap((node) => [node, ...(closed.includes(node.type) ? [] : everyBlock(blocksIn(node), closed))]);
}

/** The class of pictures that take a part of the measure. */
export function widthClass(share: number): string {
  return `width-${String(percent(share)).replace(".", "-")}`;
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}

/** Sizes are in relation to running text, so that a reader's own size of letters is kept. */
function roleRule(theme: Theme, role: string, indented: boolean): string | undefined {
  const own = theme.roles[role];
  const style = theme.styles[own?.style ?? ""];
  if (!own || !style) return undefined;
  const text = styleOf(theme, theme.structure.paragraph);
  const look = [
    style.size !== text.size && `font-size: ${Math.round((style.size / text.size) * 100) / 100}rem`,
    `font-weight: ${style.bold || own.bold ? "bold" : "normal"}`,
    style.italic && "font-style: italic",
    style.font !== text.font && `font-family: "Times New Roman", "${style.font ?? ""}", serif`,
    style.indent && `text-indent: ${style.indent}em`,
    style.color !== "#000000" && `color: ${style.color}`,
    own.frame
      ? "border: 1px solid var(--rule); padding: .9em 1.1em .2em"
      : indented &&
        style.start > text.start &&
        `padding-inline-start: ${Math.round((style.start - text.start) / 2 / text.size) / 10}em`,
    style.align === "center" && "text-align: center",
    style.align === "end" && "text-align: end",
  ].filter(Boolean);
  return `.${className(own.class ?? role)} { ${look.join("; ")}; }`;
}

/** Roles are names of containers as well, which an author may write in any letters. */
function className(role: string): string {
  return role.replace(/[^A-Za-z0-9_-]/g, "-");
}
