/** What a JPEG is made of. */
export interface JpegParts {
  readonly width: number;
  readonly height: number;
  /** 1 for grey, 3 for colours, 4 for printing inks. */
  readonly components?: number;
  /** The marker of the frame: c0 is baseline, c2 progressive, c3 lossless, c9 with arithmetic coding. */
  readonly frame?: number;
  readonly depth?: number;
  /** Segments before the frame. */
  readonly before?: readonly (readonly number[])[];
  /** Parts that are left out. */
  readonly without?: readonly ("quantization" | "codes" | "scan" | "pixels" | "end")[];
  /** What the components are called. */
  readonly names?: string;
}

/** A JPEG of one colour, with the shortest tables that there are: each block is two bits, both zero. */
export function jpegFile({
  width,
  height,
  components = 1,
  frame = 0xc0,
  depth = 8,
  before = [],
  without = [],
  names = "\x01\x02\x03\x04",
}: JpegParts): Uint8Array {
  const numbers = Array.from({ length: components }, (_, index) => names.charCodeAt(index));
  const half = (value: number) => [value >> 8, value & 255];
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8) * components;
  const part = (name: NonNullable<JpegParts["without"]>[number], bytes: number[]) => (without.includes(name) ? [] : bytes);
  const oneCode = (head: number) => [head, 1, ...Array<number>(15).fill(0), 0];
  return new Uint8Array([
    ...[0xff, 0xd8],
    ...before.flat(),
    ...part("quantization", segment(0xdb, [0, ...Array<number>(64).fill(1)])),
    ...segment(frame, [depth, ...half(height), ...half(width), components, ...numbers.flatMap((name) => [name, 0x11, 0])]),
    ...part("codes", segment(0xc4, [...oneCode(0), ...oneCode(0x10)])),
    ...part("scan", segment(0xda, [components, ...numbers.flatMap((name) => [name, 0]), 0, 63, 0])),
    ...part("pixels", Array<number>(Math.ceil((blocks * 2) / 8)).fill(0)),
    ...part("end", [0xff, 0xd9]),
  ]);
}

/** A segment of a JPEG with its length. */
export function segment(marker: number, data: readonly number[]): number[] {
  return [0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data];
}
