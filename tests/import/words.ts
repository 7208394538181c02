import { strFromU8, unzipSync } from "fflate";

/** How often each word stands in a text: letters and figures in a row. */
type Words = ReadonlyMap<string, number>;

function wordsOf(text: string): Words {
  const counts = new Map<string, number>();
  const plain = text
    .replace(/&#(\d{1,5});/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/[\u00ad\u200b-\u200f]/g, "");
  for (const [word] of plain.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What stands in a Word file besides the text: what came and went, the second writing of drawings, properties, the instructions of fields. */
const beside = [
  /<mc:Fallback>.*?<\/mc:Fallback>/gs,
  /<w:del [^>]*[^/>]>.*?<\/w:del>/gs,
  /<w:moveFrom [^>]*[^/>]>.*?<\/w:moveFrom>/gs,
  /<w:instrText[^>]*>.*?<\/w:instrText>/gs,
  /<(wp\w*:\w+)>[^<]*<\/\1>/g,
];

/** The text of a Word file, by its tags alone and none of the readers that are tested. */
export function textOfPackage(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /^word\/(?:document|footnotes|endnotes)\.xml$/.test(name))
    .map(([, part]) =>
      beside
        .reduce((xml, form) => xml.replace(form, ""), strFromU8(part))
        .replace(/<w:noBreakHyphen\/>/g, "\u2011")
        .replace(/<w:(?:p?tab|br|cr)\b[^>]*>|<\/w:p>|<\/w:tc>|<w:(?:foot|end)noteReference[^>]*>/g, " ")
        // A letter that calls a note stands at the end of a word that it is none of.
        .replace(/<w:vertAlign w:val="su(?:per|b)script"\/>/g, " ")
        .replace(/<w:fldChar [^>]*>|<\/w:rt>|<\/m:(?:e|sub|sup|num|den)>/g, " ")
        .replace(/<[^>]*>/g, "")
        .replace(/&(?:lt|gt|quot|apos|amp);/g, " "),
    )
    .join(" ");
}

/**
 * Words of two letters or more, Roman numbers apart, that a text has more often than any of others that should say all of it, each of them together with what is told:
 * they got lost, each as often as that happened.
 */
export function lostWords(text: string, others: readonly string[], told: string): readonly string[] {
  const counted = others.map((other) => wordsOf(`${other} ${told}`));
  return [...wordsOf(text)].flatMap(([word, count]) => {
    const said = Math.max(...counted.map((words) => words.get(word) ?? 0));
    return count > said && /\p{L}{2}/u.test(word) && !/^[IVX]+$/.test(word) ? [`${word} ${count - said}`] : [];
  });
}
