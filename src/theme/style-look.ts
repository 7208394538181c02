import { length, noDistance } from "./schema.ts";

const noLength = { ...length, usual: 0 } as const;
const no = { kind: "boolean", usual: false } as const;

/** A tab stop, from the margin. */
const tab = {
  kind: "record",
  fields: { at: length, align: { kind: "choice", of: ["start", "end", "center"] }, leader: { kind: "choice", of: ["dots"] } },
  required: ["at", "align"],
} as const;

/** What a theme may say of a named style; what it does not say is that of the style it is based on, and at last what is usual. */
export const styleFields = {
  /** As Word's gallery shows it: "_ Single Txt_G"; the style's id where nothing is said. */
  name: { kind: "text", usual: "" },
  kind: { kind: "choice", of: ["paragraph", "character"], usual: "paragraph" },
  basedOn: { kind: "text" },
  next: { kind: "text" },
  /** Points. */
  size: { kind: "number", least: 1, most: 200, usual: 10 },
  bold: no,
  italic: no,
  line: {
    kind: "group",
    fields: {
      rule: { kind: "choice", of: ["exact", "at-least", "single"], usual: "single" },
      height: { kind: "number", least: 0, most: 20_000, usual: 240 },
    },
  },
  before: noDistance,
  after: noDistance,
  start: noLength,
  end: noLength,
  /** First line against `start`; negative hangs. */
  first: noLength,
  tabs: { kind: "list", of: tab, usual: [] },
  align: { kind: "choice", of: ["start", "end", "center", "both"], usual: "start" },
  keepNext: no,
  keepLines: no,
  /** Rule under the paragraph: thickness in eighths of a point, distance in points; 0 for none. */
  ruleBelow: {
    kind: "group",
    fields: { thickness: noDistance, space: { kind: "number", least: -100, most: 100, usual: 0 } },
  },
  /** Points above the baseline for character styles; superscript when `superscript`. */
  superscript: no,
  /** "#000000" form. */
  color: { kind: "color", usual: "#000000" },
} as const;
