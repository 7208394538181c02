import { diagnostic } from "../../diagnostics/codes.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/nearest.ts";
import { Guess } from "../../resolve/guess.ts";
import { type House, houses } from "../../theme/house.ts";
import type { YamlDocument, YamlRecord, YamlValue } from "../../yaml.ts";
import { type Level, levels, noSettings, type Settings, settingNames } from "./settings.ts";

/** Where settings are written: the whole of a YAML text, of which `path` leads to them. */
export type Places = Pick<YamlDocument, "at" | "keyAt">;

type Path = readonly (string | number)[];

/** What can be set: the ids of rules that may be, and those of mistakes that always stay what they are. */
export interface Settable {
  readonly rules: ReadonlySet<string>;
  readonly errors: ReadonlySet<string>;
}

/** Reads the settings at a path, and reports what means nothing there, each at its place; all else holds. */
export function readSettings(value: YamlValue, path: Path, places: Places, settable: Settable, report: Report): Settings {
  return new Reader(places, settable, report).settings(value, path);
}

/** Reads the settings of a whole file, which stand under `check` as they do in front matter. */
export function readWholeFile(file: YamlDocument, settable: Settable, report: Report): Settings {
  return new Reader(file, settable, report).file(file.data);
}

const keys = [...settingNames, "received"];

class Reader {
  readonly #places: Places;
  readonly #settable: Settable;
  readonly #report: Report;
  readonly #guess = new Guess();

  constructor(places: Places, settable: Settable, report: Report) {
    this.#places = places;
    this.#settable = settable;
    this.#report = report;
  }

  file(value: YamlValue): Settings {
    return this.settings(this.#record(value, [], ["check"]).check ?? null, ["check"], settingNames);
  }

  settings(value: YamlValue, path: Path, known: readonly string[] = keys): Settings {
    const record = this.#record(value, path, known);
    const house = record.house === undefined ? undefined : this.#house(record.house, [...path, "house"]);
    const words = this.#record(record.words ?? null, [...path, "words"], ["allow", "instead"]);
    const instead = this.#map(words.instead ?? null, [...path, "words", "instead"]);
    return {
      ...noSettings,
      ...(house && { house }),
      ...(this.#flag(record.received ?? false, [...path, "received"]) && { received: true }),
      rules: this.#rules(record.rules ?? null, [...path, "rules"]),
      names: this.#texts(record.names ?? null, [...path, "names"]),
      words: { allow: this.#texts(words.allow ?? null, [...path, "words", "allow"]), instead },
    };
  }

  #house(value: YamlValue, path: Path): House | undefined {
    const house = houses.find((each) => each === value);
    if (!house) this.#wrong(`There is no house ${shown(value)}.`, path, meant(value, houses, "The houses are"));
    return house;
  }

  #flag(value: YamlValue, path: Path): boolean {
    if (typeof value !== "boolean") this.#wrong(`“${path.at(-1)}” is true or false.`, path, "Write true, or delete the line.");
    return value === true;
  }

  #rules(value: YamlValue, path: Path): Settings["rules"] {
    const rules = new Map<string, Level>();
    for (const [id, written] of Object.entries(this.#record(value, path))) {
      const level = levels.find((each) => each === written);
      if (!this.#settable.rules.has(id)) this.#noRule(id, [...path, id]);
      else if (level) rules.set(id, level);
      else {
        const message = `The rule “${id}” cannot be ${shown(written)}.`;
        this.#wrong(message, [...path, id], written === false ? "Write off." : meant(written, levels, "A rule is one of"));
      }
    }
    return rules;
  }

  #noRule(id: string, path: Path): void {
    const { errors, rules } = this.#settable;
    const span = this.#places.keyAt(...path);
    if (errors.has(id)) {
      const message = `“${id}” is an error, which stays one: nothing can be made of a document that has it.`;
      this.#report(diagnostic("setting-unknown", message, { span, help: "Delete the line." }));
    } else {
      const meant = this.#guess.near(id, rules);
      const help = meant === undefined ? "“masthead explain” lists the rules." : `Did you mean “${meant}”?`;
      this.#report(diagnostic("setting-unknown", `There is no rule “${id}”.`, { span, help }));
    }
  }

  #map(value: YamlValue, path: Path): ReadonlyMap<string, string> {
    const entries = Object.entries(this.#record(value, path));
    return new Map(
      entries.flatMap(([key, each]): [string, string][] => {
        if (isText(each)) return [[key, String(each)]];
        this.#wrong(`What is written instead of “${key}” is no text.`, [...path, key], "Write a word or a few.");
        return [];
      }),
    );
  }

  #texts(value: YamlValue, path: Path): readonly string[] {
    if (value === null) return [];
    if (!isList(value)) {
      this.#wrong(`“${path.at(-1)}” is a list.`, path, "Write it in brackets: [one, two].");
      return [];
    }
    return value.flatMap((each, index) => {
      if (isText(each)) return [String(each)];
      this.#wrong(`An entry of “${path.at(-1)}” is no text.`, [...path, index], "Write a word or a name.");
      return [];
    });
  }

  /** A record, of which only some names mean something, where these are given; what was left out is an empty one. */
  #record(value: YamlValue, path: Path, known?: readonly string[]): YamlRecord {
    if (value === null) return {};
    if (!isRecord(value)) {
      const help = known ? `What can be set in it: ${known.join(", ")}.` : "Write “name: value”, a line each.";
      this.#wrong(`“${path.at(-1) ?? "The file"}” holds names with their values.`, path, help);
      return {};
    }
    for (const name of known ? Object.keys(value) : []) {
      if (known?.includes(name)) continue;
      const help = didYouMean(name, known ?? [], `What can be set here: ${known?.join(", ")}.`);
      const span = this.#places.keyAt(...path, name);
      this.#report(diagnostic("setting-unknown", `“${name}” is no setting.`, { span, help }));
    }
    return value;
  }

  #wrong(message: string, path: Path, help: string): void {
    this.#report(diagnostic("setting-value", message, { span: this.#places.at(...path), help }));
  }
}

function isText(value: YamlValue): value is string | number {
  return (typeof value === "string" && value.trim() !== "") || typeof value === "number";
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isRecord(value: YamlValue): value is YamlRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: YamlValue): string {
  return typeof value === "object" && value !== null ? "a list or a record" : `“${value}”`;
}

function meant(value: YamlValue, known: readonly string[], all: string): string {
  return didYouMean(String(value), known) ?? `${all}: ${known.join(", ")}.`;
}
