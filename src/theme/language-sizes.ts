import { hasComplexLetters } from "./direction.ts";
import type { Style, Theme } from "./theme.ts";
import type { Words } from "./words.ts";

/** How many times as large as in English the letters of a style are, and how many times as high its lines. */
interface Factors {
  readonly size: number;
  readonly leading: number;
}

/** The line of Times to its size, which is the least that a line of Latin letters is high. */
const naturalLine = 1.15;

/**
 * A theme with its letters and lines as large as its `languages` say for a language; the theme itself where they say nothing of it. Letters that
 * Word calls complex (Arabic, Hindi) have a size of their own beside that of Latin ones in the same line, so that symbols and numbers of jobs
 * stay as they are; where they have none (Chinese), all letters of the style become larger.
 */
export function sizedFor(theme: Theme, { language }: Pick<Words, "language">): Theme {
  const name = [language, language.split("-")[0] ?? ""].find((code) => Object.hasOwn(theme.languages, code));
  const said = theme.languages[name ?? ""];
  if (!said) return theme;
  const apart = hasComplexLetters(language);
  const sized = Object.entries(theme.styles).map(([id, style]) => [
    id,
    withFactors(style, factorsOf(style, theme, said), apart),
  ]);
  return { ...theme, styles: Object.setPrototypeOf(Object.fromEntries(sized), null) };
}

/** What is said of a style or else of the one that it is based on; all stand on Normal. */
function factorsOf(style: Style, { styles }: Theme, said: Theme["languages"][string]): Factors {
  const chain: Style[] = [];
  for (let at: Style | undefined = style; at && !chain.includes(at); at = styles[at.basedOn ?? ""]) chain.push(at);
  const factors = [...chain.map(({ id }) => said[id]), said.Normal];
  const first = (key: keyof Factors) => factors.find((own) => own?.[key] !== undefined)?.[key] ?? 1;
  return { size: first("size"), leading: first("leading") };
}

function withFactors(style: Style, { size, leading }: Factors, apart: boolean): Style {
  const letters = toHalf(style.size * size);
  const sized = apart ? { ...style, letters } : { ...style, size: letters };
  return leading === 1 ? sized : { ...sized, line: higher(style, leading, apart) };
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
