import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * Edits of a Word file as data, one a line: a verb and its arguments, each a string in quotation marks as JSON has them. A paragraph is named by
 * words that stand in it; where none says otherwise the edits are not recorded.
 *
 *     # a remark
 *     type "four communities" "five towns"        what the words become
 *     record "four communities" "five towns"      the same, recorded as a change of Ada Reviewer
 *     look "five" "<w:u w:val=\"single\"/>"       the words get a property of runs
 *     unlook "older" "i"                          a property of runs goes
 *     like "Boats of iron" "Walking is"           the paragraph gets the properties of another
 *     properties "Boats of iron" "<w:jc …/>"      … or these besides its own
 *     delete "Boats of wood"                      the paragraph goes; `record-delete` says so
 *     after "Boats of wood" "Boats of tin."       a paragraph comes behind one, with its properties
 *     move "Boats of wood" "Boats of iron"        the first goes behind the second
 *     split "Boats of | wood"                     a paragraph becomes two, where the line is
 *     join "Boats of wood"                        a paragraph is joined to the next
 *     drop-row "2022"    row-after "2022" "2021" "9" "8"    drop-column "Share"    column-after "Share" "Sum" "1" "2"
 *     merge-right "2022"    merge-down "2022"     a cell takes in the next, the one below
 *     drop-table "2022"    move-table "2022" "Boats of iron"    table-after "Boats of iron" "a;b" "c;d"
 *     part "word/footnotes.xml"                   the edits behind it are of this part
 *     xml "from" "to"                             for all else
 *     file "word/media/x.png" "aGVsbG8="          a part of these bytes, in base64
 */
export function withEdits(bytes: Uint8Array, script: string): Uint8Array {
  const files = unzipSync(bytes);
  let part = "word/document.xml";
  for (const line of script.split("\n")) {
    const [, verb = "", rest = ""] = /^([a-z-]+)(.*)$/.exec(line) ?? [];
    if (verb === "") continue;
    const words = [...rest.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([one]): string => String(JSON.parse(one)));
    if (verb === "part") part = words[0] ?? "";
    else if (verb === "file") files[words[0] ?? ""] = new Uint8Array(Buffer.from(words[1] ?? "", "base64"));
    else {
      const edit = edits[verb];
      const xml = files[part];
      if (!edit || !xml) throw new Error(`no ${edit ? part : verb}`);
      files[part] = strToU8(edit(strFromU8(xml), words));
    }
  }
  return zipSync(files);
}

type Edit = (xml: string, words: readonly string[]) => string;

const edits: Readonly<Record<string, Edit>> = {
  type: (xml, [from = "", to = ""]) => retyped(xml, from, () => to),
  record: (xml, [from = "", to = ""]) => stretched(xml, from, (runs) => `${gone(runs)}${came(to, runs)}`),
  look: (xml, [words = "", look = ""]) => stretched(xml, words, (runs) => withLook(runs, look)),
  unlook: (xml, [words = "", name = ""]) =>
    stretched(xml, words, (runs) => runs.replaceAll(new RegExp(`<w:${name}(?:Cs)?(?: [^>]*)?/>`, "g"), "")),
  like: (xml, [words = "", other = ""]) => {
    const properties = propertiesOf(paragraphWith(xml, other));
    return changed(xml, paragraphWith(xml, words), (one) => one.replace(/<w:pPr>.*?<\/w:pPr>/s, () => properties));
  },
  properties: (xml, [words = "", more = ""]) =>
    changed(xml, paragraphWith(xml, words), (one) => one.replace("</w:pPr>", () => `${more}</w:pPr>`)),
  delete: (xml, [words = ""]) => changed(xml, paragraphWith(xml, words), () => ""),
  "record-delete": (xml, [words = ""]) =>
    changed(xml, paragraphWith(xml, words), (one) =>
      one.replace("</w:pPr>", `<w:rPr><w:del ${by}/></w:rPr></w:pPr>`).replace(/<w:r>.*<\/w:r>/s, (runs) => gone(runs)),
    ),
  after: (xml, [words = "", text = "", like = words]) =>
    changed(xml, paragraphWith(xml, words), (one) => one + paragraph(text, propertiesOf(paragraphWith(xml, like)))),
  move: (xml, [words = "", other = ""]) => {
    const one = paragraphWith(xml, words);
    return changed(
      changed(xml, one, () => ""),
      paragraphWith(xml, other),
      (before) => before + one,
    );
  },
  split: (xml, [words = ""]) => {
    const [before = "", after = ""] = words.split("|");
    const marked = retyped(xml, before + after, () => `${before}¦${after}`);
    const one = paragraphWith(marked, "¦");
    const [, head = "", look = "", text = "", more = "", tail = ""] =
      /^(.*<w:r>((?:<w:rPr>(?:(?!<w:r>).)*?<\/w:rPr>)?)<w:t[^>]*>)([^<]*)¦([^<]*)(.*)$/s.exec(one) ?? [];
    const space = '<w:t xml:space="preserve">';
    return changed(
      marked,
      one,
      () =>
        `${head}${text}</w:t></w:r></w:p><w:p>${propertiesOf(one).replace(/<w:sectPr.*?<\/w:sectPr>/s, "")}<w:r>${look}${space}${more}${tail}`,
    );
  },
  join: (xml, [words = ""]) => {
    const one = paragraphWith(xml, words);
    const at = xml.indexOf(one) + one.length;
    const next = /<w:p>.*?<\/w:p>/s.exec(xml.slice(at))?.[0] ?? "";
    const content = next.replace(/^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/s, "");
    return changed(xml, one + next, () => one.replace(/<\/w:p>$/, () => content));
  },
  "drop-row": (xml, [words = ""]) => changed(xml, rowWith(xml, words), () => ""),
  "row-after": (xml, [words = "", ...texts]) => {
    const row = rowWith(xml, words);
    let index = 0;
    const other = row.replaceAll(/<w:p>.*?<\/w:p>/gs, (one) => paragraph(texts[index++] ?? "", propertiesOf(one)));
    return changed(xml, row, () => row + other);
  },
  "drop-column": (xml, [words = ""]) => columns(xml, words, (cells, at) => cells.filter((_, index) => index !== at)),
  "column-after": (xml, [words = "", ...texts]) => {
    let row = 0;
    return columns(xml, words, (cells, at) =>
      cells.flatMap((cell, index) => {
        if (index !== at) return [cell];
        const text = texts[row++] ?? "";
        return [cell, cell.replace(/<w:p>.*<\/w:p>/s, (one) => paragraph(text, propertiesOf(one)))];
      }),
    );
  },
  "merge-right": (xml, [words = ""]) => {
    const cell = cellWith(xml, words);
    const next = /^<w:tc>.*?<\/w:tc>/s.exec(xml.slice(xml.indexOf(cell) + cell.length))?.[0] ?? "";
    const content = next.replace(/^<w:tc>(?:<w:tcPr>.*?<\/w:tcPr>)?/s, "");
    const wide = cell.replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>');
    return changed(xml, cell + next, () => wide.replace(/<\/w:tc>$/, () => content));
  },
  "merge-down": (xml, [words = "", below = ""]) => {
    const started = changed(xml, cellWith(xml, words), (cell) =>
      cell.replace("</w:tcPr>", '<w:vMerge w:val="restart"/></w:tcPr>'),
    );
    return changed(started, cellWith(started, below), (cell) =>
      cell.replace("</w:tcPr>", "<w:vMerge/></w:tcPr>").replace(/<w:p>.*<\/w:p>/s, "<w:p/>"),
    );
  },
  "drop-table": (xml, [words = ""]) => changed(xml, tableWith(xml, words), () => ""),
  "move-table": (xml, [words = "", other = ""]) => {
    const table = tableWith(xml, words);
    return changed(
      changed(xml, table, () => ""),
      paragraphWith(xml, other),
      (one) => one + table,
    );
  },
  "table-after": (xml, [words = "", ...rows]) =>
    changed(xml, paragraphWith(xml, words), (one) => {
      const lines = rows.map((row) => {
        const cells = row.split(";").map((text) => `<w:tc><w:tcPr/>${paragraph(text, "")}</w:tc>`);
        return `<w:tr>${cells.join("")}</w:tr>`;
      });
      return `${one}<w:tbl><w:tblPr/><w:tblGrid/>${lines.join("")}</w:tbl>`;
    }),
  xml: (xml, [from = "", to = ""]) => changed(xml, from, () => to),
};

const by = 'w:id="9001" w:author="Ada Reviewer" w:date="2026-05-04T10:00:00Z"';

/** XML with a part of it, which has to be there, replaced once. */
function changed(xml: string, from: string, to: (one: string) => string): string {
  if (from === "" || !xml.includes(from)) throw new Error(`“${from.slice(0, 200)}” is not there`);
  return xml.replace(from, () => to(from));
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)].map(([, text = ""]) => text).join("");
}

function partWith(xml: string, words: string, parts: RegExp): string {
  const escaped = escapeText(words);
  const found = (xml.match(parts) ?? []).find((one) => textIn(one).includes(escaped));
  if (found === undefined) throw new Error(`“${words}” is not there`);
  return found;
}

function paragraphWith(xml: string, words: string): string {
  return partWith(xml, words, /<w:p>(?!<w:pPr><w:pStyle w:val="TOC).*?<\/w:p>/gs);
}

const rowWith = (xml: string, words: string) => partWith(xml, words, /<w:tr>.*?<\/w:tr>/gs);
const cellWith = (xml: string, words: string) => partWith(xml, words, /<w:tc>.*?<\/w:tc>/gs);
const tableWith = (xml: string, words: string) => partWith(xml, words, /<w:tbl>.*?<\/w:tbl>/gs);

function columns(xml: string, words: string, change: (cells: readonly string[], at: number) => readonly string[]): string {
  const table = tableWith(xml, words);
  const row = rowWith(table, words);
  const cellsOf = (one: string) => one.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
  const at = cellsOf(row).findIndex((cell) => textIn(cell).includes(words));
  const rows = table.replaceAll(/<w:tr>.*?<\/w:tr>/gs, (one) => {
    const head = /^<w:tr>(?:(?!<w:tc>).)*/s.exec(one)?.[0] ?? "";
    return `${head}${change(cellsOf(one), at).join("")}</w:tr>`;
  });
  return changed(xml, table, () => rows);
}

function propertiesOf(one: string): string {
  return /<w:pPr>.*?<\/w:pPr>/s.exec(one)?.[0] ?? "";
}

/** A paragraph of plain text; what stands in stars is bold. */
function paragraph(text: string, properties: string): string {
  const runs = text.split("*").map((piece, index) => run(piece, index % 2 === 1 ? "<w:b/>" : ""));
  return `<w:p>${properties.replace(/<w:sectPr.*?<\/w:sectPr>/s, "")}${runs.join("")}</w:p>`;
}

function run(text: string, look = ""): string {
  if (text === "") return "";
  const properties = look === "" ? "" : `<w:rPr>${look}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Replaces words in the texts of one paragraph, wherever runs end: all of the new stands where the old began. */
function retyped(xml: string, words: string, to: (words: string) => string): string {
  const escaped = escapeText(words);
  return changed(xml, paragraphWith(xml, words), (one) => {
    const from = textIn(one).indexOf(escaped);
    let at = 0;
    return one.replaceAll(/(<w:t(?: [^>]*)?>)([^<]*)(<)/g, (_, open: string, text: string, close: string) => {
      const [start, end] = [Math.max(from, at), Math.min(from + escaped.length, at + text.length)];
      const begins = from >= at && from < at + text.length;
      const own = at;
      at += text.length;
      if (start >= end) return `${open}${text}${close}`;
      const fresh = begins ? escapeText(to(words)) : "";
      return `<w:t xml:space="preserve">${text.slice(0, start - own)}${fresh}${text.slice(end - own)}${close}`;
    });
  });
}

/** Makes runs of their own of words in a paragraph, and changes these. */
function stretched(xml: string, words: string, change: (runs: string) => string): string {
  const escaped = escapeText(words);
  return changed(xml, paragraphWith(xml, words), (one) => {
    const from = textIn(one).indexOf(escaped);
    let at = 0;
    const cut = one.replaceAll(/<w:r>(?:(?!<w:r>).)*?<\/w:r>/gs, (whole) => {
      const [, look = "", text] = /^<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>$/s.exec(whole) ?? [];
      const length = textIn(whole).length;
      const own = at;
      at += length;
      const [start, end] = [Math.max(from, own) - own, Math.min(from + escaped.length, own + length) - own];
      if (start >= end) return whole;
      if (text === undefined) return `¦${whole}¦`;
      const piece = (part: string) => (part === "" ? "" : `<w:r>${look}<w:t xml:space="preserve">${part}</w:t></w:r>`);
      return `${piece(text.slice(0, start))}¦${piece(text.slice(start, end))}¦${piece(text.slice(end))}`;
    });
    const [first, last] = [cut.indexOf("¦"), cut.lastIndexOf("¦")];
    const inner = cut.slice(first, last).replaceAll("¦", "");
    return cut.slice(0, first) + change(inner) + cut.slice(last + 1);
  });
}

function withLook(runs: string, look: string): string {
  return runs.replaceAll(/<w:r>(<w:rPr>)?/g, (_, has?: string) =>
    has === undefined ? `<w:r><w:rPr>${look}</w:rPr>` : `<w:r><w:rPr>${look}`,
  );
}

function gone(runs: string): string {
  return `<w:del ${by}>${runs.replaceAll(/<(\/?)w:t(?=[ >])/g, "<$1w:delText")}</w:del>`;
}

function came(text: string, like: string): string {
  const look = /<w:rPr>(.*?)<\/w:rPr>/s.exec(like)?.[1] ?? "";
  return text === "" ? "" : `<w:ins ${by}>${run(text, look)}</w:ins>`;
}
