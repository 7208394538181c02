import fc from "fast-check";
import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import { cases } from "../cases.ts";
import { expandOver } from "./sample-type.ts";

const yaml = `text: plain words
number: 7
zero: 0
yes: true
no: false
none: null
empty: []
list: [one, two, three]
records: [{ name: first, list: [a, b] }, { name: second, list: [] }]
record: { name: inner, deep: { name: innermost } }`;

/** The same for Handlebars; the number as text, because with `noEscape` it adds numbers that meet. */
const data = {
  text: "plain words",
  number: "7",
  zero: 0,
  yes: true,
  no: false,
  none: null,
  empty: [],
  list: ["one", "two", "three"],
  records: [
    { name: "first", list: ["a", "b"] },
    { name: "second", list: [] },
  ],
  record: { name: "inner", deep: { name: "innermost" } },
};

const partials = {
  line: "<{{name}}>\n",
  lines: "a\n  {{text}}\n\nb\n",
  layout: "before {{> @partial-block}} after {{> (lookup . 'nothing')}}",
  frame: "[{{> inside}}]",
  block: "before {{> @partial-block}} after",
};

const templates: Readonly<Record<string, string>> = {
  text: "a {{text}} b {{{text}}} {{&text}}",
  numbers: "{{number}} {{zero}} {{yes}} {{no}} {{none}}",
  paths: "{{record.name}} {{record.deep.name}} {{record/deep/name}} {{records.1.name}} {{this.text}} {{./text}} {{[text]}}",
  branches:
    "{{#if text}}yes{{else}}no{{/if}}{{#if empty}}yes{{else}}no{{/if}}{{#if zero}}y{{/if}}{{#if zero includeZero=true}}y{{/if}}",
  chains:
    "{{#if no}}a{{else if none}}b{{else if yes}}c{{else}}d{{/if}}{{#unless no}}u{{/unless}}{{^yes}}n{{/yes}}{{^no}}n{{/no}}",
  loops: "{{#each list}}{{@index}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}{{#each empty}}x{{else}}none{{/each}}",
  records: "{{#each records}}{{name}}:{{#each list}}{{this}}{{../name}}{{@key}}{{@root.text}}{{/each}};{{/each}}",
  keys: "{{#each record.deep}}{{@key}}={{this}}{{/each}}",
  with: "{{#with record}}{{name}} {{../text}} {{#with deep}}{{name}} {{../name}} {{../../text}}{{/with}}{{/with}}{{#with none}}{{else}}-{{/with}}",
  names:
    "{{#each records as |one index|}}{{index}}{{one.name}}{{#each one.list as |entry|}}{{entry}}{{one.name}}{{/each}}{{/each}}",
  fields:
    "{{#record}}{{name}}{{/record}}{{#list}}{{this}}{{/list}}{{#yes}}{{text}}{{/yes}}{{#no}}x{{else}}y{{/no}}{{#empty}}x{{else}}y{{/empty}}",
  lookup: '{{lookup record "name"}} {{lookup list 1}} {{#with (lookup records 0)}}{{name}}{{/with}}',
  comments: "a{{! one }}b{{!-- two }} --}}c\n{{! alone }}\nd\n  {{!-- alone\n{{#if --}}  \ne",
  escaped: "\\{{text}} \\\\{{text}} a \\{{#if}} b {{text}}",
  control: "a  {{~text~}}  b\n {{~#if yes~}} \n c \n {{~else~}} d {{~/if~}} \n e {{~{text}~}} f",
  standalone: "one\n{{#if yes}}\ntwo\n{{else}}\nthree\n{{/if}}\nfour\n  {{#each list}}  \n- {{this}}\n  {{/each}}\nfive",
  partial: "{{#each records}}{{> line}}{{/each}}{{> line name='given'}}{{> line record}}",
  indented: "x\n  {{> lines}}\ny\n\t{{> lines}}",
  inline: '{{#*inline "inside"}}in {{text}}{{/inline}}{{> inside}} {{> frame}}',
  block: "{{#> block}}middle {{text}}{{/block}} {{#> nowhere}}instead{{/nowhere}}",
  layout: '{{#> frame}}{{#*inline "inside"}}from {{text}}{{/inline}}{{/frame}}',
  "other lines": "a\u2028b\n{{text}}\u2029 c {{number}}\n\u2028{{#if yes}}\n d \n{{/if}}",
};

function byHandlebars(template: string): string {
  const handlebars = Handlebars.create();
  for (const [name, text] of Object.entries(partials)) handlebars.registerPartial(name, text);
  return handlebars.compile(template, { noEscape: true })(data);
}

describe("templates mean what Handlebars says they mean", () => {
  for (const [name, template] of Object.entries(templates)) {
    it(name, () => {
      const { output, diagnostics } = expandOver(yaml, template, undefined, partials);
      expect(output.text).toBe(byHandlebars(template));
      expect(diagnostics).toEqual([]);
    });
  }

  it("any template", () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        const { output, diagnostics } = expandOver(yaml, template, undefined, partials);
        expect(diagnostics).toEqual([]);
        expect(output.text).toBe(byHandlebars(template));
      }),
      cases(300),
    );
  });
});

it("goes through a map in the order in which it is written, years too, and through its own names alone", () => {
  const years = "m: { b: 1, 2020: x, constructor: c, 2018: y, toString: t }";
  const template =
    "{{#each m}}{{#if @first}}first {{/if}}{{@key}}={{this}} {{/each}}{{join m}}{{m.valueOf}}{{lookup m 'hasOwnProperty'}}";
  const { output, diagnostics } = expandOver(years, template);
  expect(output.text).toBe("first b=1 2020=x constructor=c 2018=y toString=t 1, x, c, y, t");
  expect(diagnostics).toEqual([]);
});

const white = fc.constantFrom("", " ", "\n", "\n\n", "  \n", "\n  ", "\t");
const content = fc
  .tuple(white, fc.constantFrom("", "a", "b c", "- d", "\u2028", "\u00e9"), white)
  .map((parts) => parts.join(""));
const open = fc.constantFrom("{{", "{{~");
const close = fc.constantFrom("}}", "~}}");
const tag = (inside: fc.Arbitrary<string>) => fc.tuple(open, inside, close).map((parts) => parts.join(""));

const { template: anyTemplate } = fc.letrec<{ template: string; part: string; block: string }>((tie) => ({
  template: fc.array(tie("part"), { maxLength: 5 }).map((parts) => parts.join("")),
  part: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    content,
    tag(
      fc.constantFrom(
        "text",
        "number",
        "none",
        "record.name",
        "! said ",
        "!-- said --",
        "> line name=text",
        "> lines",
        "lookup list 0",
      ),
    ),
    fc.constantFrom("{{{text}}}", "\\{{text}} "),
    tie("block"),
  ),
  block: fc
    .tuple(
      fc.constantFrom("if yes", "if none", "unless no", "each list", "with record", "each empty"),
      open,
      close,
      tie("template"),
      fc.option(fc.tuple(tag(fc.constantFrom("else", "^")), tie("template"))),
      open,
      close,
    )
    .map(([what, o1, c1, inside, inverse, o2, c2]) => {
      const other = inverse ? inverse.join("") : "";
      return `${o1}#${what}${c1}${inside}${other}${o2}/${what.split(" ")[0]}${c2}`;
    }),
}));
