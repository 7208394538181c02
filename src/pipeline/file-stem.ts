import type { FrontMatter } from "../document/data.ts";
import { fileName } from "../document/symbol.ts";
import { unusualVariant } from "../template/variant.ts";
import { isBuiltAs, type ReadDocument } from "./read-document.ts";

/**
 * The name of a document's files without extension: of the symbol, or of the source where there is none. A document that took its symbol
 * from another (but for a language version, whose letter tells it from the original), is built as another type, or is another variant than the usual one says so in its name, so that it never stands in the way of the first.
 */
export function fileStem(read: ReadDocument, as: string | undefined): string {
  const { source, own, words } = read;
  return versionStem({ path: source.path, own, language: words.language }, read, as);
}

/** The name that the files of a language version of a document have, beside those of another that was read. */
export function versionStem(version: NamedVersion, { type, data }: ReadDocument, as: string | undefined): string {
  const { path, own, language } = version;
  const stem = (path.split("/").at(-1) ?? "").replace(/(?!^)\.[^.]+$/, "");
  const { symbol } = data;
  const hasSymbol = typeof symbol === "string";
  const first = hasSymbol ? fileName(symbol, language) : stem;
  const isVersion = own.data["edition-of"] !== undefined && data.of === undefined;
  const lent = hasSymbol && own.data.symbol === undefined && !isVersion ? stem : undefined;
  const other = as !== undefined && isBuiltAs(as, own) ? as : undefined;
  return [first, lent, other, unusualVariant(data, type)]
    .filter((part) => part !== undefined)
    .join("-")
    .normalize("NFC");
}

/** A language version, as far as its files are named after it. */
interface NamedVersion {
  readonly path: string;
  readonly own: FrontMatter;
  readonly language: string;
}
