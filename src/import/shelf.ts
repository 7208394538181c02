import type { Report } from "../diagnostics/diagnostic.ts";
import { listTypes } from "../template/load.ts";
import type { DocumentType } from "../template/type.ts";
import { loadTheme } from "../theme/load.ts";
import { loadWords } from "../theme/load-words.ts";
import type { Theme } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";
import type { World } from "../world.ts";

/** The languages of the United Nations, in whose words mastheads are looked for. */
const languages = ["en", "fr", "es", "ru", "zh", "ar"];

/** Types, themes and words as an import needs them: all types, since a file may have the styles of any. */
export class Shelf {
  readonly types: ReadonlyMap<string, DocumentType>;
  readonly #folders: readonly string[];
  readonly #world: World;
  readonly #report: Report;
  readonly #themes = new Map<string, Theme>();
  #words: readonly Words[] | undefined;

  /** `folders` are those of the user; ours come last. */
  constructor(folders: readonly string[], world: World, report: Report) {
    this.#folders = [...folders, world.templates];
    this.#world = world;
    this.#report = report;
    this.types = new Map(listTypes(this.#folders, world, report).map((type) => [type.name, type]));
  }

  /** The look of a type's documents. */
  theme(type: DocumentType): Theme {
    const known = this.#themes.get(type.name) ?? loadTheme(type.theme, this.#folders, this.#world, this.#report);
    this.#themes.set(type.name, known);
    return known;
  }

  /** The looks of all types. */
  get themes(): readonly Theme[] {
    return [...this.types.values()].map((type) => this.theme(type));
  }

  /** The fixed words of the official languages, English first. */
  get words(): readonly Words[] {
    this.#words ??= languages.map((language) => loadWords(language, this.#folders, this.#world, this.#report));
    return this.#words;
  }
}
