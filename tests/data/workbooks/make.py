#!/usr/bin/env python3
"""Makes the workbooks beside it, each with the traps of one kind. Written by hand, as XML, because a library writes only what
it finds right. The bytes are the same on every machine: fixed dates, nothing compressed.

    make.py        writes the files anew
"""
import pathlib
import zipfile

here = pathlib.Path(__file__).parent
main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
package = "http://schemas.openxmlformats.org/package/2006/relationships"

# The styles by number: 0 plain, 1 per cent, 2 per cent with a decimal, 3 date, 4 own date, 5 date and time, 6 time, 7 elapsed,
# 8 month in words, 9 money with an escaped d and quoted words, 10 time with seconds.
styles = f"""<styleSheet xmlns="{main}"><numFmts count="6">
<numFmt numFmtId="164" formatCode="[$-40C]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/>
<numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="mmmm\\ yyyy"/>
<numFmt numFmtId="168" formatCode="[Red]#,##0.00\\ &quot;dollars my&quot;\\d_d"/><numFmt numFmtId="169" formatCode="h:mm:ss"/></numFmts>
<cellXfs count="11"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>
<xf numFmtId="20"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="169"/></cellXfs></styleSheet>"""


def write(name, parts):
    with zipfile.ZipFile(here / name, "w", zipfile.ZIP_STORED) as archive:
        for part, text in parts.items():
            archive.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), text)


def relationships(*items):
    return f'<Relationships xmlns="{package}">' + "".join(
        f'<Relationship Id="{id}" Type="{office}/{kind}" Target="{target}"/>' for id, kind, target in items) + "</Relationships>"


def sheet(rows, before="", after=""):
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{main}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def workbook(name, sheets, strings=None, properties=""):
    """sheets: name, attributes, XML."""
    listed = "".join(f'<sheet name="{title}" sheetId="{i}" {state} r:id="r{i}"/>' for i, (title, state, _) in enumerate(sheets, 1))
    items = [(f"r{i}", "worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(sheets) + 1)] + [("s", "styles", "styles.xml")]
    parts = {"_rels/.rels": relationships(("r1", "officeDocument", "xl/workbook.xml")),
             "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}">{properties}<sheets>{listed}</sheets></workbook>',
             "xl/styles.xml": styles}
    if strings is not None:
        items.append(("t", "sharedStrings", "sharedStrings.xml"))
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">' + "".join(f"<si>{item}</si>" for item in strings) + "</sst>"
    parts["xl/_rels/workbook.xml.rels"] = relationships(*items)
    for i, (_, _, xml) in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{i}.xml"] = xml
    write(name, parts)


def text(value, at=""):
    return f'<c {at} t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>'


def number(value, at="", style=0):
    return f'<c {at} s="{style}"><v>{value}</v></c>'


def row(*cells, attributes=""):
    return f"<row {attributes}>" + "".join(text(cell) if not cell.startswith("<") else cell for cell in cells) + "</row>"


def at(reference):
    return f'r="{reference}"'


def merged(*areas):
    return "<mergeCells>" + "".join(f'<mergeCell ref="{area}"/>' for area in areas) + "</mergeCells>"


# Texts of every kind, in rows that are out of order, with and without places.
workbook("texts.xlsx", [("Texts", "", sheet(
    f'<row r="4">{text("gap", at("A4"))}<c r="C4" t="s"><v>3</v></c></row>'
    '<row r="3"><c t="s"><v>2</v></c><c r="C3" t="str"><f>A3&amp;"!"</f><v>joined!</v></c><c r="B3" t="b"><v>1</v></c></row>'
    '<row><c r="A2" t="s"><v>0</v></c><c t="inlineStr"><is><r><t>in</t></r><r><rPr><b/></rPr><t>line</t></r></is></c><c t="b"><v>0</v></c></row>'
    + row("kind", "second", "third", attributes='r="1"')
    + '<row r="5"><c t="str"><f>IF(A1="","",A1)</f><v></v></c><c t="inlineStr"><is><t><![CDATA[a<b]]> &#233;&amp;_x0041_</t></is></c></row>'
    '<row r="7"><c t="d"><v>2022-03-01T00:00:00Z</v></c><c t="d" s="5"><v>2022-03-01T14:30:00</v></c></row>'
    ))], strings=[
        "<r><t>Côte</t></r><r><t xml:space=\"preserve\"> </t></r><r><rPr><b/></rPr><t>d’Ivoire</t></r>",
        "<t>never used</t>",
        "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>",
        "<t xml:space=\"preserve\">  two\nlines, _x000D_\n one_x0009_tab  </t>"])

# Numbers as they are stored, and what is shown.
stored = [("0.30000000000000004", 0), ("1E-3", 0), ("1.2345E10", 0), ("-5.0", 0), ("0.55000000000000004", 1), ("0.12345", 2), ("1234567.891", 9),
          ("5.5511151231257827E-17", 0), ("99999999999999999", 0), ("0.99999999999999989", 1), ("2.9999999999999996", 0), ("0", 1)]
workbook("numbers.xlsx", [("Numbers", "", sheet(row("value") + "".join(row(number(value, style=style)) for value, style in stored)))])

moments = [("1", 3), ("59", 3), ("60", 3), ("61", 4), ("44621", 4), ("44621.604166666664", 5), ("0.604166666666667", 6), ("44621.75", 6), ("1.5", 7),
           ("44621", 8), ("44621.999999999", 5), ("0.5208449074", 10), ("2958465", 3), ("2958466", 3), ("0", 3), ("-1", 3)]
days = sheet(row("day") + "".join(row(number(value, style=style)) for value, style in moments))
workbook("dates.xlsx", [("Dates", "", days)])
workbook("dates-1904.xlsx", [("Dates", "", days)], properties='<workbookPr date1904="1"/>')

# A table that is right, as statistics have it: a title, a header of two rows, merged labels, formulas with values, a total.
workbook("merged.xlsx", [("Figures", "", sheet(
    row(text("Returns in 2022", at("B2")), text("left over", at("C2")), attributes='r="2"')
    + row(text("country", at("B3")), text("2022", at("C3")), text("share of all", at("E3")), text("note", at("G3")), attributes='r="3"')
    + row(text("Women", at("C4")), text("Men\nand boys", at("D4")), attributes='r="4"')
    + row(text("Guinea", at("B5")), number(119, at("C5")), number(479, at("D5")), number(0.12, at("E5"), 1), text("by air", at("G5")), attributes='r="5"')
    + row(text("nobody sees this", at("B6")), number(20, at("C6")), '<c r="D6"><f>D5/2</f><v>239.5</v></c>', attributes='r="6"')
    + '<row r="7" spans="2:5"><c r="B7"/></row>'
    + row(text("Total", at("B8")), '<c r="C8"><f>SUM(C5:C6)</f><v>139</v></c>', number(718.5, at("D8")), attributes='r="8"'),
    after=merged("B2:G2", "B3:B4", "C3:D3", "E3:F4", "G3:G4", "B5:B6", "G5:G6", "E5:F5", "E6:F6")))])

# Names over three rows.
workbook("deep-header.xlsx", [("Deep", "", sheet(
    row(text("", at("A1")), text("2022", at("B1")), attributes='r="1"')
    + row(text("country", at("A2")), text("women", at("B2")), text("men", at("D2")), attributes='r="2"')
    + row(number(1, at("B3")), number(2, at("C3")), text("adults", at("D3")), text("children", at("E3")), attributes='r="3"')
    + row(text("Mali", at("A4")), number(1, at("B4")), number(2, at("C4")), number(3, at("D4")), number(4, at("E4")), attributes='r="4"'),
    after=merged("B1:E1", "B2:C2", "D2:E2", "A2:A3")))])

workbook("titles.xlsx", [
    ("Parted", "", sheet(row(text("Title", at("A1")), attributes='r="1"') + row(text("Source", at("A2")), attributes='r="2"')
                         + row("a", "b", attributes='r="4"') + row("1", "2", attributes='r="5"'))),
    ("Joined", "", sheet(row(text("Title", at("A1")), attributes='r="1"') + row("a", "b", attributes='r="2"') + row("1", "2", attributes='r="3"'))),
    ("OneColumn", "", sheet(row("name", attributes='r="1"') + row("x", attributes='r="3"') + row("y", attributes='r="4"')))])

workbook("hidden.xlsx", [("Figures", "", sheet(
    row("country", "women", "men") + row("Mali", number(1), number(2)) + row("Guinea", number(3), number(4), attributes='hidden="1"')
    + row("Niger", number(5), number(6), attributes='hidden="true"'),
    before='<cols><col min="1" max="1" width="9"/><col min="3" max="5" hidden="1"/></cols>', after='<autoFilter ref="A1:C4"/>'))])

# A row an activity, as the reference of data/ tells; and a sheet that nobody asks for.
workbook("activities.xlsx", [("activities", "", sheet(
    row("region", "year", "women", "men") + row("Oriental", number(2022), number(12), number(20)) + row("Rabat", number(2022), number(30), number(11))
    + row("Oriental", number(2022), number(8), number(5)))), ("notes", "", sheet(row("note") + row("ask Rabat")))])

# What is wrong in cells, one of each.
workbook("mistakes.xlsx", [("Figures", "", sheet(
    row("country", "women", "men", "women", attributes='r="3"')
    + row("Mali", "<c><f>SUM(X1:X2)</f></c>", "<c><f>_xlfn.CONCAT(A1)</f><v></v></c>", '<c t="e"><f>#REF!+1</f><v>#REF!</v></c>', attributes='r="4"')
    + row("Niger", '<c t="e"><v>#DIV/0!</v></c>', '<c t="s"><v>99</v></c>', '<c><f t="shared" si="0"/></c>', "stray", attributes='r="5"')
    + row("Benin", '<c t="s"><v>-1</v></c>', "<c><v>twelve</v></c>", "<c><v>1E40</v></c>", "stray", attributes='r="6"')))], strings=["<t>x</t>"])

workbook("many-mistakes.xlsx", [("Figures", "", sheet(
    row("country", "women") + "".join(row(f"n{i}", f"<c><f>A{i}</f></c>") for i in range(25))))])

# Several sheets: the first is hidden, one is a chart, one is empty; parts have names and prefixes of another writer's liking,
# and the namespaces are those of strict files.
strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
links = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def other(rows):
    return f'<x:worksheet xmlns:x="{strict}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'


def other_row(*cells):
    return "<x:row>" + "".join(f'<x:c t="inlineStr"><x:is><x:t>{cell}</x:t></x:is></x:c>' for cell in cells) + "</x:row>"


titles = [("Lists", 'state="veryHidden"', "w1"), ("Chart", "", "w2"), ("Women &amp; men", "", "w3"), ("Empty", "", "w4"), ("Notes", 'state="hidden"', "w5")]
write("sheets.xlsx", {
    "_rels/.rels": f'<p:Relationships xmlns:p="{package}"><p:Relationship Id="a" Type="{links}/officeDocument" Target="/book/main.xml"/></p:Relationships>',
    "book/main.xml": f'<x:workbook xmlns:x="{strict}" xmlns:rel="{links}"><x:sheets>' + "".join(
        f'<x:sheet name="{name}" sheetId="7" {state} rel:id="{id}"/>' for name, state, id in titles) + "</x:sheets></x:workbook>",
    "book/_rels/main.xml.rels": f'<Relationships xmlns="{package}">' + "".join(
        f'<Relationship Id="{id}" Type="{links}/{kind}" Target="{target}"/>' for id, kind, target in [
            ("w1", "worksheet", "lists.xml"), ("w2", "chartsheet", "chart.xml"), ("w3", "worksheet", "./deeper/../figures.xml"),
            ("w4", "worksheet", "/Book/Empty.xml"), ("w5", "worksheet", "notes.xml")]) + "</Relationships>",
    "book/lists.xml": other(other_row("code") + other_row("GN")), "book/chart.xml": "<x/>",
    "book/figures.xml": other(other_row("sex", "count") + other_row("women", "12")), "book/empty.xml": other(""),
    "book/notes.xml": other(other_row("note") + other_row("internal"))})

# What has the name of a workbook and is none.
write("ods.xlsx", {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"})
write("numbers-of-apple.xlsx", {"Index/Document.iwa": "x"})
write("word.xlsx", {"_rels/.rels": relationships(("r", "officeDocument", "word/document.xml")), "word/document.xml": "<x/>"})
write("binary.xlsx", {"_rels/.rels": relationships(("r", "officeDocument", "xl/workbook.bin")), "xl/workbook.bin": "x"})
write("archive.xlsx", {"photo.jpg": "x"})
write("lost-sheet.xlsx", {"_rels/.rels": relationships(("r", "officeDocument", "xl/workbook.xml")),
                          "xl/workbook.xml": f'<workbook xmlns:r="{office}"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
                          "xl/_rels/workbook.xml.rels": relationships(("r1", "worksheet", "worksheets/sheet1.xml"))})
