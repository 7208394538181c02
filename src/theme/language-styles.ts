import { hasComplexLetters } from "./direction.ts";
import type { Style, Theme } from "./theme.ts";
import type { Words } from "./words.ts";

/** What a theme says of a style in a language. */
type Said = Theme["languages"][string][string];

/** The line of Times to its size, which is the least that a line of Latin letters is high. */
const naturalLine = 1.15;

/**
 * A theme with its styles as its `languages` say for a language; the theme itself where they say nothing of it. Letters that Word calls complex
 * (Arabic, Hindi) have a size of their own beside that of Latin ones in the same line, so that symbols and numbers of jobs stay as they are;
 * where they have none (Chinese), all letters of the style become larger.
 */
export function styledFor(theme: Theme, { language }: Pick<Words, "language">): Theme {
  const name = [language, language.split("-")[0] ?? ""].find((code) => Object.hasOwn(theme.languages, code));
  const said = theme.languages[name ?? ""];
  if (!said) return theme;
  const apart = hasComplexLetters(language);
  const styled = Object.entries(theme.styles).map(([id, style]) => [id, dressed(style, saidOf(style, theme, said), apart)]);
  return { ...theme, styles: Object.setPrototypeOf(Object.fromEntries(styled), null) };
}

/** What is said of a style or else of the one that it is based on; all stand on Normal. Only the indent of first lines is a style's own. */
function saidOf(style: Style, { styles }: Theme, said: Theme["languages"][string]): Said {
  const chain: Style[] = [];
  for (let at: Style | undefined = style; at && !chain.includes(at); at = styles[at.basedOn ?? ""]) chain.push(at);
  const { indent: _, ...inherited } = Object.assign({}, said.Normal, ...chain.reverse().map(({ id }) => said[id]));
  const { indent } = said[style.id] ?? {};
  return indent === undefined ? inherited : { ...inherited, indent };
}

function dressed(style: Style, { size = 1, leading = 1, stops = 1, font, emphasis, indent }: Said, apart: boolean): Style {
  const letters = toHalf(style.size * size);
  return {
    ...style,
    ...(apart ? { letters } : { size: letters }),
    ...(leading !== 1 && { line: higher(style, leading, apart) }),
    ...(stops !== 1 && withStops(style, stops)),
    ...(font !== undefined && { font }),
    ...(emphasis !== undefined && { emphasis, ...(style.italic && { font: emphasis, italic: false }) }),
    ...(indent !== undefined && { indent, first: Math.round(indent * letters * 20) }),
  };
}

/** Stops where texts begin, farther from the first of them; a text that begins at one goes with it. */
function withStops({ tabs, start, first }: Style, factor: number): Pick<Style, "tabs" | "start" | "first"> {
  const [from] = tabs.filter(({ align }) => align === "start");
  if (!from) return { tabs, start, first };
  const moved = (at: number) => from.at + Math.round((at - from.at) * factor);
  const isStop = tabs.some(({ at, align }) => align === "start" && at === start);
  const all = tabs.map((tab) => (tab.align === "start" ? { ...tab, at: moved(tab.at) } : tab));
  return isStop ? { tabs: all, start: moved(start), first: first + start - moved(start) } : { tabs: all, start, first };
}

/**
 * A higher line. Where letters have a size of their own it is exact: the boxes of Arabic faces are much higher than their letters, each
 * another, and lines that they may push apart would differ from program to program.
 */
function higher({ size, line }: Style, leading: number, apart: boolean): Style["line"] {
  const natural = line.rule === "exact" ? 0 : size * naturalLine * 20;
  const height = Math.round(Math.max(line.rule === "single" ? 0 : line.height, natural) * leading);
  return { rule: apart || line.rule === "exact" ? "exact" : "at-least", height };
}

function toHalf(points: number): number {
  return Math.round(points * 2) / 2;
}
