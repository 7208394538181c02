import { measureImage } from "../../picture/measure.ts";
import { portablePacking } from "../../portable-packing.ts";
import type { PictureRead } from "../protocol.ts";

/** Looks at a file that is to become a figure, by its bytes: its name says nothing. */
export function readPicture(bytes: Uint8Array): PictureRead {
  const facts = measureImage(bytes, portablePacking);
  if (facts.ok) return { ending: facts.format === "jpeg" ? "jpg" : facts.format };
  return { refused: [`${facts.wrong}.`, facts.help].filter((part) => part !== undefined).join(" ") };
}
