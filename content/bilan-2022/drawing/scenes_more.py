"""Work and evenings: a tailor's shop, a strawberry harvest, a class for adults."""
import math
import random

from palette import *
from people import *
from places import *
from props_governance import mix
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
    s += rect(348, -128, 14, 44, "#c9ced0", 2) + rect(351, -88, 8, 22, "#9aa3a6") + path("M342 -56h30l-6 -12h-18z", "#c9ced0")
    s += line([(355, -70), (355, -46)], 3, "#e8ecec")
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
    s += "".join(path(f"M{a} 50L{b} {100 - abs(b) * .05:.1f}L{b + 4.6} {99.6 - abs(b) * .05:.1f}L{a + 1.4} 50Z", dark) for a, b in ((-11, -22), (-5, -10),
        (1, 1.6), (7, 13)))
    s += path("M15 28L15 47H8Q11 30 6 12L16 14Z", HAIR, 'opacity=".14"')
    s += path("M-33 31L-21 36L-20 33L-31.4 28.4ZM33 31L21 36L20 33L31.4 28.4Z", trim) + rect(-15.4, 46, 30.8, 5, trim, 1) + rect(-3, 45.4, 6, 6.2, SAFFRON, 1)
    s += path("M-8 8Q-4 13 0 13.6L-2 21Q-11 20 -14 12ZM8 8Q4 13 0 13.6L2 21Q11 20 14 12Z", trim)
    s += "".join(circle(0, q, 1, trim) for q in (26, 32, 38)) + path("M-12 29h7v6q-3.5 2.4 -7 0z", dark)
    s += path("M-29 94Q0 99 29 94", "none", f'stroke="{trim}" stroke-width="1.4"')
    return group(s, x, y, u)


def cloth_bolt(x, y, w, h, fill, core="#c9a273"):
    """A roll that stands on y."""
    s = rect(x + w * .38, y - h - w * .2, w * .24, w * .4, core, 4) + rect(x, y - h, w, h, fill, w * .2)
    s += rect(x, y - h, w * .18, h, WHITE, w * .2, 'opacity=".22"')
    return s + rect(x + w * .66, y - h, w * .34, h, HAIR, w * .2, 'opacity=".16"') + stroke(f"M{x + w * .82:.0f} {y - h + 8:.0f}V{y - 6:.0f}", HAIR, 3,
        'opacity=".2"')


def cloth_pile(x, y, w, folds, each=34):
    """Folded lengths on a shelf at y."""
    s = ""
    for k, fill in enumerate(folds):
        dx = (0, 5, -4, 3)[k % 4]
        s += rect(x + dx, y - each * (k + 1), w, each - 2, fill, 13) + rect(x + dx, y - each * k - 12, w, 10, HAIR, 5, 'opacity=".16"')
        s += path(f"M{x + dx + w * .08:.0f} {y - each * (k + .5):.0f}H{x + dx + w:.0f}", "none", f'stroke="{HAIR}" stroke-width="2" opacity=".22"')
    return s


def spool(x, y, h, thread):
    w = h * .3
    return (rect(x - w * 1.2, y - h * .16, w * 2.4, h * .16, CREAM, 3) + rect(x - w, y - h * .86, w * 2, h * .72, thread, 4) +
        "".join(rect(x - w, y - h * (.28 + .14 * k), w * 2, 2, HAIR, 0, 'opacity=".16"') for k in range(4)) +
        rect(x - w * 1.2, y - h, w * 2.4, h * .16, CREAM, 3) + rect(x + w * .3, y - h, w * .9, h, HAIR, 3, 'opacity=".1"'))


def shears(x, y, length, angle, metal="#c9ced0", grip=NIGHT):
    """Tailor's scissors, slightly open."""
    s = "".join(group(path("M-6 -5L96 -3L104 3L-6 7Z", metal) + stroke("M2 3H98", tone(metal, .8), 1.6) + line([(-4, 1), (-30, 8)], 11, metal), angle=t, flip=1)
        for t in (7, -7))
    s += ellipse(-56, 24, 27, 15, "none", f'stroke="{grip}" stroke-width="9" transform="rotate(-14 -56 24)"')
    s += ellipse(-56, -22, 27, 15, "none", f'stroke="{grip}" stroke-width="9" transform="rotate(14 -56 -22)"') + circle(2, 1, 5, "#8d969a")
    return group(s, x, y, length / 160, angle)


def coal_iron(x, y, k, metal="#37474d", wood="#a9683f"):
    """A charcoal iron on its foot."""
    s = shadow(4, 2, 120, .22, 9) + path("M-84 -10V-62Q-84 -70 -76 -70H30Q86 -64 112 -10Z", metal) + path("M-92 0V-12H118L126 0Z", "#b9c2c4")
    s += path("M-84 -50H66Q90 -36 100 -24H-84Z", HAIR, 'opacity=".18"') + "".join(rect(-66 + 34 * j, -40, 16, 20, "#f08a24", 8) for j in range(5))
    s += path("M-86 -70H34L58 -58H-86Z", tone(metal, 1.14)) + stroke("M-52 -72V-112M22 -72V-112", metal, 9) + rect(-72, -130, 116, 24, wood, 12)
    return group(s + rect(-72, -130, 116, 9, tone(wood, 1.24), 5), x, y, k)


def _street():
    """What the open door shows: red earth, a wall across the street, a tree, two who pass."""
    s = rect(0, 0, 480, 800, "url(#dawn)") + circle(150, 250, 240, "url(#glow)")
    s += hills(480, 800, 330, 14, "#e5b183", 4) + ellipse(300, 214, 120, 66, "#7fae7c") + ellipse(250, 244, 96, 50, "#6a9d72")
    s += ellipse(345, 250, 92, 46, "#5b8f68")
    s += path("M282 400L292 240H308L316 400Z", "#7a5140")
    s += rect(40, 262, 190, 150, "#e3a878") + rect(26, 250, 216, 18, "#b7c4c2") + rect(178, 262, 52, 150, HAIR, 0, 'opacity=".12"')
    s += rect(70, 302, 48, 110, TEAL, 2) + rect(136, 306, 34, 36, "#7c3f2a", 2) + rect(40, 388, 190, 24, "#b5653f")
    s += path("M0 404Q240 392 480 408V800H0Z", "url(#earth)") + "".join(ellipse(px, py, 34, 6, "#a84a2b", 'opacity=".5"')
        for px, py in ((120, 470), (330, 520), (210, 640), (380, 700), (90, 720)))
    s += path("M0 800L150 410H210L330 800Z", "#e39a6a", 'opacity=".45"')
    s += shadow(216, 560, 40, .25, 6, "#5a2012")
    s += figure(214, 558, 210, skin=0, top="url(#print2)", bottom="url(#print2)", style="wrap", cloth=SAFFRON, turn=.5, legs="skirt", to=((182, 322),
        (246, 470)),
        feet=((-6, 0), (8, 0)))
    s += path("M180 310h66l-10 27h-46z", "#8fb7b2") + ellipse(213, 310, 33, 7, "#d9e6e2") + "".join(circle(x, 305, 11, c)
        for x, c in ((196, "#e58a2b"), (228, "#e58a2b"), (213, "#f2ab55")))
    s += shadow(282, 566, 28, .25, 5, "#5a2012")
    return s + figure(280, 564, 138, skin=1, top=WHITE, bottom="#34429f", style="braids", cloth=CREAM, turn=.4, age="child", legs="skirt", over="bag",
        over_colour=CLAY,
        to=((254, 482), (296, 500)))


def _shop():
    s = rect(0, 0, 1500, 1000, "url(#wall)") + circle(330, 420, 620, "url(#day)") + rect(0, 560, 1500, 260, "#17635f") + rect(0, 552, 1500, 10, "#0c4a48")
    s += circle(330, 640, 500, "url(#day)", 'opacity=".55"')
    s += clip("door", box_path(54, 96, 330, 720), _street())
    s += path("M54 816V96H384V816H402V78H36V816Z", "#0c5854") + path("M384 96L470 60V860L384 800Z", "#14857d")
    s += path("M396 130L456 108V400L396 396ZM396 440L456 446V770L396 746Z", "#0c6b66")
    return s + circle(458, 470, 7, HONEY)


def _back_bench():
    """Shelves of cloth, the cutting table of the apprentice, the second machine."""
    s = "".join(rect(x, 0, 14, 236, "#0c4a48") for x in (1010, 1486))
    s += rect(996, 226, 520, 16, "#8a5638") + rect(996, 242, 520, 8, HAIR, 0, 'opacity=".14"')
    s += cloth_pile(1034, 226, 130, ("url(#w1)", "url(#w3)", "url(#w2)")) + cloth_pile(1186, 226, 130, ("url(#w4)", "url(#w5)", "url(#w1)", "url(#w3)"))
    s += cloth_pile(1338, 226, 130, ("url(#w2)", "url(#w4)"))
    s += "".join(cloth_bolt(x, 644, 46, hh, f"url(#w{n})") for x, hh, n in ((1322, 286, 5), (1370, 318, 2), (1418, 296, 3), (1466, 330, 1)))
    return s


def outlined(inner, colour="#4a2210", width=6, opacity=.5):
    """A thin dark edge around an arm that lies over another or over printed cloth."""
    return f'<g stroke="{colour}" stroke-width="{width}" stroke-linejoin="round" opacity="{opacity}">{inner}</g>{inner}'


def _work_table():
    """The table before her, and the length of cloth under the needle."""
    s = rect(0, 772, 1500, 228, "#d3a06c") + rect(0, 772, 1500, 10, "#ecc79a") + rect(0, 952, 1500, 110, "#8a5638") + rect(0, 944, 1500, 10, "#efcb9b")
    s += path("M0 782H330L560 944H0Z", "#fff1cf", 'opacity=".38"')
    s += path("M600 838C680 806 800 800 900 796C980 792 1046 806 1056 838C1064 870 1040 900 1046 948L1052 1060H676"
        "C684 970 650 930 620 900C600 880 590 856 600 838Z", "url(#seam)")
    s += path("M676 1060C682 990 672 950 664 944H1046L1052 1060Z", HAIR, 'opacity=".2"')
    for d in ("M860 944C850 916 880 890 960 880", "M1000 944C1000 920 1010 900 1036 880"):
        s += stroke(d, "#06413f", 5, 'opacity=".5"')
    return s


def sewing_shop():
    w, h = 1500, 1000
    s = LIGHT + WARM + gradient("wall", (0, "#5fb0a8"), (1, "#8ac7bd")) + gradient("dawn", (0, "#f6c384"), (1, "#fff1d2"))
    s += gradient("earth", (0, "#d9805a"), (1, "#b5492c"))
    s += radial("day", (0, "#fff1cf", .85), (.5, "#fff1cf", .3), (1, "#fff1cf", 0))
    s += blooms("dress", "#f2b544", RUST, CREAM, BRICK, 104) + wax("print2", CLAY, CREAM, NIGHT, 22) + blooms("work", "#1d5d8a", CREAM, SAFFRON, CLAY, 92, -10)
    s += blooms("seam", TEAL, CREAM, SAFFRON, CLAY, 120, 24)
    s += wax("w1", CLAY, SAFFRON, CREAM, 34) + wax("w2", INDIGO, CREAM, SAFFRON, 30) + chevrons("w3", SAFFRON, BRICK, CREAM, 30)
    s += chevrons("w4", CREAM, TEAL, CLAY, 28)
    s += wax("w5", "#7a2f4f", ROSE, CREAM, 32)
    s += _shop() + _back_bench()
    girl, g_near = figure_parts(1172, 982, 760, skin=2, top="#f3e3c4", style="braids", cloth=SAFFRON, turn=-.2, look=-.35, age="teen", legs=None, nod=14,
        to=((1076, 650), (1262, 652)), grips=("rest", "rest"), far=(False, False), sleeve=.4, over="apron", over_colour=CLAY)
    s += girl + poly([(1010, 626), (1500, 626), (1500, 690), (984, 690)], "#d6a06c") + poly([(984, 690), (1500, 690), (1500, 706), (984, 706)], "#efcb9b")
    s += rect(1000, 706, 500, 90, "#8a5638") + path("M1050 632H1284L1306 690L1302 762Q1166 776 1040 758L1036 690Z", "url(#work)")
    s += path("M1036 690H1306L1302 762Q1166 776 1040 758Z", HAIR, 'opacity=".16"')
    s += sewing_machine(1330, 682, .4, "#0c5854", "#f6d98c", "#6f3f27", SAFFRON) + tape_line("M1070 664Q1166 676 1262 664", 13) + g_near
    s += rect(470, 126, 190, 9, "#6f4a35", 4) + stroke("M486 130V92M644 130V92", "#6f4a35", 5) + school_dress(566, 136, 380)
    look = dict(skin=0, top="url(#dress)", style="wrap", cloth=RUST, turn=-.6, look=-.65, legs=None, nod=12, lean=-5, grips=("rest", "rest"), sleeve=.42)
    woman, _ = figure_parts(936, 1546, 1300, hands=(None, None), **look)
    _, far_arm = figure_parts(936, 1546, 1300, to=((690, 820), None), hands=((0, 0), None), far=(False, False), **look)
    _, near_arm = figure_parts(936, 1546, 1300, to=(None, (776, 856)), hands=(None, (0, 0)), far=(False, False), **look)
    woman += tape_line("M822 498C812 560 824 620 820 682") + tape_line("M906 484C926 512 944 548 956 596")
    woman += stroke("M730 318Q800 214 916 246M744 250Q820 190 884 210", tone(RUST, .84), 6)
    front = _work_table() + outlined(far_arm) + clip("above", box_path(600, 0, 600, 774), woman)
    front += shadow(450, 884, 240, .22, 14) + sewing_machine(254, 880, .95)
    front += path("M578 836C640 822 720 826 800 836L820 900L720 940L640 920C610 892 590 866 578 836Z", "url(#seam)")
    front += stroke("M664 846C660 866 668 890 690 906", "#06413f", 5, 'opacity=".4"')
    front += outlined(near_arm)
    front += coal_iron(96, 924, .95) + shears(424, 908, 120, -174) + spool(1120, 876, 62, CLAY) + spool(1164, 886, 58, SAFFRON) + spool(1100, 908, 56, INDIGO)
    front += notebook(1310, 880, 210, 104, 4, DEEP, MINT) + pencil(1270, 912, 130, -24, SAFFRON)
    return w, h, s + group(front, 0, -52)


# ---- a strawberry harvest

TUFT_TONES = ("#14484f", "#1c625f", "#2c8071")
EYE, VIEW_X, VIEW_Y, FOCUS = 1.55, 620, 366, 600  # the eye's height in metres, the vanishing point, pixels per metre at one metre


def place(side, up, q):
    """A point of the tunnel: metres to the right and up, at a depth where a metre is q wide."""
    return VIEW_X + side * q, VIEW_Y + (EYE - up) * q


def stamp(name, x, y, k=1.0, angle=0.0, extra=""):
    """One of the drawings of berry_defs(), placed."""
    turn = f" rotate({angle:.0f})" if angle else ""
    return f'<use href="#{name}" {extra} transform="translate({x:.1f} {y:.1f}){turn} scale({k:.2f})"/>'


def berry_defs():
    """Berries and strawberry plants, to be used many times; a hundred units are a metre."""
    berry = path("M0 -7C7 -11 12 -5 10 2C8 10 3 14 0 15C-3 14 -8 10 -10 2C-12 -5 -7 -11 0 -7Z", "#cf3a30")
    berry += path("M3 -8C9 -9 12 -4 10 2C8 10 3 14 0 15Q7 4 3 -8Z", "#a92a2a") + ellipse(-5, -2, 2, 3.4, "#f0776a")
    berry += "".join(ellipse(bx, by, .8, 1.2, "#f6d28a") for bx, by in ((-2, 3), (3, 1), (1, 8), (-5, 6), (6, 5)))
    berry += path("M0 -6L-9 -9L-4 -11L-3 -16L0 -11L4 -16L5 -11L9 -9Z", "#3f8f5f")
    trio = "".join(f'<path d="M0 0C-5.6 -3 -6.4 -9 -3.4 -13L-1.6 -12.4L0 -14.2L1.6 -12.4L3.4 -13C6.4 -9 5.6 -3 0 0Z" transform="rotate({a})"/>' for a in (-62,
        0, 62))
    trio += '<path d="M0 -2V-10M-2 -1L-8 -4M2 -1L8 -4" fill="none" stroke="#8cc8b4" stroke-width=".6" opacity=".55"/>'
    bloom = "".join(circle(2.4 * math.cos(a * 1.2566), 2.4 * math.sin(a * 1.2566), 2, WHITE) for a in range(5)) + circle(0, 0, 1.4, SAFFRON)
    s = f'<g id="berry">{berry}</g><g id="trio">{trio}</g><g id="bloom">{bloom}</g>'
    for name, seed, fruit, flowers in (("tuft0", 3, 5, 1), ("tuft1", 8, 3, 2), ("tuft2", 15, 5, 0)):
        chance = random.Random(seed)
        s += f'<g id="{name}">' + ellipse(0, -3, 26, 10, "#0f3d47")
        for row, (n, y, rise, k) in enumerate(((7, 0, 2, 1.05), (6, -6, 5, 1), (5, -12, 6, .92))):
            for j in range(n):
                x = (j - (n - 1) / 2) * 46 / n + chance.uniform(-2, 2)
                a = x * 2.1 + chance.uniform(-12, 12) if row else x * 3.2
                s += stamp("trio", x, y - chance.uniform(0, rise), k, a, f'fill="{TUFT_TONES[(row + j % 2) % 3]}"')
        for j in range(fruit):
            x, y = (-22, 20, -13, 12, 24)[j] + chance.uniform(-2, 2), 4 + chance.uniform(0, 5)
            s += f'<use href="#berry" transform="translate({x:.1f} {y:.1f}) rotate({chance.uniform(-16, 16):.0f}) scale(.4)"/>'
        for j in range(flowers):
            s += f'<use href="#bloom" transform="translate({chance.uniform(-16, 16):.1f} {chance.uniform(-20, -8):.1f}) scale(.8)"/>'
        s += "</g>"
    return f"<defs>{s}</defs>"


def hoop(q):
    """The outline of the tunnel at a depth."""
    (x0, y0), (x1, _), (_, spring) = place(-4.6, 0, q), place(4.6, 0, q), place(0, 1.1, q)
    return f"M{x0:.1f} {y0:.1f}V{spring:.1f}A{4.6 * q:.1f} {2.7 * q:.1f} 0 0 1 {x1:.1f} {spring:.1f}V{y0:.1f}"


def _tunnel():
    s = rect(0, 0, 1500, 1000, "#3a459c")
    depths = (560, 360, 235, 156, 106, 74, 53, 39)
    for k, q in enumerate(depths):
        share = (k + 1) / len(depths)
        fill = mix("#4552ab", "#a7abe0", share * 1.7) if share < .59 else mix("#a7abe0", "#f6d3b4", (share - .59) / .41)
        s += path(hoop(q) + "Z", fill)
    mouth = rect(VIEW_X - 240, 180, 480, 200, "url(#dawn)") + circle(VIEW_X + 10, 340, 34, "#fff6dc")
    mouth += f'<g transform="translate({VIEW_X - 240} 0)">' + hills(480, 420, 352, 10, "#b795b4", 4) + hills(480, 420, 362, 6, "#8d7fb4", 9) + "</g>"
    s += clip("mouth", hoop(39) + "Z", mouth)
    for side, up in ((-3.4, 2.75), (-1.8, 3.55), (0, 3.8), (1.8, 3.55), (3.4, 2.75)):
        s += line([place(side, up, 39), place(side, up, 700)], 2.4, "#f3eef6", 'opacity=".35"')
    for q in depths:
        s += path(hoop(q), "none", f'stroke="{mix("#c9cdf0", "#fbeada", min(1, 40 / q))}" stroke-width="{max(2, q * .03):.1f}"')
    return s + circle(VIEW_X, 350, 430, "url(#sunrise)")


def _beds():
    near, far = 760, 39
    s = poly([place(-4.7, 0, far), place(4.7, 0, far), place(4.7, 0, near), place(-4.7, 0, near)], "url(#soil)")
    for side in (0, -1.2, 1.2, -2.4, 2.4, -3.6, 3.6):
        s += poly([place(side - .2, 0, far), place(side + .2, 0, far), place(side + .2, 0, near), place(side - .2, 0, near)], "url(#path)")
    for side in (-4.2, 4.2, -3, 3, -1.8, 1.8, -.6, .6):
        k = -1 if side > 0 else 1
        top = [place(side - .27, .3, far), place(side + .27, .3, far), place(side + .27, .3, near), place(side - .27, .3, near)]
        s += poly([place(side + k * .27, .3, far), place(side + k * .4, 0, far), place(side + k * .4, 0, near), place(side + k * .27, .3, near)], "url(#mulch)")
        s += poly(top, "#27326f")
    return s


def _plants():
    """Every plant with its depth, so that people can stand between them."""
    chance = random.Random(5)
    out = []
    for side in (-4.2, -3, -1.8, -.6, .6, 1.8, 3, 4.2):
        z = 1.0 + chance.uniform(0, .2)
        while z < 15:
            q = FOCUS / z
            x, y = place(side + chance.uniform(-.03, .03), .3, q)
            if -160 < x < 1660 and y < 1120:
                name, flip = chance.randrange(3), chance.choice((-1, 1))
                k = q / 100 * chance.uniform(1.05, 1.25)
                out.append((z, f'<use href="#tuft{name}" transform="translate({x:.0f} {y:.0f}) scale({k * flip:.3f} {k:.3f})"/>'))
            z += .36 if z < 4 else .5 if z < 8 else .8
    return out


def straw_hat(x, y, r, angle=0, left=False, straw="#e7c27c", band=INDIGO):
    """Over a scarf: x, y, r are those of the head."""
    s = ellipse(0, -62, 196, 44, tone(straw, .8)) + path("M-196 -64Q0 -112 196 -64Q120 -40 0 -38Q-120 -40 -196 -64Z", straw)
    s += path("M-98 -76C-104 -186 -50 -200 0 -200C50 -200 104 -186 98 -76Q0 -58 -98 -76Z", straw)
    s += path("M40 -196C80 -190 102 -160 98 -76Q74 -68 50 -66Q70 -140 40 -196Z", HAIR,
        'opacity=".12"')
    s += path("M-99 -104Q0 -84 99 -104L98 -74Q0 -54 -98 -74Z", band)
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({(-r if left else r) / 100:.4f} {r / 100:.4f}) rotate({angle})">{s}</g>'


def head_at(x, y, h, turn=0, look=None, hip=None, lean=0, age="adult", neck=0, chin=0, legs="trousers"):
    """Where figure_parts() puts a head: its centre and radius."""
    u = h / 100
    head_r, shoulder, hip_y, _ = AGES[age]
    hipx, hipy = hip or (0, hip_y)
    rise = (shoulder - hip_y) * u
    slope = math.asin(max(-1, min(1, lean * u / rise)))
    sx, sy = x + hipx * u + rise * math.sin(slope), y - hipy * u - rise * math.cos(slope)
    gaze = turn if look is None else look
    return (sx + math.sin(slope) * head_r * 1.42 * u + (gaze * 1.6 + neck) * u, sy - math.cos(slope) * head_r * 1.42 * u + chin * u, head_r * u)


def picker(side, q, pose, cloth, top, bottom, skin=3, f=1, band=INDIGO, h=1.63):
    """A woman among the rows: bent, crouched, upright with a crate, or walking away; f = 1 faces right."""
    x, y = place(side, 0, q)
    h *= q
    u = h / 100
    base = dict(skin=skin, top=top, bottom=bottom, style="hijab", cloth=cloth, shoes="#2b2340")
    if pose == "bent":
        where = dict(turn=.95 * f, lean=28 * f, hip=(-10 * f, 45))
        body, arms = figure_parts(x, y, h, feet=((-4 * f, 0), (7 * f, 0)), nod=34, to=((x + f * 31 * u, y - 26 * u), (x + f * 37 * u, y - 25 * u)),
            grips=("rest", "rest"),
            wrists=(20 * f, 20 * f), **where, **base)
        tilt, front = 34, ""
    elif pose == "crouch":
        where = dict(turn=.95 * f, lean=13 * f, hip=(-7 * f, 20))
        body, arms = figure_parts(x, y, h, feet=((-1 * f, 0), (9 * f, 0)), knees=((13 * f, 25), (20 * f, 24)), nod=18, to=((x + f * 32 * u, y - 27 * u),
            (x + f * 37 * u, y - 25 * u)), **where, **base)
        tilt, front = 18, ""
    elif pose == "carry":
        where = dict(turn=.5 * f, lean=-1 * f)
        body, arms = figure_parts(x, y, h, feet=((-6, 0), (7, 0)), nod=4, to=((x + f * 4 * u - 13 * u, y - 50 * u), (x + f * 4 * u + 13 * u, y - 50 * u)),
            far=(False, False), **where, **base)
        tilt, front = 4, group(small_crate(), x + f * 4 * u, y - 46 * u, u * .3)
    else:
        where = dict(turn=.3 * f)
        body, arms = figure_parts(x, y, h, back=True, feet=((-5, 0), (5, 3)), hands=((-10, 50), (10, 50)), **where, **base)
        tilt, front = 0, ""
    hx, hy, r = head_at(x, y, h, **where)
    return shadow(x + f * 6 * u, y, 22 * u, .3, 3.4 * u, "#191b45") + body + front + arms + straw_hat(hx, hy, r, tilt, f < 0, band=band)


def small_crate():
    """Seen from the front; its bottom at y = 20."""
    s = path("M-44 -22H44L40 -6H-40Z", "#7a5238") + "".join(stamp("berry", -34 + 13.6 * k, -20 - 4 * (k % 2), .85) for k in range(6))
    return s + rect(-46, -12, 92, 14, "#c9955f", 2) + rect(-46, 5, 92, 14, "#c9955f", 2) + rect(-48, -14, 8, 34, "#a97748", 2) + rect(40, -14, 8, 34,
        "#a97748", 2)


CRATE = ((716, 712), (1176, 712), (1226, 856), (666, 856))  # the rim: back left, back right, front right, front left


def inside(a, b):
    """A point of the crate's opening, a to the right and b towards us."""
    (x0, y0), (x1, _), (x2, y2), (x3, _) = CRATE
    left, right = x0 + (x3 - x0) * b, x1 + (x2 - x1) * b
    return left + (right - left) * a, y0 + (y2 - y0) * b


def punnet(a, b, w, d, seed):
    """A paper tray heaped with berries."""
    chance = random.Random(seed)
    (x0, y0), (x1, _), (x2, y2), (x3, _) = inside(a, b), inside(a + w, b), inside(a + w, b + d), inside(a, b + d)
    s = poly([(x0, y0), (x1, y0), (x2, y2), (x3, y2)], "#6a1f26")
    for row in range(3):
        for column in range(3):
            x, y = inside(a + w * (column + .5 + .24 * (row % 2) - .12) / 3, b + d * (row + .5) / 3)
            k = (2.1 + .6 * (b + d * row / 3)) * chance.uniform(.94, 1.06)
            s += stamp("berry", x + chance.uniform(-4, 4), y - 14 + chance.uniform(-4, 3), k, chance.uniform(-70, 70))
    return s + poly([(x3 - 3, y2 - 2), (x2 + 3, y2 - 2), (x2 - 5, y2 + 22), (x3 + 5, y2 + 22)], "#b9bfe8") + stroke(f"M{x3:.0f} {y2:.0f}H{x2:.0f}", "#e1e3f0",
        7)


def _crate():
    """What we carry ourselves: the crate, and our two hands on its ends."""
    (x0, y0), (x1, _), (x2, y2), (x3, _) = CRATE
    wood, dark = "#c9955f", "#8f6238"
    s = poly([(x0, y0), (x1, y0), (x2, y2), (x3, y2)], "#4a2c24") + poly([(x0 - 6, y0 - 22), (x1 + 6, y0 - 22), (x1 + 4, y0 + 6), (x0 - 4, y0 + 6)], dark)
    s += poly([(x0 - 6, y0 - 22), (x1 + 6, y0 - 22), (x1 + 5, y0 - 12), (x0 - 5, y0 - 12)], wood)
    s += "".join(punnet(.03 + .24 * c, .06 + .46 * b, .22, .42, 10 * b + c) for b in (0, 1) for c in range(4))
    for k, (xa, xb) in ((-1, (x0, x3)), (1, (x1, x2))):
        s += poly([(xa, y0 - 20), (xa + k * 26, y0 - 20), (xb + k * 28, y2 + 4), (xb, y2 + 4)], tone(wood, 1.08 if k < 0 else .94))
        s += poly([(xa + k * 26, y0 - 20), (xb + k * 28, y2 + 4), (xb + k * 24, y2 + 120), (xa + k * 24, y0 + 60)], dark)
    s += rect(x3 - 28, y2 + 2, x2 - x3 + 56, 44, wood, 3) + rect(x3 - 26, y2 + 56, x2 - x3 + 52, 44, wood, 3)
    s += rect(x3 - 24, y2 + 46, x2 - x3 + 48, 10, "#4a2c24")
    s += rect(x3 - 28, y2 + 2, x2 - x3 + 56, 9, tone(wood, 1.25), 3) + rect(x3 - 24, y2 + 100, x2 - x3 + 48, 60, "#4a2c24")
    s += rect(x3 - 24, y2 + 112, x2 - x3 + 48, 44, wood)
    s += "".join(rect(x, y2 + 2, 30, 160, tone(wood, .86), 2) + circle(x + 15, y2 + 24, 4, dark) + circle(x + 15, y2 + 78, 4, dark) for x in (x3 + 4,
        (x2 + x3) / 2 - 15, x2 - 34))
    s += forearm((430, 1120), (622, 868), 132, "url(#knit)", SKINS[3], "grip", -1, .56, 0, "#f6dfb4", 1.0)
    return s + forearm((1462, 1120), (1270, 868), 132, "url(#knit)", SKINS[3], "grip", 1, .56, 0, "#f6dfb4", 1.0)


def seasonal_harvest():
    w, h = 1500, 1000
    s = LIGHT + gradient("dawn", (0, "#f3b98f"), (.6, "#fbdcae"), (1, "#fff0cf")) + berry_defs() + bands("knit", "#2b377f", "#34429f", size=20, angle=38)
    s += radial("sunrise", (0, "#fff1cf", .9), (.3, "#fbd3a4", .45), (1, "#e9b9a8", 0))
    user = 'gradientUnits="userSpaceOnUse" x1="0" y1="380" x2="0" y2="1000"'
    for name, stops in (("soil", ("#d9b3a8", "#8a6f92", "#4b4178")), ("path", ("#f3cfae", "#b993a3", "#75649a")), ("mulch", ("#a79cc8", "#4b579f", "#2b3683"))):
        s += f'<linearGradient id="{name}" {user}>' + "".join(f'<stop offset="{o}" stop-color="{c}"/>' for o, c in zip((0, .35, 1), stops))
        s += "</linearGradient>"
    s += _tunnel() + _beds()
    people = [(-1.2, 300, picker(-1.2, 300, "bent", CLAY, INDIGO, "#202a5e", 3)), (1.2, 196,
        picker(1.2, 196, "crouch", "#f6dfb4", "#5f6cc0", "#1d2550", 4, 1, CLAY)),
        (2.4, 166, picker(2.4, 166, "carry", SAFFRON, "#2b377f", "#4a4177", 3, -1)), (-1.2, 112, picker(-1.2, 112, "away", WHITE, "#7a4a6a", "#27325f", 3)),
        (1.2, 84, picker(1.2, 84, "bent", ROSE, "#34429f", "#27325f", 4, -1)), (-3.6, 104, picker(-3.6, 104, "bent", "#c9cdf0", BRICK, "#27325f", 3, -1, CLAY)),
        (0, 60, picker(0, 60, "carry", CLAY, "#e1e3f0", "#34429f", 3, 1)), (3.6, 200, picker(3.6, 200, "bent", TEAL, "#8a4658", "#27325f", 3, -1))]
    things = _plants() + [(FOCUS / q + .05, inner) for _, q, inner in people]
    s += "".join(inner for _, inner in sorted(things, key=lambda t: -t[0])) + _crate()
    return w, h, s


# ---- an evening class

def _night_town(x, y, w, h, seed, moon):
    """The town after dark, as a window shows it."""
    s = rect(0, 0, 2 * w, h * 1.1, "url(#night)") + stars(2 * w, 10, h * .6, 26, seed)
    x0, y0, r = w * 1.1, h * .34, w * .1
    s += path(f"M{x0:.0f} {y0 - r:.0f}A{r:.0f} {r:.0f} 0 1 0 {x0 + r * .94:.0f} {y0 + r * .34:.0f}A{r * .86:.0f} {r * .86:.0f} 0 1 1 {x0:.0f} {y0 - r:.0f}Z",
        CREAM) if moon else ""
    s += hills(2 * w, h * 1.1, h * .74, h * .05, "#2a3a66", seed)
    s += medina(w * .4, w * 1.6, h * 1.02, w * .15, ["#4a3a62", "#3d2f55", "#5a4268"], "#17122c", seed, [(w * (.72 if moon else 1.2), w * .11, h * .44, 0)],
        windows=SAFFRON)
    return f'<g transform="translate({x - w:.1f} {y - h:.1f})">{s}</g>'


def _evening_wall():
    s = rect(0, 0, 1500, 1000, "url(#wall)") + rect(0, 596, 1500, 90, "url(#dado)") + rect(0, 588, 1500, 9, SAFFRON) + rect(0, 684, 1500, 316, "#3a1c22")
    s += rect(0, 684, 1500, 10, HAIR, 0, 'opacity=".3"')
    s += window(196, 560, 200, 340, "#e0b48a", _night_town(196, 560, 200, 340, 17, True))
    s += window(1356, 560, 200, 340, "#e0b48a", _night_town(1356, 560, 200, 340, 24, False))
    return s


def _chalkboard():
    """Things to name: sun, house, tree, cup, key, a word."""
    x, y, ww, hh = 402, 168, 560, 316
    s = rect(x - 14, y - 14, ww + 28, hh + 28, "#8a5638", 6) + rect(x, y, ww, hh, "#17384a", 3) + rect(x, y, ww, hh, "url(#chalkdust)", 3)
    chalk = "#f3ead9"
    def drawn(d, colour=chalk):
        return stroke(d, colour, 5)
    s += circle(490, 248, 28, "none", f'stroke="{SAFFRON}" stroke-width="5"') + "".join(line([(490 + 40 * math.cos(a * .785), 248 + 40 * math.sin(a * .785)),
        (490 + 54 * math.cos(a * .785), 248 + 54 * math.sin(a * .785))], 5, SAFFRON) for a in range(8))
    s += drawn("M620 292V244L660 208L700 244V292ZM648 292V262H672V292")
    s += drawn("M826 292V254M826 256C796 256 792 222 814 216C816 192 842 194 842 214C866 216 864 252 826 256", MINT)
    s += drawn("M462 368H512V398Q512 420 487 420Q462 420 462 398ZM512 376Q532 378 530 392Q526 406 510 404M474 352q-5 -8 0 -15M490 352q-5 -8 0 -15", chalk)
    s += drawn("M620 386A20 20 0 1 1 660 386A20 20 0 1 1 620 386M660 386H714M698 386V402M712 386V398", SAFFRON)
    s += drawn("M800 360H872Q884 360 884 372V398Q884 410 872 410H836L816 428V410H800Q788 410 788 398V372Q788 360 800 360Z")
    s += "".join(circle(q, 385, 4, chalk) for q in (816, 836, 856))
    s += drawn("M458 320q10 -6 20 0t20 0 20 0M630 320q10 -6 20 0t20 0 20 0M798 320q10 -6 20 0t20 0", ROSE)
    s += drawn("M462 446q10 -6 20 0t20 0M634 446q10 -6 20 0t20 0 20 0M808 446q10 -6 20 0t20 0", ROSE)
    return s + rect(x - 14, y + hh + 8, ww + 28, 12, "#6f4a35", 3) + rect(520, y + hh + 1, 40, 8, chalk, 3) + rect(572, y + hh + 1, 26, 8, SAFFRON, 3)


def pendant(x, y, drop, r, shade="#e0982c"):
    """A lamp that hangs from the ceiling; y the lower edge of its shade."""
    s = stroke(f"M{x} 0V{y - drop}", "#20131c", 4)
    a, b, c, d = r * .24, r * .5, r * .8, r * .9
    s += warm(x, y + 16, r * 5.2, .95)
    s += path(f"M{x - r} {y}Q{x - d:.0f} {y - c:.0f} {x - a:.0f} {y - r}H{x + a:.0f}Q{x + d:.0f} {y - c:.0f} {x + r} {y}Z", shade)
    s += path(f"M{x + a:.0f} {y - r}Q{x + c:.0f} {y - c:.0f} {x + r} {y}H{x + b:.0f}Q{x + b:.0f} {y - c:.0f} {x + a:.0f} {y - r}Z", HAIR, 'opacity=".16"')
    return s + rect(x - r * .24, y - drop - 2, r * .48, drop - r + 6, "#20131c", 3) + ellipse(x, y, r, r * .16, "#fff1c9")


def bench_row(y, depth, x0, x1, spread, top="#c98a5a", front="#7a452f"):
    """A long table seen from behind its sitters: its far edge at y."""
    s = poly([(x0 + spread, y), (x1 - spread, y), (x1, y + depth), (x0, y + depth)], top)
    s += poly([(x0 + spread, y), (x1 - spread, y), (x1 - spread + 3, y + 5), (x0 + spread - 3, y + 5)],
        tone(top, 1.3))
    return s + rect(x0, y + depth, x1 - x0, 14, front)


def open_book(x, y, k, ink=GREY, cover=CLAY):
    """A copybook lying open on a table in front of someone."""
    s = poly([(-66, -2), (66, -2), (84, 40), (-84, 40)], tone(cover, .8)) + poly([(-60, -4), (-2, 0), (-3, 36), (-78, 34)], "#fff6e2")
    s += poly([(60, -4), (2, 0), (3, 36), (78, 34)], "#f3e6cc")
    s += "".join(stroke(f"M{-58 - 3.4 * j} {4 + 7 * j}H{-14 - (j % 3) * 6}", ink, 2.4) +
        (stroke(f"M12 {4 + 7 * j}H{54 - (j % 2) * 12}", ink, 2.4) if j < 2 else "") for j in range(4))
    return group(s, x, y, k)


def _table_lamp(x, y, h):
    """The lamp of props_youth.py in a warmer light."""
    return warm(x, y - h * .7, h * 1.6, .8) + lamp(x, y, h, SAFFRON, "#4a2030").replace(glow(x, y - h * .72, h * 1.7, .75), "")


def glasses(x, y, r, left=False, frame="#2c1a12"):
    """On a head seen from behind and to one side: the temple over the ear, the rim beyond the cheek."""
    s = stroke("M50 -2L98 -12", frame, 8) + stroke("M50 -2Q44 8 48 18", frame, 8)
    s += ellipse(101, 0, 9, 24, "#cfe4e6", f'stroke="{frame}" stroke-width="7" opacity=".95"')
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({(-r if left else r) / 100:.4f} {r / 100:.4f})">{s}</g>'


def language_class():
    w, h = 1500, 1000
    s = LIGHT + WARM + gradient("wall", (0, "#6e2c22"), (.5, "#b5573c"), (1, "#8f3f2c")) + gradient("night", (0, "#10183a"), (1, "#3a3a6e"))
    s += tiles("dado", 30, "#1d2440", [SAFFRON, CLAY, MINT])
    s += radial("pool", (0, "#ffe3a0", .5), (1, "#ffe3a0", 0), cx=.66, cy=.2, r=.5) + radial("chalkdust", (0, "#5f8a94", .35), (1, "#17384a", 0))
    s += _evening_wall() + warm(690, 330, 560, .55) + _chalkboard()
    s += shadow(1080, 716, 90, .35)
    s += figure(1080, 714, 452, skin=1, top=SAFFRON, bottom="#232d52", style="wrap", cloth="#f6dfb4", turn=-.45, look=.2, legs="skirt", to=((946, 392),
        (1150, 470)),
        grips=("point", "open"), over="badge", over_colour=WHITE, trim=TEAL, nod=2)
    s += "".join(pendant(x, y, 70, r) for x, y, r in ((300, 130, 62), (720, 96, 56), (1210, 130, 62)))
    s += bench_row(612, 30, 250, 1020, 14) + bench_row(612, 30, 1150, 1420, 12)
    for x, r, skin, style, cloth, top, view, left in ((352, 36, 4, "short", HAIR, "#2f4468", "rear", False), (572, 35, 0, "wrap", "#c98a4a", "#5a2f4a",
        "back", False),
            (806, 36, 3, "hijab", "#d9a48a", "#27325f", "rear", False), (945, 35, 2, "fade", HAIR, "#8f3a24", "rear", False),
            (1262, 36, 5, "bun", HAIR, "#2a5a62", "rear", True)):
        s += onlooker(x, 640, r, skin, style, cloth, top, view, left)
    s += bench_row(716, 44, 120, 1440, 30, "#b9744a", "#5f3024")
    s += "".join(open_book(x, 724, .62, GREY, c) for x, c in ((330, TEAL), (570, CLAY), (800, INDIGO), (1030, SAFFRON),
        (1250, TEAL)))
    for x, r, skin, style, cloth, top, view, left, raised in ((214, 50, 0, "afro", HAIR, "#7a2f24", "rear", False, ()), (462, 49, 3, "hijab", "#34506a",
        "#8a4a3a", "back", False, ()),
            (690, 50, 1, "kufi", "#e7d6b4", "#33406e", "rear", False, ()), (1130, 50, 3, "bun", HAIR, "#a3553c", "rear", True, ()),
            (1372, 50, 2, "short", HAIR, "#232d52", "rear", True, ((1, .1, -3.9),))):
        s += onlooker(x, 776, r, skin, style, cloth, top, view, left, 0, raised)
    s += bench_row(846, 180, -60, 1560, 60, "#c9845a", "#6b3526") + path("M-60 1000L0 846H1500L1560 1000Z", "url(#pool)")
    s += open_book(628, 868, 1.25, GREY, CLAY) + _table_lamp(1076, 886, 160) + tea(84, 916, 60) + open_book(1090, 916, 1.1, GREY, TEAL)
    man = dict(turn=.35, look=.5, legs=None)
    s += figure(316, 1712, 1160, skin=3, top="#3a4a6e", style="short", cloth="#d8d0c6", back=True, to=(None, (506, 884)), grips=("rest", "write"), wrists=(0,
        16),
        elbows=(1, 1), cuff="#f6dfb4", far=(False, False), **man)
    s += glasses(*head_at(316, 1712, 1160, **man))
    s += onlooker(866, 944, 79, 4, "hijab", "#f0cfa0", "#7a2f3a", "rear") + onlooker(1290, 944, 78, 0, "wrap", TEAL, "#c98a3a", "rear", True)
    return w, h, s


SCENES = {
    "sewing-shop": (sewing_shop, 4 / 3),
    "seasonal-harvest": (seasonal_harvest, 4 / 3),
    "language-class": (language_class, 4 / 3),
}
