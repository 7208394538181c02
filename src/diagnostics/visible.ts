// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
const signals = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu;

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * Text that a terminal can show in one line: what is a signal for it (controls, line ends, what turns the direction of writing), and may
 * stand in the name of a file or in an argument, is shown as programs write it: `\u001b`, `\n`.
 */
export function visible(text: string): string {
  return text.replace(signals, (signal) => short[signal] ?? escaped(signal));
}

/** Plain data as JSON for programs, which is safe on a terminal too: JSON itself escapes only some of the signals. */
export function jsonText(data: unknown): string {
  const text = JSON.stringify(data, undefined, 2);
  return `${text.replace(signals, (signal) => (signal === "\n" ? signal : escaped(signal)))}\n`;
}

function escaped(signal: string): string {
  return `\\u${signal.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
