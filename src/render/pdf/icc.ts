/**
 * An ICC profile of sRGB, for the output intent that PDF/A asks for: version 4 of the format (ISO 15076-1) with the primaries and
 * the curve of IEC 61966-2-1. Made here, so that no data file must travel with the program.
 */
export function srgbProfile(): Uint8Array {
  made ??= makeProfile();
  return made;
}

let made: Uint8Array | undefined;

function makeProfile(): Uint8Array {
  const curve = [
    ...ascii("para"),
    ...word(0),
    0,
    3,
    0,
    0,
    ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed),
  ];
  const tags: readonly (readonly [name: string, data: readonly number[]])[] = [
    ["desc", localized("sRGB IEC61966-2.1")],
    ["cprt", localized("No copyright")],
    ["wtpt", xyz(0.9642, 1, 0.8249)],
    ["chad", array(1.047882, 0.022918, -0.050217, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678)],
    ["rXYZ", xyz(0.436066, 0.222488, 0.013916)],
    ["gXYZ", xyz(0.385147, 0.716873, 0.097076)],
    ["bXYZ", xyz(0.143066, 0.060608, 0.714096)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const body = tagTable(tags);
  return new Uint8Array([...header(128 + body.length), ...body]);
}

/** The first 128 bytes: a display profile from RGB to XYZ. */
function header(size: number): number[] {
  const date = [0x07, 0xe4, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0];
  const kind = [...ascii("mntrRGB XYZ "), ...date, ...ascii("acsp")];
  const start = [...word(size), ...word(0), ...word(0x04200000), ...kind];
  const light = [0.9642, 1, 0.8249].flatMap(fixed);
  const middle = new Array<number>(68 - start.length).fill(0);
  return [...start, ...middle, ...light, ...new Array<number>(48).fill(0)];
}

/** The table of tags and their data; equal data stands there once. */
function tagTable(tags: readonly (readonly [name: string, data: readonly number[]])[]): number[] {
  const start = 128 + 4 + tags.length * 12;
  const data: number[] = [];
  const places = new Map<readonly number[], number>();
  const table = word(tags.length);
  for (const [name, bytes] of tags) {
    const at = places.get(bytes) ?? start + data.length;
    if (!places.has(bytes)) data.push(...bytes, ...new Array<number>((4 - (bytes.length % 4)) % 4).fill(0));
    places.set(bytes, at);
    table.push(...ascii(name), ...word(at), ...word(bytes.length));
  }
  return [...table, ...data];
}

/** Text in one language: type `mluc`. */
function localized(text: string): number[] {
  const letters = ascii(text).flatMap((letter) => [0, letter]);
  return [
    ...ascii("mluc"),
    ...word(0),
    ...word(1),
    ...word(12),
    ...ascii("enUS"),
    ...word(letters.length),
    ...word(28),
    ...letters,
  ];
}

function xyz(x: number, y: number, z: number): number[] {
  return [...ascii("XYZ "), ...word(0), ...[x, y, z].flatMap(fixed)];
}

function array(...values: readonly number[]): number[] {
  return [...ascii("sf32"), ...word(0), ...values.flatMap(fixed)];
}

/** A signed number with 16 bits behind the point. */
function fixed(value: number): number[] {
  return word(Math.round(value * 65536));
}

function word(value: number): number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
