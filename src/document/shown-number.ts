import type { RNumber } from "./number.ts";
import type { Changeable, Former } from "./resolved.ts";

/** Something with a number. */
interface Numbered extends Changeable {
  readonly number?: RNumber | undefined;
  readonly former?: Former;
}

/** How a document shows its numbers. */
export interface NumberForm {
  readonly showsFormerNumbers?: boolean | undefined;
  readonly direction: "ltr" | "rtl";
}

/** A number as it is shown: in a redline that shows both, of one that was another with that, without its full stop: "12 → 13.". */
export function shownNumber({ number, former, change }: Numbered, form: NumberForm): string | undefined {
  const was = form.showsFormerNumbers && !change ? former?.number : undefined;
  if (!number || !was || was.text === number.text) return number?.text;
  const before = was.after === "." && was.text.endsWith(".") ? was.text.slice(0, -1) : was.text;
  return `${before} ${arrowOf(form.direction)} ${number.text}`;
}

/** From what was to what is, in the direction of reading: bidirectional text does not turn arrows. */
export function arrowOf(direction: NumberForm["direction"]): string {
  return direction === "rtl" ? "←" : "→";
}
