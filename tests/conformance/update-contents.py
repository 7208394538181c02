"""Opens a Word file in LibreOffice, has all contents made anew, and prints them: a line an entry, parted by tabs."""
import sys

from office import desktop_of, office, opened

with office() as context:
    document = opened(desktop_of(context), sys.argv[1])
    indexes = document.getDocumentIndexes()
    for number in range(indexes.getCount()):
        indexes.getByIndex(number).update()
        print(indexes.getByIndex(number).getAnchor().getString())
    document.close(True)
