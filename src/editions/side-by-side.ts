import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import { printedMark } from "../document/note-mark.ts";
import type { RInline } from "../document/resolved.ts";
import { attributes, escapeHtml } from "../render/html/escape.ts";
import type { Source } from "../source.ts";
import type { Aligned } from "./align.ts";
import type { Edition, Pair, Unit } from "./edition.ts";

/**
 * A page that shows each edition beside the original, paragraph by paragraph, with what differs under the paragraph in which it does: for
 * translators and editors. It needs no script and loads nothing.
 */
export function sideBySide({ original, editions, diagnostics }: Aligned): string {
  const title = original ? `${visible(original.resolved.properties.title)}: editions beside each other` : "Editions";
  const tables = original ? editions.map(({ edition, pairs }) => table(original, edition, pairs, diagnostics)) : [];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${tables.join("\n")}
</main>
</body>
</html>
`;
}

const style = `:root { color-scheme: light dark; font: 1rem/1.5 "Times New Roman", Tinos, serif; }
body { margin: 1rem auto; max-width: 80rem; padding: 0 1rem; }
h1, h2 { font-size: 1.2rem; }
table { border-collapse: collapse; inline-size: 100%; table-layout: fixed; }
th, td { border-block-start: 1px solid; padding: .4rem .6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.heading { font-weight: bold; }
.item { padding-inline-start: 2rem; }
.differs { border-inline-start: .3rem double; }
.number { margin-inline-end: .6rem; }
.said { font: .85rem/1.4 sans-serif; list-style: "▸ "; margin: .4rem 0 0; padding-inline-start: 1rem; }`;

function table(original: Edition, edition: Edition, pairs: readonly Pair[], diagnostics: readonly Diagnostic[]): string {
  const path = visible(edition.path);
  const told = differencesIn(diagnostics);
  const rows = pairs.map((pair) => row(original, edition, pair, told));
  const heads = [original, edition].map((one) => `<th scope="col">${escapeHtml(visible(one.path))}</th>`);
  return `<h2>${escapeHtml(path)}</h2>
<table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

/** Finds the differences that are told in a unit. */
function differencesIn(diagnostics: readonly Diagnostic[]): (unit: Unit | undefined) => readonly Diagnostic[] {
  const byFile = new Map<Source, Diagnostic[]>();
  for (const one of diagnostics) if (one.span) byFile.set(one.span.source, [...(byFile.get(one.span.source) ?? []), one]);
  const within = ({ span }: Diagnostic, unit: Unit) => span && span.start >= unit.span.start && span.start <= unit.span.end;
  return (unit) => (unit ? (byFile.get(unit.span.source) ?? []).filter((one) => within(one, unit)) : []);
}

function row(original: Edition, edition: Edition, pair: Pair, told: (unit: Unit | undefined) => readonly Diagnostic[]): string {
  const found = told(pair.edition);
  const messages = found.map(({ message }) => `<li>${escapeHtml(message)}</li>`).join("");
  const said = messages === "" ? "" : `<ul class="said" lang="en" dir="ltr">${messages}</ul>`;
  return `<tr>${cell(pair.original, original, "", !pair.edition)}${cell(pair.edition, edition, said, !pair.original || said !== "")}</tr>`;
}

function cell(unit: Unit | undefined, { resolved }: Edition, said: string, differs: boolean): string {
  const { language, direction } = resolved;
  const classes = [unit?.kind, differs ? "differs" : ""].filter((name) => name).join(" ");
  const text = unit ? numbered(unit) : "";
  return `<td${attributes({ class: classes, lang: language, dir: direction })}>${text}${said}</td>`;
}

function numbered({ number, lines }: Unit): string {
  const before = number === undefined ? "" : `<span class="number">${escapeHtml(number)}</span>`;
  return (
    before +
    lines
      .map(({ content }) => content.map(inline).join(""))
      .filter((line) => line !== "")
      .join("<br>")
  );
}

function inline(node: RInline): string {
  switch (node.type) {
    case "note":
      return `<sup>${escapeHtml(printedMark(node))}</sup>`;
    case "line-break":
      return "<br>";
    case "link":
      return node.content.map(inline).join("");
    default: {
      const slanted = node.italic ? `<em>${escapeHtml(node.text)}</em>` : escapeHtml(node.text);
      return node.bold ? `<strong>${slanted}</strong>` : slanted;
    }
  }
}
