import type { Edition } from "../../document/resolved.ts";
import { attributes, escapeHtml } from "./escape.ts";
import type { Page } from "./page.ts";

/** Links to the other language versions of the document, each in the name of its language; nothing where there is none. */
export function editions(all: readonly Edition[], { words }: Page): string {
  if (all.length === 0) return "";
  const links = all.map(({ language, name, href }) => {
    const link = attributes({ href, hreflang: language, lang: language, dir: "auto", rel: "alternate" });
    return `<li><a${link}>${escapeHtml(name)}</a></li>`;
  });
  const label = attributes({ class: "editions", "aria-label": words.text["other-languages"] ?? "" });
  return `<nav${label}><ul>${links.join("")}</ul></nav>`;
}

/** How they stand: in one line, wrapped on a phone, and not on paper. */
export const editionsStyle = `.editions { max-width: var(--measure); margin: 0 auto; padding: .6rem 1.25rem 0; font-size: .9em; }
.editions ul { list-style: none; display: flex; flex-wrap: wrap; gap: .2em 1.2em; margin: 0; padding: 0; }
@media print { .editions { display: none; } }`;
