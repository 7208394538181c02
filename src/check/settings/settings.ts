import type { Severity } from "../../diagnostics/diagnostic.ts";
import type { House } from "../../theme/house.ts";

/** What a rule is set to: what it finds is not told, or told as that. */
export type Level = "off" | Exclude<Severity, "error">;

/** All that a rule can be set to. */
export const levels: readonly Level[] = ["off", "suggestion", "warning"];

/** The names of settings, as masthead.yaml has them under `check`; front matter may say besides that a file was `received`. */
export const settingNames = ["house", "rules", "names", "words"] as const;

/** What an author sets for the editorial check, in masthead.yaml or under `check` in front matter. */
export interface Settings {
  /** The house whose usage is followed, in place of that of the theme. */
  readonly house?: House;
  /** Whether the file in whose front matter it stands is printed as it was received: an annex from somebody else. */
  readonly received?: boolean;
  /** Rules by their ids; what is not here stays as it is by itself. */
  readonly rules: ReadonlyMap<string, Level>;
  /** Names that may hold what a rule forbids. */
  readonly names: readonly string[];
  readonly words: {
    /** Words that no rule on spelling or words finds. */
    readonly allow: readonly string[];
    /** Words that are not to be used, with what is written instead. */
    readonly instead: ReadonlyMap<string, string>;
  };
}

/** Nothing set: every rule as it is by itself. */
export const noSettings: Settings = { rules: new Map(), names: [], words: { allow: [], instead: new Map() } };

/** Two settings as one: where both say something of a rule, a word or the house, the nearer one holds. What is received is said of one file alone. */
export function joinSettings(farther: Settings, nearer: Settings): Settings {
  const house = nearer.house ?? farther.house;
  return {
    ...(house && { house }),
    ...(nearer.received && { received: true }),
    rules: new Map([...farther.rules, ...nearer.rules]),
    names: [...farther.names, ...nearer.names],
    words: {
      allow: [...farther.words.allow, ...nearer.words.allow],
      instead: new Map([...farther.words.instead, ...nearer.words.instead]),
    },
  };
}
