"""
Writes what LibreOffice shows of Word files with all changes of each accepted, rejected, or as they are. It is asked in lines of input,
"accept|reject|none DOCX TEXT", parted by tabs; a line of what it writes is a paragraph: its style, its number and its words.
"""
import sys

from office import desktop_of, office, opened

commands = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def lines_of(text):
    """Paragraphs of a text and of the cells of its tables."""
    parts = text.createEnumeration()
    while parts.hasMoreElements():
        part = parts.nextElement()
        if part.supportsService("com.sun.star.text.TextTable"):
            for name in part.getCellNames():
                yield "cell"
                yield from lines_of(part.getCellByName(name))
        elif part.supportsService("com.sun.star.text.Paragraph"):
            number = part.ListLabelString if part.NumberingIsNumber else ""
            yield " | ".join([part.ParaStyleName, number, part.getString()]).replace("\n", "↵")


def notes_of(document):
    notes = document.getFootnotes()
    for number in range(notes.getCount()):
        yield "note"
        yield from lines_of(notes.getByIndex(number))


with office() as context:
    desktop = desktop_of(context)
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for line in sys.stdin:
        what, path, text = line.rstrip("\n").split("\t")
        document = opened(desktop, path)
        if what in commands:
            dispatcher.executeDispatch(document.CurrentController.Frame, commands[what], "", 0, ())
        lines = [*lines_of(document.Text), *notes_of(document)]
        document.close(True)
        with open(text, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
