"""A PDF's words and their boxes, as poppler sees them."""
import re
import subprocess
import xml.etree.ElementTree as xml

NAME = "{http://www.w3.org/1999/xhtml}"


def page_elements(file):
    """Of pdftotext -bbox-layout: a page element each, with flows, blocks, lines and words below it. Control characters,
    which XML does not allow, are left out."""
    text = subprocess.run(["pdftotext", "-bbox-layout", file, "-"], check=True, capture_output=True).stdout
    return xml.fromstring(re.sub(rb"&#x?0*[0-8bcBC];|[\x00-\x08\x0b\x0c]", b"", text)).iter(NAME + "page")
