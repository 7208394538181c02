import type { Layout } from "../../layout/page.ts";
import type { Reference } from "./kit.ts";
import { numeral } from "./values.ts";

/** Finds where an anchor is, as a PDF says it: page, start of the line and its top; undefined where nothing was laid out for it. */
export type Destinations = (anchor: string) => string | undefined;

/** Destinations of a layout: explicit ones, which every viewer follows. */
export function destinationsOf({ pages, destinations }: Layout, objects: readonly Reference[]): Destinations {
  return (anchor) => {
    const place = destinations.get(anchor);
    const page = place && pages[place.page - 1];
    const object = place && objects[place.page - 1];
    if (!page || !object) return undefined;
    return `[${object}/XYZ ${numeral(place.x)} ${numeral(page.height - place.y)} null]`;
  };
}
