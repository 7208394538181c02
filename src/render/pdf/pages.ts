import type { FontKey } from "../../fonts/fonts.ts";
import type { Layout, Page } from "../../layout/page.ts";
import type { Steps } from "../../steps.ts";
import type { Destinations } from "./destination.ts";
import { Drawing, type DrawnPage } from "./drawing.ts";
import { Face } from "./face.ts";
import { type Kit, type Reference, Verbatim } from "./kit.ts";
import { linkAnnotations } from "./links.ts";
import { Pictures } from "./picture.ts";
import type { StructureTree } from "./structure.ts";
import { numeral, reference } from "./values.ts";

/** What pages are written with. */
export interface PageMaterials {
  readonly kit: Kit;
  readonly structure: StructureTree;
  readonly destinations: Destinations;
  fonts(key: FontKey): Uint8Array;
}

/** Draws the pages, one after another, each into the object that was made for it. All share one table of fonts. */
export function* writePages(layout: Layout, objects: readonly Reference[], materials: PageMaterials): Steps<void> {
  const { kit, structure, fonts } = materials;
  const faces = new Map<FontKey, Face>();
  const pictures = new Pictures(kit);
  const fontTable = kit.reserve();
  const drawing = new Drawing({
    structure,
    face: (key) => faces.get(key) ?? entered(faces, key, new Face(fonts(key), kit, faces.size + 1)),
    picture: (item) => pictures.of(item),
  });
  for (const [index, object] of objects.entries()) {
    const page = layout.pages[index];
    if (page) writePage(page, object, { ...materials, drawing, fontTable });
    yield;
  }
  let table = "";
  for (const face of faces.values()) {
    table += face.finish();
    yield;
  }
  kit.put(fontTable, `<<${table}>>`);
}

function writePage(page: Page, object: Reference, materials: PageMaterials & { drawing: Drawing; fontTable: number }): void {
  const { kit, structure, drawing, fontTable } = materials;
  const key = structure.startPage(object.id, page.height);
  const drawn = drawing.page(page);
  const content = kit.packed("", drawn.content);
  const annotations = linkAnnotations(page, drawn.links, materials);
  const parts = [
    `/Type/Page/Parent ${kit.catalog.Pages}/MediaBox[0 0 ${numeral(page.width)} ${numeral(page.height)}]`,
    `/Contents ${reference(content)}/Resources<</Font ${reference(fontTable)}${pictureTable(drawn)}>>`,
    `/StructParents ${key}/Tabs/S`,
    annotations.length > 0 ? `/Annots[${annotations.join(" ")}]` : "",
    [...drawn.pictures].some(({ transparent }) => transparent) ? "/Group<</S/Transparency/CS/DeviceRGB>>" : "",
  ];
  object.data = new Verbatim(`<<${parts.join("")}>>`);
  object.end();
  kit.addPageObject(object);
}

/** The pictures of a page by name. */
function pictureTable({ pictures }: DrawnPage): string {
  if (pictures.size === 0) return "";
  return `/XObject<<${[...pictures].map(({ name, object }) => `/${name} ${object}`).join("")}>>`;
}

function entered<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Value {
  map.set(key, value);
  return value;
}
