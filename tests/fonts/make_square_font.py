#!/usr/bin/python3
"""Writes square.ttf, the font of the layout tests: every glyph is one em square.

1000 units to the em, from 800 above the baseline to 200 below it, advance 1000; spaces have the advance and no outline.
A line of eleven characters at 10 px is then 110 px wide and 10 px high, and a reader of a test can do the sum.
Needs python3-fonttools. The same script writes the same bytes.
"""
import sys

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

SPACES = [0x20, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x3000]
CHARACTERS = [
    *range(0x21, 0x7F), *range(0xA1, 0x180),                       # ASCII, Latin-1, Latin Extended-A
    *range(0x2010, 0x2016), *range(0x2018, 0x2028), 0x2030,        # hyphens, dashes, quotation marks, bullet, ellipsis
    0x2039, 0x203A, 0x2044, 0x2070, *range(0x2074, 0x207F), *range(0x2080, 0x208A),
    0x20AC, 0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265,
    0x25A0, 0x25A1, 0x25AA, 0x25CB, 0x25CF, 0x25E6, 0x2713, 0xFFFD,
]


def box():
    pen = TTGlyphPen(None)
    pen.moveTo((0, -200))
    pen.lineTo((0, 800))
    pen.lineTo((1000, 800))
    pen.lineTo((1000, -200))
    pen.closePath()
    return pen.glyph()


def main(path):
    name_of = {code: f"uni{code:04X}" for code in SPACES + CHARACTERS}
    order = [".notdef", *(name_of[code] for code in sorted(name_of))]
    spaces = {name_of[code] for code in SPACES}
    builder = FontBuilder(1000, isTTF=True)
    builder.font.recalcTimestamp = False
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(name_of)
    builder.setupGlyf({name: TTGlyphPen(None).glyph() if name in spaces else box() for name in order})
    builder.setupHorizontalMetrics({name: (1000, 0) for name in order})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Square", "styleName": "Regular", "psName": "Square-Regular",
                            "uniqueFontIdentifier": "Square", "fullName": "Square", "version": "Version 1.000"}, mac=False)
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, sTypoLineGap=0, usWinAscent=800, usWinDescent=200,
                     sxHeight=800, sCapHeight=800, yStrikeoutPosition=300, yStrikeoutSize=50, usWeightClass=400,
                     fsSelection=0x40 | 0x80, version=4)
    builder.setupPost(underlinePosition=-100, underlineThickness=50, keepGlyphNames=False, isFixedPitch=1)
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.save(path)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "square.ttf")
