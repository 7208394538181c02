"""Changes Word files in LibreOffice as people do, and says what it shows of them.

The file that is named holds a list of jobs as JSON: `path`; with `out`, the changes of `seed` are made, recorded if `isRecorded`, and the file is
saved there. Printed is a list as JSON: for each job the changes that were `made`, and what LibreOffice `shows` once all are accepted, a text for
each paragraph but those of contents, then those of cells and notes.
"""
import json
import random
import sys

from office import desktop_of, office, opened, property_value
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

WORDS = ["rivers", "boats and lakes", "naïve", "12", "the", "A/RES/1/2", "a *star*", "[x]", "1. z"]


def isContents(paragraph):
    return paragraph.ParaStyleName.lower().startswith(("toc", "contents"))


def parts(holder, kind):
    listing = holder.createEnumeration()
    while listing.hasMoreElements():
        part = listing.nextElement()
        if part.supportsService("com.sun.star.text." + kind):
            yield part


def paragraphs(document):
    """Paragraphs of running text, between which there is nothing else."""
    return [one for one in parts(document.Text, "Paragraph") if len(one.String) > 40 and not isContents(one)]


def tables(document):
    return [one for one in parts(document.Text, "TextTable") if len(one.CellNames) > 3 and one.Columns.Count > 1]


def cells(table):
    return [table.getCellByName(name) for name in table.CellNames]


def atWord(paragraph, chance):
    """A cursor at the beginning of a word, but not of the first."""
    cursor = paragraph.Text.createTextCursorByRange(paragraph.Start)
    for _ in range(1 + chance.randrange(max(1, len(paragraph.String.split()) // 2))):
        cursor.gotoNextWord(False)
    return cursor


def write(document, paragraph, chance):
    cursor = atWord(paragraph, chance)
    cursor.Text.insertString(cursor, chance.choice(WORDS) + " ", False)


def delete(document, paragraph, chance):
    cursor = atWord(paragraph, chance)
    cursor.gotoNextWord(True)
    cursor.String = ""


def replace(document, paragraph, chance):
    cursor = atWord(paragraph, chance)
    cursor.gotoEndOfWord(True)
    cursor.String = chance.choice(WORDS)


def add(document, paragraph, chance):
    cursor = paragraph.Text.createTextCursorByRange(paragraph.End)
    cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    cursor.Text.insertString(cursor, "Another paragraph of %s was typed here." % chance.choice(WORDS), False)


def drop(document, paragraph, chance):
    cursor = paragraph.Text.createTextCursorByRange(paragraph.Start)
    cursor.gotoEndOfParagraph(True)
    cursor.goRight(1, True)
    cursor.String = ""


def note(document, paragraph, chance):
    cursor = atWord(paragraph, chance)
    made = document.createInstance("com.sun.star.text.Footnote")
    cursor.Text.insertTextContent(cursor, made, False)
    made.String = "A note of %s." % chance.choice(WORDS)


def split(document, paragraph, chance):
    cursor = atWord(paragraph, chance)
    cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)


def join(document, paragraph, chance):
    cursor = paragraph.Text.createTextCursorByRange(paragraph.End)
    cursor.goRight(1, True)
    cursor.String = " "


def row(document, paragraph, chance):
    found = tables(document)
    if not found:
        return False
    table = chance.choice(found)
    at = chance.randrange(1, table.Rows.Count + 1)
    table.Rows.insertByIndex(at, 1)
    for name in table.CellNames:
        if name.endswith(str(at + 1)) and name[:-len(str(at + 1))].isalpha():
            table.getCellByName(name).String = chance.choice(WORDS)


def cell(document, paragraph, chance):
    found = tables(document)
    if not found:
        return False
    one = chance.choice(cells(chance.choice(found))[1:])
    one.Text.insertString(one.End, " " + chance.choice(WORDS), False)


KINDS = [write, delete, replace, add, drop, note, split, join, row, cell]


def make(document, seed):
    chance = random.Random(seed)
    made = []
    for kind in chance.sample(KINDS, 4):
        found = paragraphs(document)
        one = chance.choice(found) if found else None
        if one is not None:
            before = one.String[:60]
            if kind(document, one, chance) is not False:
                made.append("%s: %s" % (kind.__name__, before))
    return made


def shown(document):
    document.TextFields.refresh()
    texts = [one.String for one in parts(document.Text, "Paragraph") if not isContents(one)]
    for table in parts(document.Text, "TextTable"):
        texts += [one.String for one in cells(table)]
    notes = document.Footnotes
    texts += [notes.getByIndex(number).String for number in range(notes.Count)]
    return texts


def done(one, context, job):
    document = opened(one, job["path"])
    made = []
    if "out" in job:
        document.RecordChanges = job["isRecorded"]
        made = make(document, job["seed"])
        document.RecordChanges = False
        document.storeToURL("file://" + job["out"], (property_value("FilterName", "MS Word 2007 XML"),))
        dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, ())
    texts = shown(document)
    document.close(True)
    return {"made": made, "shows": texts}


with open(sys.argv[1], encoding="utf-8") as file:
    jobs = json.load(file)
with office() as context:
    one = desktop_of(context)
    print(json.dumps([done(one, context, job) for job in jobs]))
