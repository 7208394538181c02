"""Makes PDFs of Word files with ONLYOFFICE: print.py FOLDER FILE... It says that it has no licence, and prints a watermark."""
import os
import sys

import docbuilder

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
builder = docbuilder.CDocBuilder()
for path in sys.argv[2:]:
    pdf = os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + ".pdf")
    if builder.OpenFile(path, "") != 0 or builder.SaveFile("pdf", pdf) != 0:
        sys.exit("ONLYOFFICE makes no pages of " + path)
    builder.CloseFile()
