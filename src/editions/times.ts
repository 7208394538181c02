/** A time of day in a text: the hours and minutes of the clock of 24 hours that it comes to. */
export interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly text: string;
  readonly start: number;
}

/** How a language usually writes times of day; what has neither a word nor a sign of its own is no time but two numbers. */
const patterns: Readonly<Record<string, RegExp>> = {
  en: /(?<!\d)(?<hour>\d{1,2})(?:[.:](?<minute>\d\d))?\s?(?:(?<noon>p)|a)\.?m\b/gi,
  fr: /(?<!\d)(?<hour>\d{1,2})\s?h\s?(?<minute>\d\d)(?!\d)/g,
  es: /(?<!\d)(?<hour>\d{1,2})[.:](?<minute>\d\d)(?=\s?h(?:oras)?\b)/g,
  ru: /(?<!\d)(?<hour>\d{1,2})\s?ч\.?\s?(?<minute>\d\d)(?=\s?м)/g,
  zh: /(?:(?<noon>下午|晚上)|上午|凌晨)?(?<hour>\d{1,2})[时点](?:(?<minute>\d{1,2})分)?/g,
  ar: /(?<=الساعة\s)(?<hour>\d{1,2})(?:[/.:](?<minute>\d\d))?/g,
};

/** The times of day in a text of a language (a code without region), in its order. */
export function timesIn(text: string, language: string): readonly Time[] {
  const pattern = patterns[language];
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map(({ 0: written, index, groups = {} }) => {
    const { hour = "", minute = "0", noon } = groups;
    const isAfternoon = noon !== undefined && Number(hour) < 12;
    return { hour: Number(hour) + (isAfternoon ? 12 : 0), minute: Number(minute), text: written, start: index };
  });
}
