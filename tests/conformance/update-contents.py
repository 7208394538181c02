"""Opens a Word file in LibreOffice, has all contents made anew, and prints them: a line an entry, parted by tabs."""
import os
import signal
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

path = os.path.abspath(sys.argv[1])
pipe = "masthead%d" % os.getpid()
hidden = PropertyValue()
hidden.Name, hidden.Value = "Hidden", True

with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--accept=pipe,name=%s;urp;" % pipe],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(600):
            try:
                context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
                break
            except Exception:
                time.sleep(0.2)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        document = desktop.loadComponentFromURL("file://" + path, "_blank", 0, (hidden,))
        indexes = document.getDocumentIndexes()
        for number in range(indexes.getCount()):
            indexes.getByIndex(number).update()
            print(indexes.getByIndex(number).getAnchor().getString())
        document.close(True)
    finally:
        os.killpg(office.pid, signal.SIGKILL)
        office.wait()
