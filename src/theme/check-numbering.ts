import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Role, Structure } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { YamlDocument, YamlRecord } from "../yaml.ts";
import { readPattern } from "./number-format.ts";
import type { Theme } from "./theme.ts";
import { isRecord } from "./validate.ts";

/** The layers of a theme, the most general first: the last that has a list says all of it. */
type Layers = readonly { readonly data: YamlRecord; readonly document: YamlDocument }[];

/**
 * Checks the patterns of a theme's numbers: one "%" each, before it at most one name in braces, which is "parent" where there is something
 * to stand under, or a field of the front matter (`fields`, where they are known).
 */
export function checkNumbering(theme: Theme, layers: Layers, fields: ReadonlySet<string> | undefined, report: Report): void {
  for (const [list, levels] of Object.entries(theme.numbering)) {
    for (const [index, { role, format, text }] of levels.entries()) {
      if (format === "bullet") continue;
      const wrong = mistakeIn(text, isUnder(role, index, theme.structure), fields);
      if (wrong)
        report(
          diagnostic("theme-value", `“${text}” of “${role}” ${wrong.what}`, {
            span: placeOf(list, index, layers),
            help: wrong.help,
          }),
        );
    }
  }
}

function mistakeIn(text: string, under: boolean, fields: ReadonlySet<string> | undefined) {
  const pattern = readPattern(text);
  if (!pattern)
    return {
      what: "is no pattern of a number.",
      help: "Write one “%” for the number, and before it at most one name in braces: “%.”, “(%)”, “{parent}.%”.",
    };
  const name = pattern.under?.name;
  if (name === undefined || (name === "parent" && under)) return undefined;
  if (name === "parent")
    return {
      what: "asks for the number of a parent, and it has none.",
      help: "Leave “{parent}” out, name a field of front matter in its place, or say under “structure” where the numbers start again: restartAt: heading-1.",
    };
  if (!fields || fields.has(name)) return undefined;
  const meant = nearest(name, ["parent", ...fields]);
  return {
    what: `names “${name}”, which is no field of the type.`,
    help:
      meant === undefined
        ? "Add the field to fields.yaml, or write “{parent}” for the number of what it stands under."
        : `Write “{${meant}}”.`,
  };
}

/** Whether what has a role can stand under something with a number of its own. */
function isUnder(role: Role, index: number, { paragraph, restartAt }: Structure): boolean {
  if (index > 0 || /(?:^|-)item-1$|-paragraph$/.test(role) || counting.has(role)) return true;
  return role === paragraph && restartAt !== undefined;
}

/** What counts through the whole, or under its chapter. */
const counting: ReadonlySet<Role> = new Set(["table-number", "figure-number", "box-title"]);

function placeOf(list: string, index: number, layers: Layers): Span | undefined {
  const said = layers.findLast(({ data }) => isRecord(data.numbering) && data.numbering[list] !== undefined);
  return said?.document.at("numbering", list, index, "text");
}
