/** The tag of the orientation in the data that cameras leave (Exif 2.3, 4.6.4). */
const orientationTag = 0x0112;

/**
 * Whether the camera's data in a segment of a JPEG say that the picture is to be turned or mirrored before it is shown. `at` is the
 * segment's marker. Data that are cut off say nothing.
 */
export function isTurned(view: DataView, at: number): boolean {
  const end = Math.min(at + 2 + view.getUint16(at + 2), view.byteLength);
  const start = at + 10;
  if (start + 8 > end || view.getUint32(at + 4) !== 0x45786966) return false;
  const little = view.getUint16(start) === 0x4949;
  const entries = start + view.getUint32(start + 4, little);
  if (entries + 2 > end) return false;
  const count = view.getUint16(entries, little);
  for (let entry = entries + 2; entry < entries + 2 + count * 12 && entry + 12 <= end; entry += 12) {
    if (view.getUint16(entry, little) === orientationTag) return isAskew(view.getUint16(entry + 8, little));
  }
  return false;
}

/** 1 is upright as it is; 2 to 8 are the seven other ways to hold a picture. */
function isAskew(orientation: number): boolean {
  return orientation >= 2 && orientation <= 8;
}
