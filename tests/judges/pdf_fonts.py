"""What a composite font of a PDF says of its codes: text, width, glyph; and what its embedded program says."""
import io
import re
import struct


class Font:
    """Of a Type0 font with Identity-H, which is the only kind that bilan writes."""

    def __init__(self, pdf, reference):
        font = pdf.at(reference)
        self.name = font.get("/BaseFont", "/?")[1:]
        self.wrong = []
        if font.get("/Subtype") != "/Type0" or font.get("/Encoding") != "/Identity-H":
            self.wrong.append("it is no composite font with Identity-H")
            return
        self.descendant = pdf.at(pdf.at(font["/DescendantFonts"])[0])
        self.texts = to_unicode(pdf.data(font["/ToUnicode"])) if "/ToUnicode" in font else {}
        self.widths = declared_widths(pdf.at(self.descendant.get("/W", [])))
        self.read_program(pdf)

    def read_program(self, pdf):
        descriptor = pdf.at(self.descendant["/FontDescriptor"])
        if "/FontFile2" in descriptor:
            advances = truetype_advances(pdf.data(descriptor["/FontFile2"]))
            glyphs = pdf.data(self.descendant["/CIDToGIDMap"])
            self.glyphs = [g for (g,) in struct.iter_unpack(">H", glyphs)]
        elif "/FontFile3" in descriptor:
            advances = cff_advances(pdf.data(descriptor["/FontFile3"]))
            self.glyphs = list(range(len(advances)))
        else:
            self.wrong.append("it is not embedded")
            return
        self.advances = advances

    def complaints(self, codes):
        """codes: those that the pages show."""
        yield from self.wrong
        if self.wrong:
            return
        for code in sorted(codes):
            shown = f"code {code:04X}"
            meaning = self.texts.get(code)
            if not meaning:
                yield f"{shown} has no text (ToUnicode)"
            elif any(bad in meaning for bad in "\0\ufeff\ufffe\ufffd"):
                yield f"{shown} stands for a character that is none"
            glyph = self.glyphs[code] if code < len(self.glyphs) else 0
            if glyph == 0:
                yield f"{shown} shows .notdef"
            elif abs(self.widths.get(code, 0) - self.advances[glyph]) > 1:
                yield f"{shown} is {self.widths.get(code, 0)} wide by /W and {self.advances[glyph]:.0f} by the font"


def to_unicode(cmap):
    texts = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, value in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            texts[int(code, 16)] = bytes.fromhex(value.decode()).decode("utf-16-be", "replace")
    return texts


def declared_widths(array):
    """/W in its first form (9.7.4.3): a code, then the widths from there on."""
    widths = {}
    for first, run in zip(array[::2], array[1::2]):
        widths.update({first + i: width for i, width in enumerate(run)})
    return widths


def truetype_advances(font):
    """In thousandths of an em, by glyph."""
    count = struct.unpack(">H", font[4:6])[0]
    tables = {}
    for i in range(count):
        tag, _, offset, length = struct.unpack(">4sLLL", font[12 + 16 * i:28 + 16 * i])
        tables[tag] = font[offset:offset + length]
    em = struct.unpack(">H", tables[b"head"][18:20])[0]
    long_metrics = struct.unpack(">H", tables[b"hhea"][34:36])[0]
    glyphs = struct.unpack(">H", tables[b"maxp"][4:6])[0]
    advances = [struct.unpack(">H", tables[b"hmtx"][4 * i:4 * i + 2])[0] * 1000 / em for i in range(long_metrics)]
    return advances + advances[-1:] * (glyphs - long_metrics)


def cff_advances(font):
    from fontTools.cffLib import CFFFontSet
    from fontTools.misc.psCharStrings import T2WidthExtractor
    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(font), None)
    top = fonts[0]
    scale = getattr(top, "FontMatrix", [0.001])[0] * 1000
    charstrings = top.CharStrings
    advances = []
    for name in top.charset:
        charstring, select = charstrings.getItemAndSelector(name)
        charstring.decompile()
        private = top.FDArray[select].Private if select is not None else top.Private
        extractor = T2WidthExtractor(getattr(private, "Subrs", []), top.GlobalSubrs, private.nominalWidthX, private.defaultWidthX)
        extractor.execute(charstring)
        advances.append(extractor.width * scale)
    return advances
