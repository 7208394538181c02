import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Expansion, expandOver, field } from "./sample-type.ts";

/** The character of a file from which a character of the expansion came. */
function origin({ output }: Expansion, index: number): string {
  const { source, start } = output.at(index, index + 1);
  return source.text.charAt(start);
}

/** Every character that is not where it claims to come from; an escape, here or there, stands for the character after it. */
function strayed(expansion: Expansion): string[] {
  const { text } = expansion.output;
  const special = /[!-/:-@[-`{-~]/;
  return [...text.split("").keys()].flatMap((index) => {
    const [here, there] = [text.charAt(index), origin(expansion, index)];
    const same =
      here === there || (/\s/.test(here) && /\s/.test(there)) || (here === "\\" && special.test(there)) || there === "\\";
    return same ? [] : [`${index} “${here}” from “${there}”`];
  });
}

const yaml = `plain: some plain text
single: 'it''s a *quoted* text'
double: "a \\"double\\" one, \\\\ with back\\
  slashes"
folded: >-
  a text that is folded
  over two lines

  and a second paragraph
literal: |-
  kept as
    it stands
long: this plain text
  runs on
number: 38
list: [first, "second", 'third']
records:
  - { name: one, note: with *stars* }
  - name: two
    note: >-
      folded as well`;

const names = ["plain", "single", "double", "folded", "literal", "long", "number"];

describe("every character of an expansion knows its place", () => {
  it("in the template, in front matter however it is written, in loops and partials", () => {
    const template = `# {{plain}} {.title}\n\n${names.map((name) => `- {{${name}}} and {{{${name}}}}\n`).join("")}
{{#each records}}
{{name}}: {{note}} {{{../plain}}}
{{> part}}
{{/each}}
{{#each list}}{{this}} {{/each}}`;
    const expansion = expandOver(yaml, template, undefined, { part: "from a part: {{plain}}\n\nmore {{note}}\n" });
    expect(expansion.diagnostics).toEqual([]);
    expect(strayed(expansion)).toEqual([]);
  });

  it("in whatever template", () => {
    const part = fc.oneof(
      fc.constantFrom("text ", "\n\n", "- ", "`x`", "{{#if plain}}\nyes\n{{/if}}\n", "{{! said }}", "\\{{braces}} "),
      fc.constantFrom(...names).map((name) => `{{${name}}}`),
      fc.constantFrom(...names).map((name) => `{{~{${name}}}} `),
      fc.constantFrom(...names).map((name) => `{{#each list}}{{this}}{{../${name}}}\n{{/each}}`),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const expansion = expandOver(yaml, parts.join(""));
        expect(expansion.diagnostics).toEqual([]);
        expect(strayed(expansion)).toEqual([]);
      }),
    );
  });

  it("and so does every stretch", () => {
    const { output, template, document } = expandOver("title: The *title*", "# {{title}} {.title}\n", [
      field("title", "markdown"),
    ]);
    expect(output.text).toBe("# The *title* {.title}\n");
    const whole = output.at(0, output.text.length);
    expect([whole.source, whole.start, whole.end]).toEqual([template, 0, template.text.length]);
    const word = output.at(6, 13);
    expect([word.source, document.text.slice(word.start, word.end)]).toEqual([document, "*title*"]);
    const over = output.at(6, 18);
    expect([over.source, document.text.slice(over.start, over.end)]).toEqual([document, "*title*"]);
    const end = output.at(output.text.length, output.text.length);
    expect([end.source, end.start]).toEqual([template, template.text.length]);
  });

  it("the whole of what a helper made comes from what it was given", () => {
    const { output, document } = expandOver("day: 2018-04-20", "On {{long-date day}}");
    expect(output.text).toBe("On 20 April 2018");
    const place = output.at(6, 9);
    expect([place.source, document.text.slice(place.start, place.end)]).toEqual([document, "2018-04-20"]);
  });

  it("a fixed word comes from its tag", () => {
    const { output, template } = expandOver("a: b", "# {{words.contents}}");
    const place = output.at(4, 6);
    expect([place.source, template.text.slice(place.start, place.end)]).toEqual([template, "{{words.contents}}"]);
  });

  it("of nothing, the start of the template", () => {
    const { output, template } = expandOver("a: b", "{{#if no}}x{{/if}}", [field("no", "text")]);
    expect([output.text, output.at(0, 0).source, output.at(0, 0).start]).toEqual(["", template, 0]);
  });
});
