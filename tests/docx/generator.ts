import fc from "fast-check";
import type { Sources } from "./resolved-of.ts";
import { greySquare } from "./samples.ts";

/*
 * Makes documents: Markdown with front matter that uses every construct in any order and depth, with labels that references may or may
 * not find. For properties that must hold whatever an author writes.
 */

const word = fc.constantFrom(
  "solidarity",
  "States",
  "the",
  "of",
  "A/HRC/38/40",
  "“quoted”",
  "para. 7 (b)",
  "10 per cent",
  "naïve",
  "Türkiye",
  "Москва",
  "人权",
  "حقوق",
  "יצחק כהן",
  "(שלום 5)",
  "g\u0303",
  "a-hyphen",
  "non\u00a0breaking",
  "non\u2011breaking",
  "soft\u00adhyphen",
  "&amp;",
  "<w:p/>",
  "{ PAGE }",
  "{reference-0}",
  "]]>",
  "\u{1d11e}",
  "\\@",
  "…",
  "— dash",
);

const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(" "));
const label = fc.integer({ min: 0, max: 7 }).map((number) => `l${number}`);

/** Stands for the call of a note of several blocks, until the text is whole. */
const call = "[^?]";

const piece = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 1, arbitrary: words.map((text) => `*${text}*`) },
  { weight: 1, arbitrary: words.map((text) => `**${text}**`) },
  { weight: 1, arbitrary: words.map((text) => `text^[${text}]`) },
  { weight: 1, arbitrary: fc.tuple(words, words).map(([one, two]) => `text^[${one}]^[${two}]`) },
  { weight: 1, arbitrary: fc.constant(`text${call}`) },
  { weight: 1, arbitrary: label.map((id) => `see @${id}`) },
  { weight: 1, arbitrary: fc.tuple(label, label).map(([one, two]) => `see [@${one}; @${two}]`) },
  { weight: 1, arbitrary: label.map((id) => `(see @${id})`) },
  { weight: 1, arbitrary: label.map((id) => `of @${id}{.gen}`) },
  { weight: 1, arbitrary: words.map((text) => `[${text}](https://example.org/${encodeURIComponent(text)})`) },
  { weight: 1, arbitrary: fc.constant("line\\\nbreak") },
  { weight: 1, arbitrary: fc.constantFrom("CO~2~", "m^2^", "*x^n^*", "19^th^", "a<sub>b c</sub>", "one<br>two") },
);

const line = fc.array(piece, { minLength: 1, maxLength: 4 }).map((list) => list.join(" "));
const mark = fc.oneof(
  { weight: 4, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: label.map((id) => ` {#${id}}`) },
  { weight: 1, arbitrary: fc.constant(" {.unnumbered}") },
);

const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), words, fc.constantFrom("", "", "", " {.unnumbered}", " {.recommendations}", " {#l1}"))
  .map(([level, text, classes]) => `${"#".repeat(level)} ${text}${classes}`);

const paragraph = fc.tuple(line, mark).map(([text, classes]) => text + classes);

interface Tree {
  readonly text: string;
  readonly below: readonly Tree[];
  readonly ordered: boolean;
}

const { list: lists } = fc.letrec<{ list: readonly Tree[]; item: Tree }>((tie) => ({
  list: fc.array(tie("item"), { minLength: 1, maxLength: 4 }),
  item: fc.record({
    text: fc.tuple(words, mark).map(([text, classes]) => text + classes.replace(" {.unnumbered}", "")),
    below: fc.oneof({ maxDepth: 6 }, { weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: tie("list") }),
    ordered: fc.boolean(),
  }),
}));

function write(items: readonly Tree[], ordered: boolean, indent: string): string {
  return items
    .map(({ text, below, ordered: nested }, index) => {
      const bullet = ordered ? `${index + 1}. ` : "- ";
      const inner = indent + " ".repeat(bullet.length);
      return `${indent}${bullet}${text}${below.length > 0 ? `\n${write(below, nested, inner)}` : ""}`;
    })
    .join("\n");
}

const list = fc.tuple(lists, fc.boolean()).map(([items, ordered]) => write(items, ordered, ""));

const cell = words.map((text) => text.replaceAll("|", "/"));
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 0, max: 5 }),
    fc.option(words),
    fc.boolean(),
    fc.array(cell, { minLength: 6, maxLength: 30 }),
  )
  .map(([columns, rows, title, wide, cells]) => {
    const row = (from: number) =>
      `| ${Array.from({ length: columns }, (_, index) => cells[(from + index) % cells.length]).join(" | ")} |`;
    const head = title === null ? "" : `Table: ${title}${wide ? " {.wide}" : " {#l2}"}\n\n`;
    const body = Array.from({ length: rows }, (_, index) => row(index * columns + 3)).join("\n");
    return `${head}${row(0)}\n|${"---|".repeat(columns)}\n${body}\n\nSource: ${cells[0]}`;
  });

/** Cells that reach down or across, where there is room, and rows that go on, with paragraphs and lists in their cells. */
const merged = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 2, max: 6 }),
    fc.integer({ min: 0, max: 2 }),
    fc.array(fc.tuple(cell, words, fc.constantFrom("plain", "plain", "across", "down", "list", "paragraphs")), {
      minLength: 9,
      maxLength: 40,
    }),
  )
  .map(([columns, rows, heads, cells]) => {
    const kindAt = (row: number, column: number) =>
      cells[(row * columns + column) % cells.length] ?? (["", "", "plain"] as const);
    const spans = (row: number, column: number): boolean =>
      kindAt(row, column)[2] === "across" && column > 0 && !reaches(row, column);
    const reaches = (row: number, column: number): boolean => {
      const first = row === 0 || row === heads + 1;
      return (
        kindAt(row, column)[2] === "down" &&
        column === columns - 1 &&
        columns > 1 &&
        !first &&
        kindAt(row - 1, column)[2] === "plain"
      );
    };
    const linesOf = (row: number) =>
      Array.from({ length: columns }, (_, column) => {
        const [text, more, kind] = kindAt(row, column);
        if (spans(row, column)) return ["<<"];
        if (reaches(row, column)) return ["^^"];
        const plainWords = more.replaceAll("|", "/");
        if (kind === "list") return ["Lead", "", `1. ${plainWords}`, "2. two", "   - three", "   - four^[note]"];
        return kind === "paragraphs" ? [text, "", plainWords] : [text];
      });
    const written = (row: number) => {
      const lines = linesOf(row);
      const height = Math.max(...lines.map(({ length }) => length));
      return Array.from(
        { length: height },
        (_, at) => `| ${lines.map((one) => one[at] ?? "").join(" | ")} |${at + 1 < height ? " \\" : ""}`,
      );
    };
    const part = (from: number, count: number) => Array.from({ length: count }, (_, index) => written(from + index)).flat();
    return [...part(0, heads + 1), `|${"---|".repeat(columns)}`, ...part(heads + 1, rows)].join("\n");
  });

const box = fc
  .tuple(fc.constantFrom("box", "summary", "something"), fc.option(words), paragraph, list)
  .map(([name, title, text, items]) => `:::${name}${title === null ? "" : ` ${title}`}\n${text}\n\n${items}\n:::`);

/** Items or paragraphs that are numbered under the paragraph before them. */
const review = fc
  .tuple(
    fc.option(words),
    fc.option(heading),
    fc.oneof(
      list,
      paragraph,
      fc.tuple(paragraph, list, line).map((parts) => parts.join("\n\n")),
    ),
  )
  .map(([lead, head, items]) => [lead, ":::recommendations", head, items, ":::"].filter(Boolean).join("\n\n"));

const block = fc.oneof(
  { weight: 2, arbitrary: review },
  { weight: 4, arbitrary: heading },
  { weight: 8, arbitrary: paragraph },
  { weight: 3, arbitrary: list },
  { weight: 1, arbitrary: line.map((text) => `> ${text.replaceAll("\n", "\n> ")}`) },
  { weight: 2, arbitrary: table },
  { weight: 2, arbitrary: merged },
  { weight: 1, arbitrary: box },
  { weight: 1, arbitrary: words.map((text) => `\`\`\`\n${text}\n  ${text}\n\`\`\``) },
  { weight: 1, arbitrary: words.map((text) => `![${text}](square.png){alt="A square" #l3}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("3cm", "50%", "90%").map((width) => `![](square.png){alt="A square" width="${width}"}`),
  },
  { weight: 1, arbitrary: fc.constant("::page-break") },
);

const noteBlock = fc.oneof(
  words,
  list,
  words.map((text) => `> ${text}`),
  fc.tuple(words, list).map(([text, items]) => `> ${text}\n>\n${items.replace(/^/gm, "> ")}`),
);
const note = fc.array(noteBlock, { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join("\n\n"));

const body = fc
  .tuple(fc.array(block, { minLength: 0, maxLength: 14 }), fc.array(note, { minLength: 1, maxLength: 4 }))
  .map(([blocks, notes]) => {
    const [first = "", ...rest] = blocks.join("\n\n").split(call);
    const definitions = rest.map(
      (_, index) => `\n\n[^b${index}]: ${(notes[index % notes.length] ?? "").replace(/\n(?=.)/g, "\n    ")}`,
    );
    return [first, ...rest.map((text, index) => `[^b${index}]${text}`)].join("") + definitions.join("");
  });

const annex = fc
  .tuple(fc.constantFrom("report", "declaration"), words, body)
  .map(([type, title, text]) => `---\ntype: ${type}\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`);

/** Sources of a document, of any shape. */
export const anySources: fc.Arbitrary<Sources> = fc
  .tuple(
    fc.boolean(),
    words,
    body,
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(annex, { maxLength: 3 }) }),
  )
  .map(([whole, title, text, annexes]) => {
    const fields = whole
      ? `symbol: A/HRC/99/1\ntitle: ${JSON.stringify(`${title}[^*]`)}\nfootnotes: { "*": A star. }\ndate: 2024-05-06\nbody: Human Rights Council\n`
      : "";
    return { text: `---\ntype: report\n${fields}---\n\n${text}\n`, annexes, pictures: { "square.png": greySquare(8) } };
  });
