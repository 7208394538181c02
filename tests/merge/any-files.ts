import type fc from "fast-check";
import { anySources } from "../docx/generator.ts";

/** The files of a document, by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Documents of any shape that can be built: labels are there once, and references lead to them. */
export const anyFiles: fc.Arbitrary<Files> = anySources.map(({ text, annexes = [], pictures }): Files => {
  const names = annexes.map((_, index) => `annex-${index}.md`);
  const seen = new Set<string>();
  const once = (of: string) =>
    of.replace(/ ?\{#(l\d)\}| #(l\d)\}/g, (whole, one, other) => {
      const label = one ?? other;
      if (seen.has(label)) return other ? "}" : "";
      seen.add(label);
      return whole;
    });
  // What a reference leads to has a number: no bullet has one, nor what stands in a note or a quotation.
  const numbered = (of: string) =>
    of.replace(/^(?: *[-|>:!]| +|\[\^| *#.*unnumbered).*$/gm, (line) => line.replace(/ ?\{#l\d\}/g, ""));
  const found = [text, ...annexes.map((annex) => annex.replace("type: declaration\n", "type: declaration\norgan: The organ\n"))]
    .map(numbered)
    .map(once);
  const known = found.map((of) => of.replace(/@(l\d)/g, (whole, label: string) => (seen.has(label) ? whole : "States")));
  const [report = "", ...others] = known;
  const front = `${names.length > 0 ? `annexes: [${names.join(", ")}]\n` : ""}symbol: A/HRC/99/1\ndate: 2024-05-06\nbody: Human Rights Council\n`;
  const head = report.includes("symbol:") ? front.split("symbol")[0] : `${front}title: A title\n`;
  return {
    ...Object.fromEntries(others.map((annex, index) => [names[index], annex])),
    ...pictures,
    "report.md": report.replace("type: report\n", `type: report\n${head}`),
  };
});
