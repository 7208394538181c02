import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Role } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { YamlDocument, YamlRecord } from "../yaml.ts";
import { atDepth } from "./look.ts";
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
  const alone = standingAlone(theme);
  for (const [list, levels] of Object.entries(theme.numbering)) {
    for (const [index, { role, format, text }] of levels.entries()) {
      if (format === "bullet") continue;
      const wrong = mistakeIn(text, index > 0 || !alone.has(role), theme, fields);
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

function mistakeIn(text: string, under: boolean, theme: Theme, fields: ReadonlySet<string> | undefined) {
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
      help: `Leave “{parent}” out, name a field of front matter in its place, or say under “structure” where the numbers start again: restartAt: ${atDepth(theme.structure.headings, 1)}.`,
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

/**
 * The roles that stand under nothing with a number of its own, if they are the first of their list: headings, paragraphs that count through,
 * operative paragraphs. What the theme has no part for may be anything.
 */
function standingAlone({ roles, structure }: Theme): ReadonlySet<Role> {
  const { headings, otherHeadings, annexes, paragraph, restartAt, items, preamble } = structure;
  const inOutline = Object.keys(roles).filter((role) => roles[role]?.outline !== undefined);
  return new Set([
    ...[...headings, ...otherHeadings, ...annexes, ...inOutline],
    ...(restartAt === undefined && roles[paragraph]?.countsUnder === undefined ? [paragraph] : []),
    ...(preamble === "operative" ? items.slice(0, 1) : []),
  ]);
}

function placeOf(list: string, index: number, layers: Layers): Span | undefined {
  const said = layers.findLast(({ data }) => isRecord(data.numbering) && data.numbering[list] !== undefined);
  return said?.document.at("numbering", list, index, "text");
}
