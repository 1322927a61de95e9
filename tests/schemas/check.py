"""Fails where an output for machines is not valid against its published schema.

    check.py FOLDER        holds `junit/` and `sarif/`, each with one text a file
"""

import json
import sys
from pathlib import Path

import jsonschema
from lxml import etree

HERE = Path(__file__).parent
# The tests leave one text for each world, language and hostile text; fewer means that something was not written.
FEWEST = 40


def junit():
    """A function that lists the faults of a JUnit text."""
    schema = etree.XMLSchema(etree.parse(HERE / "junit-10.xsd"))

    def faults(text):
        try:
            schema.validate(etree.fromstring(text.encode()))
        except etree.XMLSyntaxError as error:
            return [f"no XML: {error}"]
        return [str(error) for error in schema.error_log]

    return faults


def sarif():
    """A function that lists the faults of a SARIF text."""
    schema = json.loads((HERE / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    # The schema has a bracket too many in the pattern of a field that is not written here; the file stays as it was published.
    for part in ("run", "toolComponent"):
        language = schema["definitions"][part]["properties"]["language"]
        assert language["pattern"] == "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$"
        language["pattern"] = "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"
    kind = jsonschema.validators.validator_for(schema)
    checker = kind(schema, format_checker=kind.FORMAT_CHECKER)
    return lambda text: [f"{error.json_path}: {error.message[:200]}" for error in checker.iter_errors(json.loads(text))]


# What a schema must refuse: a right part of a text, and a wrong one in its place.
KINDS = {
    "junit": (junit, [
        ("<testcase classname=", "<testcase klass="),
        ("<properties>", '<properties><testcase name="x"/>'),
        (" failures=", " fails="),
    ]),
    "sarif": (sarif, [
        ('"error"', '"fatal"'),
        ('"startLine"', '"line"'),
        ('"2.1.0"', '"2.1"'),
    ]),
}


def main(folder):
    failed = 0
    for kind, (make, wrongs) in KINDS.items():
        faults = make()
        texts = [path.read_text(encoding="utf-8") for path in sorted((folder / kind).glob("*"))]
        for text in texts:
            for fault in faults(text):
                print(f"{kind}: {fault}\n{text[:2000]}", file=sys.stderr)
                failed += 1
        if len(texts) < FEWEST:
            print(f"{kind}: only {len(texts)} texts", file=sys.stderr)
            failed += 1
        for right, wrong in wrongs:
            text = next((text for text in texts if right in text), None)
            if text is None or not faults(text.replace(right, wrong)):
                print(f"{kind}: the schema lets {wrong} pass", file=sys.stderr)
                failed += 1
        print(f"{kind}: {len(texts)} texts are valid")
    return 1 if failed else 0


sys.exit(main(Path(sys.argv[1])))
