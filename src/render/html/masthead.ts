import type { MastheadPlace, RMasthead } from "../../document/first-page.ts";
import { mastheadRoles } from "../../document/own-roles.ts";
import type { RImage, RWidth } from "../../document/resolved.ts";
import { pixel } from "../../theme/geometry.ts";
import { attributes, escapeHtml } from "./escape.ts";
import { inlines, words } from "./inline.ts";
import type { Page } from "./page.ts";
import { widthClass } from "./style.ts";

/** The head of the document as a screen shows it: organization and symbol, organ and distribution, body and session. */
export function masthead(node: RMasthead, page: Page): string {
  const symbols = node.symbols
    .map(({ organ, rest }) => `<span class="organ-letter">${escapeHtml(organ)}</span>${escapeHtml(rest)}`)
    .join("<br>");
  const symbol = page.direction === "rtl" && symbols !== "" ? `<bdi dir="ltr">${symbols}</bdi>` : symbols;
  const shown = (place: MastheadPlace, html: string) => {
    const changed = node.changed?.[place];
    return changed ? inlines(changed, page) : html;
  };
  const lines = node.distribution.filter(Boolean).map((text) => line("", escapeHtml(text)));
  const distribution = node.changed?.distribution ? line("", shown("distribution", "")) : lines.join("");
  return [
    '<header class="masthead">',
    `<div class="row first">${line(mastheadRoles.organization, escapeHtml(node.organization))}${line(mastheadRoles.symbol, shown("symbols", symbol))}</div>`,
    `<div class="row second">${node.emblem ? image(node.emblem, "", page) : ""}${line(mastheadRoles.organ, escapeHtml(node.organ))}`,
    `<div${attributes({ class: mastheadRoles.distribution, ...inEnglish(page) })}>${distribution}</div></div>`,
    '<div class="row third">',
    line(mastheadRoles.body, shown("body", words(node.body ?? "", page))),
    line(mastheadRoles.subsidiary, shown("subsidiaryBody", words(node.subsidiaryBody ?? "", page))),
    line(mastheadRoles.session, shown("session", words(node.session ?? "", page))),
    line(mastheadRoles.dates, shown("sessionDates", words(node.sessionDates ?? "", page))),
    line(mastheadRoles.agenda, shown("agendaItem", words(node.agendaItem ?? "", page))),
    line(mastheadRoles.agendaTitle, shown("agendaTitle", words(node.agendaTitle.join(" "), page))),
    "</div>",
    "</header>",
  ]
    .filter(Boolean)
    .join("\n");
}

/** The distribution block stays in English in some languages, and is then read and set so. */
function inEnglish({ direction, words: { text } }: Page): { readonly lang?: string; readonly dir?: string } {
  if (text["distribution-language"] !== "en") return {};
  return direction === "rtl" ? { lang: "en", dir: "ltr" } : { lang: "en" };
}

function line(role: string, html: string): string {
  return html ? `<p${attributes({ class: role })}>${html}</p>` : "";
}

const mediaTypes = { png: "image/png", jpeg: "image/jpeg", svg: "image/svg+xml" } as const;

/**
 * A picture inside the file itself, so that one file is the whole document, as wide as it is `wanted`: a length is one of the page, a part of
 * the measure one of its column. An empty `alt` marks decoration.
 */
export function image(picture: RImage, alt: string, { packing }: Page, wanted?: RWidth): string {
  const data = packing.base64(picture.bytes);
  const scale = wanted && wanted.share === undefined ? wanted.points / pixel / picture.width : 1;
  const [width, height] = [picture.width, picture.height].map((length) => String(Math.round(length * scale)));
  const named = wanted?.share === undefined ? undefined : widthClass(wanted.share);
  const source = `data:${mediaTypes[picture.format]};base64,${data}`;
  return `<img src="${source}" alt="${escapeHtml(alt)}"${attributes({ class: named, width, height })}>`;
}
