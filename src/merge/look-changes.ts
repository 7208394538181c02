import type { Span } from "../source.ts";
import type { Change } from "./change.ts";
import type { Line, Unit } from "./lines.ts";

/** Looks that words got or lost and that Markdown has no sign for. `origin` is where the paragraph is written. */
export function lookChanges(
  old: readonly Unit[],
  { units: fresh, place }: Pick<Line, "units" | "place">,
  same: Int32Array,
  origin: Span | undefined,
): readonly Change[] {
  const before = new Map<number, Unit>();
  for (const [index, unit] of old.entries()) if ((same[index] ?? -1) >= 0) before.set(same[index] ?? -1, unit);
  const stretches = new Map<string, { at: number; words: string }[]>();
  for (const [index, unit] of fresh.entries()) {
    if (unit.kind !== "text") continue;
    const was = before.get(index)?.looks ?? [];
    const is = unit.looks ?? [];
    for (const look of new Set([...was, ...is])) {
      if (was.includes(look) === is.includes(look)) continue;
      if (!is.includes(look) && !before.has(index)) continue;
      const name = is.includes(look) ? look : `${look} taken off`;
      const known = stretches.get(name) ?? [];
      stretches.set(name, known);
      const last = known.at(-1);
      if (last && last.at + 1 === index) Object.assign(last, { at: index, words: last.words + unit.text });
      else known.push({ at: index, words: unit.text });
    }
  }
  return [...stretches].flatMap(([look, its]) =>
    its
      .filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
      .map(({ words }): Change => {
        const said = look.charAt(0).toUpperCase() + look.slice(1);
        return {
          kind: "look",
          old: words,
          fresh: words,
          place,
          look: said,
          left: "Markdown has no sign for it.",
          code: "look-lost",
          ...(origin && { origin }),
        };
      }),
  );
}
