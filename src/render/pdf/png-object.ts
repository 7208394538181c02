import { type Png, readPng } from "../../picture/png.ts";
import { samples } from "../../picture/png-pixels.ts";
import type { Kit } from "./kit.ts";
import { reference } from "./values.ts";

/** A sound PNG as an image object. Its data goes in as it is where PDF reads it so; alpha goes into a mask, interlaced rows into order. */
export function embedPng(bytes: Uint8Array, kit: Kit): { readonly object: string; readonly transparent: boolean } {
  const png = readPng(bytes, kit.packing);
  if (!("data" in png)) throw new Error("a PNG was not looked at before it was drawn");
  const isPacked = !png.interlaced && !png.alpha;
  const all = isPacked && !png.transparency ? undefined : samples(png, kit.packing);
  const opacity = all && (png.alpha || png.transparency) ? opacityMask(png, all) : undefined;
  const mask = opacity && isTranslucent(opacity) ? `/SMask ${reference(grayImage(kit, png, opacity))}` : "";
  const image = isPacked || !all ? packedImage(kit, png, mask) : plainImage(kit, png, all, mask);
  return { object: reference(image), transparent: mask !== "" };
}

/** The data as the file has it: PDF knows PNG's filters as predictors. */
function packedImage(kit: Kit, png: Png, mask: string): number {
  const parameters = `/DecodeParms<</Predictor 15/Colors ${png.channels}/BitsPerComponent ${png.depth}/Columns ${png.width}>>`;
  return kit.stream(
    `${imageEntries(png)}/Filter/FlateDecode${colorSpace(kit, png)}/BitsPerComponent ${png.depth}${parameters}${mask}`,
    png.data,
  );
}

/** Samples of up to 16 bits, by rows. */
type Samples = Uint8Array | Uint16Array;

/** The colours without their opacity, eight bits a sample. */
function plainImage(kit: Kit, png: Png, all: Samples, mask: string): number {
  const { channels, palette } = png;
  const colors = png.alpha ? channels - 1 : channels;
  const out = new Uint8Array(png.width * png.height * colors);
  const scale = palette ? 1 : toEightBits(png);
  for (let from = 0, at = 0; at < out.length; from += channels)
    for (let channel = 0; channel < colors; channel += 1, at += 1) out[at] = (all[from + channel] ?? 0) * scale;
  return kit.packed(`${imageEntries(png)}${colorSpace(kit, png)}/BitsPerComponent 8${mask}`, out);
}

/** What a sample is multiplied by to be one of eight bits; of sixteen, the upper half counts. */
function toEightBits({ depth }: Png): number {
  return depth === 16 ? 1 / 256 : 255 / ((1 << depth) - 1);
}

function grayImage(kit: Kit, png: Png, bytes: Uint8Array): number {
  return kit.packed(`${imageEntries(png)}/ColorSpace/DeviceGray/BitsPerComponent 8`, bytes);
}

function imageEntries({ width, height }: Png): string {
  return `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}`;
}

function colorSpace(kit: Kit, { palette, channels }: Png): string {
  if (!palette) return channels < 3 ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB";
  const table = kit.packed("", palette);
  return `/ColorSpace[/Indexed/DeviceRGB ${palette.length / 3 - 1} ${reference(table)}]`;
}

/** How opaque each pixel is, from 0 to 255. */
function opacityMask(png: Png, all: Samples): Uint8Array {
  const { channels, palette, transparency = new Uint8Array(), depth } = png;
  const key = Array.from({ length: channels }, (_, channel) => keyOf(transparency, channel) & ((1 << depth) - 1));
  const out = new Uint8Array(png.width * png.height);
  for (let pixel = 0; pixel < out.length; pixel += 1) {
    const at = pixel * channels;
    if (png.alpha) out[pixel] = (all[at + channels - 1] ?? 0) * toEightBits(png);
    else if (palette) out[pixel] = transparency[all[at] ?? 0] ?? 255;
    else out[pixel] = key.every((value, channel) => all[at + channel] === value) ? 0 : 255;
  }
  return out;
}

/** A sample of the colour that is not drawn: two bytes, whatever the depth. */
function keyOf(transparency: Uint8Array, channel: number): number {
  return ((transparency[channel * 2] ?? 0) << 8) | (transparency[channel * 2 + 1] ?? 0);
}

function isTranslucent(opacity: Uint8Array): boolean {
  return opacity.some((value) => value < 255);
}
