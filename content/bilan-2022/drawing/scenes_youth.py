"""Axis 3, youth: opener, club, training, work and school."""
import math
import random

from palette import *
from people import *
from places import *
from props_youth import *
from shapes import *

GOLD, OCHRE, UMBER = "#e9a94a", "#c07400", "#5a3410"
WALLS = ["#f6ead9", "#efcf9c", "#e7b978", "#f3dcb2"]


def _mural(x, y, w, h, done=1.0):
    """A painted wall: sun, hills, birds, a house of stars; the right part is only drawn in outline."""
    ink = 'stroke="#b98d55" stroke-width="3" stroke-dasharray="9 8"'
    paint = rect(x, y, w, h, "#f0c987") + circle(x + w * .3, y + h * .42, h * .27, "#c9581f") + circle(x + w * .3, y + h * .42, h * .2, SAFFRON)
    paint += "".join(f'<g transform="rotate({a} {x + w * .3:.0f} {y + h * .42:.0f})">'
        + path(f"M{x + w * .3:.0f} {y + h * .02:.0f}l{h * .03:.0f} {h * .1:.0f}h{-h * .06:.0f}z", OCHRE) + "</g>" for a in range(0, 360, 30))
    paint += path(f"M{x} {y + h * .72:.0f}Q{x + w * .2:.0f} {y + h * .52:.0f} {x + w * .42:.0f} {y + h * .74:.0f}T{x + w} {y + h * .6:.0f}V{y + h}H{x}Z",
        TEAL)
    paint += path(f"M{x} {y + h * .86:.0f}Q{x + w * .3:.0f} {y + h * .7:.0f} {x + w * .6:.0f} {y + h * .88:.0f}T{x + w} {y + h * .82:.0f}V{y + h}H{x}Z",
        DEEP)
    paint += "".join(star(x + w * px, y + h * py, h * r, c) + star(x + w * px, y + h * py, h * r * .45, "#f0c987")
        for px, py, r, c in ((.08, .2, .07, CLAY), (.56, .16, .09, INDIGO), (.66, .42, .06, CLAY), (.82, .24, .08, TEAL)))
    paint += "".join(path(f"M{x + w * px:.0f} {y + h * py:.0f}q{h * s * .5:.0f} {-h * s * .6:.0f} {h * s:.0f} "
        f"{-h * s * .1:.0f}q{-h * s * .3:.0f} {h * s * .1:.0f} {-h * s * .4:.0f} {h * s * .42:.0f}q{-h * s * .3:.0f} "
        f"{h * s * .2:.0f} {-h * s * .6:.0f} {-h * s * .32:.0f}z", c) for px, py, s, c in ((.46, .4, .2, WHITE), (.58, .58, .16, WHITE),
        (.72, .2, .15, "#f6ead9")))
    paint += "".join(stroke(f"M{x + w * px:.0f} {y + h:.0f}V{y + h * .8:.0f}", "#8cc8a8", h * .012) + circle(x + w * px, y + h * .78, h * .035, c)
        for px, c in ((.1, CLAY), (.18, SAFFRON), (.27, ROSE), (.36, SAFFRON), (.46, CLAY)))
    s = rect(x, y, w, h, PAPER) + star(x + w * .82, y + h * .24, h * .08, "none", ink)
    s += path(f"M{x + w * .55:.0f} {y + h * .7:.0f}Q{x + w * .7:.0f} {y + h * .76:.0f} {x + w} {y + h * .6:.0f}M{x + w * .6:.0f} "
        f"{y + h * .88:.0f}Q{x + w * .8:.0f} {y + h * .94:.0f} {x + w} {y + h * .82:.0f}", "none", ink)
    s += star(x + w * .66, y + h * .42, h * .06, "none", ink)
    s += path(f"M{x + w * .8:.0f} {y + h * .6:.0f}q30 -60 70 -20q-30 10 -30 40q-20 10 -40 -20z", "none", ink)
    e = x + w * done
    edge = f"M{x} {y}H{e:.0f}" + "".join(f"L{e + (26 if k % 2 else -22):.0f} {y + h * (k + 1) / 9:.0f}" for k in range(8)) + f"L{e:.0f} {y + h}H{x}Z"
    return s + (clip(f"mural{int(x)}", edge, paint) if done < 1 else paint)


def opener_youth():
    w, h = 1240, 1754
    s = gradient("sky", (0, "#b9620a"), (.22, "#e08f2c"), (.4, "#f4c26c"), (.52, "#fbe3b2"), (1, "#fbe3b2"))
    s += gradient("floor", (0, "#8a5418"), (.12, "#5f3a10"), (.4, "#3f2709"), (1, "#2e1c06")) + LIGHT + WARM
    s += landscape(w, h, "url(#sky)", (560, 560, 120, "#fff1c9"), [(650, 50, "#e2a563", 3), (700, 40, "#cf8a48", 9)])
    s += stroke("M392 628Q360 450 250 262", "#7a4a12", 2.4) + stroke("M206 690Q330 480 640 214", "#7a4a12", 2) + kite(250, 210, 74, RUST, "#fbe3b2", -14)
    s += kite(648, 176, 50, TEAL, SAFFRON, 20) + kite(900, 120, 30, INDIGO, "#fbe3b2", -20)
    s += birds(460, 330, 26, UMBER, 5, 6)
    s += medina(-30, 780, 810, 66, WALLS, UMBER, 17, [(452, 44, 250, 0)], windows="#6b4100")
    s += medina(-30, 1260, 880, 84, ["#e7b978", "#efcf9c", "#dca566"], UMBER, 29, [], windows="#6b4100")
    s += cypress(690, 850, 150, "#4d5a2a") + cypress(730, 850, 110, "#5f6b30") + palm(20, 880, 190, UMBER, "#4d5a2a")
    # the terrace: parapet, mural tower, floor
    s += rect(0, 812, w, 110, "#d99a52") + "".join(path(f"M{k * 66 - 20} 812v-26l20 -18 20 18v26z", "#d99a52") for k in range(20))
    s += rect(0, 812, w, 12, "#f0c584") + rect(0, 906, w, 16, HAIR, 0, 'opacity=".16"')
    s += rect(772, 412, 500, 516, "#e6bd84") + rect(756, 396, 520, 26, "#f6ead9") + _mural(800, 446, 440, 476, .52)
    s += rect(772, 412, 12, 516, HAIR, 0, 'opacity=".14"')
    s += path("M-20 918H1260V1774H-20Z", "url(#floor)") + ellipse(470, 955, 520, 24, "#f6c36a", 'opacity=".28"')
    s += "".join(path(f"M{-400 + 190 * k} 1774L{240 + 62 * k} 922", "none", 'stroke="#2e1c06" stroke-width="3" opacity=".35"') for k in range(14))
    s += "".join(rect(0, y, w, 3, "#2e1c06", 0, 'opacity=".3"') for y in (958, 1016, 1104, 1240, 1450))
    s += shadow(342, 956, 70, .35)
    s += figure(342, 952, 330, skin=0, top=SAFFRON, bottom="#27404f", style="tail", cloth=RUST, turn=.4, look=-.3, age="teen", to=((388, 636), (380, 700)),
        grips=("grip", "grip"), nod=-8, sleeve=.4)
    s += shadow(150, 962, 54, .35)
    s += figure(148, 958, 262, skin=4, top=TEAL, bottom="#4a2c16", style="short", turn=.5, age="child", to=((202, 694), (206, 742)), nod=-10, shorts=True,
        sleeve=.4)
    s += _terrace_pair() + ladder(918, 934, 330, 92, "#7a4a1c", 18)
    s += figure(926, 826, 318, skin=2, top="#f6ead9", bottom=INDIGO, style="afro", back=True, turn=.3, age="teen", to=((890, 720), (1020, 560)),
        feet=((-7, 0), (8, 19)), knees=(.4, -1), over="overalls", over_colour=INDIGO, sleeve=.4)
    s += group(rect(-5, -70, 10, 70, "#8a5a2c", 4) + rect(-30, -100, 60, 30, TEAL, 8), 1022, 566, .9, 20)
    s += shadow(1120, 950, 64, .35)
    s += figure(1110, 948, 322, skin=3, top=CLAY, bottom="#3b2a4a", style="hijab", cloth="#14857d", back=True, turn=-.35, age="teen", legs="skirt",
        to=((1046, 742), (1146, 790)), grips=("grip", "rest"))
    s += group(rect(-4, -60, 8, 60, "#8a5a2c", 4) + path("M-10 -60h20l-3 -26h-14z", SAFFRON), 1040, 738, 1, -24)
    s += pot(1010, 956, 44, TEAL) + pot(1204, 962, 50, SAFFRON) + pot(846, 962, 44, CLAY) + plant(730, 940, 130, CLAY, "#6b6f2a", 1)
    return w, h, s


def _terrace_pair():
    """Two friends on the parapet, one talks with the hands."""
    s = ""
    for x, kw in ((500, dict(skin=1, top="#34429f", bottom="#241a1a", style="cap", cloth=RUST, turn=.45, to=((520, 770), (566, 726)), grips=("rest", "open"))),
                  (612, dict(skin=5, top=ROSE, bottom="#6b2f22", style="long", cloth="#2b1a14", turn=-.45, to=((600, 806), (650, 806))))):
        k = 1 if kw["turn"] > 0 else -1
        s += figure(x, 962, 322, age="teen", hip=(0, 46), feet=((k * 9, 12), (k * 18, 10)), knees=((k * 13, 44), (k * 19, 43)), sleeve=.4 if k > 0 else 1, **kw)
    return s


def neighbourhood_club():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#f2b45c"), (1, "#fde7ba")) + LIGHT + gradient("ground", (0, "#c98a4c"), (1, "#8a5220")) + rect(0, 0, w, h, "url(#sky)")
    s += circle(250, 250, 260, "url(#glow)")
    s += medina(90, 480, 690, 70, WALLS, UMBER, 12, [(250, 44, 330, 0)], windows="#6b4100") + rect(0, 680, w, 330, "url(#ground)")
    s += poly([(0, 60), (110, 140), (110, 690), (0, 800)], "#c98a4c") + poly([(110, 250), (190, 296), (190, 690), (110, 700)], "#dca566")
    s += poly([(24, 250), (80, 276), (80, 400), (24, 396)], "#6b4100") + poly([(30, 560), (90, 560), (90, 712), (30, 766)], "#14857d")
    s += poly([(380, 120), (450, 60), (450, 800), (380, 712)], "#a8682e") + rect(450, 40, 1060, 770, "#e0b479") + rect(436, 24, 1080, 26, "#f6ead9")
    s += _mural(500, 96, 1010, 620, .6) + rect(450, 716, 1060, 94, "#b3743a")
    s += path("M0 800L380 712L450 804H1500V1000H0Z", "#d9a05e", 'opacity=".5"')
    s += "".join(line([(x, 1000), (200 + (x - 200) * .3, 720)], 3, "#8a5220", 'opacity=".35"') for x in range(-900, 1500, 230))
    s += bougainvillea(470, 60, 190, 150, 5, "#b9482a", "#6b6f2a") + bougainvillea(420, 150, 90, 160, 6, "#b9482a", "#6b6f2a")
    s += ladder(1010, 850, 520, 130, "#7a4a1c", 24)
    s += figure(1028, 690, 400, skin=0, top=WHITE, bottom="#27404f", style="fade", back=True, turn=.35, age="teen", to=((960, 560), (1150, 340)),
        feet=((-8, 0), (7, 15)), knees=(.4, -1), sleeve=.4, over="overalls", over_colour="#27404f")
    s += group(rect(-5, -90, 10, 90, "#8a5a2c", 4) + rect(-40, -124, 80, 36, "#c9581f", 10), 1154, 344, 1, 10)
    s += shadow(640, 868, 90, .25)
    s += figure(640, 862, 420, skin=3, top=TEAL, bottom="#3b2a4a", style="hijab", cloth="#f6ead9", back=True, turn=.4, age="teen", legs="skirt",
        to=((590, 640), (742, 560)), grips=("rest", "grip"), over="bag", over_colour=SAFFRON)
    s += group(rect(-4, -60, 8, 60, "#8a5a2c", 4) + path("M-11 -60h22l-3 -30h-16z", WHITE), 748, 556, 1, 20)
    s += shadow(1300, 880, 130, .25) + wheelchair(1290, 876, 300)
    s += figure(1290, 876, 430, skin=1, top=CLAY, bottom="#2b1f18", style="braids", cloth=SAFFRON, turn=.75, back=True, look=.85, age="teen", hip=(0, 33),
        feet=((26, 6), (30, 6)), to=((1330, 700), (1420, 590)), grips=("rest", "grip"), sleeve=.4, elbows=(1, 1), knees=(-1, -1))
    s += wheel(1290, 876, 300)
    s += group(rect(-4, -80, 8, 84, "#8a5a2c", 4) + rect(-26, -104, 52, 26, TEAL, 8), 1424, 586, 1, 8)
    s += shadow(842, 906, 80, .25)
    s += figure(850, 902, 300, skin=4, top=SAFFRON, bottom="#6b2f22", style="curls", turn=-.8, age="child", hip=(3, 24), lean=-7, feet=((-6, 0), (14, 0)),
        knees=(1, 1), to=((790, 850), (806, 840)), grips=("grip", "rest"), nod=10, sleeve=.4)
    for x, y, hh, c in ((760, 930, 70, TEAL), (700, 952, 76, "#c9581f"), (820, 962, 78, SAFFRON), (1180, 920, 66, INDIGO)):
        s += pot(x, y, hh, c)
    s += line([(794, 846), (764, 866)], 7, "#8a5a2c")
    s += shadow(330, 912, 80, .25)
    s += figure(330, 906, 400, skin=2, top="#f6ead9", bottom=OCHRE, style="afro", turn=.5, look=.7, age="teen", to=((372, 690), (420, 640)),
        grips=("rest", "open"), sleeve=.4, over="stripes", over_colour=RUST)
    s += leaves(-20, 30, 330, 24, "#5f6b30", 76, 7, 4) + leaves(-30, 160, 220, 10, "#4d5a2a", 66, 5, 9)
    return w, h, s


def _court():
    """A patio from a first-floor window: arcade behind, tiles in perspective."""
    s = rect(0, 0, 1500, 1000, "#e3b577") + rect(0, 0, 1500, 330, "#c98a4c") + rect(0, 0, 1500, 330, "url(#light)", 0, 'opacity=".5"')
    for k in range(6):
        x = 80 + 270 * k
        s += path(arch(x, 330, 200, 268), "#f6ead9") + path(arch(x, 330, 172, 246), "#6b4100") + path(arch(x, 330, 172, 246), "url(#shade)")
        s += rect(x - 150, 70, 30, 260, "#e7c493") + rect(x - 156, 190, 42, 16, "#f6ead9")
    s += rect(0, 0, 1500, 46, "#a8682e") + rect(0, 40, 1500, 12, "#f6ead9") + rect(0, 322, 1500, 24, "#f6ead9")
    s += rect(0, 346, 1500, 12, HAIR, 0, 'opacity=".15"')
    s += rect(0, 346, 1500, 654, "url(#court)")
    return s


def young_leaders():
    w, h = 1500, 1000
    s = LIGHT + tiles("court", 96, "#eecf9f", ["#e2b97c", "#d9a864", "#e6c18a"], "scale(1 .52)") + gradient("shade", (0, "#3f2709"), (1, "#8a5418"))
    s += wax("print", "#7a2f4f", SAFFRON, CREAM, 26) + _court()
    s += '<g transform="translate(750 655) scale(1 .5)">' + circle(0, 0, 270, "#f6ead9") + star(0, 0, 262, OCHRE) + star(0, 0, 214, "#f6ead9")
    s += star(0, 0, 190, TEAL) + star(0, 0, 128, "#f6ead9") + star(0, 0, 104, RUST) + star(0, 0, 50, SAFFRON) + "</g>"
    s += path("M0 346H420L60 1000H0Z", "#6b4100", 'opacity=".16"')
    ring = [
        (752, 520, 330, dict(skin=0, top=OCHRE, bottom="#3b2a4a", style="wrap", cloth=RUST, to=((706, 482), (866, 410)), grips=("rest", "open"))),
        (560, 530, 320, dict(skin=3, top=TEAL, bottom="#27404f", style="short", turn=.2, look=.5, sleeve=.4)),
        (950, 530, 320, dict(skin=4, top="#f6ead9", bottom="#6b2f22", style="hijab", cloth="#8a3a24", turn=-.2, look=-.5)),
        (372, 590, 335, dict(skin=2, top=RUST, bottom="#27404f", style="afro", turn=.8, to=((430, 520), (446, 528)))),
        (1132, 590, 335, dict(skin=1, top=INDIGO, bottom="#241a1a", style="cap", cloth=SAFFRON, turn=-.8, to=((1060, 524), (1072, 516)), sleeve=.4)),
        (262, 700, 350, dict(skin=5, top=SAFFRON, bottom="#4a2c16", style="tail", cloth=TEAL, turn=.85, to=((330, 630), (352, 616)))),
        (1246, 704, 350, dict(skin=0, top="url(#print)", bottom="#3b2a4a", style="braids", cloth=SAFFRON, turn=-.85, to=((1150, 628), (1180, 640)))),
        (372, 836, 372, dict(skin=3, top="#f6ead9", bottom="#27404f", style="short", back=True, turn=.5, look=.6)),
        (1132, 840, 372, dict(skin=2, top=TEAL, bottom="#6b2f22", style="hijab", cloth=SAFFRON, back=True, turn=-.5, look=-.6)),
        (598, 910, 390, dict(skin=1, top="#7a2f4f", bottom="#241a1a", style="curls", back=True, turn=.2, look=.3)),
        (904, 914, 390, dict(skin=4, top=OCHRE, bottom="#27404f", style="bun", back=True, turn=-.2, look=-.3)),
    ]
    for x, y, hh, kw in ring:
        s += crosslegged(x, y, hh, age="teen", **kw)
    s += notebook(650, 640, 90, 46, 8, RUST) + notebook(1010, 660, 90, 46, -12, TEAL) + paper(520, 700, 90, 56, -14, rows=3, ink=STRAW) + tea(830, 640, 46)
    s += tea(880, 652, 46)
    s += leaves(-30, 60, 420, 28, "#5f6b30", 84, 8, 4) + leaves(-20, 250, 260, 14, "#4d5a2a", 74, 6, 9) + leaves(1530, 20, 330, 152, "#5f6b30", 80, 7, 6)
    s += plant(1440, 1030, 260, "#8a3a24", "#5f6b30", 2)
    return w, h, s


def football_pitch():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#c9701a"), (.6, "#f2b45c"), (1, "#fde0a8")) + LIGHT + gradient("pitch", (0, "#c98d46"), (1, "#a3652a"))
    s += rect(0, 0, w, h, "url(#sky)") + circle(1080, 330, 330, "url(#glow)") + circle(1080, 330, 74, "#fff1c9")
    s += medina(-20, 1520, 470, 78, WALLS, UMBER, 37, [(360, 46, 236, 0)], windows="#6b4100") + rect(0, 440, w, 110, "#b3743a") + rect(0, 432, w, 14, "#e7c493")
    for x, c in ((110, TEAL), (330, RUST), (620, "#f6ead9"), (1010, INDIGO), (1290, SAFFRON)):
        s += star(x, 496, 34, c, 'opacity=".75"') + star(x, 496, 15, "#b3743a")
    for k, x in enumerate((190, 246, 760, 812, 866, 1180, 1400)):
        s += figure(x, 512, 150, skin=k % 6, top=(TEAL, SAFFRON, CLAY, CREAM, INDIGO, ROSE, MINT)[k], bottom="#3b2a2a",
            style=("short", "hijab", "afro", "bun", "short", "hijab", "cap")[k], cloth=(HAIR, CREAM, HAIR, HAIR, HAIR, TEAL, RUST)[k], age="teen", hip=(0, 46),
            feet=((-5, 8), (6, 8)), knees=((-7, 42), (7, 42)), hands=((-17, 98), (16, 102)) if k in (2, 5) else ((-12, 42), (12, 42)))
    s += rect(0, 540, w, 460, "url(#pitch)") + path("M0 640H1500", "none", 'stroke="#f6dcae" stroke-width="5" opacity=".8"')
    s += ellipse(750, 640, 150, 26, "none", 'stroke="#f6dcae" stroke-width="5" opacity=".8"')
    s += path("M150 860L330 716H1170L1350 860", "none", 'stroke="#f6dcae" stroke-width="7" opacity=".8"')
    side_a, side_b = dict(top=TEAL, bottom="#0d3f3d", shorts=True, age="teen", sleeve=.4), dict(top="#f6ead9", bottom=RUST, shorts=True, age="teen", sleeve=.4)
    s += shadow(420, 668, 54, .3, colour=UMBER)
    s += figure(420, 664, 226, skin=2, style="afro", turn=.85, lean=4, feet=((-24, 14), (16, 0)), knees=(-1, -1), hands=((-14, 54), (22, 66)), **side_a)
    s += shadow(1100, 652, 46, .3, colour=UMBER)
    s += figure(1100, 650, 206, skin=3, style="short", turn=-.5, feet=((-12, 4), (10, 0)), hands=((-18, 60), (20, 58)), **side_b)
    s += shadow(1240, 680, 56, .3, colour=UMBER)
    s += figure(1246, 676, 240, skin=0, style="tail", cloth=SAFFRON, turn=-.85, lean=-5, feet=((-20, 0), (22, 16)), knees=(1, 1), hands=((-24, 66), (14, 56)),
        **side_b)
    s += shadow(960, 792, 80, .3, colour=UMBER)
    s += figure(960, 786, 340, skin=4, style="hijab", cloth=NIGHT, turn=-.8, lean=4, feet=((-37, 25), (6, 0)), knees=(1, 1), hands=((-24, 58), (26, 72)),
        top=TEAL, bottom="#0d3f3d", age="teen", over="number", over_colour=CREAM)
    s += "".join(ellipse(x, y, r, r * .4, "#e2b478", 'opacity=".6"') for x, y, r in ((1010, 788, 26), (1050, 780, 18), (980, 796, 20)))
    s += line([(860, 690), (766, 640)], 4, CREAM, 'opacity=".7"') + line([(852, 706), (790, 678)], 3, CREAM, 'opacity=".6"') + ball(718, 606, 30)
    s += shadow(520, 936, 150, .35, 14, UMBER)
    s += figure(520, 930, 480, skin=1, top=SAFFRON, bottom="#3b2a4a", style="braids", cloth=RUST, back=True, turn=.3, look=.4, age="teen", hip=(0, 36), lean=5,
        feet=((-20, 0), (19, 2)), knees=(.9, -.9), to=((360, 690), (668, 590)), grips=("open", "open"), sleeve=.98, over="number", over_colour=RUST)
    post = "#fffaf0"
    net = "".join(f"M{x} 140Q{x + (750 - x) * .05:.0f} 560 {x} 1000" for x in range(176, 1380, 66))
    net += "".join(f"M118 {y}Q750 {y + 14} 1382 {y}" for y in range(196, 1000, 62))
    s += stroke(net, post, 2.2, 'opacity=".34"') + rect(96, 120, 22, 790, post, 8) + rect(1382, 120, 22, 790, post, 8) + rect(96, 116, 1308, 24, post, 10)
    s += rect(96, 134, 1308, 6, HAIR, 0, 'opacity=".12"')
    return w, h, s


def _notes_wall():
    s = rect(0, 0, 1500, 1000, "#f0d5a4") + rect(0, 0, 1500, 1000, "url(#light)") + window(1290, 520, 220, 400, OCHRE, view(1290, 520, 220, 400, "dawn", 54))
    s += rect(330, 70, 700, 330, "#fffaf0", 8) + rect(330, 70, 700, 330, "none", 8, f'stroke="{OCHRE}" stroke-width="8"')
    for k in range(15):
        x, y = 410 + 132 * (k % 5) + (k // 5) * 8, 132 + 100 * (k // 5)
        if k not in (7, 12):
            s += note(x, y, 74, (SAFFRON, ROSE, MINT, STRAW, "#9aa3dc")[(k * 2 + k // 5) % 5], (-4, 3, -2, 5)[k % 4], k)
    return s + path("M410 232Q540 200 676 232T940 236", "none", f'stroke="{OCHRE}" stroke-width="4" stroke-dasharray="3 10" stroke-linecap="round"')


def life_skills():
    w, h = 1500, 1000
    s = LIGHT + _notes_wall()
    far1, arms1 = figure_parts(510, 1210, 940, skin=2, top=TEAL, style="bun", turn=.2, look=.4, age="teen", legs=None, to=((560, 742), (720, 716)),
        grips=("rest", "pinch"), nod=10, far=(False, False), sleeve=.75)
    far2, arms2 = figure_parts(1000, 1215, 960, skin=4, top=RUST, style="curls", turn=-.3, look=-.4, age="teen", legs=None, to=((820, 760), (1010, 770)),
        grips=("point", "rest"), nod=10, far=(False, False), over="stripes", over_colour=CREAM)
    s += far1 + far2 + poly([(210, 680), (1290, 680), (1620, 1010), (-120, 1010)], "#d9a05e")
    s += poly([(210, 680), (1290, 680), (1300, 692), (200, 692)], "#f0cf9c")
    s += '<g transform="translate(760 800) scale(1 .6)">' + rect(-270, -120, 560, 330, HAIR, 6, 'opacity=".14"') + rect(-280, -130, 560, 330, "#fffaf0", 6)
    s += circle(0, 30, 62, "none", f'stroke="{OCHRE}" stroke-width="7"')
    s += "".join(stroke(f"M{62 * math.cos(a):.0f} {30 + 62 * math.sin(a):.0f}L{130 * math.cos(a):.0f} {30 + 104 * math.sin(a):.0f}", OCHRE, 6)
        for a in (0, .8, 2.4, 3.14, 3.9, 5.5))
    s += star(0, 30, 34, SAFFRON)
    s += "".join(note(x, y, 84, c, a, k) for k, (x, y, c, a) in enumerate(((-190, 30, ROSE, -6), (-140, 140, MINT, 4), (150, 140, SAFFRON, -3),
        (196, 30, "#9aa3dc", 5), (-130, -70, STRAW, 3), (140, -76, ROSE, -5))))
    s += "</g>"
    s += arms1 + arms2 + group(note(0, 0, 66, MINT, -8, 3), 776, 700, 1)
    s += rect(430, 850, 76, 76, "#e2a94a", 4, 'transform="rotate(-8 468 888)"') + cup(1130, 830, 80, "#7a2f4f", (SAFFRON, TEAL, CLAY)) + tea(360, 800, 70)
    # two of them from behind, one in a wheelchair
    s += figure(190, 2010, 1560, skin=0, top="#7a2f4f", style="hijab", cloth="#c07400", back=True, turn=.45, look=.6, age="teen", legs=None,
        to=(None, (520, 900)), nod=8, far=(False, False))
    s += figure(1280, 2010, 1540, skin=1, top=SAFFRON, style="fade", back=True, turn=-.45, look=-.6, age="teen", legs=None, to=((960, 880), None), nod=8,
        grips=("pinch", "rest"), far=(False, False), sleeve=.4)
    s += rect(1130, 900, 330, 110, "#2c353d", 18) + rect(1130, 890, 330, 22, "#44505a", 10)
    s += stroke("M1140 1000V836Q1140 820 1120 820H1086M1450 1000V836Q1450 820 1470 820H1500", "#44505a", 16) + rect(1060, 806, 46, 28, HAIR, 12)
    s += rect(1484, 806, 46, 28, HAIR, 12)
    return w, h, s


def vocational_kitchen():
    w, h = 1500, 1000
    s = LIGHT + WARM + tiles("splash", 60, "#e7b978", ["#f6ead9", "#dca566", "#f0cf9c"]) + gradient("hood", (0, "#8a5418"), (1, "#5f3a10"))
    s += rect(0, 0, w, h, "#d59a55") + rect(0, 330, w, 470, "url(#splash)") + rect(0, 318, w, 14, OCHRE) + rect(0, 0, w, 330, "#c08443")
    s += rect(0, 0, w, h, "url(#light)", 0, 'opacity=".4"')
    s += path("M860 0H1420L1500 250H780Z", "url(#hood)") + rect(770, 250, 740, 34, "#3f2709", 4) + rect(770, 250, 740, 8, SAFFRON)
    s += rect(0, 96, 700, 12, "#4a2c12")
    s += "".join(stroke(f"M{x} 102V{132 + d}", "#4a2c12", 5) + circle(x, 132 + d + r, r, c) + circle(x - r * .16, 132 + d + r * .86, r * .8, tone(c, 1.2))
        for x, d, r, c in ((90, 70, 54, "#b5622e"), (220, 50, 42, "#b5622e"), (330, 80, 60, "#3c3a3a"), (660, 60, 44, "#b5622e")))
    s += figure(150, 1120, 700, skin=4, top="#f1ece0", style="toque", cloth=WHITE, turn=.4, legs=None, to=((190, 772), (300, 776)), nod=12, over="apron",
        over_colour=TEAL, grips=("rest", "grip"), far=(False, False))
    s += rect(0, 790, 520, 30, "#b9b2ab") + rect(0, 820, 520, 190, "#8f8a86") + rect(210, 770, 170, 20, "#b9803f", 6) + greens(250, 772, 54, "#4f8f4a", 6, 4)
    s += orange(330, 752, 20) + orange(362, 754, 18) + path("M300 764l70 -40 6 10 -64 40z", "#d9dcd8")
    chef, near = figure_parts(640, 1640, 1340, skin=0, top="#fffaf0", style="toque", cloth=WHITE, turn=.55, look=.7, legs=None, to=((912, 800), (1080, 470)),
        grips=("grip", "pinch"), nod=8, lean=4, over="chef", over_colour="#fffaf0", trim=OCHRE, cuff=OCHRE)
    s += warm(1140, 640, 430, .95) + circle(640, 408, 58, HAIR) + chef
    s += rect(480, 846, 1040, 26, "#c9ced0") + rect(480, 872, 1040, 140, "#6f6a66")
    s += "".join(circle(x, 936, 30, "#3c3a3a") + rect(x - 4, 912, 8, 24, CREAM, 3) for x in (620, 760, 1320, 1440)) + rect(1010, 826, 250, 20, "#3c3a3a", 6)
    s += flames(1135, 822, 210, 60, 5) + flames(1140, 770, 300, 230, 3) + pan(1130, 812, 330, "#3c3a3a", -1)
    for x, y, r, c in ((1060, 640, 20, "#e58a2b"), (1150, 580, 18, "#4f8f4a"), (1220, 650, 19, RUST), (1110, 690, 17, SAFFRON), (1190, 520, 15, "#4f8f4a"),
        (1180, 720, 18, "#e58a2b"), (1090, 540, 12, "#4f8f4a")):
        s += ellipse(x, y, r, r * .7, c, f'transform="rotate({x % 60} {x} {y})"')
    s += near + path("M1340 846v-120h150v120z", "#b5622e") + ellipse(1415, 726, 75, 14, "#8f4a20") + stroke("M1330 760h-30M1490 760h26", "#8f4a20", 14)
    s += steam(1415, 700, 150)
    s += bottle(540, 846, 44, 130, "#d9b45a", TEAL) + tin(592, 846, 46, 66, RUST)
    return w, h, s


def first_job():
    w, h = 1500, 1000
    s = LIGHT + WARM + gradient("court", (0, "#fde7ba"), (1, "#f2c47a")) + tiles("dado", 50, "#f6ead9", [OCHRE, TEAL, RUST]) + rect(0, 0, w, h, "#d59a55")
    s += rect(0, 0, w, h, "url(#light)", 0, 'opacity=".55"') + rect(0, 640, w, 200, "url(#dado)") + rect(0, 630, w, 12, UMBER) + rect(0, 840, w, 160, "#8a5220")
    s += path(arch(750, 840, 560, 760), "#f6ead9")
    s += clip("court1", arch(750, 840, 500, 720), rect(450, 100, 600, 760, "url(#court)") + rect(450, 300, 600, 380, "#e7b978")
        + "".join(path(arch(x, 680, 130, 300), "#8a5418") for x in (560, 750, 940)) + rect(450, 290, 600, 16, "#f6ead9") + rect(450, 680, 600, 170, "#dca566")
        + ellipse(750, 720, 150, 34, "#f6ead9") + ellipse(750, 714, 120, 24, "#6fb3ac") + rect(738, 620, 24, 90, "#f6ead9")
        + ellipse(750, 620, 60, 14, "#f6ead9") + stroke("M750 612q-34 -50 -60 6M750 612q34 -50 60 6M750 612v-46", "#cfe6e2", 5)
        + palm(600, 740, 330, UMBER, "#5f6b30") + bougainvillea(930, 330, 150, 120, 4, "#b9482a", "#6b6f2a"))
    s += rect(1130, 150, 300, 250, "#6b4100", 8) + rect(1130, 150, 300, 250, "none", 8, 'stroke="#f0cf9c" stroke-width="6"')
    for k in range(12):
        x, y = 1172 + 72 * (k % 4), 190 + 72 * (k // 4)
        s += circle(x, y, 6, SAFFRON)
        s += (stroke(f"M{x} {y}V{y + 34}", SAFFRON, 5) + rect(x - 9, y + 26, 18, 26, (TEAL, RUST, CREAM)[k % 3], 4) if k not in (5, 8) else "")
    s += lantern(240, 60, 200) + stroke("M240 0V64", "#4a2c12", 5) + plant(80, 860, 330, RUST, "#5f6b30", 2)
    boss, b_near = figure_parts(1060, 1500, 1220, skin=3, top="#f6ead9", style="hijab", cloth="#8a3a24", turn=-.7, legs=None, to=((776, 660), (1130, 846)),
        grips=("rest", "rest"), over="jacket", over_colour="#27404f", elbows=(-1, -1), lean=-2, far=(False, False))
    lad, l_near = figure_parts(450, 1500, 1240, skin=0, top=WHITE, style="fade", turn=.7, legs=None, age="adult", to=((724, 664), (560, 1010)),
        grips=("rest", "rest"), over="jacket", over_colour=OCHRE, lean=2, far=(False, True), cuff=None)
    s += boss + lad
    s += b_near + l_near
    s += rect(880, 846, 640, 30, "#f0cf9c", 6) + rect(900, 876, 600, 140, "#6b3f16") + star(1200, 950, 44, SAFFRON) + star(1200, 950, 20, "#6b3f16")
    s += path("M1270 846q0 -50 50 -50t50 50z", SAFFRON) + circle(1320, 792, 8, OCHRE) + rect(1256, 840, 128, 10, UMBER, 4)
    s += notebook(1010, 838, 150, 20, 0, RUST)
    return w, h, s


def _shop_goods():
    """What the half-open shutter shows: shelves of jars, baskets and cloth."""
    s = rect(560, 330, 600, 530, "#8a5418") + rect(560, 330, 600, 530, "url(#inside)")
    for row, y in enumerate((520, 640, 760)):
        s += rect(575, y, 570, 14, "#c98a4c")
        for k in range(9):
            x, c = 590 + 62 * k, (TEAL, RUST, SAFFRON, "#f6ead9", INDIGO, MINT, CLAY)[(k * 3 + row) % 7]
            s += (tin(x, y, 46, 72, c), path(f"M{x} {y - 50}h50q-2 50 -25 50q-23 0 -25 -50z", c) + ellipse(x + 25, y - 50, 25, 6, tone(c, .7)),
                bottle(x + 4, y, 38, 88, c, UMBER))[(k + row) % 3]
    return s + rect(560, 790, 600, 72, "#b3743a") + rect(548, 780, 624, 18, "#f0cf9c", 4)


def young_entrepreneur():
    w, h = 1500, 1000
    s = LIGHT + WARM + gradient("wall", (0, "#e7a862"), (1, "#f4d19a"), angle=0) + gradient("inside", (0, "#6b4100"), (1, "#f0b85c"))
    s += tiles("step", 44, "#f6ead9", [TEAL, OCHRE, RUST]) + wax("print", RUST, SAFFRON, CREAM, 40)
    s += rect(0, 0, w, h, "url(#wall)") + rect(0, 870, w, 130, "#b98149") + rect(0, 862, w, 12, HAIR, 0, 'opacity=".18"')
    s += path("M0 0H380L0 620Z", "#fff1c9", 'opacity=".25"')
    s += rect(520, 250, 680, 612, "#6b4100") + _shop_goods()
    s += rect(560, 272, 600, 110, "#3f8f88")
    s += "".join(rect(560, 272 + 24 * k, 600, 3, DEEP, 0, 'opacity=".45"') + rect(560, 276 + 24 * k, 600, 6, WHITE, 0, 'opacity=".12"') for k in range(5))
    s += rect(552, 378, 616, 16, DEEP, 5)
    s += rect(540, 262, 26, 600, "#8a5418") + rect(1154, 262, 26, 600, "#8a5418") + rect(520, 238, 680, 34, "#8a5418", 4)
    s += "".join(path(f"M{500 + 72 * k} 120h72l8 116q-40 34 -88 0z", (OCHRE, "#fffaf0")[k % 2]) for k in range(10)) + rect(490, 104, 740, 22, UMBER, 5)
    s += shadow(860, 262, 340, .16, 16)
    s += path("M70 862V340a150 150 0 0 1 300 0V862Z", "#6b4100") + path("M88 862V340a132 132 0 0 1 264 0V862Z", "#14857d") + rect(216, 210, 8, 652, DEEP)
    s += "".join(circle(x, y, 6, SAFFRON) for x in (124, 156, 188, 252, 284, 316) for y in (380, 460, 540, 620))
    s += rect(0, 812, 70, 50, "url(#step)") + rect(370, 812, 150, 50, "url(#step)") + rect(1200, 812, 300, 50, "url(#step)")
    s += rect(1290, 230, 170, 250, "#6b4100", 10) + rect(1304, 244, 142, 222, "#f6ead9", 6) + stroke("M1375 244V466M1304 355H1446", "#6b4100", 8)
    s += rect(1274, 480, 202, 16, "#f6ead9", 4) + greens(1330, 480, 60, "#5f6b30", 6, 2) + greens(1410, 480, 70, "#6b6f2a", 6, 5)
    s += path("M300 1000L520 862H1200L1330 1000Z", "#fff1c9", 'opacity=".22"')
    s += shadow(800, 958, 130, .3, 14, UMBER)
    s += figure(800, 950, 590, skin=1, top="url(#print)", bottom="#27404f", style="wrap", cloth=SAFFRON, back=True, turn=.25, look=.5,
        to=((700, 384), (912, 384)), grips=("grip", "grip"), far=(True, True), feet=((-6, 0), (7, 0)), nod=-4, sleeve=.4)
    for x, y, ww, hh in ((1190, 952, 190, 90), (1392, 962, 170, 90)):
        s += "".join(orange(x + 24 + 36 * k, y - hh - (4 if k % 2 else 14), 24, k == 2) for k in range(int(ww / 40))) + rect(x, y - hh, ww, hh, "#c98a4c", 4)
        s += "".join(rect(x, y - hh + 30 * k + 6, ww, 20, "#dca566", 3) for k in range(3))
    s += plant(470, 960, 230, RUST, "#5f6b30", 1) + plant(370, 972, 150, TEAL, "#6b6f2a", 2)
    s += stroke("M180 960l26 -190M250 960l-26 -190M166 900h98", "#8a5418", 9) + path("M130 640h170l20 190h-210z", "#3f2709")
    s += path("M142 652h146l18 166h-182z", "#27404f") + star(214, 724, 36, SAFFRON) + rect(166, 776, 96, 9, CREAM, 4)
    s += path("M40 962q-6 -50 26 -60l-4 -28 22 14 22 -14v32q16 26 4 56z", UMBER) + leaves(1530, 30, 300, 160, "#5f6b30", 74, 7, 4)
    return w, h, s


def _salon():
    """The hairdressing corner in front: chair, client, apprentice."""
    s = shadow(360, 968, 190, .3, 16, UMBER) + rect(352, 836, 30, 116, "#6f6a66") + path("M270 966q96 -44 196 0z", "#44505a")
    s += rect(268, 798, 196, 44, "#7a2f4f", 16) + path("M262 800Q236 600 250 540Q262 520 286 528Q304 540 300 600L318 800Z", "#7a2f4f")
    s += rect(470, 900, 70, 12, "#44505a", 6) + stroke("M440 836L500 904", "#44505a", 10)
    client, near = figure_parts(380, 966, 560, skin=3, top=TEAL, bottom="#27404f", style="long", turn=.85, hip=(-2, 36), feet=((20, 10), (24, 10)),
        to=((420, 730), (426, 726)), age="adult")
    s += client + near + path("M328 596Q400 566 432 610L478 724L446 800H300Q300 660 328 596Z", "#f6ead9")
    s += path("M400 590L432 610L478 724L446 800H400Q430 690 400 590Z", HAIR, 'opacity=".12"')
    return s


def trades_workshop():
    w, h = 1500, 1000
    s = LIGHT + WARM + rect(0, 0, w, h, "#e7b978") + rect(0, 0, w, h, "url(#light)") + rect(0, 720, w, 290, "#b3743a")
    s += rect(0, 708, w, 16, UMBER, 0, 'opacity=".4"')
    s += "".join(line([(750 + (x - 750) * .45, 724), (x, 1000)], 3, UMBER, 'opacity=".22"') for x in range(-600, 2200, 220))
    s += window(760, 600, 230, 430, "#f6ead9", view(760, 600, 230, 430, "day", 24))
    # painting
    s += rect(960, 90, 540, 618, "#f6ead9") + path("M960 90H1300V420Q1260 470 1220 430T1140 450T1060 420T960 460Z", OCHRE)
    s += ladder(1150, 740, 420, 110, "#7a4a1c", 14)
    s += figure(1158, 610, 330, skin=2, top="#fffaf0", bottom="#27404f", style="cap", cloth=RUST, back=True, turn=.3, look=.3, age="teen",
        to=((1090, 500), (1262, 350)), feet=((-7, 0), (8, 17)), knees=(.4, -1), sleeve=.4, over="overalls", over_colour="#27404f")
    s += group(rect(-4, -70, 8, 70, "#8a5a2c", 4) + rect(-30, -96, 60, 28, "#a86400", 8), 1266, 354, 1, -8) + pot(1050, 760, 56, OCHRE)
    # photography
    s += stroke("M930 770L960 560L990 770M960 560V770", "#2c353d", 8) + rect(916, 500, 86, 62, "#2c353d", 8) + circle(906, 531, 24, "#44505a")
    s += circle(902, 531, 14, MINT) + rect(940, 486, 30, 16, "#2c353d", 4)
    s += shadow(1034, 782, 60, .25)
    s += figure(1040, 778, 360, skin=4, top=INDIGO, bottom="#3b2a2a", style="hijab", cloth="#14857d", turn=-.85, age="teen", to=((1000, 545), (1004, 560)),
        grips=("grip", "grip"), lean=-4, nod=10)
    # gardening
    gardener, near = figure_parts(1310, 930, 450, skin=0, top="#6b8f3a", bottom="#3b2a2a", style="tail", cloth=SAFFRON, turn=.1, look=.4, age="teen",
        to=((1290, 742), (1366, 728)), grips=("rest", "rest"), nod=12, over="apron", over_colour="#8a5418", sleeve=.4, far=(False, False))
    s += shadow(1320, 936, 150, .22, 12) + gardener + rect(1180, 770, 340, 24, "#6b3f16") + rect(1180, 770, 340, 8, "#a86c34")
    s += rect(1196, 794, 22, 160, "#6b3f16") + rect(1460, 794, 22, 160, "#6b3f16")
    s += plant(1230, 772, 90, CLAY, "#4f8f4a", 2) + plant(1450, 772, 130, TEAL, "#5f6b30", 1) + plant(1330, 772, 96, RUST, "#5f6b30", 3) + near
    # hairdressing, in front
    s += path("M40 556V275a165 165 0 0 1 330 0V556Z", UMBER)
    s += clip("glass", "M60 540V275a145 145 0 0 1 290 0V540Z", rect(50, 120, 320, 430, "#cfe0da") + path("M50 420L250 120H320L50 560Z", WHITE, 'opacity=".5"')
        + rect(50, 470, 320, 80, "#e2c191"))
    s += "".join(circle(205 + 158 * math.cos(a), 275 + 158 * math.sin(a), 11, "#fff1c9") for a in (-2.9, -2.4, -1.9, -1.4, -.9, -.4))
    s += rect(20, 560, 370, 22, "#6b4100", 5) + bottle(50, 560, 34, 80, TEAL) + bottle(92, 560, 34, 64, RUST) + tin(136, 560, 44, 44, SAFFRON)
    s += cup(220, 560, 56, INDIGO, (CREAM, SAFFRON, CREAM))
    s += _salon()
    s += shadow(610, 976, 110, .3, 12, UMBER)
    s += figure(600, 970, 590, skin=0, top=RUST, bottom="#3b2a4a", style="braids", cloth=SAFFRON, turn=-.75, to=((470, 500), (452, 590)),
        grips=("pinch", "rest"), over="apron", over_colour="#27404f", trim=SAFFRON, sleeve=.45, nod=8)
    s += group(rect(-46, -5, 46, 10, "#2c353d", 3) + "".join(rect(-44 + 6 * k, 4, 3, 14, "#2c353d") for k in range(7)), 450, 470, 1, 20)
    return w, h, s


def tutoring():
    w, h = 1500, 1000
    s = LIGHT + WARM + gradient("desk", (0, "#e2b06a"), (1, "#c98a45")) + rect(0, 0, w, h, "#8a5418") + rect(0, 0, w, 330, "#7a4812")
    s += "".join(rect(0, y, w, 12, "#5f3a10") + spines(x, y, 620, 110, [RUST, SAFFRON, "#f6ead9", TEAL, "#27404f", OCHRE], 3 + y)
        for x, y in ((40, 150), (860, 150), (40, 310), (860, 310)))
    s += poly([(60, 330), (1440, 330), (1760, 1010), (-260, 1010)], "url(#desk)") + poly([(60, 330), (1440, 330), (1448, 346), (52, 346)], "#f6dcae")
    s += warm(330, 380, 520, .9) + ellipse(420, 470, 330, 110, "#fff1c9", 'opacity=".35"')
    s += rect(250, 396, 150, 20, UMBER, 10) + stroke("M325 400V300L440 190", UMBER, 12) + path("M400 140L520 220Q480 280 420 270Q360 230 400 140Z", OCHRE)
    s += ellipse(452, 256, 46, 22, "#fff1c9", 'transform="rotate(34 452 256)"')
    s += '<g transform="matrix(1.04 0 -.04 .74 770 600)">' + rect(-306, -224, 640, 470, HAIR, 4, 'opacity=".2"') + rect(-316, -236, 316, 470, "#fffaf0", 4)
    s += rect(2, -236, 316, 470, "#fffaf0", 4) + rect(-2, -236, 5, 470, HAIR, 0, 'opacity=".25"')
    s += "".join(rect(-286, -190 + 44 * k, (230, 180, 240, 150, 220, 200, 120)[k], 9, "#d9b98a", 4) for k in range(7))
    s += circle(160, 0, 118, "none", f'stroke="{TEAL}" stroke-width="7"')
    s += path("M160 -118L262 59H58Z", "none", f'stroke="{RUST}" stroke-width="7" stroke-linejoin="round"')
    s += stroke("M160 -118V59M160 0L262 59M160 0L58 59", OCHRE, 5, 'stroke-dasharray="12 10"')
    s += "".join(circle(x, y, 9, NIGHT) for x, y in ((160, -118), (262, 59), (58, 59), (160, 0))) + "</g>"
    s += '<g transform="matrix(1 0 .1 .74 180 720)">' + path("M-110 120L110 120L-110 -120Z M-70 84V-28L36 84Z", SAFFRON, 'fill-rule="evenodd" opacity=".92"')
    s += "</g>"
    s += group(stroke("M0 0L-34 170M0 0L34 170", "#6f6a66", 10) + circle(0, 0, 14, "#44505a") + line([(-34, 170), (-38, 190)], 4, HAIR), 700, 396, .9, -74)
    s += notebook(250, 560, 200, 130, -10, RUST) + notebook(262, 540, 180, 116, 4, TEAL) + cup(1340, 430, 90, RUST, (SAFFRON, TEAL, CREAM, INDIGO))
    s += tea(150, 470, 84)
    s += figure(330, 2130, 1700, skin=0, top=SAFFRON, style="braids", cloth=RUST, back=True, turn=.35, look=.45, age="teen", legs=None, to=(None, (700, 800)),
        grips=("rest", "write"), nod=12, lean=3, far=(False, False), wrists=(0, 14))
    s += figure(1270, 2150, 1840, skin=3, top="#27404f", style="short", back=True, turn=-.4, look=-.55, legs=None, to=((1010, 742), None),
        grips=("point", "rest"), nod=10, lean=-3, far=(False, False), cuff=CREAM)
    return w, h, s


def _scenery():
    """Cardboard: sun, moon, palms, a fort and the sea, with tape and folds left to see."""
    card, dark = "#c99a63", "#a87a45"
    s = circle(370, 300, 110, card) + circle(370, 300, 92, SAFFRON)
    s += "".join(f'<g transform="rotate({a} 370 300)">' + path("M350 180L370 130L390 180Z", HONEY) + "</g>" for a in range(0, 360, 30))
    s += path("M880 690V360h44v-44h40v44h36v-44h40v44h36v-44h40v44h44v330z", card)
    s += path("M894 690V374h44v-44h12v44h64v-44h12v44h64v-44h12v44h30v316z", "#e7b978") + path(arch(1014, 690, 100, 190), dark)
    s += path(arch(1014, 690, 80, 174), UMBER) + rect(930, 440, 36, 54, dark, 18) + rect(1070, 440, 36, 54, dark, 18)
    s += palm(700, 690, 300, dark, "#4f8f4a") + rect(664, 500, 40, 16, "#f6ead9", 0, 'transform="rotate(-20 684 508)" opacity=".8"')
    s += rect(1086, 560, 46, 16, "#f6ead9", 0, 'transform="rotate(14 1100 568)" opacity=".8"')
    return s


def school_theatre():
    w, h = 1500, 1000
    s = LIGHT + gradient("cape", (0, "#b9482a"), (1, "#7a241d")) + rect(0, 0, w, h, "#ecc683") + rect(0, 0, w, h, "url(#light)")
    s += rect(0, 640, w, 60, OCHRE, 0, 'opacity=".35"') + rect(0, 700, w, 310, "#b98149")
    s += "".join(rect(0, y, w, 3, UMBER, 0, 'opacity=".25"') for y in (740, 800, 880, 970))
    s += rect(180, 90, 1060, 440, "#8a5418", 6) + rect(200, 110, 1020, 400, "#35564a")
    s += "".join(stroke(d, "#e6efe4", 4, 'opacity=".55"') for d in ("M1060 160h110M1060 190h80M1060 220h100", "M560 150l30 50 30 -50z",
        "M760 170a30 30 0 1 0 1 0"))
    s += window(1390, 560, 170, 380, "#f6ead9", view(1390, 560, 170, 380, "day", 29)) + _scenery()
    s += path("M-20 760" + "".join("q50 -60 100 0t100 0" for _ in range(8)) + "V840H-20Z", "#c99a63")
    s += path("M-20 776" + "".join("q50 -60 100 0t100 0" for _ in range(8)) + "V850H-20Z", TEAL) + rect(0, 836, w, 14, DEEP, 0, 'opacity=".3"')
    s += shadow(560, 902, 90, .28, 11, UMBER) + path("M520 560Q440 700 450 880L640 890Q600 700 590 560Z", "url(#cape)")
    s += figure(556, 896, 430, skin=0, top="#f6ead9", bottom="#27404f", style="fade", turn=.35, age="teen", to=((478, 640), (690, 560)), grips=("rest", "open"),
        nod=-4)
    s += path("M518 494l-12 -58 30 26 22 -38 24 38 28 -26 -10 58q-42 12 -82 0z", SAFFRON) + circle(560, 478, 7, RUST)
    reader, near = figure_parts(850, 902, 400, skin=3, top=TEAL, bottom=TEAL, style="hijab", cloth="#f6ead9", turn=-.2, look=-.45, age="teen", legs="skirt",
        to=((796, 706), (884, 704)), nod=6)
    s += shadow(850, 908, 80, .28, 10, UMBER) + reader
    s += group(rect(-58, -40, 56, 74, "#fffaf0", 2) + rect(2, -40, 56, 74, "#fffaf0", 2)
        + "".join(rect(-50, -28 + 14 * k, 36, 4, "#d9b98a", 2) + rect(10, -28 + 14 * k, 38, 4, "#d9b98a", 2) for k in range(4)), 842, 690, .9, -4)
    s += near
    child, near = figure_parts(1110, 894, 310, skin=2, top=INDIGO, bottom="#241a1a", style="curls", turn=-.3, age="child", to=((1056, 556), (1158, 556)),
        far=(False, False))
    s += shadow(1110, 900, 70, .28, 9, UMBER) + child + circle(1106, 494, 78, "#c99a63") + path("M1106 430a64 64 0 1 0 50 104a52 52 0 1 1 -50 -104z", "#fff1c9")
    s += near
    s += shadow(330, 930, 80, .28, 10, UMBER)
    s += figure(330, 922, 300, skin=5, top=ROSE, bottom="#7a2f4f", style="tail", cloth=SAFFRON, turn=.5, age="child", legs="skirt", to=((420, 776), (424, 800)),
        grips=("grip", "grip"))
    s += path("M330 846Q420 800 520 846L490 900H360Z", "#c99a63") + path("M344 852Q420 816 506 852L482 892H368Z", RUST) + stroke("M424 830V700", UMBER, 7)
    s += path("M430 706L500 800H430Z", "#fffaf0")
    teacher, near = figure_parts(1330, 960, 520, skin=1, top=OCHRE, bottom="#3b2a2a", style="wrap", cloth="#7a2f4f", turn=-.8, hip=(0, 26),
        feet=((-22, 0), (14, 0)), knees=(1, 1), to=((1216, 690), (1250, 760)), grips=("open", "rest"), lean=-3)
    s += shadow(1320, 964, 110, .28, 12, UMBER) + teacher + near
    s += listener(70, 1030, 60, 4, "short", "#241a1a", "#6b4100") + listener(220, 1050, 56, 2, "afro", "#241a1a", "#27404f")
    s += listener(1480, 1050, 60, 0, "hijab", "#8a3a24", "#6b4100")
    return w, h, s


def _olive_tree(x, y):
    s = path(f"M{x - 60} {y}C{x - 20} {y - 150} {x - 50} {y - 260} {x - 130} {y - 380}L{x - 80} {y - 400}C{x - 30} {y - 320} "
        f"{x - 10} {y - 300} {x} {y - 290}C{x + 20} {y - 340} {x + 60} {y - 390} {x + 120} {y - 420}L{x + 160} {y - 390}"
        f"C{x + 60} {y - 290} {x + 40} {y - 130} {x + 70} {y}Z", "#6b4a26")
    s += path(f"M{x + 10} {y}C{x + 20} {y - 150} {x + 4} {y - 220} {x} {y - 290}C{x + 20} {y - 340} {x + 60} {y - 390} {x + 120} "
        f"{y - 420}L{x + 160} {y - 390}C{x + 60} {y - 290} {x + 40} {y - 130} {x + 70} {y}Z", HAIR, 'opacity=".2"')
    chance = random.Random(21)
    spots = [(chance.uniform(-1, 1), chance.uniform(-1, 1)) for _ in range(46)]
    for c, dy, k in (("#5a5f22", 20, 1.0), ("#74782e", -10, .95), ("#96973f", -40, .78), ("#bcb45c", -66, .52)):
        s += "".join(ellipse(x + 10 + px * 430 * k, y - 470 + py * 120 * k + dy, 100 * k, 62 * k, c) for px, py in spots if px * px + py * py < 1)
    return s


def psychosocial_circle():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#f0b860"), (.6, "#fbe0ab"), (1, "#fdf0cf")) + LIGHT + WARM
    s += landscape(w, h, "url(#sky)", (250, 360, 70, "#fffaf0"), [(500, 40, "#e6bd7c", 4), (550, 34, "#d6a55f", 9)])
    s += medina(1120, 1520, 580, 50, WALLS, UMBER, 41, [(1330, 36, 210, 0)], windows="#6b4100") + hills(w, h, 590, 18, "#c9954e", 14)
    s += cypress(1090, 600, 120, "#74782e") + cypress(60, 600, 150, "#74782e") + cypress(110, 606, 110, "#8a8a3a")
    s += path("M0 640Q750 560 1500 640V1000H0Z", "#e2b06a") + ellipse(740, 800, 640, 150, "#6b4100", 'opacity=".2"') + _olive_tree(750, 668)
    s += "".join(circle(x, y, 5, "#fff1c9", 'opacity=".5"') for x, y in ((420, 730), (1010, 760), (640, 880), (880, 700), (300, 820), (1160, 850), (520, 800)))
    s += rug(745, 815, 700, 150, "#8a3a24", [SAFFRON, "#f6ead9"], .14)
    back = [(520, 742, 330, dict(skin=2, top=TEAL, bottom="#27404f", style="afro", turn=.3, look=.5, seat=OCHRE)),
        (740, 728, 330, dict(skin=3, top="#f6ead9", bottom=RUST, style="hijab", cloth=OCHRE, seat=RUST, to=(None, (812, 600)), grips=("rest", "open"))),
        (960, 744, 335, dict(skin=0, top=RUST, bottom="#3b2a2a", style="fade", turn=-.3, look=-.4, seat=TEAL))]
    for x, y, hh, kw in back:
        s += _on_pouf(x, y, hh, **kw)
    s += _on_pouf(310, 830, 360, skin=5, top=INDIGO, bottom="#27404f", style="long", cloth="#241a1a", turn=.85, seat=RUST)
    s += _on_pouf(1180, 834, 360, skin=1, top=SAFFRON, bottom="#3b2a4a", style="wrap", cloth="#7a2f4f", turn=-.85, seat=OCHRE)
    for x, y in ((1020, 946), (1034, 966)):
        s += f'<g transform="translate({x} {y}) rotate(-9)">' + line([(0, 0), (196, 0)], 8, "#6f6a66") + line([(134, 0), (138, -22)], 9, "#44505a")
        s += stroke("M182 -12q26 12 4 24", "#44505a", 7) + line([(-4, 0), (4, 0)], 13, HAIR) + "</g>"
    s += _on_pouf(540, 940, 400, skin=4, top="#7a2f4f", bottom="#241a1a", style="curls", back=True, turn=.3, look=.4, seat=TEAL)
    s += _on_pouf(930, 946, 400, skin=0, top="#f6ead9", bottom=TEAL, style="hijab", cloth=TEAL, back=True, turn=-.3, look=-.4, seat=RUST)
    s += leaves(-30, 980, 330, -30, "#74782e", 76, 7, 4) + leaves(1530, 990, 280, 208, "#5a5f22", 72, 6, 6)
    return w, h, s


def _on_pouf(x, y, h, seat=OCHRE, turn=0, back=False, bottom=NIGHT, to=(None, None), grips=("rest", "rest"), **kw):
    """Seated on a low leather pouf whose foot is at y."""
    u = h / 100
    pouf = shadow(x, y, 22 * u, .25, 4 * u, UMBER)
    pouf += path(f"M{x - 15 * u:.0f} {y - 17 * u:.0f}Q{x - 20 * u:.0f} {y - 8 * u:.0f} {x - 14 * u:.0f} {y:.0f}Q{x:.0f} "
        f"{y + 4 * u:.0f} {x + 14 * u:.0f} {y:.0f}Q{x + 20 * u:.0f} {y - 8 * u:.0f} {x + 15 * u:.0f} {y - 17 * u:.0f}Z", seat)
    pouf += ellipse(x, y - 17 * u, 15 * u, 3.6 * u, tone(seat, 1.2)) + star(x, y - 8 * u, 5 * u, tone(seat, 1.35))
    if back:
        return (figure(x, y, h, legs=None, hip=(0, 21), turn=turn, back=True, hands=((-2, 18), (2, 18)), far=(True, True), **kw) + pouf
            + ellipse(x, y - 18.5 * u, 12 * u, 4.6 * u, bottom))
    if abs(turn) > .7:
        k = 1 if turn > 0 else -1
        return (pouf + figure(x, y, h, bottom=bottom, hip=(0, 22), turn=turn, feet=((k * 23, 0), (k * 20, 0)), lean=k * 4, hands=((k * 17, 30), (k * 18, 31)),
            **kw))
    return (pouf + figure(x, y, h, bottom=bottom, hip=(0, 22), turn=turn, feet=((-9, -3), (9, -3)), knees=((-10.5, 20), (10.5, 20)),
        hands=((-12, 18.5), (12, 18.5)), to=to, grips=grips, far=(False, False), **kw))


def associations_network():
    w, h = 1500, 1000
    s = LIGHT + rect(0, 0, w, h, "#e2b06a")
    s += "".join(rect(0, 142 * k, w, 140, ("#dfab62", "#e6b873", "#d9a358")[k % 3])
        + stroke(f"M0 {142 * k + 70}Q500 {142 * k + 50} 800 {142 * k + 74}T1500 {142 * k + 66}", "#c9914a", 3, 'opacity=".6"') for k in range(8))
    s += path("M0 0H700L200 1000H0Z", "#fff1c9", 'opacity=".18"') + path("M900 0H1120L620 1000H400Z", "#fff1c9", 'opacity=".14"')
    cx, cy, colours = 750, 500, (TEAL, SAFFRON, RUST, INDIGO, "#f6ead9", OCHRE, MINT, "#7a2f4f")
    s += star(cx, cy, 290, UMBER, 'opacity=".12"')
    for k, c in enumerate(colours):
        s += _lozenge(cx, cy, k, c, 26 if k in (1, 6) else 0)
    s += star(cx, cy, 66, "#fffaf0") + star(cx, cy, 46, OCHRE) + star(cx, cy, 22, "#fffaf0")
    sleeves = (("url(#print)", 0), ("#27404f", 3), ("#f6ead9", 2), (TEAL, 4), (RUST, 1), (INDIGO, 5), ("#fffaf0", 0), (OCHRE, 3))
    s += wax("print", "#7a2f4f", SAFFRON, CREAM, 50)
    for k, (sleeve, skin) in enumerate(sleeves):
        a = math.radians(45 * k - 67.5)
        reach = 376 if k not in (1, 6) else 404
        tip = (cx + math.cos(a) * (reach + 92), cy + math.sin(a) * (reach + 92))
        start = (cx + math.cos(a) * 1010, cy + math.sin(a) * 1010)
        s += forearm(start, tip, 118, sleeve, SKINS[skin], "pinch" if k in (1, 6) else "rest", 1 if k % 2 else -1, .62, (8, -6, 6, -8)[k % 4],
            (None, SAFFRON, OCHRE, None, CREAM, None, TEAL, None)[k])
    return w, h, s


def _lozenge(cx, cy, k, colour, away):
    """One of the eight tiles of a star."""
    a = math.radians(45 * k - 67.5)
    dx, dy = math.cos(a) * away, math.sin(a) * away
    side = 192
    p = [(cx + dx, cy + dy)]
    p += [(p[0][0] + side * math.cos(a + b), p[0][1] + side * math.sin(a + b)) for b in (-.3927,)]
    p += [(p[0][0] + 2 * side * math.cos(.3927) * math.cos(a), p[0][1] + 2 * side * math.cos(.3927) * math.sin(a)),
        (p[0][0] + side * math.cos(a + .3927), p[0][1] + side * math.sin(a + .3927))]
    s = poly([(x + 5, y + 8) for x, y in p], HAIR, 'opacity=".22"') + poly(p, colour) + poly([p[0], p[3], p[2]], HAIR, 'opacity=".1"')
    mx, my = (p[0][0] + p[2][0]) / 2, (p[0][1] + p[2][1]) / 2
    return s + star(mx, my, 44, tone(colour, 1.4) if colour != "#f6ead9" else STRAW) + star(mx, my, 19, colour)


def outlook_youth():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#d98a2c"), (.4, "#f4c26c"), (.7, "#fde7ba"), (1, "#fff4da")) + LIGHT + WARM
    s += landscape(w, h, "url(#sky)", (470, 520, 96, "#fffaf0"), [(560, 40, "#efc58a", 3), (610, 34, "#e0a862", 8)])
    s += "".join(ellipse(x, y, rx, ry, "#fff4da", f'opacity="{o}"') for x, y, rx, ry, o in ((210, 190, 180, 22, .5), (330, 214, 130, 16, .5),
        (1220, 330, 200, 22, .4), (760, 120, 150, 16, .3)))
    s += medina(120, 880, 760, 58, WALLS, UMBER, 47, [(300, 44, 300, 0), (700, 34, 210, 1)], windows="#8a5418")
    s += medina(-30, 420, 800, 74, ["#e7b978", "#efcf9c", "#f3dcb2"], UMBER, 52, [], windows="#8a5418") + birds(380, 330, 28, UMBER, 6, 8)
    s += rect(0, 640, w, 180, "#fff4da", 0, 'opacity=".16"') + hills(w, h, 800, 18, "#b98a3c", 31) + cypress(60, 830, 150, "#74782e")
    s += cypress(840, 822, 130, "#74782e") + cypress(890, 828, 96, "#8a8a3a")
    s += path("M520 1000C760 860 980 770 1180 752C1320 742 1420 770 1500 800V1000Z", "#8a6a24") + path("M-20 1000V940C260 880 620 930 900 1000Z", "#6b5a1e")
    s += path("M760 1000C900 890 1060 810 1200 790C1330 776 1430 800 1500 830V1000Z", "#6b4d14", 'opacity=".55"')
    s += stroke("M1092 616Q960 420 812 236", UMBER, 2.6) + kite(800, 210, 86, RUST, SAFFRON, -30, ((0, 0), (60, 120), (-30, 240), (50, 350)))
    s += shadow(1130, 776, 70, .35, 9, "#3f2709")
    s += figure(1130, 774, 262, skin=0, top=TEAL, bottom="#27404f", style="braids", cloth=RUST, back=True, turn=-.4, look=-.5, age="child",
        to=((1092, 616), (1120, 650)), grips=("grip", "grip"), sleeve=.4, feet=((-6, 0), (6, 0)))
    s += shadow(1252, 780, 60, .35, 8, "#3f2709")
    s += figure(1250, 778, 236, skin=3, top=RUST, bottom="#3b2a2a", style="short", back=True, turn=-.5, look=-.6, age="child", to=((1186, 640), (1270, 690)),
        grips=("point", "rest"), shorts=True, sleeve=.4)
    chance = random.Random(3)
    for _ in range(60):
        x = chance.uniform(560, 1500)
        y = 1000 - (x - 500) * .2 + chance.uniform(0, 90)
        s += stroke(f"M{x:.0f} {y:.0f}q{chance.uniform(-8, 8):.0f} -22 {chance.uniform(-16, 16):.0f} -40", ("#a98a34", "#c9a548", "#5a5f22")[int(x) % 3], 4)
    return w, h, s + leaves(1530, 60, 330, 156, "#5a5f22", 76, 7, 4)


SCENES = {
    "opener-youth": (opener_youth, 1.6),
    "neighbourhood-club": (neighbourhood_club, 4 / 3),
    "young-leaders": (young_leaders, 4 / 3),
    "football-pitch": (football_pitch, 4 / 3),
    "life-skills": (life_skills, 4 / 3),
    "vocational-kitchen": (vocational_kitchen, 4 / 3),
    "first-job": (first_job, 4 / 3),
    "young-entrepreneur": (young_entrepreneur, 4 / 3),
    "trades-workshop": (trades_workshop, 4 / 3),
    "tutoring": (tutoring, 4 / 3),
    "school-theatre": (school_theatre, 4 / 3),
    "psychosocial-circle": (psychosocial_circle, 4 / 3),
    "associations-network": (associations_network, 4 / 3),
    "outlook-youth": (outlook_youth, 4 / 3),
}
