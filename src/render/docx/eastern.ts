import { mayHaveScripts } from "../../fonts/scripts.ts";
import { chineseUnits } from "../../text/faces.ts";
import { languageFont } from "./fonts.ts";
import type { RunLook } from "./run.ts";

/** Of a document that is written in Chinese: its language, and the face of its letters where they are emphasized. */
export interface Eastern {
  readonly language: string;
  readonly emphasis: string | undefined;
}

/** A stretch of a text whose characters Word sets in the right faces, if it is told of those that may be of two. */
export interface EasternStretch {
  readonly text: string;
  /** Whether Word has to be told that they are Chinese; else it takes them for Latin ones. */
  readonly isEastern: boolean;
}

/**
 * Cuts a text where Word would not know the face of what follows: quotation marks, dashes and points are Chinese or Latin under the same numbers,
 * and each run says how it means those that it has (`w:hint`, ISO/IEC 29500-1, 17.3.2.26). In a slanted text Chinese letters, which have no
 * italics, are parted from others, which have. A text without Chinese comes back whole. `language` is that of a document in Chinese, in which marks
 * by themselves are Chinese.
 */
export function easternStretches(text: string, isSlanted: boolean, language?: string): readonly EasternStretch[] {
  const hasNone = language === undefined ? !mayHaveScripts(text) : isLatin.test(text);
  if (hasNone) return [{ text, isEastern: false }];
  const chinese = chineseUnits(text, language ?? "en");
  const found: EasternStretch[] = [];
  let [start, isEastern]: [number, boolean | undefined] = [0, undefined];
  for (let at = 0; at < text.length; at++) {
    const asked = asks(text.charAt(at), chinese[at] === 1, isSlanted);
    if (asked === undefined || asked === isEastern) continue;
    if (isEastern !== undefined) {
      const end = asked ? at : startOfWord(text, start, at);
      found.push({ text: text.slice(start, end), isEastern });
      start = end;
    }
    isEastern = asked;
  }
  return [...found, { text: text.slice(start), isEastern: isEastern ?? false }];
}

const isLatin = /^[ -~\u00a0]*$/;

/** Where the Latin word begins that goes on at a place, no sooner than from another. */
function startOfWord(text: string, from: number, at: number): number {
  let start = at;
  while (start > from && /[A-Za-z]/.test(text.charAt(start - 1))) start--;
  return start;
}

/** What a character asks its run to say: that it is Chinese, that it is not, or nothing. */
function asks(unit: string, isChinese: boolean, isSlanted: boolean): boolean | undefined {
  if (isSlanted && (isChinese || /[A-Za-z0-9]/.test(unit))) return isChinese;
  if (unit < "\u00a1" || /[\udc00-\udfff]/.test(unit)) return undefined;
  if (isChinese) return unit < "\u2e80" ? true : undefined;
  return false;
}

/** The look of a stretch of Chinese letters. Emphasis is another face, where the document has one, and never slants them. */
export function easternLook({ italic, ...look }: RunLook, eastern: Eastern | undefined): RunLook {
  const emphasis = italic ? eastern?.emphasis : undefined;
  if (eastern === undefined || emphasis === undefined) return { ...look, fonts: '<w:rFonts w:hint="eastAsia"/>' };
  return { ...look, fonts: languageFont(eastern.language, emphasis, "eastAsia") };
}
