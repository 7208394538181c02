import type { RMasthead } from "../../document/first-page.ts";
import { mastheadRoles } from "../../document/own-roles.ts";
import { longDate } from "../../theme/long-date.ts";
import { type Element, element } from "./element.ts";
import type { Making } from "./making.ts";

/** The head of the first page, a line each; the symbol and the date are told by elements of their own. */
export function masthead(node: RMasthead, { words, date }: Making): Element {
  const line = (role: string, text: string | undefined) => (text ? [element("p", { class: role }, text)] : []);
  const long = longDate(date, words);
  const lines = [
    ...line(mastheadRoles.organization, node.organization),
    ...line(mastheadRoles.organ, node.organ),
    ...node.symbols.map(({ organ, rest }) =>
      element("p", { class: mastheadRoles.symbol }, element("docNumber", {}, organ + rest)),
    ),
    ...node.distribution.filter(Boolean).map((text) => {
      const said = text === long ? element("docDate", { date }, text) : text;
      return element("p", { class: mastheadRoles.distribution }, said);
    }),
    ...line(mastheadRoles.body, node.body),
    ...line(mastheadRoles.subsidiary, node.subsidiaryBody),
    ...line(mastheadRoles.session, node.session),
    ...line(mastheadRoles.dates, node.sessionDates),
    ...line(mastheadRoles.agenda, node.agendaItem),
    ...line(mastheadRoles.agendaTitle, node.agendaTitle.join(" ")),
  ];
  return element("container", { name: "masthead" }, ...(lines.length > 0 ? lines : [element("p", {})]));
}
