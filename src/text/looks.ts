import type { Change, Restyling } from "../document/change.ts";
import type { RText } from "../document/resolved.ts";
import type { Face, Fonts } from "../fonts/fonts.ts";
import { type ScriptName, scripts } from "../fonts/scripts.ts";
import { type RedlineLook, redlineLooks } from "../theme/redline-look.ts";
import type { Style } from "../theme/theme.ts";

/** How a stretch of characters looks, ready to measure and draw. */
export interface Look {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** Points that it stands above the baseline. */
  readonly rise: number;
  /** Size and rise of letters that Word calls complex, where they have their own. */
  readonly complex?: Pick<Look, "size" | "rise">;
  /** Absent for black. */
  readonly color?: string;
  /** That a bar stands beside it: what two versions have otherwise. */
  readonly changed?: true;
  /** A line that is drawn with it: of text that stands in one of two versions alone. */
  readonly line?: RedlineLook["line"];
}

/** Makes looks of styles, each once. */
export interface Looks {
  of(style: Style, bold?: boolean, italic?: boolean, script?: RText["script"]): Look;
  /** Not bold, whatever the style says: numbers of bold paragraphs. */
  light(style: Style): Look;
  /** The same of text that two versions have otherwise. */
  changed(look: Look, change: Change | Restyling | undefined): Look;
  /** The same at the size of letters that Word calls complex, where they have their own. */
  complex(look: Look): Look;
  /** The same in the face of a script; none where that is not installed. */
  inScript(look: Look, script: ScriptName): Look | undefined;
}

/** Looks from the fonts of a program. Bold and italic add to what the style has. */
export function makeLooks(fonts: Fonts): Looks {
  const known = new Map<Style, (Look | undefined)[]>();
  const lights = new Map<Style, Look>();
  const redlined = new Map<Look, Partial<Record<Change["kind"] | "restyled", Look>>>();
  const others = new Map<Look, Map<ScriptName, Look>>();
  const larger = new Map<Look, Look>();
  return {
    light(style) {
      const look = lights.get(style) ?? makeLook(fonts, style, false, style.italic, scriptOf(style));
      lights.set(style, look);
      return look;
    },
    changed(look, change) {
      if (!change) return look;
      const known = redlined.get(look) ?? {};
      redlined.set(look, known);
      const kind = "kind" in change ? change.kind : "restyled";
      known[kind] ??= { ...look, ...(kind !== "restyled" && redlineLooks[kind]), changed: true };
      return known[kind] ?? look;
    },
    of(style, bold = false, italic = false, script = scriptOf(style)) {
      const looks = known.get(style) ?? [];
      if (looks.length === 0) known.set(style, looks);
      const index = (bold ? 1 : 0) + (italic ? 2 : 0) + (script === "sub" ? 4 : script === "super" ? 8 : 0);
      const look = looks[index] ?? makeLook(fonts, style, bold || style.bold, italic || style.italic, script);
      looks[index] = look;
      return look;
    },
    complex(look) {
      if (!look.complex) return look;
      const known = larger.get(look) ?? { ...look, ...look.complex };
      larger.set(look, known);
      return known;
    },
    inScript(look, script) {
      const made = others.get(look) ?? new Map<ScriptName, Look>();
      others.set(look, made);
      const face = fonts.faceOf(script, look.face.bold);
      if (face && !made.has(script))
        made.set(script, { ...look, face, ...(scripts[script].joins !== undefined && look.complex) });
      return made.get(script);
    },
  };
}

function scriptOf({ superscript }: Style): RText["script"] {
  return superscript ? "super" : undefined;
}

/**
 * Word sets superscripts at 65 % of their size, a little over a third of it up, both to half points (measured, un-format 5). No page that
 * Word made with subscripts was at hand to measure; LibreOffice lowers them by 9 % of a size that it makes smaller (58 %).
 */
const scriptSize = 0.65;
const rises = { super: 0.35, sub: -0.15 } as const;

function makeLook(fonts: Fonts, style: Style, bold: boolean, italic: boolean, script: RText["script"]): Look {
  const face = fonts.face(bold, italic);
  const complex = style.letters === undefined ? undefined : placed(style.letters, script);
  return {
    face,
    ...placed(style.size, script),
    ...(complex && { complex }),
    ...(style.color !== "#000000" && { color: style.color }),
  };
}

/** Letters of a size, raised or lowered or neither. */
function placed(points: number, script: RText["script"]): Pick<Look, "size" | "rise"> {
  return { size: script ? toHalf(points * scriptSize) : points, rise: script ? toHalf(points * rises[script]) : 0 };
}

function toHalf(points: number): number {
  return Math.round(points * 2) / 2;
}
