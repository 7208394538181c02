import { distance, noDistance } from "./schema.ts";

const place = { x: noDistance, y: noDistance } as const;

/** Paper and margins, and what has a place of its own on the paper; all from its edges. */
export const pageFields = {
  width: { kind: "number", least: 2880, most: 40_000, usual: 11_906 },
  height: { kind: "number", least: 2880, most: 40_000, usual: 16_838 },
  margin: { kind: "group", fields: { top: noDistance, bottom: noDistance, start: noDistance, end: noDistance } },
  /** From the paper's edge to the running head and foot. */
  header: noDistance,
  footer: noDistance,
  /** Distance between default tab stops. */
  tab: { kind: "number", least: 20, most: 40_000, usual: 720 },
  /** Where the masthead table stands, widths of its columns, heights of its two rows (un-format 3.1). None: no masthead. */
  masthead: {
    kind: "group",
    fields: {
      ...place,
      columns: { kind: "list", of: distance, usual: [] },
      rows: { kind: "list", of: distance, usual: [] },
      /** Thickness of the rule under each row, in eighths of a point as Word counts them. */
      rules: { kind: "list", of: distance, usual: [] },
      /** How much lower than its row the second rule is drawn: Word puts the first between them by itself, and prints from 2010 to 2014 show it. */
      drop: noDistance,
      /** The emblem's box; a picture of another shape is fitted into it. */
      emblem: { kind: "group", fields: { ...place, width: noDistance, height: noDistance } },
    },
  },
  /** The foot of the first page (un-format 3.4). What stands in it is the UN's own and given by the user. */
  firstFoot: {
    kind: "group",
    fields: {
      /** Where notes of the first page must end when a QR code stands in the foot. */
      top: { ...distance, usual: 16_838 },
      /**
       * The job number: where it starts, its baseline, its baseline when bars stand under it, how far above the baseline the text ends, and
       * whether the letter of the language is added where the user gave none ("(E)").
       */
      job: {
        kind: "group",
        fields: { ...place, above: noDistance, clear: noDistance, letter: { kind: "boolean", usual: true } },
      },
      /** Code 39 bars: their place, height, the width of the narrowest bar, and the baseline of the characters under them; 0 for none. */
      bars: { kind: "group", fields: { ...place, height: noDistance, module: noDistance, digits: noDistance } },
      /** The QR code: its place and side. */
      qr: { kind: "group", fields: { ...place, size: noDistance } },
    },
  },
} as const;
