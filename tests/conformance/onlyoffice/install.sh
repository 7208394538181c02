#!/usr/bin/env bash
# Fetches ONLYOFFICE, a judge of Word files, from PyPI into a virtual environment of its own (100 MB to fetch, 250 MB on the disk). At its
# first start it lists the fonts of the machine, and again whenever they have changed.
set -euo pipefail
cd "$(dirname "$0")"
environment=../../../node_modules/.cache/onlyoffice
if "$environment/bin/pip" freeze 2>/dev/null | grep -qxFf requirements.txt; then exit; fi
python3 -m venv --clear "$environment"
"$environment/bin/pip" install -q --disable-pip-version-check -r requirements.txt
