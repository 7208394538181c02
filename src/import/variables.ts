import { parseSymbol } from "../document/symbol.ts";
import type { Words } from "../theme/words.ts";
import { readBelow } from "./below-masthead.ts";
import type { Fields } from "./front-matter.ts";

/**
 * What the variables of a Word file (`w:docVars`) say of its first page: New York's templates ask for symbol, session, agenda item and titles
 * and keep the answers there. They fill what the page does not say.
 */
export function fieldsOfVariables(variables: ReadonlyMap<string, string>, words: Words): Fields {
  const said = (name: string) => {
    const value = (variables.get(name) ?? "").replaceAll("*", "").replace(/\s+/g, " ").trim();
    return value === "-" ? "" : value;
  };
  const lines = ["Session1", "Agenda1", "Agenda Title1", "Agenda Title2"].map(said).filter((text) => text !== "");
  const fields = readBelow(
    lines.map((text) => ({ text, isBold: false })),
    words,
  );
  for (const name of ["body", "subsidiary-body", "session-dates"]) fields.delete(name);
  const symbol = said("Symbol1");
  if (parseSymbol(symbol)) fields.set("symbol", symbol);
  const title = said("Title1");
  if (title !== "") fields.set("title", title);
  return fields;
}
