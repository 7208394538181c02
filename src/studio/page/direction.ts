import type { Extension } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

/** What the dialect puts into a line, and the name of a field before it: their letters say nothing of the direction in which the line is read. */
const markup = /^\s*[\w-]+:(?=\s)|\[\^[^\]\n]{1,100}\]:?|\{[^}\n]{1,200}\}|@[\w:-]+|\]\([^)\n]{1,200}\)|^\s*:::?\s*[a-z-]+/g;

/** A letter of a script that is written from right to left; and one that is not. */
const fromRight = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
const letter = /\p{L}/u;

const right = Decoration.line({ attributes: { dir: "rtl" } });

/** Shows a line from right to left where its first letter is of such a script, as the pages do. */
export const directions: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = linesFromRight(view);
    }
    update({ docChanged, viewportChanged, view }: ViewUpdate) {
      if (docChanged || viewportChanged) this.decorations = linesFromRight(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** Whether a line of a text is read from right to left. */
function isFromRight(line: string): boolean {
  const first = letter.exec(line.replace(markup, ""));
  return first !== null && fromRight.test(first[0]);
}

function linesFromRight({ state: { doc }, visibleRanges }: EditorView): DecorationSet {
  const found = [];
  for (const { from, to } of visibleRanges)
    for (let line = doc.lineAt(from); ; line = doc.line(line.number + 1)) {
      if (isFromRight(line.text.slice(0, longest))) found.push(right.range(line.from));
      if (line.to >= to || line.number === doc.lines) break;
    }
  return Decoration.set(found);
}

/** Characters of a line that are looked at. */
const longest = 400;
