/** A file of a case: a text, with the marks taken out that show places in it. */
export interface CaseFile {
  readonly name: string;
  readonly text: string;
  /** Whether the editor has it open, or it is on the disk alone. */
  readonly isOpen: boolean;
}

/** A question of a case, and the answer that is written under it. */
export interface Question {
  readonly head: string;
  readonly about: string;
  readonly mark: string;
  readonly rest: string;
  readonly answer: string;
}

/** A place in a file that has a mark: ⟦name⟧. */
export interface Mark {
  readonly file: string;
  readonly line: number;
  readonly character: number;
}

/** A case: files with marks, and questions with answers. Sections begin with >>>; what stands before the first says what the case is about. */
export interface Case {
  readonly about: string;
  readonly files: readonly CaseFile[];
  readonly marks: ReadonlyMap<string, Mark>;
  readonly questions: readonly Question[];
  readonly sections: readonly string[];
}

/** Reads a case. */
export function readCase(text: string): Case {
  const [about = "", ...sections] = text.split(/^>>> /m);
  const files: CaseFile[] = [];
  const marks = new Map<string, Mark>();
  const questions: Question[] = [];
  for (const section of sections) {
    const head = section.slice(0, section.indexOf("\n"));
    const body = section.slice(head.length + 1);
    const [word = "", name = "", ...rest] = head.split(" ");
    if (word === "open" || word === "disk") files.push(fileOf(name, body, word === "open", marks));
    else questions.push({ head, about: word, mark: name, rest: rest.join(" "), answer: body.trim() });
  }
  return { about, files, marks, questions, sections };
}

/** The text of a case with other answers. */
export function withAnswers({ about, sections }: Case, answers: ReadonlyMap<string, string>): string {
  const written = sections.map((section) => {
    const head = section.slice(0, section.indexOf("\n"));
    const answer = answers.get(head);
    return answer === undefined ? section : `${head}\n${answer}${answer === "" ? "" : "\n"}\n`;
  });
  return `${[about, ...written].join(">>> ").trimEnd()}\n`;
}

function fileOf(name: string, body: string, isOpen: boolean, marks: Map<string, Mark>): CaseFile {
  const lines = body.replace(/\n$/, "").split("\n");
  const text = lines.map((line, number) => {
    let clean = "";
    for (const [index, part] of line.split(/⟦(.*?)⟧/).entries()) {
      if (index % 2 === 0) clean += part;
      else marks.set(part, { file: name, line: number, character: clean.length });
    }
    return clean;
  });
  return { name, text: `${text.join("\n").trimEnd()}\n`, isOpen };
}
