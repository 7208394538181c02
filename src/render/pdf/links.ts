import type { LinkItem, Page } from "../../layout/page.ts";
import type { Destinations } from "./destination.ts";
import type { Kit } from "./kit.ts";
import type { StructureTree } from "./structure.ts";
import { byteString, numeral, reference, textString } from "./values.ts";

/** Writes the link annotations of a page, each with its place in the structure; gives references to them. */
export function linkAnnotations(
  page: Page,
  links: readonly LinkItem[],
  { kit, structure, destinations }: { kit: Kit; structure: StructureTree; destinations: Destinations },
): string[] {
  return links.flatMap((link) => {
    const action = actionOf(link, destinations);
    if (action === undefined) return [];
    const id = kit.reserve();
    const key = structure.link(link.tag, id);
    const box = [link.x, page.height - link.y - link.height, link.x + link.width, page.height - link.y].map(numeral).join(" ");
    const look = `/Type/Annot/Subtype/Link/Rect[${box}]/Border[0 0 0]/F 4`;
    kit.put(id, `<<${look}/Contents${textString(heard(link.label))}/StructParent ${key}${action}>>`);
    return [reference(id)];
  });
}

/** Letters of a link's words that a listener hears: a link that runs over many lines is said on each of them. */
const mostHeard = 1000;

function heard(label: string): string {
  return label.length > mostHeard ? `${label.slice(0, mostHeard)}…` : label;
}

/** Where a link leads; undefined where its anchor is nowhere. */
function actionOf({ target }: LinkItem, destinations: Destinations): string | undefined {
  if ("href" in target) return `/A<</S/URI/URI${byteString(asciiAddress(target.href))}>>`;
  const destination = destinations(target.anchor);
  return destination && `/Dest${destination}`;
}

/** A web address in ASCII, as the action wants it: other characters percent-encoded. */
function asciiAddress(href: string): string {
  return href.replace(/[^!-~]+/gu, (part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, "\ufffd")));
}
