import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import type { YamlDocument, YamlRecord } from "../yaml.ts";
import { type Fields, fieldTypes } from "./type.ts";

/** A place in a fields.yaml. */
export type Path = readonly (string | number)[];

/** What an entry of fields.yaml may say. */
const entryKeys = [
  "name",
  "type",
  "required",
  "description",
  "example",
  "default",
  "values",
  "fields",
  "shorthand",
  "items",
  "inherit",
  "from",
  "fits",
  "everywhere",
] as const;

/** What a fields.yaml may say. */
const fileKeys = ["description", "derived", "variant", "fields"] as const;

/** Says what is wrong with a fields.yaml, at its place. */
export class FieldMistakes {
  readonly #document: YamlDocument;
  readonly #report: Report;

  constructor(document: YamlDocument, report: Report) {
    this.#document = document;
    this.#report = report;
  }

  wrong(path: Path, message: string, help?: string): void {
    this.#report(diagnostic("field-definition", message, { span: this.#document.at(...path), help }));
  }

  checkFileKeys(file: YamlRecord): void {
    this.#checkKeys(file, [], fileKeys, "A fields file");
  }

  checkKeys(entry: YamlRecord, path: Path): void {
    this.#checkKeys(entry, path, entryKeys, "A field");
  }

  unknownCommon(name: string, path: Path, common: Fields): void {
    const message = `No common field is called “${name}”; a field of the type's own needs a type and a description.`;
    this.wrong(path, message, didYouMean(name, common.keys()));
  }

  unknownType(type: string, path: Path): void {
    this.wrong(path, "A field cannot be of this type.", didYouMean(type, fieldTypes, `There are ${fieldTypes.join(", ")}.`));
  }

  #checkKeys(record: YamlRecord, path: Path, known: readonly string[], owner: string): void {
    for (const key of Object.keys(record).filter((each) => !known.includes(each))) {
      const help = didYouMean(key, known, `${owner} has ${known.join(", ")}.`);
      const span = this.#document.keyAt(...path, key);
      this.#report(diagnostic("field-definition", `${owner} has no “${key}”.`, { span, help }));
    }
  }
}
