import type { Resolved } from "../../document/resolved.ts";
import type { Layout } from "../../layout/page.ts";
import type { Steps } from "../../steps.ts";
import type { World } from "../../world.ts";
import { writeBookmarks } from "./bookmarks.ts";
import { destinationsOf } from "./destination.ts";
import { srgbProfile } from "./icc.ts";
import { Kit, type KitInfo, Verbatim } from "./kit.ts";
import { type FileFacts, fileFacts, metadataPacket, producer } from "./metadata.ts";
import { writePages } from "./pages.ts";
import { StructureTree } from "./structure.ts";
import { reference } from "./values.ts";

/**
 * Draws a layout into one file that is PDF/UA-1 and PDF/A-2a: every item where it stands, its place in the logical structure,
 * links, bookmarks and metadata. It decides nothing about the page. `world` gives the fonts, and packs. A step a page; what all pages share,
 * the structure and the fonts, is a step each.
 */
export function* writePdf(resolved: Resolved, layout: Layout, world: Pick<World, "font" | "packing">): Steps<Uint8Array> {
  const facts = fileFacts(resolved);
  const kit = new Kit(facts.language, resolved.direction, information(facts), world.packing);
  const objects = layout.pages.map(() => kit.ref());
  const destinations = destinationsOf(layout, objects);
  const structure = new StructureTree(kit, layout.structure, objects.length);
  yield* writePages(layout, objects, { kit, structure, destinations, fonts: world.font });
  structure.finish();
  yield;
  writeBookmarks(layout.outline, resolved.editions ?? [], destinations, kit);
  writePageLabels(kit);
  writeMetadata(facts, kit);
  writeOutputIntent(kit);
  return kit.finish();
}

function information({ title, author, subject, keywords, date }: FileFacts): KitInfo {
  const day = new Date(`${date}T00:00:00Z`);
  return {
    Title: title,
    ...(author !== undefined && { Author: author }),
    ...(subject !== undefined && { Subject: subject }),
    ...(keywords !== undefined && { Keywords: keywords }),
    Creator: producer,
    Producer: producer,
    CreationDate: day,
    ModDate: day,
  };
}

/** Pages are called by the number they print. */
function writePageLabels(kit: Kit): void {
  kit.catalog.PageLabels = new Verbatim("<</Nums[0<</S/D>>]>>");
}

/** Left uncompressed, as PDF/A recommends, so that archives can read it without a PDF library. */
function writeMetadata(facts: FileFacts, kit: Kit): void {
  const packet = new TextEncoder().encode(metadataPacket(facts));
  kit.catalog.Metadata = new Verbatim(reference(kit.stream("/Type/Metadata/Subtype/XML", packet)));
}

/** Colours are meant as sRGB. */
function writeOutputIntent(kit: Kit): void {
  const profile = reference(kit.packed("/N 3", srgbProfile()));
  const name = "(sRGB IEC61966-2.1)";
  kit.catalog.OutputIntents = new Verbatim(
    `[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier${name}/Info${name}/DestOutputProfile ${profile}>>]`,
  );
}
