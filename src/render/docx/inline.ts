import { noteRoles } from "../../document/own-roles.ts";
import type { RInline, RText } from "../../document/resolved.ts";
import { type DirectedInline, type DirectedLink, directed } from "../../text/directions.ts";
import type { Draft } from "./draft.ts";
import { slants } from "./languages.ts";
import { noteMark } from "./note-mark.ts";
import { link, reference } from "./reference.ts";
import { type RunLook, run, runProperties, stretchRun } from "./run.ts";
import { escapeXml } from "./xml.ts";

/** Where inline content stands. */
export interface Setting {
  /** The paragraph's style is bold: marks of notes are made roman again. */
  readonly bold: boolean;
  /** In the text of a note: relationships belong to another part, and notes cannot call notes. */
  readonly inNote: boolean;
}

/** Plain running text. */
export const plainSetting: Setting = { bold: false, inNote: false };

/** Inline content as runs. Neighbours of one look are one run, as a typist's would be. */
export function inline(content: readonly RInline[], setting: Setting, draft: Draft): string {
  let xml = "";
  let pending = "";
  let look: RunLook = {};
  let properties = "";
  let change: RText["change"];
  const flush = () => {
    xml += stretchRun(pending, look, draft.revisions.ink({ ...(change && { change }) }));
    pending = "";
  };
  for (const part of directed(content, draft.resolved.direction)) {
    if (part.type === "text") {
      const own = { ...lookOf(part, draft, undefined, setting.bold), reading: part };
      const wanted = runProperties(own);
      if (wanted !== properties || part.change !== change) flush();
      look = own;
      properties = wanted;
      change = part.change;
      pending += part.text;
      continue;
    }
    flush();
    xml += inlineXml(part, setting, draft);
  }
  flush();
  return xml;
}

function inlineXml(part: Exclude<DirectedInline, RText>, setting: Setting, draft: Draft): string {
  switch (part.type) {
    case "link":
      return linkXml(part, setting, draft);
    case "ref":
      return reference(part, part.leftToRight ? "ltr" : draft.resolved.direction, draft);
    case "note":
      return noteMark(part, setting, draft);
    case "line-break":
      return run("<w:br/>", "", draft.revisions.ink(part));
  }
}

/** A link to an address or into the document. */
function linkXml({ target, content }: DirectedLink, { inNote }: Setting, draft: Draft): string {
  const style = "file" in target ? undefined : draft.styles.use(noteRoles.link).id;
  const runs = content
    .map((part) => stretchRun(part.text, { ...lookOf(part, draft, style), reading: part }, draft.revisions.ink(part)))
    .join("");
  if ("file" in target) return runs;
  if ("anchor" in target) return link(draft.bookmarks.name(target.anchor), runs);
  const id = (inNote ? draft.noteLinks : draft.links).id(target.href);
  return `<w:hyperlink r:id="rId${escapeXml(id)}" w:history="1">${runs}</w:hyperlink>`;
}

/** Emphasis, and the character style of a class that the theme dresses; marks of notes are roman in bold text too. */
function lookOf({ bold, italic, script, classes }: RText, draft: Draft, style?: string, inBold = false): RunLook {
  if (!bold && !italic && !script && !classes && style === undefined) return {};
  const dressed = classes?.find((name) => draft.theme.styles[draft.theme.roles[name]?.style ?? ""]?.kind === "character");
  const roman = inBold && (dressed === noteRoles.mark || dressed === noteRoles.star) ? false : bold;
  return {
    style: dressed === undefined ? style : draft.styles.use(dressed).id,
    bold: roman,
    italic,
    slants: slants(draft.resolved),
    script,
  };
}
