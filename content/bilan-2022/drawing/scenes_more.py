"""Work and evenings: a tailor's shop, a strawberry harvest, a class for adults."""
import math
import random

from palette import *
from people import *
from places import *
from props_youth import *
from shapes import *

RED_EARTH, TAPE = "#c4613f", "#f6d98c"


# ---- a tailor's shop

def blooms(name, ground, a, b, c, size=90, angle=14):
    """A wax print: ringed flowers, and leaves between them."""
    s = size
    cell = rect(0, 0, s, s, ground)
    for x, y, r in ((.28, .3, .2), (.78, .8, .15)):
        cell += "".join(ellipse(s * x, s * (y - r * .72), s * r * .36, s * r * .52, a, f'transform="rotate({t} {s * x:.1f} {s * y:.1f})"')
            for t in range(0, 360, 60))
        cell += circle(s * x, s * y, s * r * .44, c) + circle(s * x, s * y, s * r * .22, b)
    cell += f'<path d="M{s * .62:.0f} {s * .42:.0f}q{s * .18:.0f} {-s * .2:.0f} {s * .32:.0f} {-s * .2:.0f}q{-s * .04:.0f} {s * .2:.0f} {-s * .32:.0f} '
    cell += f'{s * .2:.0f}zM{s * .12:.0f} {s * .88:.0f}q{s * .1:.0f} {-s * .2:.0f} {s * .3:.0f} {-s * .18:.0f}q{-s * .06:.0f} {s * .2:.0f} {-s * .3:.0f} '
    cell += f'{s * .18:.0f}z" fill="{b}"/>'
    return f'<pattern id="{name}" width="{s}" height="{s}" patternUnits="userSpaceOnUse" patternTransform="rotate({angle})">{cell}</pattern>'


def chevrons(name, ground, a, b, size=40, angle=0):
    s = size
    cell = rect(0, 0, s, s, ground) + stroke(f"M{-s * .1} {s * .5}L{s * .5} {s * .1}L{s * 1.1} {s * .5}", a, s * .16)
    cell += stroke(f"M{-s * .1} {s * .96}L{s * .5} {s * .56}L{s * 1.1} {s * .96}", b, s * .1)
    return f'<pattern id="{name}" width="{s}" height="{s}" patternUnits="userSpaceOnUse" patternTransform="rotate({angle})">{cell}</pattern>'


def sewing_machine(x, y, k, body="#17303a", gold="#e3b04b", wood="#8a5638", thread=CLAY, flip=1):
    """From behind: the wheel on the left, the needle on the right; x, y the lower left corner of its base."""
    shine = tone(body, 1.16)
    s = rect(-16, -26, 440, 26, wood, 5) + rect(-16, -26, 440, 7, tone(wood, 1.2), 4) + rect(0, -44, 410, 20, body, 6) + rect(240, -44, 160, 7, "#c9ced0", 2)
    s += ellipse(22, -216, 18, 54, tone(body, .8)) + ellipse(15, -216, 13, 50, shine) + ellipse(13, -216, 6, 24, "#c9ced0") + rect(24, -226, 24, 22, body)
    s += ('<path d="M22 -40C40 -58 42 -90 42 -130L42 -206Q42 -258 96 -260L352 -254Q392 -252 392 -214L392 -140Q392 -126 378 -126L336 -126Q322 -126 322 -140'
        f'L322 -170Q320 -192 296 -194L166 -192Q124 -190 122 -150C122 -100 126 -62 146 -40Z" fill="{body}"/>')
    s += path("M60 -214Q62 -244 98 -246L346 -241Q372 -240 378 -222", "none", f'stroke="{shine}" stroke-width="6" stroke-linecap="round"')
    s += stroke("M150 -216q24 -22 48 0t48 0 48 0M336 -146h42", gold, 4) + star(82, -150, 24, gold) + star(82, -150, 11, body)
    s += stroke("M66 -112q16 14 32 0M66 -188q16 -14 32 0", gold, 3.4) + stroke("M14 -34H230", gold, 2.4)
    s += rect(348, -128, 14, 44, "#c9ced0", 2) + rect(351, -88, 8, 22, "#9aa3a6") + path("M342 -56h30l-6 -12h-18z", "#c9ced0") + line([(355, -70), (355, -46)], 3, "#e8ecec")
    s += rect(232, -300, 5, 42, "#c9ced0") + rect(216, -266, 37, 8, CREAM, 2) + rect(216, -306, 37, 8, CREAM, 2) + rect(219, -298, 31, 32, thread)
    s += circle(388, -196, 10, "#c9ced0") + circle(388, -196, 4, body)
    s += stroke("M250 -284Q330 -300 372 -256L392 -198L360 -140L355 -60", thread, 2.2)
    return group(s, x, y, k, 0, flip)


def tape_line(d, width=17, colour=TAPE):
    """A measuring tape along a path."""
    return (stroke(d, tone(colour, .8), width + 2.5) + stroke(d, colour, width) +
        path(d, "none", f'stroke="{BRICK}" stroke-width="{width * .5:.1f}" stroke-dasharray="1.8 {width * .7:.1f}" opacity=".75"'))


def school_dress(x, y, h, cloth="#34429f", trim=WHITE):
    """A schoolgirl's dress on its hanger: the hook at y."""
    dark, u = tone(cloth, .78), h / 100
    s = stroke("M0 4C0 -2 7 -2 7 -7C7 -12 0 -12 -2 -8", "#8a6a4a", 1.6) + stroke("M-19 12L0 4L19 12", "#a9794c", 2.6)
    s += path("M-8 8Q-20 10 -23 15L-33 31L-21 36L-16 28L-15 47H15L16 28L21 36L33 31L23 15Q20 10 8 8Q0 14 -8 8Z", cloth)
    s += path("M-15 49L-30 98Q0 103 30 98L15 49Z", cloth)
    s += "".join(path(f"M{a} 50L{b} {100 - abs(b) * .05:.1f}L{b + 4.6} {99.6 - abs(b) * .05:.1f}L{a + 1.4} 50Z", dark) for a, b in ((-11, -22), (-5, -10), (1, 1.6), (7, 13)))
    s += path("M15 28L15 47H8Q11 30 6 12L16 14Z", HAIR, 'opacity=".14"')
    s += path("M-33 31L-21 36L-20 33L-31.4 28.4ZM33 31L21 36L20 33L31.4 28.4Z", trim) + rect(-15.4, 46, 30.8, 5, trim, 1) + rect(-3, 45.4, 6, 6.2, SAFFRON, 1)
    s += path("M-8 8Q-4 13 0 13.6L-2 21Q-11 20 -14 12ZM8 8Q4 13 0 13.6L2 21Q11 20 14 12Z", trim)
    s += "".join(circle(0, q, 1, trim) for q in (26, 32, 38)) + path("M-12 29h7v6q-3.5 2.4 -7 0z", dark)
    s += path("M-29 94Q0 99 29 94", "none", f'stroke="{trim}" stroke-width="1.4"')
    return group(s, x, y, u)


def cloth_bolt(x, y, w, h, fill, core="#c9a273"):
    """A roll that stands on y."""
    s = rect(x + w * .38, y - h - w * .2, w * .24, w * .4, core, 4) + rect(x, y - h, w, h, fill, w * .2) + rect(x, y - h, w * .18, h, WHITE, w * .2, 'opacity=".22"')
    return s + rect(x + w * .66, y - h, w * .34, h, HAIR, w * .2, 'opacity=".16"') + stroke(f"M{x + w * .82:.0f} {y - h + 8:.0f}V{y - 6:.0f}", HAIR, 3, 'opacity=".2"')


def cloth_pile(x, y, w, folds, each=34):
    """Folded lengths on a shelf at y."""
    s = ""
    for k, fill in enumerate(folds):
        dx = (0, 5, -4, 3)[k % 4]
        s += rect(x + dx, y - each * (k + 1), w, each - 2, fill, 13) + rect(x + dx, y - each * k - 12, w, 10, HAIR, 5, 'opacity=".16"')
        s += path(f"M{x + dx + w * .08:.0f} {y - each * (k + .5):.0f}H{x + dx + w:.0f}", "none", f'stroke="{HAIR}" stroke-width="2" opacity=".22"')
    return s


def _street():
    """What the open door shows: red earth, a wall across the street, a tree, two who pass."""
    s = rect(0, 0, 480, 800, "url(#dawn)") + circle(150, 250, 240, "url(#glow)")
    s += hills(480, 800, 330, 14, "#e5b183", 4) + ellipse(300, 214, 120, 66, "#7fae7c") + ellipse(250, 244, 96, 50, "#6a9d72") + ellipse(345, 250, 92, 46, "#5b8f68")
    s += path("M282 400L292 240H308L316 400Z", "#7a5140")
    s += rect(40, 262, 190, 150, "#e3a878") + rect(26, 250, 216, 18, "#b7c4c2") + rect(178, 262, 52, 150, HAIR, 0, 'opacity=".12"')
    s += rect(70, 302, 48, 110, TEAL, 2) + rect(136, 306, 34, 36, "#7c3f2a", 2) + rect(40, 388, 190, 24, "#b5653f")
    s += path("M0 404Q240 392 480 408V800H0Z", "url(#earth)") + "".join(ellipse(px, py, 34, 6, "#a84a2b", 'opacity=".5"')
        for px, py in ((120, 470), (330, 520), (210, 640), (380, 700), (90, 720)))
    s += path("M0 800L150 410H210L330 800Z", "#e39a6a", 'opacity=".45"')
    s += shadow(216, 560, 40, .25, 6, "#5a2012")
    s += figure(214, 558, 210, skin=0, top="url(#print2)", bottom="url(#print2)", style="wrap", cloth=SAFFRON, turn=.5, legs="skirt", to=((202, 380), (246, 470)),
        feet=((-6, 0), (8, 0)))
    s += path("M178 372h66l-10 24h-46z", "#8fb7b2") + ellipse(211, 371, 33, 8, SAFFRON)
    s += shadow(282, 566, 28, .25, 5, "#5a2012")
    return s + figure(280, 564, 138, skin=1, top=WHITE, bottom="#34429f", style="braids", cloth=CREAM, turn=.4, age="child", legs="skirt", over="bag", over_colour=CLAY,
        to=((254, 482), (296, 500)))


def _shop():
    s = rect(0, 0, 1500, 1000, "url(#wall)") + circle(330, 420, 620, "url(#day)") + rect(0, 560, 1500, 260, "#17635f") + rect(0, 552, 1500, 10, "#0c4a48")
    s += circle(330, 640, 500, "url(#day)", 'opacity=".55"')
    s += f'<g transform="translate(-30 0)">' + clip("door", box_path(84, 96, 330, 720), f'<g transform="translate(30 0)">{_street()}</g>') + "</g>"
    s += path("M54 816V96H384V816H402V78H36V816Z", "#0c5854") + path("M384 96L470 60V860L384 800Z", "#14857d")
    s += path("M396 130L456 108V400L396 396ZM396 440L456 446V770L396 746Z", "#0c6b66")
    return s + circle(458, 470, 7, HONEY)


def _back_bench():
    """Shelves of cloth, the cutting table of the apprentice, the second machine."""
    s = "".join(rect(x, 0, 14, 236, "#0c4a48") for x in (1010, 1486))
    s += rect(996, 226, 520, 16, "#8a5638") + rect(996, 242, 520, 8, HAIR, 0, 'opacity=".14"')
    s += cloth_pile(1034, 226, 130, ("url(#w1)", "url(#w3)", "url(#w2)")) + cloth_pile(1186, 226, 130, ("url(#w4)", "url(#w5)", "url(#w1)", "url(#w3)"))
    s += cloth_pile(1338, 226, 130, ("url(#w2)", "url(#w4)"))
    s += "".join(cloth_bolt(x, 640, 46, hh, f"url(#w{n})") for x, hh, n in ((1316, 286, 5), (1364, 318, 2), (1412, 296, 3), (1460, 330, 1)))
    return s


def sewing_shop():
    w, h = 1500, 1000
    s = LIGHT + WARM + gradient("wall", (0, "#5fb0a8"), (1, "#8ac7bd")) + gradient("dawn", (0, "#f6c384"), (1, "#fff1d2")) + gradient("earth", (0, "#d9805a"), (1, "#b5492c"))
    s += radial("day", (0, "#fff1cf", .85), (.5, "#fff1cf", .3), (1, "#fff1cf", 0))
    s += blooms("dress", "#f2b544", RUST, CREAM, BRICK, 104) + wax("print2", CLAY, CREAM, NIGHT, 22) + blooms("work", "#1d5d8a", CREAM, SAFFRON, CLAY, 92, -10)
    s += wax("w1", CLAY, SAFFRON, CREAM, 34) + wax("w2", INDIGO, CREAM, SAFFRON, 30) + chevrons("w3", SAFFRON, BRICK, CREAM, 30) + chevrons("w4", CREAM, TEAL, CLAY, 28)
    s += wax("w5", "#7a2f4f", ROSE, CREAM, 32)
    s += _shop() + _back_bench()
    girl, g_near = figure_parts(1150, 982, 760, skin=0, top="#f3e3c4", style="braids", cloth=SAFFRON, turn=-.2, look=-.35, age="teen", legs=None, nod=14,
        to=((1062, 648), (1232, 650)), grips=("rest", "rest"), far=(False, False), sleeve=.4, over="apron", over_colour=CLAY)
    s += girl + poly([(1010, 626), (1500, 626), (1500, 690), (984, 690)], "#d6a06c") + poly([(984, 690), (1500, 690), (1500, 706), (984, 706)], "#efcb9b")
    s += rect(1000, 706, 500, 90, "#8a5638") + path("M1040 632H1262L1284 690L1280 762Q1150 776 1030 758L1026 690Z", "url(#work)")
    s += path("M1026 690H1284L1280 762Q1150 776 1030 758Z", HAIR, 'opacity=".16"')
    s += sewing_machine(1322, 684, .42, "#0c5854", "#f6d98c", "#6f3f27", SAFFRON) + tape_line("M1070 656Q1150 664 1226 656", 10) + g_near
    s += rect(430, 136, 300, 9, "#6f4a35", 4) + stroke("M446 140V96M714 140V96", "#6f4a35", 5) + school_dress(572, 146, 400)
    woman, w_near = figure_parts(908, 1540, 1300, skin=2, top="url(#dress)", style="wrap", cloth=RUST, turn=-.6, look=-.65, legs=None, nod=12, lean=-5,
        to=((700, 802), (786, 826)), grips=("rest", "rest"), sleeve=.42)
    s += woman + w_near
    return w, h, s


SCENES = {
    "sewing-shop": (sewing_shop, 4 / 3),
}
