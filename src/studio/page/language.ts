import { markdown } from "@codemirror/lang-markdown";
import { yaml, yamlFrontmatter } from "@codemirror/lang-yaml";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { Decoration, Direction, EditorView, MatchDecorator, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { isMarkdown } from "./project.ts";

/** The colours of what is written, by the names that Lezer gives to its parts; the values are the page's (studio.css). */
const colours = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700", color: "var(--accent)" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: [tags.link, tags.url], color: "var(--suggestion)" },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--accent)" },
  { tag: [tags.comment, tags.meta, tags.processingInstruction, tags.contentSeparator], color: "var(--quiet)" },
  { tag: tags.quote, color: "var(--quiet)" },
]);

/** What the dialect has besides Markdown: references, calls of notes, attributes, containers, values of the front matter. */
const dialect = new MatchDecorator({
  regexp:
    /(?<![\w@])@[A-Za-z][\w-]*|\[\^[^\]\n]{1,100}\]:?|\^\[\[@[\w-]+[^\]\n]{0,200}\]\.?\]|\{[#.][^{}\n]{1,200}\}|\{\{[^{}\n]{1,200}\}\}|^:::?[a-z][\w-]*|^:::$/gm,
  decoration: ([sign = ""]) =>
    mark(sign.startsWith("@") || sign.startsWith("^[") ? "cm-reference" : sign.startsWith("[^") ? "cm-note" : "cm-attributes"),
});

/** They are read from left to right, in a line from right to left too. */
const mark = (name: string) => Decoration.mark({ class: name, attributes: { dir: "ltr" }, bidiIsolate: Direction.LTR });

const dialectMarks = ViewPlugin.fromClass(
  class {
    decorations;
    constructor(view: EditorView) {
      this.decorations = dialect.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.decorations = dialect.updateDeco(update, this.decorations);
    }
  },
  {
    decorations: (plugin) => plugin.decorations,
    provide: (plugin) => EditorView.bidiIsolatedRanges.of((view) => view.plugin(plugin)?.decorations ?? Decoration.none),
  },
);

/** How a file is read that is written in the editor: the dialect with its front matter, or YAML; anything else as bare text. */
export function languageOf(path: string): Extension {
  const looks = syntaxHighlighting(colours);
  if (isMarkdown(path)) return [yamlFrontmatter({ content: markdown({ completeHTMLTags: false }) }), looks, dialectMarks];
  return /\.ya?ml$/i.test(path) ? [yaml(), looks] : [];
}
