import { numberOf } from "./xml.ts";

/** Points of a measure in twips or, as strict files may write it, with a unit ("1.5cm", "12pt"; 22.9.2.14). */
export function pointsOf(value: string | undefined): number | undefined {
  const number = numberOf(value);
  if (value === undefined || number === undefined) return undefined;
  const unit = /[a-z]{2}$/.exec(value)?.[0];
  return unit === undefined ? number / 20 : number * (points[unit] ?? 1);
}

const points: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, pi: 12 };

/** Points of English Metric Units, in which drawings are measured. */
export function pointsOfEmu(value: string | undefined): number {
  return (numberOf(value) ?? 0) / 12_700;
}

/** Points of a measure in a style of VML ("width:12.5pt;height:1in"); 0 where it is not said. */
export function pointsInStyle(style: string | undefined, name: string): number {
  for (const part of (style ?? "").split(";")) {
    const [key = "", value = ""] = part.split(":");
    if (key.trim() === name) return /[a-z]{2}$/.test(value.trim()) ? (pointsOf(value.trim()) ?? 0) : (numberOf(value) ?? 0);
  }
  return 0;
}
