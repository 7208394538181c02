import fc from "fast-check";

/** Words, and a field that is left out, which documents of tests print: each is written in a file of its own. */
export const ownFiles: Readonly<Record<string, string>> = {
  "templates/words/en.yaml": [
    "text:",
    "  plain: Plain words, and some (more)",
    "  single: 'It''s one of \"these\"'",
    '  double: "An \\"odd\\" one \\u00e9 \\',
    '    that goes on"',
    "  folded: >-",
    "    Lines of a",
    "    folded one",
    "  signs: '*stars* & [brackets] {braces} | <b>'",
    "  pattern: '% of %'",
    "",
  ].join("\r\n"),
  "templates/fields.yaml":
    "fields:\n  - name: motto\n    type: markdown\n    everywhere: true\n    description: A motto.\n    default: 'We *don''t* know'\n",
};

/** Texts that come from there, and attributes. */
const piece = fc.constantFrom(
  "{{words.plain}}",
  "so {{words.single}} it",
  "{{words.double}}",
  "{{words.folded}}.",
  "{{words.signs}}",
  "{{fill words.pattern words.plain motto}}",
  "{{join words.folded}}{{upper words.single}}",
  "*{{motto}}* and {{motto}}",
  "{{words.annex}}",
  '[a stretch]{.quoted title="a \'b\' \\" c" x=1}',
  "a label @l9 and [-@l9; see @l8, p. 3]",
  '[link](https://example.org/a(b)c "](t") <https://example.org/{{words.plain}}>',
);

const block = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(" ")) },
  { weight: 1, arbitrary: piece.map((text) => `## ${text} {#l9 number="{{words.plain}}" .unnumbered}`) },
  {
    weight: 1,
    arbitrary: fc.constant('![Square](square.png){alt="An \\"odd\\"\n  square #l8" #l8 width=50%}'),
  },
  { weight: 1, arbitrary: piece.map((text) => `- ${text} {.a\n  #l7}\n- {{motto}}`) },
);

/** Paragraphs, headings, items and figures of such. */
export const written = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => `\n\n${blocks.join("\n\n")}\n`);
