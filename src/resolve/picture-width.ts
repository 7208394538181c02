import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RImage, RWidth } from "../document/resolved.ts";
import type { Figure } from "../document/tree.ts";
import type { Span } from "../source.ts";
import { largestPicture, pixel } from "../theme/geometry.ts";
import type { Theme } from "../theme/theme.ts";

/** Points in each unit of a length; a number alone is pixels, 96 to the inch, as in HTML. */
const units: Readonly<Record<string, number>> = { "": pixel, px: pixel, pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 };

/** Points below which a picture is a dot: half a centimetre. A number without its unit is as a rule meant in centimetres. */
const least = 72 / 5.08;

/** A length as it was written, in points; of a percentage also the part of the measure. */
type Length = RWidth;

/**
 * How wide an author wants a picture: `width="8cm"`, `width=50%` of the measure, or as wide as its `height` makes it. Never wider than the
 * measure, nor so wide that it were too high for a page: then it is reported, and as wide as it can be. Nothing where no size is given.
 */
export function pictureWidth(figure: Figure, image: RImage, theme: Theme, report: Report): RWidth | undefined {
  const { attributes } = figure;
  if (!attributes) return undefined;
  const { width, height } = attributes.pairs;
  const { span } = attributes;
  const placeOf = (key: string) => {
    const value = attributes.values?.get(key);
    return value?.at(0, value.text.length) ?? span;
  };
  const { width: measure, height: high } = largestPicture(theme);
  const wide = read("width", width, measure, placeOf("width"), report);
  const tall = read("height", height, high, placeOf("height"), report);
  const ratio = image.width / image.height;
  if (wide && tall && Math.abs(tall.points * ratio - wide.points) > wide.points / 50) {
    tell(
      "Width and height are not in the proportions of the picture; its width counts.",
      "Give the width alone.",
      span,
      report,
    );
  }
  const wanted = wide ?? (tall && { points: tall.points * ratio });
  if (!wanted) return undefined;
  if (wanted.points < least)
    tell(
      `The picture is too small to be seen: it is to be ${centimetres(wanted.points)} wide.`,
      "Make it larger; a number alone is in pixels, 96 to the inch.",
      span,
      report,
    );
  const most = Math.min(measure, high * ratio);
  if (wanted.points <= most + 0.5) return wanted;
  const what = most < measure ? "high for a page" : "wide for the text";
  const message = `The picture is too ${what}: it is to be ${centimetres(wanted.points)} wide, and can be ${centimetres(most)}.`;
  tell(message, "Make it smaller, or leave its size out: then it is as large as there is room.", span, report);
  return { points: most };
}

function read(name: string, written: string | undefined, whole: number, span: Span, report: Report): Length | undefined {
  if (written === undefined) return undefined;
  const [, figures = "", unit = ""] = /^\s*(\d{1,6}(?:[.,]\d{1,6})?)\s*(%|[a-z]{0,2})\s*$/i.exec(written) ?? [];
  const number = Number(figures.replace(",", "."));
  const points = unit === "%" ? whole / 100 : units[unit.toLowerCase()];
  if (figures === "" || number === 0 || points === undefined) {
    const help = `Write it as \`${name}="8cm"\`, in cm, mm, in, pt or px, or as \`${name}=50%\`.`;
    tell(`“${written}” in “${name}” is no length.`, help, span, report);
    return undefined;
  }
  return { points: number * points, ...(unit === "%" && { share: number / 100 }) };
}

function centimetres(points: number): string {
  return `${Math.round((points / 72) * 25.4) / 10} cm`;
}

function tell(message: string, help: string, span: Span, report: Report): void {
  report(diagnostic("picture-size", message, { span, help }));
}
