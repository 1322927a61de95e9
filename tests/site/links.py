"""Follows every link of the pages of a site, within it: `python3 links.py FOLDER` ends with 1 where one leads nowhere."""

import pathlib
import re
import sys
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag

root = pathlib.Path(sys.argv[1]).resolve()
# What mdBook makes of all pages at once repeats their links from another place.
MADE = {"print.html", "toc.html", "404.html"}


class Page(HTMLParser):
    """The places of a page, and where it leads."""

    def __init__(self, text):
        super().__init__()
        self.links, self.places = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.places.add(value)
            if name in ("href", "src") and value and not re.match(r"[a-z]+:|//", value):
                self.links.append(value)


pages = {path: Page(path.read_text(encoding="utf-8")) for path in root.rglob("*.html")}
followed, broken = 0, []
for path, page in sorted(pages.items()):
    for link in [] if path.name in MADE else page.links:
        followed += 1
        address, place = map(unquote, urldefrag(link))
        to = (path.parent / address).resolve() if address else path
        if not to.is_file() or not to.is_relative_to(root):
            broken.append(f"{path.relative_to(root)}: {link} leads to no page")
        elif place and to in pages and place not in pages[to].places:
            broken.append(f"{path.relative_to(root)}: {link} leads to no place of that page")
print(*broken, sep="\n")
print(f"site: {len(pages)} pages, {followed} links followed, {len(broken)} broken")
# Two books of a dozen pages and more: a folder that is nearly empty proves nothing.
sys.exit(bool(broken) or len(pages) < 30)
