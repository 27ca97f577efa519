#!/usr/bin/env python3
"""The tags of a PDF against what its pages paint: tags.py FILE...

Validators pass a file whose tags and pages merely fit the grammar; a reader needs them to agree. Complains of painting that
is neither tagged nor an artifact, marked content that nests, is empty or disagrees with the structure tree or the parent
tree, elements that are empty or out of place, what elements must say (Alt, BBox, Scope, ListNumbering, ID), headings that skip,
tables whose rows differ, links and destinations that are dead, and codes of fonts without text or with a wrong width.
"""
import sys

from pdf_file import Pdf, is_reference, operations, text
from pdf_fonts import Font

PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "EI"}
SHOWING = {"Tj", "TJ", "'", '"'}
HEADINGS = ["/H1", "/H2", "/H3", "/H4", "/H5", "/H6"]
BLOCKS = {"/P", "/L", "/Table", "/TOC", "/Sect", "/Art", "/Part", "/Div", "/BlockQuote", "/Document", *HEADINGS}
INLINE = {"/Span", "/Quote", "/Link", "/Reference", "/Code", "/Note", "/Lbl", "/BibEntry"}
STANDARD = BLOCKS | INLINE | {"/LI", "/LBody", "/TOCI", "/THead", "/TBody", "/TFoot", "/TR", "/TH", "/TD", "/Caption", "/Figure",
                              "/Formula", "/NonStruct", "/Index", "/Form"}
# ISO 32000-1, 14.8.4.3: what may stand in what, and where alone it may stand.
CHILDREN = {"/Table": {"/THead", "/TBody", "/TFoot", "/TR", "/Caption"}, "/THead": {"/TR"}, "/TBody": {"/TR"}, "/TFoot": {"/TR"},
            "/TR": {"/TH", "/TD"}, "/L": {"/L", "/LI", "/Caption"}, "/LI": {"/Lbl", "/LBody"},
            "/TOC": {"/TOC", "/TOCI", "/Caption"}, "/TOCI": {"/Lbl", "/P", "/Reference", "/NonStruct", "/TOC"}}
PARENTS = {"/THead": {"/Table"}, "/TBody": {"/Table"}, "/TFoot": {"/Table"}, "/TR": {"/Table", "/THead", "/TBody", "/TFoot"},
           "/TH": {"/TR"}, "/TD": {"/TR"}, "/LI": {"/L"}, "/LBody": {"/LI"}, "/TOCI": {"/TOC"}, "/Lbl": {"/LI", "/TOCI", "/Note"},
           # Beside its figure, in what groups them: a reader that finds Alt goes no deeper (Tagged PDF Best Practice Guide, 4.3).
           "/Caption": {"/Div", "/Figure", "/Table", "/L", "/TOC", "/Formula"}}
NO_BLOCKS_INSIDE = {"/P", "/Span", "/Quote", "/Code", "/Reference", *HEADINGS}
ARTIFACT_TYPES = {"/Pagination", "/Layout", "/Page", "/Background"}


class Sequence:
    """One marked-content sequence with an identifier."""

    def __init__(self, tag, where):
        self.tag, self.where, self.paints = tag, where, False


class Element:
    def __init__(self, reference, dictionary, parent):
        self.reference, self.dictionary, self.parent = reference, dictionary, parent
        self.role = dictionary.get("/S", "/?")
        self.children, self.marks, self.annotations = [], [], []

    def __str__(self):
        return f"{self.role[1:]} ({self.reference})"

    def attribute(self, pdf, owner, key):
        held = pdf.at(self.dictionary.get("/A"))
        for attributes in held if isinstance(held, list) else [held]:
            attributes = pdf.at(attributes)
            if isinstance(attributes, dict) and attributes.get("/O") == owner and key in attributes:
                return pdf.at(attributes[key])
        return None

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()


class Audit:
    """What the pages paint and what the structure says, read once; complaints gathered on the way."""

    def __init__(self, pdf):
        self.pdf = pdf
        self.complaints = []
        self.pages = pdf.pages()
        self.sequences = {}      # (page or form, MCID) -> Sequence
        self.codes = {}          # font -> codes shown
        self.forms = set()       # those with marks, which may be shown once
        self.tree = pdf.at(pdf.root.get("/StructTreeRoot")) or {}
        self.elements = {}       # reference -> Element
        self.owners = {}         # (page or form, MCID) -> Element
        for number, page in enumerate(self.pages, 1):
            PageContent(self, page, number).read()
        self.document = self.read_tree()

    def say(self, complaint):
        self.complaints.append(complaint)

    def number_of(self, page):
        return self.pages.index(page) + 1 if page in self.pages else None

    def read_tree(self):
        kids = self.pdf.at(self.tree.get("/K"))
        kids = kids if isinstance(kids, list) else [self.tree.get("/K")]
        if len(kids) != 1 or not is_reference(kids[0]):
            self.say("the structure has no single root element")
            return None
        return self.read_element(kids[0], None)

    def read_element(self, reference, parent):
        if reference in self.elements:
            self.say(f"{self.elements[reference]} stands twice in the structure")
            return self.elements[reference]
        element = self.elements[reference] = Element(reference, self.pdf.at(reference), parent)
        above = element.dictionary.get("/P")
        if above != (parent.reference if parent else self.pdf.root["/StructTreeRoot"]):
            self.say(f"{element} names another parent, {above}")
        kids = self.pdf.at(element.dictionary.get("/K", []))
        for kid in kids if isinstance(kids, list) else [element.dictionary["/K"]]:
            self.read_kid(element, kid)
        return element

    def read_kid(self, element, kid):
        page = element.dictionary.get("/Pg")
        held = self.pdf.at(kid)
        if isinstance(held, int):
            self.own(element, (page, held))
        elif held.get("/Type") == "/MCR":
            self.own(element, (held.get("/Stm", held.get("/Pg", page)), held["/MCID"]))
        elif held.get("/Type") == "/OBJR":
            element.annotations.append(held["/Obj"])
        elif held.get("/Type") == "/StructElem":
            element.children.append(self.read_element(kid, element))
        else:
            self.say(f"{element} has a child that is no element, mark or object: {held}")

    def own(self, element, mark):
        if mark in self.owners:
            self.say(f"marked content {mark} belongs to {self.owners[mark]} and to {element}")
        self.owners[mark] = element
        element.marks.append(mark)


class PageContent:
    """Walks one page's operators, and those of the forms that it shows."""

    def __init__(self, audit, page, number):
        self.audit, self.pdf, self.page, self.number = audit, audit.pdf, page, number
        self.where = f"page {number}"
        self.open = []           # (tag, MCID or None, depth of q and BT when it opened)
        self.depth = []          # open q and BT

    def say(self, complaint):
        self.audit.say(f"{self.where}: {complaint}")

    def read(self):
        self.stream(self.page, self.pdf.content(self.page), self.pdf.get(self.page, "/Resources") or {})

    def stream(self, container, content, resources):
        outside, inside_text = len(self.open), None
        for operator, operands in operations(content):
            if operator in ("q", "BT"):
                self.depth.append(operator)
            elif operator in ("Q", "ET"):
                self.close_state("q" if operator == "Q" else "BT")
            elif operator in ("BMC", "BDC"):
                self.begin(container, operator, operands, resources)
            elif operator == "EMC":
                self.end()
            elif operator == "Tf":
                inside_text = self.pdf.get(resources, "/Font").get(operands[0])
            elif operator in SHOWING:
                self.show(inside_text, operands)
            elif operator in PAINTING:
                self.paint(operator)
            elif operator == "Do":
                self.show_object(operands[0], resources)
        if len(self.open) != outside:
            self.say("marked content is not closed")

    def close_state(self, kind):
        if not self.depth or self.depth.pop() != kind:
            self.say(f"{kind} is closed and was not open")

    def begin(self, container, operator, operands, resources):
        tag = operands[0]
        properties = operands[1] if operator == "BDC" else {}
        if isinstance(properties, str):
            properties = self.pdf.get(resources, "/Properties", properties) or {}
        identifier = properties.get("/MCID")
        marked = [entry for entry in self.open if entry[1] is not None]
        if identifier is not None and marked:
            self.say(f"MCID {identifier} nests in MCID {marked[0][1]}")
        if identifier is not None and any(entry[0] == "/Artifact" for entry in self.open):
            self.say(f"MCID {identifier} is tagged inside an artifact")
        if tag == "/Artifact":
            if marked:
                self.say(f"an artifact nests in MCID {marked[0][1]}")
            if properties.get("/Type") not in ARTIFACT_TYPES:
                self.say("an artifact has no type")
        key = (container, identifier)
        if identifier is not None:
            if key in self.audit.sequences:
                self.say(f"MCID {identifier} stands twice")
            self.audit.sequences[key] = Sequence(tag, self.where)
        self.open.append((tag, identifier, len(self.depth), key))

    def end(self):
        if not self.open:
            return self.say("marked content is closed and was not open")
        tag, identifier, depth, _ = self.open.pop()
        if depth != len(self.depth):
            self.say(f"the sequence {tag} {identifier} straddles q, Q, BT or ET")

    def paint(self, what):
        if not self.open:
            self.say(f'"{what}" paints outside of tags and artifacts')
        for _, identifier, _, key in self.open:
            if identifier is not None:
                self.audit.sequences[key].paints = True

    def show(self, font, operands):
        self.paint("Tj")
        if font is None:
            return self.say("text is shown without a font")
        strings = operands[-1] if isinstance(operands[-1], list) else [operands[-1]]
        codes = self.audit.codes.setdefault(font, set())
        for string in strings:
            if isinstance(string, bytes):
                codes.update(string[i] << 8 | string[i + 1] for i in range(0, len(string) - 1, 2))

    def show_object(self, name, resources):
        reference = self.pdf.get(resources, "/XObject").get(name)
        held = self.pdf.at(reference)
        if held.get("/Subtype") != "/Form":
            return self.paint("Do")
        if "/StructParents" in held:
            if self.open:
                self.say(f"a form with tags of its own is shown inside {self.open[-1][0]}")
            if reference in self.audit.forms:
                return self.say(f"the form {reference} has tags of its own and is shown twice")
            self.audit.forms.add(reference)
        self.stream(reference, self.pdf.data(reference), self.pdf.get(held, "/Resources") or resources)


# ---- the two trees and the pages

def marks_agree(audit):
    for key, sequence in audit.sequences.items():
        element = audit.owners.get(key)
        if element is None:
            yield f"{sequence.where}: MCID {key[1]} belongs to no element"
        elif not sequence.paints:
            yield f"{sequence.where}: MCID {key[1]} of {element} paints nothing"
    for (container, identifier), element in audit.owners.items():
        if (container, identifier) not in audit.sequences:
            yield f"{element} has MCID {identifier} of {container}, which is nowhere"


def parent_tree_agrees(audit):
    pdf = audit.pdf
    entries = pdf.tree(audit.tree.get("/ParentTree"), "/Nums")
    parents = dict(entries)
    if [key for key, _ in entries] != sorted(parents):
        yield "the parent tree is not in order, or has a key twice"
    if any(key >= (audit.tree.get("/ParentTreeNextKey") or 0) for key in parents):
        yield "ParentTreeNextKey is no free key"
    keys = set()
    for container in {container for container, _ in audit.sequences}:
        key = pdf.at(container).get("/StructParents")
        elements = pdf.at(parents.get(key, []))
        keys.add(key)
        owners = {identifier: audit.owners.get((container, identifier)) for place, identifier in audit.sequences if place == container}
        if sorted(owners) != list(range(len(elements))):
            yield f"the parent tree has {len(elements)} entries for {container}, which has {len(owners)} marks"
        for identifier, element in sorted(owners.items()):
            if element and identifier < len(elements) and elements[identifier] != element.reference:
                yield f"the parent tree gives MCID {identifier} of {container} to {elements[identifier]}, not to {element}"
    for element in audit.elements.values():
        for annotation in element.annotations:
            key = pdf.at(annotation).get("/StructParent")
            keys.add(key)
            if parents.get(key) != element.reference:
                yield f"the parent tree does not give the annotation {annotation} to {element}"
    for key in sorted(set(parents) - keys):
        yield f"the parent tree has a key that nothing uses: {key}"


# ---- elements

def elements_are_whole(audit):
    for element in audit.elements.values():
        if element.role not in STANDARD:
            yield f"{element} is no standard structure type"
        if not (element.children or element.marks or element.annotations) and element.role not in ("/TD", "/TH"):
            yield f"{element} is empty"
        above = element.parent.role if element.parent else None
        if element.role in PARENTS and above not in PARENTS[element.role]:
            yield f"{element} stands in {element.parent}"
        for child in element.children:
            if child.role not in CHILDREN.get(element.role, STANDARD):
                yield f"{element} holds {child}"
            if element.role in NO_BLOCKS_INSIDE and child.role in BLOCKS:
                yield f"{element} holds the block {child}"
        if element.role in CHILDREN and element.marks:
            yield f"{element} holds content of its own"


def elements_say_what_they_must(audit):
    pdf = audit.pdf
    identifiers = {}
    for element in audit.elements.values():
        identifier = text(element.dictionary.get("/ID"))
        if identifier is not None:
            if identifier in identifiers:
                yield f"{element} and {identifiers[identifier]} have the same ID, {identifier}"
            identifiers[identifier] = element
        if element.role in ("/Figure", "/Formula"):
            if not text(element.dictionary.get("/Alt")) and not text(element.dictionary.get("/ActualText")):
                yield f"{element} has no alternative text"
            if element.attribute(pdf, "/Layout", "/BBox") is None:
                yield f"{element} has no BBox"
        if element.role == "/L" and element.attribute(pdf, "/List", "/ListNumbering") is None:
            yield f"{element} has no ListNumbering"
        if element.role == "/Note" and not identifier:
            yield f"{element} has no ID"
        if element.role == "/Link" and not element.annotations:
            yield f"{element} has no annotation"
    known = {text(key) for key, _ in pdf.tree(audit.tree.get("/IDTree"), "/Names")}
    if known != set(identifiers):
        yield f"IDs of elements and of the IDTree differ: {sorted(known ^ set(identifiers))}"
    yield from cells_are_headed(audit, identifiers)


def cells_are_headed(audit, identifiers):
    pdf = audit.pdf
    cells = [element for element in audit.elements.values() if element.role in ("/TH", "/TD")]
    headers = {id(cell): [text(h) for h in cell.attribute(pdf, "/Table", "/Headers") or []] for cell in cells}
    named = {name for names in headers.values() for name in names}
    for cell in cells:
        scope = cell.attribute(pdf, "/Table", "/Scope")
        if cell.role == "/TH" and scope not in ("/Row", "/Column", "/Both") and text(cell.dictionary.get("/ID")) not in named:
            yield f"{cell} heads nothing: it has no Scope and no cell names it"
        for name in headers[id(cell)]:
            if name not in identifiers or identifiers[name].role != "/TH":
                yield f"{cell} names a header that is not there: {name}"


def headings_do_not_skip(audit):
    last = 0
    for element in audit.document.walk() if audit.document else ():
        if element.role in HEADINGS:
            level = int(element.role[2])
            if level > last + 1:
                yield f"{element} follows a heading of level {last}"
            last = level


def tables_are_regular(audit):
    for table in (element for element in audit.elements.values() if element.role == "/Table"):
        rows = [element for element in table.walk() if element.role == "/TR"]
        reach = {}               # row -> columns taken
        for index, row in enumerate(rows):
            for cell in row.children:
                across = cell.attribute(audit.pdf, "/Table", "/ColSpan") or 1
                down = cell.attribute(audit.pdf, "/Table", "/RowSpan") or 1
                for line in range(index, index + down):
                    reach[line] = reach.get(line, 0) + across
        widths = {reach.get(index, 0) for index in range(len(rows))}
        if len(widths) > 1 or max(reach, default=0) >= len(rows) > 0:
            yield f"{table} has rows of {sorted(widths)} columns, or cells that reach below it"
        roles = [child.role for child in table.children]
        if roles.count("/THead") > 1 or roles.count("/TFoot") > 1 or ("/THead" in roles and "/TBody" not in roles):
            yield f"{table} has the groups {roles}"
        if "/Caption" in roles[1:-1] or roles.count("/Caption") > 1:
            yield f"{table} has its caption in the middle"


# ---- navigation

def annotations_are_reachable(audit):
    pdf = audit.pdf
    destinations = {text(key): value for key, value in pdf.tree(pdf.get(pdf.root, "/Names", "/Dests"), "/Names")}
    owned = {annotation for element in audit.elements.values() if element.role == "/Link" for annotation in element.annotations}
    for number, page in enumerate(audit.pages, 1):
        annotations = pdf.get(page, "/Annots") or []
        if annotations and pdf.get(page, "/Tabs") != "/S":
            yield f"page {number}: its tab order is not the structure's"
        for reference in annotations:
            link = pdf.at(reference)
            where = f"page {number}: the annotation {reference}"
            if link.get("/Subtype") != "/Link":
                yield f"{where} is no link"
                continue
            if reference not in owned:
                yield f"{where} is in no Link element"
            if not text(link.get("/Contents")):
                yield f"{where} has no Contents"
            if link.get("/F") != 4:
                yield f"{where} has the flags {link.get('/F')}, not 4"
            action = pdf.at(link.get("/A")) or {}
            destination = link.get("/Dest", action.get("/D"))
            if destination is None and not text(action.get("/URI")):
                yield f"{where} leads nowhere"
            if destination is not None:
                yield from (f"{where} {wrong}" for wrong in dead(audit, destination, destinations))
    for name, value in destinations.items():
        yield from (f'the destination "{name}" {wrong}' for wrong in dead(audit, value, destinations))


def dead(audit, destination, known):
    held = audit.pdf.at(destination)
    if isinstance(held, str):
        if text(held) not in known:
            yield f'leads to "{text(held)}", which is nowhere'
        return
    page = (held.get("/D") if isinstance(held, dict) else held)[0]
    if page not in audit.pages:
        yield f"leads to {page}, which is no page"


def outline_is_alive(audit):
    pdf = audit.pdf
    item = pdf.get(pdf.root, "/Outlines", "/First")
    waiting = [item] if item else []
    while waiting:
        item = waiting.pop()
        if not text(item.get("/Title")):
            yield "an item of the outline has no title"
        yield from (f'the outline\'s "{text(item.get("/Title"))}" {wrong}' for wrong in dead(audit, item.get("/Dest", []) or [None], {}))
        if "/SE" in item and item["/SE"] not in audit.elements:
            yield f'the outline\'s "{text(item.get("/Title"))}" names an element that is not in the structure'
        waiting += [pdf.at(item[key]) for key in ("/Next", "/First") if key in item]


def document_is_declared(audit):
    root = audit.pdf.root
    if audit.pdf.get(root, "/MarkInfo", "/Marked") is not True:
        yield "it does not say that it is tagged (MarkInfo)"
    if audit.pdf.get(root, "/MarkInfo", "/Suspects") is True:
        yield "it suspects its own tags"
    if "/RoleMap" in audit.tree:
        yield "it maps roles, and its own are standard ones"
    if not text(root.get("/Lang")):
        yield "it has no language"
    if audit.pdf.get(root, "/ViewerPreferences", "/DisplayDocTitle") is not True:
        yield "viewers would show its file name (DisplayDocTitle)"
    if audit.document and audit.document.role != "/Document":
        yield f"its root element is {audit.document}"


def fonts_are_whole(audit):
    for reference, codes in audit.codes.items():
        font = Font(audit.pdf, reference)
        yield from (f"the font {font.name}: {wrong}" for wrong in font.complaints(codes))


CHECKS = (document_is_declared, marks_agree, parent_tree_agrees, elements_are_whole, elements_say_what_they_must,
          headings_do_not_skip, tables_are_regular, annotations_are_reachable, outline_is_alive, fonts_are_whole)


def complaints_of(pdf):
    audit = Audit(pdf)
    return audit.complaints + [complaint for check in CHECKS for complaint in check(audit)]


def main():
    wrong = 0
    for file in sys.argv[1:]:
        pdf = Pdf.read(file)
        found = complaints_of(pdf)
        wrong += len(found)
        for complaint in found:
            print(f"{file}: {complaint}")
        print(f"{file}: {len(pdf.pages())} pages, {len(found)} complaints of its tags")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
