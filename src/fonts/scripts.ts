/**
 * Scripts that have a face of their own beside the one that documents are set in. Each face is in a package of npm: that of Arabic is small
 * and comes with the program, the others are installed by those who write such letters (a Chinese face has 15 million bytes).
 */
export type ScriptName = "arabic" | "chinese" | "devanagari";

/** What is known of a script. */
export interface Script {
  /** The package that has its faces, and the version that was tried. */
  readonly package: string;
  /** First and last characters of its blocks. */
  readonly blocks: readonly (readonly [number, number])[];
  /** The language that a reader is told of such letters in a document of another (BCP 47). */
  readonly language: string;
  /** ISO 15924, of a script whose letters change with those beside them. */
  readonly joins?: string;
}

/** Every such script. */
export const scripts: Readonly<Record<ScriptName, Script>> = {
  arabic: {
    package: "@expo-google-fonts/noto-naskh-arabic@0.4.5",
    blocks: [
      [0x600, 0x6ff],
      [0x750, 0x77f],
      [0x870, 0x8ff],
      [0xfb50, 0xfdff],
      [0xfe70, 0xfefc],
    ],
    language: "ar",
    joins: "Arab",
  },
  chinese: {
    package: "@expo-google-fonts/noto-serif-sc@0.4.3",
    blocks: [
      [0x2e80, 0x312f],
      [0x3190, 0x9fff],
      [0xf900, 0xfaff],
      [0xfe30, 0xfe4f],
      [0xff00, 0xffef],
      [0x20000, 0x3ffff],
    ],
    language: "zh",
  },
  devanagari: {
    package: "@expo-google-fonts/noto-serif-devanagari@0.4.1",
    blocks: [
      [0x900, 0x97f],
      [0xa8e0, 0xa8ff],
    ],
    language: "hi",
    joins: "Deva",
  },
};

const scriptNames = Object.keys(scripts).filter(isScriptName);

function isScriptName(name: string): name is ScriptName {
  return Object.hasOwn(scripts, name);
}

/** Their blocks, one after another: every character is looked up in them. */
const blocks = scriptNames.flatMap((name) => scripts[name].blocks.map(([first, last]) => ({ first, last, name })));

/** The script of a character that has a face of its own. */
export function scriptOf(character: number): ScriptName | undefined {
  if (character < 0x600) return undefined;
  for (const { first, last, name } of blocks) if (character >= first && character <= last) return name;
  return undefined;
}

/** Whether a text may hold such characters; most do not, and this is quickly asked. */
export function mayHaveScripts(text: string): boolean {
  return beyond.test(text);
}

const beyond = /[\u0600-\u097f\u2e80-\uffff]/;

/** The script that a language is written in (BCP 47), where it is one of these. */
export function scriptOfLanguage(language: string): ScriptName | undefined {
  return languages[language.split("-")[0]?.toLowerCase() ?? ""];
}

const languages: Readonly<Record<string, ScriptName>> = {
  ar: "arabic",
  fa: "arabic",
  ps: "arabic",
  ur: "arabic",
  zh: "chinese",
  ja: "chinese",
  hi: "devanagari",
  mr: "devanagari",
  ne: "devanagari",
};
