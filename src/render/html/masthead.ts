import type { RImage, RMasthead, RWidth } from "../../document/resolved.ts";
import { attributes, escapeHtml } from "./escape.ts";
import { words } from "./inline.ts";

/** The head of the document as a screen shows it: organization and symbol, organ and distribution, body and session. */
export function masthead(node: RMasthead): string {
  const symbols = node.symbols
    .map(({ organ, rest }) => `<span class="organ-letter">${escapeHtml(organ)}</span>${escapeHtml(rest)}`)
    .join("<br>");
  return [
    '<header class="masthead">',
    `<div class="row first">${line("masthead-organization", escapeHtml(node.organization))}${line("masthead-symbol", symbols)}</div>`,
    `<div class="row second">${node.emblem ? image(node.emblem, "") : ""}${line("masthead-organ", escapeHtml(node.organ))}`,
    `<div class="masthead-distribution">${node.distribution
      .filter(Boolean)
      .map((text) => line("", escapeHtml(text)))
      .join("")}</div></div>`,
    '<div class="row third">',
    line("masthead-body", words(node.body ?? "")),
    line("masthead-session", words(node.session ?? "")),
    line("masthead-dates", words(node.sessionDates ?? "")),
    line("masthead-agenda", words(node.agendaItem ?? "")),
    line("masthead-agenda-title", words(node.agendaTitle.join(" "))),
    "</div>",
    "</header>",
  ]
    .filter(Boolean)
    .join("\n");
}

function line(role: string, html: string): string {
  return html ? `<p${attributes({ class: role })}>${html}</p>` : "";
}

const mediaTypes = { png: "image/png", jpeg: "image/jpeg", svg: "image/svg+xml" } as const;

/** A picture inside the file itself, so that one file is the whole document. An empty `alt` marks decoration. */
export function image(picture: RImage, alt: string, wanted?: RWidth): string {
  const data = Buffer.from(picture.bytes).toString("base64");
  const { width, height } = picture;
  const style =
    wanted && `width: ${wanted.share === undefined ? `${rounded(wanted.points)}pt` : `${rounded(wanted.share * 100)}%`}`;
  const source = `data:${mediaTypes[picture.format]};base64,${data}`;
  return `<img src="${source}" alt="${escapeHtml(alt)}"${attributes({ width: String(Math.round(width)), height: String(Math.round(height)), style })}>`;
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
