"""Fails where a workbook or a CSV folder holds a formula or a link.

    check.py PATH...        a path is a workbook or a folder of tables
"""

import csv
import json
import re
import sys
import zipfile
from pathlib import Path

import openpyxl

# What a spreadsheet passes over before it looks whether a cell is a formula.
PASSED_OVER = " \t\r\n\0\"\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
BEGINS_FORMULA = tuple("=+-@＝＋－＠")


def workbook(path):
    """Faults of a workbook, and how many cells with texts were looked at."""
    faults, seen = [], 0
    book = openpyxl.load_workbook(path)
    for sheet in book:
        if sheet._hyperlinks:
            faults.append(f"{sheet.title}: a link")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" or cell.hyperlink is not None:
                    faults.append(f"{sheet.title}!{cell.coordinate}: {cell.value!r}")
                if isinstance(cell.value, str):
                    seen += 1
                    # A text that is edited stays one only in a cell of texts.
                    if cell.number_format != "@" and cell.value not in ("–", "hidden", "скрыто"):
                        if cell.value.lstrip(PASSED_OVER).startswith(BEGINS_FORMULA):
                            faults.append(f"{sheet.title}!{cell.coordinate}: {cell.number_format} {cell.value!r}")
        if sheet.title != book.sheetnames[0] and (sheet.freeze_panes is None or not sheet.auto_filter.ref):
            faults.append(f"{sheet.title}: no frozen header or no filter")
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8")
            for word in ("<f>", "<f ", "<hyperlink", "TargetMode", "externalLink", "ddeLink"):
                if word in text:
                    faults.append(f"{name}: {word}")
    return faults, seen


def folder(path):
    """Faults of a folder of tables, and how many cells with texts were looked at."""
    faults, seen = [], 0
    package = json.loads((path / "datapackage.json").read_text("utf-8"))
    listed = {resource["path"]: resource for resource in package["resources"]}
    found = {file.name for file in path.iterdir()} - {"datapackage.json"}
    if found != set(listed):
        faults.append(f"listed and found differ: {found ^ set(listed)}")
    for name in sorted(found):
        with open(path / name, encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        fields = listed[name]["schema"]["fields"]
        if rows[0] != [field["name"] for field in fields]:
            faults.append(f"{name}: {rows[0]}")
        for line, row in enumerate(rows[1:], 2):
            if len(row) != len(fields):
                faults.append(f"{name}:{line}: {len(row)} cells")
            for cell, field in zip(row, fields):
                if field["type"] == "number":
                    if not re.fullmatch(r"-?\d+(\.\d+)?|hidden|", cell):
                        faults.append(f"{name}:{line}: {cell!r} is no number")
                else:
                    seen += 1
                    if cell.lstrip(PASSED_OVER).startswith(BEGINS_FORMULA):
                        faults.append(f"{name}:{line}: {cell!r}")
    return faults, seen


def main(paths):
    faults = []
    for path in map(Path, paths):
        found, seen = folder(path) if path.is_dir() else workbook(path)
        if seen < 300:
            found.append(f"only {seen} texts were found")
        faults += [f"{path.name}: {fault}" for fault in found]
        print(f"{path.name}: {seen} texts looked at")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
