import type { Span } from "../source.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { codeFrame } from "./frame.ts";
import { sortDiagnostics } from "./sort.ts";
import { visible } from "./visible.ts";

/** How messages are printed for people. */
export interface PrintOptions {
  /** Whether the terminal shows colours; without a word it does not. */
  readonly colour?: boolean;
  /** Whether suggestions are printed; without a word they are. */
  readonly suggestions?: boolean;
  /** So many of one code are printed, and how many more there are; errors are always printed all. */
  readonly most?: number;
}

type Paint = (text: string) => string;

/** Diagnostics for people: sorted, each with its place, the line of the file, and what to do. Empty where there are none. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: PrintOptions = {}): string {
  const { colour = false, suggestions = true, most = Number.POSITIVE_INFINITY } = options;
  const paint = colour ? colours : plain;
  const all = sortDiagnostics(diagnostics).filter(({ severity }) => suggestions || severity !== "suggestion");
  return limited(all, most)
    .map(({ diagnostic, more }) => {
      const others = more > 0 ? `  and ${more} more ${paint.code(`[${diagnostic.code}]`)}\n` : "";
      return `${format(diagnostic, paint)}\n${others}`;
    })
    .join("\n");
}

/** The first `most` of each code, and of the last of these how many more there are. */
function limited(all: readonly Diagnostic[], most: number): readonly { diagnostic: Diagnostic; more: number }[] {
  const total = new Map<string, number>();
  for (const { code } of all) total.set(code, (total.get(code) ?? 0) + 1);
  const passed = new Map<string, number>();
  return all.flatMap((diagnostic) => {
    const { code, severity } = diagnostic;
    const count = (passed.get(code) ?? 0) + 1;
    passed.set(code, count);
    if (severity === "error" || count < most) return [{ diagnostic, more: 0 }];
    return count === most ? [{ diagnostic, more: (total.get(code) ?? 0) - count }] : [];
  });
}

function format(diagnostic: Diagnostic, paint: Record<keyof typeof colours, Paint>): string {
  const { code, help, message, path, related = [], severity, span } = diagnostic;
  const place = span ? placeOf(span) : path;
  const head = [
    place && paint.place(`${visible(place)}:`),
    paint[severity](`${severity}:`),
    visible(message),
    paint.code(`[${code}]`),
  ];
  const lines = [head.filter((part) => part !== undefined).join(" ")];
  if (span) lines.push(...frame(span, paint[severity]));
  for (const { message: said, span: elsewhere } of related) {
    lines.push(`  ${paint.place(`${visible(placeOf(elsewhere))}:`)} ${visible(said)}`, ...frame(elsewhere, paint.place));
  }
  if (help) lines.push(`  ${paint.help("help:")} ${visible(help)}`);
  return lines.join("\n");
}

function placeOf({ source, start }: Span): string {
  const { line, column } = source.position(start);
  return `${source.path}:${line}:${column}`;
}

/** The line with marks under the place; nothing for an empty line, which has nothing to show. */
function frame(span: Span, paint: Paint): string[] {
  const { indent, line, marks, text } = codeFrame(span);
  if (text.trim() === "") return [];
  const number = String(line).padStart(5);
  return [`${number} | ${text}`, `${" ".repeat(number.length)} | ${indent}${paint(marks)}`];
}

const colours = {
  error: style(1, 31),
  warning: style(1, 33),
  suggestion: style(1, 34),
  place: style(36),
  code: style(2),
  help: style(1, 32),
};

const plain = { error: same, warning: same, suggestion: same, place: same, code: same, help: same };

function style(...codes: readonly number[]): Paint {
  return (text) => `\u001b[${codes.join(";")}m${text}\u001b[0m`;
}

function same(text: string): string {
  return text;
}
