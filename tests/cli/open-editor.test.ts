import { describe, expect, it } from "vitest";
import { editorOf } from "../../src/cli/open-editor.ts";
import { windowsCommand } from "../../src/cli/windows-command.ts";

const place = { path: "a report.md", line: 3, column: 5 };

describe("the command that opens an editor", () => {
  it("is started, or is said not to be there", async () => {
    expect(await editorOf(`"${process.execPath}" --eval 0 {file}:{line}:{column}`)(place)).toBe(true);
    expect(await editorOf("masthead-has-no-such-editor {file}")(place)).toBe(false);
  });
});

describe("on Windows, the command that opens an editor", () => {
  const code = "C:\\Program Files\\Code\\bin\\code.cmd";
  const machine = (...files: readonly string[]) => ({
    env: { Path: 'C:\\Windows\\;"C:\\Program Files\\Code\\bin";;D:\\tools', SystemRoot: "C:\\Windows" },
    exists: (path: string) => files.includes(path),
  });
  /** What cmd.exe is given, without what all scripts have. */
  const line = (...args: readonly string[]) => {
    const command = windowsCommand("code", args, machine(code));
    expect(command).toMatchObject({ program: "C:\\Windows\\System32\\cmd.exe", verbatim: true });
    expect(command?.args.slice(0, -1)).toEqual(["/d", "/e:on", "/v:off", "/s", "/c"]);
    return command?.args.at(-1);
  };

  it("is a program itself where there is one, found as Windows finds it, but never beside the document", () => {
    const exe = "D:\\tools\\subl.exe";
    expect(windowsCommand("subl", ["a b.md:3"], machine(exe))).toEqual({ program: exe, args: ["a b.md:3"], verbatim: false });
    expect(windowsCommand("SUBL.EXE", [], machine("D:\\tools\\SUBL.EXE"))?.program).toBe("D:\\tools\\SUBL.EXE");
    expect(windowsCommand("D:/tools/subl", [], machine("D:/tools/subl.exe"))?.program).toBe("D:/tools/subl.exe");
    expect(windowsCommand("code", [], machine(code, "D:\\tools\\code.exe"))?.verbatim).toBe(true);
    expect(windowsCommand("code", [], machine("C:\\Windows\\code.exe", code))?.program).toBe("C:\\Windows\\code.exe");
    for (const there of ["code.cmd", "D:\\tools\\code", "E:\\code.exe"])
      expect(windowsCommand("code", [], machine(there))).toBeUndefined();
    expect(windowsCommand("code", [], { ...machine(code), env: {} })).toBeUndefined();
  });

  it.each([
    ["C:/reports/report.md:3:5", '"C:/reports/report.md:3:5"'],
    ["C:/my reports/a & b (1)^.md:3:5", '"C:/my reports/a & b (1)^.md:3:5"'],
    ["a&calc.exe&.md", '"a&calc.exe&.md"'],
    ["100%PATH%!x!.md", '"100%%cd:~,%PATH%%cd:~,%!x!.md"'],
    ['a" & calc.exe', '"a"" & calc.exe"'],
    ["C:\\reports\\", '"C:\\reports\\\\"'],
    ["", '""'],
  ])("is a script that is handed %j as one word", (word, written) => {
    expect(line("-g", word)).toBe(`""${code}" "-g" ${written}"`);
  });
});
