import type { Resolved } from "../../document/resolved.ts";
import { originalLanguage } from "../../resolve/distribution.ts";
import { type Element, element } from "./element.ts";
import { type Identification, languageCode } from "./iri.ts";

/** Who answers for what the file says of the document: a name of the references. */
const source = "#un";

/** What the file says of the document, and whom it names. */
export function meta(resolved: Resolved, known: Identification): Element {
  const { date, symbol } = known;
  const shown = symbol ?? resolved.properties.title;
  const dated = resolved.data.date === date;
  const published = element("publication", { date, showAs: shown, name: known.name, number: symbol });
  return element(
    "meta",
    {},
    identificationOf(known, { name: "main", title: resolved.properties.title }, resolved),
    ...(dated ? [published] : []),
    references(known),
  );
}

/** The same of an annex, whose names are the document's with its own part behind. The names that it refers to are the document's. */
export function annexMeta(resolved: Resolved, known: Identification, part: Part): Element {
  return element("meta", {}, identificationOf(known, part, resolved));
}

/** A part of a document that has a name of its own: the text, or an annex. */
interface Part {
  readonly name: string;
  readonly title: string;
}

function identificationOf(known: Identification, { name, title }: Part, resolved: Resolved): Element {
  const { work, expression, subtype, number, symbol } = known;
  const part = `!${name}`;
  return element(
    "identification",
    { source },
    element(
      "FRBRWork",
      {},
      ...named(`${work}/${part}`, work),
      element("FRBRalias", { value: title, name: "title" }),
      ...issued(known),
      element("FRBRcountry", { value: "un" }),
      element("FRBRsubtype", { value: subtype }),
      element("FRBRnumber", { value: number, showAs: symbol }),
    ),
    element(
      "FRBRExpression",
      {},
      ...named(`${expression}/${part}`, expression),
      ...issued(known),
      element("FRBRlanguage", { language: known.language }),
      ...translation(known, resolved),
    ),
    element(
      "FRBRManifestation",
      {},
      ...named(`${expression}/${part}.xml`, `${expression}.xml`),
      ...issued(known),
      element("FRBRformat", { value: "xml" }),
    ),
  );
}

function named(own: string, whole: string): readonly Element[] {
  return [element("FRBRthis", { value: own }), element("FRBRuri", { value: whole })];
}

function issued({ date, actor }: Identification): readonly Element[] {
  return [element("FRBRdate", { date, name: "document" }), element("FRBRauthor", { href: `#${actor.id}` })];
}

/** That the document is a translation, where front matter names another language in which it was written. */
function translation({ work, date, language }: Identification, { data }: Resolved): readonly Element[] {
  const original = typeof data.original === "string" ? originalLanguage(data.original) : undefined;
  if (original === undefined || languageCode(original) === language) return [];
  const code = languageCode(original);
  return [element("FRBRtranslation", { href: `${work}/${code}@${date}`, fromLanguage: code, by: source })];
}

function references({ actor }: Identification): Element {
  const organization = (id: string, name: string) =>
    element("TLCOrganization", { eId: id, href: `/akn/ontology/organization/${id}`, showAs: name });
  const un = organization("un", "United Nations");
  return element("references", { source }, un, ...(actor.id === "un" ? [] : [organization(actor.id, actor.name)]));
}
