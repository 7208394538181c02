/** How a shape is painted; colours in "#000000" form, or "none". */
export interface Paint {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly evenOdd: boolean;
}

/** Declarations of the image's own style sheet, by class. */
export type Rules = ReadonlyMap<string, string>;

/** Reads the class rules of the `style` elements of an SVG; other selectors are rare in drawings and are passed over. */
export function readRules(text: string): Rules {
  const rules = new Map<string, string>();
  for (const [, sheet = ""] of text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)) {
    for (const [, selectors = "", body = ""] of sheet.matchAll(/([^{}]+)\{([^}]*)\}/g)) {
      for (const [, name = ""] of selectors.matchAll(/\.([\w-]+)/g)) rules.set(name, `${rules.get(name) ?? ""};${body}`);
    }
  }
  return rules;
}

/** The paint of an element: its attributes, then its classes, then its own style, over what it inherits. */
export function paintOf(
  attributes: ReadonlyMap<string, string>,
  inherited: Paint,
  rules: Rules,
  unknown: (what: string) => void,
): Paint {
  const classes = (attributes.get("class") ?? "").split(/\s+/).map((name) => rules.get(name) ?? "");
  const declared = declarations([...classes, attributes.get("style") ?? ""].join(";"));
  const say = (name: string) => declared.get(name) ?? attributes.get(name);
  const width = Number.parseFloat(say("stroke-width") ?? "");
  const rule = say("fill-rule");
  return {
    fill: colorOf(say("fill"), inherited.fill, unknown),
    stroke: colorOf(say("stroke"), inherited.stroke, unknown),
    width: Number.isFinite(width) ? width : inherited.width,
    evenOdd: rule === undefined ? inherited.evenOdd : rule === "evenodd",
  };
}

function declarations(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)) found.set(name, value.trim());
  return found;
}

/** Grey stands in for a paint that is no colour. */
const substitute = "#808080";

function colorOf(text: string | undefined, inherited: string, unknown: (what: string) => void): string {
  if (text === undefined || text === "inherit") return inherited;
  const value = text.trim().toLowerCase();
  if (value === "none" || value === "transparent") return "none";
  if (value === "currentcolor") return "#000000";
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(value)?.[1];
  if (hex) return `#${hex.length === 3 ? hex.replace(/./g, "$&$&") : hex}`;
  const parts = /^rgb\(([^)]*)\)$/.exec(value)?.[1];
  if (parts !== undefined) return fromParts(parts.split(/[\s,]+/).filter(Boolean));
  const named = names[value];
  if (named) return named;
  unknown(value.startsWith("url(") ? "gradients" : `the colour ${value}`);
  return substitute;
}

function fromParts(parts: readonly string[]): string {
  const numbers = parts
    .slice(0, 3)
    .map((part) => (part.endsWith("%") ? Number.parseFloat(part) * 2.55 : Number.parseFloat(part)));
  return `#${numbers.map((number) => clamp(number).toString(16).padStart(2, "0")).join("")}`;
}

function clamp(number: number): number {
  return Number.isFinite(number) ? Math.min(255, Math.max(0, Math.round(number))) : 0;
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
