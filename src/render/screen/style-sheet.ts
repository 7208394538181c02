import { familyOf, type Looks } from "./looks.ts";
import type { Resources } from "./resources.ts";
import { lineAbove, lineBelow } from "./units.ts";

/**
 * What all sheets need: no kerning and no ligatures, widths as the font says, lines in their places and as high as `units.ts` says. All is
 * drawn from left to right as it is written; what is read from right to left says so.
 */
const base = `.sheet{position:relative;direction:ltr;text-align:left;color:#000;
font-kerning:none;font-variant-ligatures:none;font-synthesis:none;text-rendering:geometricPrecision;text-size-adjust:none;
letter-spacing:0;word-spacing:0;text-indent:0;text-transform:none}
.sheet :is(div,p,h1,h2,h3,h4,h5,h6,ul,li,blockquote){margin:0;padding:0;border:0;list-style:none;font:inherit}
.sheet a{color:inherit;text-decoration:none}
.sheet .line{position:absolute;white-space:pre;line-height:${lineAbove + lineBelow};unicode-bidi:bidi-override;direction:ltr}
.sheet .line span{line-height:0}
.sheet .line[dir=rtl]{direction:rtl}
.sheet .held{word-spacing:0}
.sheet :is(img,svg){position:absolute;display:block}
.sheet .rules{left:0;top:0;width:100%;height:100%}
`;

/** The style sheet of a document: its faces, what every sheet needs, and the looks in use. */
export function styleSheet(looks: Looks, resources: Resources): string {
  const faces = looks.faces.map((key) => {
    const metrics = `ascent-override:${lineAbove * 100}%;descent-override:${lineBelow * 100}%;line-gap-override:0%`;
    const source = `src:url("${resources.font(key)}")`;
    return `@font-face{font-family:"${familyOf(key)}";${source};${metrics};font-display:block}\n`;
  });
  return faces.join("") + base + looks.rules;
}
