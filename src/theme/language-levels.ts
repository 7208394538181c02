import { levelsByRole } from "./levels.ts";
import type { Theme } from "./theme.ts";
import type { Words } from "./words.ts";

/**
 * A theme with its numbers counted as a language counts them: 一 or أولاً for I. The theme itself where the language has no formats of its
 * own. Patterns are left to `resolve`, where a number keeps what stands around it.
 */
export function countedIn(theme: Theme, { numbering: own }: Words): Theme {
  if (!Object.values(own).some(({ format }) => format !== undefined)) return theme;
  const lists = Object.entries(theme.numbering).map(([list, levels]) => [
    list,
    levels.map((level) => ({ ...level, format: own[level.role]?.format ?? level.format })),
  ]);
  const numbering: Theme["numbering"] = Object.fromEntries(lists);
  return { ...theme, numbering, levels: levelsByRole(numbering) };
}
