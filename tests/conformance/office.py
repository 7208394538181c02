"""Starts a LibreOffice without a screen and with a profile of its own, and ends it."""
import contextlib
import os
import signal
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def property_value(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


@contextlib.contextmanager
def office():
    """Gives the context of an office, through which all of it is asked."""
    pipe = "masthead%d" % os.getpid()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        started = subprocess.Popen(
            ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--accept=pipe,name=%s;urp;" % pipe],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            yield _connected(pipe)
        finally:
            os.killpg(started.pid, signal.SIGKILL)
            started.wait()


def _connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def desktop_of(context):
    return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


def opened(desktop, path):
    """A document that no window shows."""
    return desktop.loadComponentFromURL("file://" + os.path.abspath(path), "_blank", 0, (property_value("Hidden", True),))
