/** The operator that fills in a colour, from "#rrggbb" or "#rgb": grey where it is grey. Black for anything else. */
export function fillColor(color: string): string {
  const [red, green, blue] = components(color);
  if (red === green && green === blue) return `${level(red)} g\n`;
  return `${level(red)} ${level(green)} ${level(blue)} rg\n`;
}

/** The operator that draws lines in a colour. */
export function strokeColor(color: string): string {
  return fillColor(color).replace(" rg", " RG").replace(" g", " G");
}

function components(color: string): readonly [number, number, number] {
  const long = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.test(color)
    ? `#${[...color.slice(1)].map((digit) => digit + digit).join("")}`
    : color;
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(long);
  const part = (index: number) => Number.parseInt(match?.[index] ?? "00", 16) / 255;
  return [part(1), part(2), part(3)];
}

/** A component from 0 to 1, fine enough to tell 256 of them. */
function level(component: number): string {
  return String(Math.round(component * 1000) / 1000);
}
