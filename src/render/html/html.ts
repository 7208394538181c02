import type { Resolved } from "../../document/resolved.ts";
import type { Packing } from "../../packing.ts";
import type { Steps } from "../../steps.ts";
import type { Theme } from "../../theme/theme.ts";
import type { Words } from "../../theme/words.ts";
import { blockSteps, notes } from "./blocks.ts";
import { changeList, changesLink, PageChanges } from "./changes.ts";
import { editions } from "./editions.ts";
import { attributes, escapeHtml } from "./escape.ts";
import { numberIds } from "./number-ids.ts";
import { ownId, type Page } from "./page.ts";
import { styleSheet } from "./style.ts";

/**
 * One HTML file that is the whole document: no script, nothing fetched from elsewhere, headings in order, notes at the end and
 * linked both ways. Notes stand where the template has `::notes`, else at the end. A step a block.
 */
export function* writeHtml(resolved: Resolved, theme: Theme, words: Words, packing: Packing): Steps<string> {
  const page: Page = {
    words,
    direction: resolved.direction,
    roles: theme.roles,
    notes: resolved.notes,
    anchors: resolved.anchors,
    numberIds: numberIds(resolved),
    numbers: resolved,
    ...(resolved.redline && { changes: new PageChanges(resolved) }),
    packing,
  };
  const main = ownId("main", page);
  const head = resolved.blocks.filter((node) => node.type === "masthead");
  const body = resolved.blocks.filter((node) => node.type !== "masthead");
  const listed = body.some((node) => node.type === "notes");
  const { properties } = resolved;
  const title = [properties.symbol, properties.title].filter(Boolean).join(" – ");
  return `${[
    "<!DOCTYPE html>",
    `<html lang="${escapeHtml(resolved.language)}" dir="${resolved.direction}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    ...metas({
      description: properties.description ?? properties.subject,
      author: properties.author,
      keywords: properties.keywords,
      date: properties.date,
    }),
    ...(resolved.editions ?? []).map(
      ({ language, href }) => `<link${attributes({ rel: "alternate", hreflang: language, href })}>`,
    ),
    `<style>\n${styleSheet(theme, resolved)}\n</style>`,
    "</head>",
    "<body>",
    `<a class="skip" href="#${main}">${escapeHtml(words.text["skip-to-content"] ?? "")}</a>`,
    editions(resolved.editions ?? [], page),
    yield* blockSteps(head, page),
    `<main id="${main}">`,
    changesLink(page),
    yield* blockSteps(body, page),
    listed ? "" : notes(page, words.text.notes ?? ""),
    changeList(page, resolved.direction),
    "</main>",
    "</body>",
    "</html>",
  ]
    .filter(Boolean)
    .join("\n")}\n`;
}

function metas(values: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value ? [`<meta name="${name}" content="${escapeHtml(value)}">`] : [],
  );
}
