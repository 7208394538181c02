import { fileName } from "../document/symbol.ts";
import { unusualVariant } from "../template/variant.ts";
import { isBuiltAs, type ReadDocument } from "./read-document.ts";

/**
 * The name of a document's files without extension: of the symbol, or of the source where there is none. A document that took its symbol
 * from another (but for a language version, whose letter tells it from the original), is built as another type, or is another variant than the usual one says so in its name, so that it never stands in the way of the first.
 */
export function fileStem({ source, own, type, data, words }: ReadDocument, as: string | undefined): string {
  const stem = (source.path.split("/").at(-1) ?? "").replace(/(?!^)\.[^.]+$/, "");
  const { symbol } = data;
  const hasSymbol = typeof symbol === "string";
  const first = hasSymbol ? fileName(symbol, words.language) : stem;
  const isVersion = own.data["edition-of"] !== undefined && data.of === undefined;
  const lent = hasSymbol && own.data.symbol === undefined && !isVersion ? stem : undefined;
  const other = as !== undefined && isBuiltAs(as, own) ? as : undefined;
  return [first, lent, other, unusualVariant(data, type)]
    .filter((part) => part !== undefined)
    .join("-")
    .normalize("NFC");
}
