/** What of a machine with Windows says how a program is started. */
export interface WindowsMachine {
  readonly env: Readonly<Record<string, string | undefined>>;
  exists(path: string): boolean;
}

/** A program with its arguments; `verbatim`: these are written for it already, and nothing may be put in quotation marks once more. */
export interface WindowsCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly verbatim: boolean;
}

/** Endings of what can be started, those first that Windows takes first. */
const endings = [".com", ".exe", ".bat", ".cmd"];

/**
 * How a program is started on Windows that is named as people type it. Node looks for `code.exe` where `code` is asked for, never for the `code.cmd`
 * that many editors have in their place, and refuses to start such a script by itself: cmd.exe has to do that. Undefined where there is no such program.
 */
export function windowsCommand(name: string, args: readonly string[], machine: WindowsMachine): WindowsCommand | undefined {
  const program = candidates(name, machine.env).find((path) => machine.exists(path));
  if (program === undefined) return undefined;
  if (!isScript(program)) return { program, args, verbatim: false };
  const root = machine.env.SystemRoot;
  const line = [program, ...args].map(quoted).join(" ");
  return {
    program: root === undefined ? "cmd.exe" : `${root}\\System32\\cmd.exe`,
    // No commands of the user's first, `%cd:~,%` known, `!` no sign, and no more taken off the line than its own quotation marks.
    args: ["/d", "/e:on", "/v:off", "/s", "/c", `"${line}"`],
    verbatim: true,
  };
}

/** The folder in which somebody happens to be is none of them, as it would be for cmd.exe: what lies there may be anything. */
function candidates(name: string, env: WindowsMachine["env"]): readonly string[] {
  const files = hasEnding(name) ? [name] : endings.map((ending) => name + ending);
  if (/[\\/:]/.test(name)) return files;
  const path = Object.entries(env).find(([key]) => key.toLowerCase() === "path")?.[1] ?? "";
  const folders = path.split(";").map((folder) => folder.replaceAll('"', "").replace(/[\\/]$/, ""));
  return folders.filter((folder) => folder !== "").flatMap((folder) => files.map((file) => `${folder}\\${file}`));
}

function hasEnding(path: string): boolean {
  return endings.some((ending) => path.toLowerCase().endsWith(ending));
}

function isScript(path: string): boolean {
  return /\.(?:bat|cmd)$/i.test(path);
}

/**
 * A word as cmd.exe hands it on unchanged: within quotation marks nothing is a sign but these, which are doubled, and `%`, behind which stands
 * the empty part of a variable, so that no name of one is read. Backslashes before the last quotation mark are for whoever takes the words apart.
 */
function quoted(word: string): string {
  const inner = word.replaceAll("%", "%%cd:~,%").replaceAll('"', '""');
  let backslashes = 0;
  while (inner.at(-1 - backslashes) === "\\") backslashes++;
  return `"${inner}${"\\".repeat(backslashes)}"`;
}
