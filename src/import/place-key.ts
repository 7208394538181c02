import type { WPlace } from "../word/blocks.ts";

/** A place of a file as a text. */
export function placeKey({ part, paragraph }: WPlace): string {
  return `${part} ${paragraph}`;
}
