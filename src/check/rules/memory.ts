import type { House } from "../../theme/house.ts";
import { knownNames } from "../lists/known-names.ts";
import { NameFinder } from "../prose/names.ts";
import type { ProseText } from "../prose/prose.ts";
import type { Settings } from "../settings/settings.ts";
import { type FoundByRules, RuleSet } from "./apply.ts";
import { ownWords } from "./own-words.ts";
import { type EditorialRule, type Level, levelOf } from "./rule.ts";
import { editorialRules } from "./rules.ts";

/** What the rules of a document follow from, besides its text. */
export interface Circumstances {
  readonly settings: Settings;
  readonly house: House;
  /** BCP 47. */
  readonly language: string;
  /** The document's date, yyyy-mm-dd. */
  readonly date: string;
}

/**
 * The rules made ready, and what they found in blocks, by the text and the zones of each, so that an edit checks one block again. Whoever
 * checks documents again and again keeps it and passes it in.
 */
export class CheckMemory {
  #key = "";
  #checker: Checker | undefined;

  /** What checks a document in these circumstances: that of the last check, where they are the same. */
  checker(circumstances: Circumstances): Checker {
    const { date, house, language, settings } = circumstances;
    const key = JSON.stringify([date, language, house, [...settings.rules], settings.names, [...settings.words.instead]]);
    const checker = (key === this.#key && this.#checker) || new Checker(circumstances);
    checker.begin();
    this.#checker = checker;
    this.#key = key;
    return checker;
  }
}

/** Rules in some circumstances, with what they found. */
export class Checker {
  readonly names: NameFinder;
  readonly #circumstances: Circumstances;
  /** The rules that are on, by the usage that a block follows. */
  readonly #sets = new Map<string, RuleSet>();
  #kept = new Map<string, FoundByRules>();
  #used = new Map<string, FoundByRules>();

  constructor(circumstances: Circumstances) {
    this.#circumstances = circumstances;
    this.names = new NameFinder([...knownNames, ...circumstances.settings.names]);
  }

  /** Begins a check: what the one before it had no use for is forgotten. */
  begin(): void {
    this.#kept = this.#used;
    this.#used = new Map();
  }

  /** What words and expressions find in a block. */
  inText(block: ProseText & { readonly key: string }): FoundByRules {
    const { key } = block;
    const found = this.#used.get(key) ?? this.#kept.get(key) ?? this.rulesOf(block).inText(block);
    this.#used.set(key, found);
    return found;
  }

  /** The rules that are on in a block. */
  rulesOf({ date, usages }: Pick<ProseText, "date" | "usages">): RuleSet {
    const key = usages.join();
    const set =
      this.#sets.get(key) ?? new RuleSet(this.#rules().filter((rule) => this.level(rule, { date, usages }) !== "off"));
    this.#sets.set(key, set);
    return set;
  }

  /** What a rule is worth in a block: what the settings say, else itself. */
  level(rule: EditorialRule, where: Pick<ProseText, "date" | "usages">): Level {
    return this.#circumstances.settings.rules.get(rule.id) ?? levelOf(rule, where);
  }

  /** The rules that hold for the language. */
  #rules(): readonly EditorialRule[] {
    const { language, settings } = this.#circumstances;
    const own = language.split("-")[0]?.toLowerCase() ?? "";
    const all = [...editorialRules, ownWords(settings.words.instead)];
    return all.filter(({ languages = ["en"] }) => languages === "any" || languages.includes(own));
  }
}
