import type { Kit } from "./kit.ts";
import { isWhole, type Png, readPng, samples } from "./png.ts";
import { reference } from "./values.ts";

/** A PNG as an image object. Its data goes in as it is where PDF reads it so; alpha goes into a mask, interlaced rows into order, and what is missing of damaged data is black. */
export function embedPng(bytes: Uint8Array, kit: Kit): { readonly object: string; readonly transparent: boolean } {
  const png = readPng(bytes);
  const isPacked = !png.interlaced && !png.alpha && isWhole(png);
  const opacity = png.alpha || png.transparency ? opacityMask(png) : undefined;
  const mask = opacity && isTranslucent(opacity) ? `/SMask ${reference(grayImage(kit, png, opacity))}` : "";
  const image = isPacked ? packedImage(kit, png, mask) : plainImage(kit, png, mask);
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

/** The colours without their opacity, eight bits a sample. */
function plainImage(kit: Kit, png: Png, mask: string): number {
  const all = samples(png);
  const colors = png.alpha ? png.channels - 1 : png.channels;
  const out = new Uint8Array(png.width * png.height * colors);
  const scale = png.palette ? 1 : 255 / ((1 << Math.min(png.depth, 8)) - 1);
  for (let at = 0; at < out.length; at += 1)
    out[at] = (all[Math.floor(at / colors) * png.channels + (at % colors)] ?? 0) * scale;
  return kit.packed(`${imageEntries(png)}${colorSpace(kit, png)}/BitsPerComponent 8${mask}`, out);
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
function opacityMask(png: Png): Uint8Array {
  const all = samples(png);
  const { channels, palette, transparency = new Uint8Array(), depth } = png;
  const key = Array.from({ length: channels }, (_, channel) =>
    depth === 16 ? transparency[channel * 2] : transparency[channel * 2 + 1],
  );
  const out = new Uint8Array(png.width * png.height);
  for (let pixel = 0; pixel < out.length; pixel += 1) {
    const at = pixel * channels;
    if (png.alpha) out[pixel] = all[at + channels - 1] ?? 255;
    else if (palette) out[pixel] = transparency[all[at] ?? 0] ?? 255;
    else out[pixel] = key.every((value, channel) => all[at + channel] === value) ? 0 : 255;
  }
  return out;
}

function isTranslucent(opacity: Uint8Array): boolean {
  return opacity.some((value) => value < 255);
}
