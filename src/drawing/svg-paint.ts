import type { Declared } from "../picture/svg-style.ts";

/** How a shape is painted; colours in "#000000" form, or "none". */
export interface Paint {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  /** Lengths of strokes and gaps along a line, in turn; empty for one without gaps. */
  readonly dashes: readonly number[];
  readonly evenOdd: boolean;
  /** How much of its paint shows, from 0 to 1. */
  readonly opacity: number;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  /** Not drawn at all. */
  readonly hidden: boolean;
}

/** The paint of a drawing that says nothing of it. */
export const plainPaint: Paint = {
  fill: "#000000",
  stroke: "none",
  width: 1,
  dashes: [],
  evenOdd: false,
  opacity: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  hidden: false,
};

/** The paint of an element: what is declared of it over what it inherits. */
export function paintOf(say: Declared, inherited: Paint, unknown: (what: string) => void): Paint {
  const width = Number.parseFloat(say("stroke-width") ?? "");
  const rule = say("fill-rule");
  return {
    fill: colorOf(say("fill"), inherited.fill, unknown),
    stroke: colorOf(say("stroke"), inherited.stroke, unknown),
    width: Number.isFinite(width) ? width : inherited.width,
    dashes: dashesOf(say("stroke-dasharray"), inherited.dashes, unknown),
    evenOdd: rule === undefined ? inherited.evenOdd : rule === "evenodd",
    opacity: inherited.opacity * opacityOf(say("opacity"), 1),
    fillOpacity: opacityOf(say("fill-opacity"), inherited.fillOpacity),
    strokeOpacity: opacityOf(say("stroke-opacity"), inherited.strokeOpacity),
    hidden: inherited.hidden || say("display") === "none" || say("visibility") === "hidden",
  };
}

/** Lengths that a pattern of dashes may have: a handful makes any line on a map. */
const mostLengths = 100;

function dashesOf(text: string | undefined, inherited: readonly number[], unknown: (what: string) => void): readonly number[] {
  if (text === undefined || text === "inherit") return inherited;
  if (text.length > mostLengths * 10) {
    unknown("patterns of very many dashes");
    return [];
  }
  const lengths = text.split(/[\s,]+/).map(Number.parseFloat);
  return lengths.every((length) => length >= 0) && lengths.some((length) => length > 0) ? lengths : [];
}

function opacityOf(text: string | undefined, otherwise: number): number {
  const value = Number.parseFloat(text ?? "") / (text?.endsWith("%") ? 100 : 1);
  return Number.isFinite(value) ? Math.min(Math.max(value, 0), 1) : otherwise;
}

/** A paint of which only a part shows, as it looks on white paper: an archivable page has no need of transparency then. */
export function onPaper(color: string, opacity: number): string {
  if (color === "none" || opacity >= 1) return color;
  if (opacity <= 0) return "none";
  return color.replace(/[0-9a-f]{2}/g, (part) => hex(255 - (255 - Number.parseInt(part, 16)) * opacity));
}

/** Grey stands in for a paint that is no colour. */
const substitute = "#808080";

function colorOf(text: string | undefined, inherited: string, unknown: (what: string) => void): string {
  if (text === undefined || text === "inherit") return inherited;
  const value = text.trim().toLowerCase();
  if (value === "none" || value === "transparent") return "none";
  if (value === "currentcolor") return "#000000";
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(value)?.[1];
  if (digits) return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
  const parts = /^rgba?\(([^)]*)\)$/.exec(value)?.[1];
  if (parts !== undefined) return fromParts(parts.split(/[\s,/]+/).filter(Boolean));
  const named = names[value];
  if (named) return named;
  unknown(value.startsWith("url(") ? "gradients" : `the colour ${value}`);
  return substitute;
}

function fromParts(parts: readonly string[]): string {
  const numbers = parts
    .slice(0, 3)
    .map((part) => (part.endsWith("%") ? Number.parseFloat(part) * 2.55 : Number.parseFloat(part)));
  return onPaper(`#${numbers.map(hex).join("")}`, opacityOf(parts[3], 1));
}

/** Two hexadecimal digits of a number from 0 to 255. */
function hex(number: number): string {
  const level = Number.isFinite(number) ? Math.min(255, Math.max(0, Math.round(number))) : 0;
  return level.toString(16).padStart(2, "0");
}

/** The colours that drawings call by name. */
const names: Readonly<Record<string, string>> = {
  black: "#000000",
  silver: "#c0c0c0",
  gray: "#808080",
  grey: "#808080",
  white: "#ffffff",
  maroon: "#800000",
  red: "#ff0000",
  purple: "#800080",
  fuchsia: "#ff00ff",
  magenta: "#ff00ff",
  green: "#008000",
  lime: "#00ff00",
  olive: "#808000",
  yellow: "#ffff00",
  navy: "#000080",
  blue: "#0000ff",
  teal: "#008080",
  aqua: "#00ffff",
  cyan: "#00ffff",
  orange: "#ffa500",
  lightgray: "#d3d3d3",
  lightgrey: "#d3d3d3",
  darkgray: "#a9a9a9",
  darkgrey: "#a9a9a9",
  lightblue: "#add8e6",
  steelblue: "#4682b4",
};
