import { readJpeg } from "../../picture/jpeg.ts";
import type { Kit } from "./kit.ts";
import { reference } from "./values.ts";

/**
 * A sound JPEG as an image object: its data goes in as it is. PDF takes three components for luminance and colour where the file does not
 * say what they are (ISO 32000-1, 7.4.8), also where their names say that they are red, green and blue.
 */
export function embedJpeg(bytes: Uint8Array, kit: Kit): string {
  const jpeg = readJpeg(bytes);
  if (!("width" in jpeg)) throw new Error("a JPEG was not looked at before it was drawn");
  const { width, height, components, namedRgb } = jpeg;
  const colors = `/ColorSpace/${components === 1 ? "DeviceGray" : "DeviceRGB"}/BitsPerComponent 8`;
  const parameters = namedRgb ? "/DecodeParms<</ColorTransform 0>>" : "";
  return reference(
    kit.stream(`/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${colors}/Filter/DCTDecode${parameters}`, bytes),
  );
}
