import { fileName } from "../document/symbol.ts";
import { isBuiltAs, type ReadDocument } from "./read-document.ts";

/**
 * The name of a document's files without extension: of the symbol, or of the source where there is none. A document that took its symbol
 * from another, or is built as another type, says so in its name, so that it never stands in the way of the first.
 */
export function fileStem({ source, own, data, words }: ReadDocument, as: string | undefined): string {
  const stem = (source.path.split("/").at(-1) ?? "").replace(/\.[^.]+$/, "");
  const { symbol } = data;
  const first = typeof symbol === "string" ? fileName(symbol, words.language) : stem;
  const lent = typeof symbol === "string" && own.data.symbol === undefined;
  return [first, ...(lent ? [stem] : []), ...(as !== undefined && isBuiltAs(as, own) ? [as] : [])].join("-");
}
