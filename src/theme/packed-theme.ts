import type { Source } from "../source.ts";
import { madeOf } from "../yaml-file.ts";
import { levelsByRole } from "./levels.ts";
import type { Theme } from "./theme.ts";

/**
 * A theme as the build keeps it beside the last of its files: joined and checked, which takes longer than all else that is done with it in a
 * run that makes one report. It holds as long as its files are these, and are as they were.
 */
export interface PackedTheme {
  /** The files that it is made of, by their paths in the program's folder of templates, the most general first. */
  readonly of: readonly string[];
  readonly theme: Omit<Theme, "levels">;
}

/** Packs a theme that was made of some files. */
export function packTheme({ levels: _levels, ...theme }: Theme, files: readonly Source[]): PackedTheme {
  return { of: files.flatMap(({ shipped }) => shipped?.name ?? []), theme };
}

/** A theme as it was packed, and its files by their names; `undefined` where the build made none of a file. */
export function unpackTheme([file]: readonly [Source]): { readonly of: readonly string[]; readonly theme: Theme } | undefined {
  // What stands behind the YAML of a theme is what `packTheme` gave.
  const packed = madeOf(file) as PackedTheme | undefined;
  if (!packed) return undefined;
  const { of, theme } = packed;
  const [styles, roles] = [Object.setPrototypeOf(theme.styles, null), Object.setPrototypeOf(theme.roles, null)];
  return { of, theme: { ...theme, styles, roles, levels: levelsByRole(theme.numbering) } };
}
