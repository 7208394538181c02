import type { Desk, Spot } from "../desk.ts";
import { headSpot } from "../head-path.ts";
import { type CompletionItem, CompletionItemKind } from "../protocol.ts";
import { offersInHead } from "./in-head.ts";
import { offersInTag } from "./in-tag.ts";
import { offersInText } from "./in-text.ts";
import type { OfferKind } from "./offer.ts";

const kinds: Readonly<Record<OfferKind, CompletionItemKind>> = {
  label: CompletionItemKind.Reference,
  note: CompletionItemKind.Text,
  source: CompletionItemKind.Constant,
  field: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  class: CompletionItemKind.Class,
  directive: CompletionItemKind.Keyword,
  helper: CompletionItemKind.Function,
  partial: CompletionItemKind.Module,
  file: CompletionItemKind.File,
};

/** The signs that open a list of what may be typed. */
export const completionSigns: readonly string[] = ["@", "^", "[", "{", "#", ".", ":", ">", "/"];

/** What may be typed at a place, by what is known now: nobody waits for a list. */
export function complete(spot: Spot, desk: Desk): readonly CompletionItem[] {
  const isTemplate = spot.file.endsWith(".hbs");
  if (!isTemplate && !desk.texts.isMarkdown(spot.file)) return [];
  const found =
    offersInTag(spot, desk) ??
    (!isTemplate && headSpot(spot.source, spot.offset) ? offersInHead(spot, desk) : offersInText(spot, isTemplate));
  if (!found) return [];
  const range = desk.texts.rangeOfSpan({ source: spot.source, start: found.start, end: found.end });
  return found.offers.map(({ about, detail, kind, text }, place) => ({
    label: text.trimEnd().replace(/:$/, ""),
    kind: kinds[kind],
    sortText: String(place).padStart(5, "0"),
    filterText: text,
    textEdit: { range, newText: text },
    ...(detail !== undefined && detail !== "" && { detail }),
    ...(about !== undefined && { documentation: { kind: "markdown", value: about } }),
  }));
}
