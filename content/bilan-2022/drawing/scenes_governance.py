"""Axis 1, migration governance."""
import math
import random

from palette import *
from places import *
from props_governance import *
from shapes import *

LOOKS = {
    "amina": person_look(3, "veil", TEAL, DEEP, CREAM), "sara": person_look(4, "long", CREAM, BLUE, wear="badge", over=CLAY),
    "fatou": person_look(1, "wrap", SAFFRON, BRICK, CLAY, wear="yoke", over=CREAM), "ali": person_look(3, "short", CREAM, NIGHT, wear="jacket", over=BLUE),
    "moussa": person_look(0, "short", CLAY, NIGHT), "haj": person_look(5, "cap", SAND, SAND, WHITE, wear="gown", over=BRICK, beard=GREY_HAIR, hair=GREY_HAIR),
    "nadia": person_look(4, "bun", ROSE, BLUE_DEEP), "ibra": person_look(2, "afro", LILAC, MIDNIGHT), "zineb": person_look(3, "veil", BLUE, BLUE_DEEP, SAFFRON),
    "kofi": person_look(0, "bald", MINT, NIGHT, beard=HAIR), "omar": person_look(5, "curls", SAFFRON, "#2b3e5c"), "aya": person_look(1, "puffs", CLAY, BLUE),
    "youn": person_look(4, "short", MINT, BLUE_DEEP), "lalla": person_look(3, "veil", "#b98a9a", "#7d5b72", WHITE, wear="gown", over=CREAM),
}


def look(name, **changes):
    return {**LOOKS[name], **changes}


def span(x):
    """The deck of the bridge: a flat arc."""
    return 712 - 92 * (1 - ((x - 620) / 560) ** 2)


def bridge(wall, shade, foot):
    top = " ".join(f"L{x} {span(x):.1f}" for x in range(20, 1221, 40))
    arches = []
    for k, w in ((-3, 96), (-2, 122), (-1, 146), (0, 160), (1, 146), (2, 122), (3, 96)):
        x = 620 + k * 162
        arches.append(arch(x, foot, w * .84, foot - span(x) - 50))
    body = holed(f"M20 {foot} " + top + f" L1220 {foot}Z", arches, wall)
    edge = "M" + "L".join(f"{x} {span(x) + 30:.1f}" for x in range(20, 1221, 40))
    return (body + path(edge, "none", f'stroke="{shade}" stroke-width="7"') +
            "".join(star(620 + 162 * k + 81, span(620 + 162 * k + 81) + 62, 17, shade) for k in range(-3, 3)))


def parapet(wall, light_edge):
    top = " ".join(f"L{x} {span(x) - 16:.1f}" for x in range(20, 1221, 40))
    low = " ".join(f"L{x} {span(x) + 12:.1f}" for x in range(1220, 19, -40))
    edge = "M" + "L".join(f"{x} {span(x) - 16:.1f}" for x in range(20, 1221, 40))
    return path("M20 700" + top + low + "Z", wall) + path(edge, "none", f'stroke="{light_edge}" stroke-width="5"')


def bell_tower(x, y, w, h, wall, shade, roof):
    s = rect(x, y - h, w, h, wall) + rect(x + w * .62, y - h, w * .38, h, shade)
    s += poly([(x - w * .12, y - h), (x + w * .5, y - h - w * .9), (x + w * 1.12, y - h)], roof)
    return s + path(pointed(x + w * .5, y - h + w * 1.05, w * .42, w * .8), MIDNIGHT) + rect(x - w * .06, y - h + w * 1.25, w * 1.12, w * .1, roof)


def opener_governance():
    w, h = 1240, 1754
    s = gradient("sky", (0, MIDNIGHT), (.34, BLUE), (.62, "#8f8fd0"), (.84, "#efb48f"), (1, "#fbd9a4"))
    s += gradient("sea", (0, "#f3bd8d"), (.18, "#9f97cf"), (.6, "#46529f"), (1, BLUE_DEEP))
    s += gradient("ground", (0, "#1b2359"), (1, "#11163b")) + LIGHT + rect(0, 0, w, 640, "url(#sky)") + stars(w, 330, 60, 4)
    s += circle(620, 540, 420, "url(#glow)", 'opacity=".8"') + circle(620, 536, 128, "#fff0cf")
    s += hills(w, 700, 590, 40, "#a796c6", 5) + hills(w, 700, 622, 22, "#8287c2", 9) + rect(0, 632, w, 330, "url(#sea)")
    s += rect(0, 632, w, 4, WHITE, 0, 'opacity=".35"') + ripples(480, 760, 650, 930, 46, "#ffe6bd", 3, .8) + ripples(0, w, 660, 950, 60, WHITE, 8, .3)
    s += medina(-30, 300, 716, 66, ["#8a86c4", "#a391c0", "#c79fae", "#7078ba"], MIDNIGHT, 7, [(118, 58, 330, 0)], windows=SAFFRON)
    s += medina(950, 1270, 716, 62, ["#9a92c8", "#b79cba", "#7d82c0", "#cfa8ac"], MIDNIGHT, 29, [], windows=SAFFRON)
    s += bell_tower(1076, 560, 56, 190, "#a391c0", "#6b6fae", CLAY)
    s += path("M-20 690H300Q360 712 400 740H-20Z", "#4f58ab") + path("M1260 690H960Q880 712 846 740H1260Z", "#4f58ab")
    s += bridge("#39408f", "#6a72c0", 872)
    walkers = [(168, 148, "haj", "side", 1, "robe"), (262, 156, "fatou", "side", 1, "stride"), (352, 100, "aya", "side", 1, "walk"),
        (406, 152, "amina", "side", 1, "stride"), (560, 156, "moussa", "side", -1, "walk"), (668, 150, "zineb", "side", -1, "stride"),
        (810, 158, "kofi", "side", 1, "walk"), (905, 154, "nadia", "side", -1, "walk"), (1000, 102, "youn", "side", -1, "walk"),
        (1068, 154, "lalla", "side", -1, "stride")]
    s += line([(183, span(168) - 68), (194, span(194))], 4, BRICK)
    for x, hh, name, view, f, legs in walkers:
        near, far = {"aya": ((379, 562), "trail"), "amina": ("swing", (382, 561)), "haj": ("trail", "swing")}.get(name, ("swing", "trail"))
        s += figure(x, span(x) + 4, hh, look(name), view, f, left=far if name == "amina" else near, right=near if name in ("aya", "amina") else far,
                    legs=legs, child=hh < 110)
    s += parapet("#454da3", "#aab0e6") + "".join(street_lamp(x, span(x) - 10, 168, 70) for x in (210, 486, 738, 1124))
    s += "".join(ellipse(620 + 162 * k + 81, 872, 34, 7, WHITE, 'opacity=".18"') for k in range(-4, 4))
    s += boat(300, 898, 1.3, CLAY, 1, "#f6d9ae") + boat(890, 914, 1.05, SAFFRON, -1, CREAM) + boat(618, 792, .6, BRICK)
    s += path("M-20 690Q90 700 150 800T210 960H-20Z", "#1b2359") + path("M1260 690Q1160 700 1100 810T1040 970H1260Z", "#1b2359")
    s += hills(w, h, 938, 16, BLUE_DEEP, 13) + palm(92, 960, 250, "#0f1338", MIDNIGHT) + palm(178, 966, 180, "#0f1338", "#181f55")
    s += palm(1160, 958, 220, "#0f1338", MIDNIGHT)
    s += path("M0 972Q330 930 680 968Q960 996 1240 950V1754H0Z", "url(#ground)")
    s += path("M0 1130Q400 1060 760 1110Q1000 1140 1240 1080V1754H0Z", "#0d1236", 'opacity=".5"')
    return w, h, s


def team():
    w, h = 1500, 1000
    s = gradient("wall", (0, "#c9cdea"), (1, MIST)) + LIGHT + rect(0, 0, w, h, "url(#wall)") + zellige(0, 585, 30, 2, 50, CREAM, [BLUE, LILAC, SAFFRON])
    s += rect(0, 575, w, 10, BLUE)
    s += window(290, 575, 290, 440, BLUE, view(290, 575, 290, 440, "dawn", 6)) + rect(120, 568, 340, 16, CREAM)
    s += shelf(1040, 96, 400, 3, 132, "#b98a5e", 4, (BLUE, LILAC, CLAY, BLUE_DEEP, SAFFRON, CREAM))
    s += rect(592, 122, 356, 272, BLUE_DEEP, 6) + rect(604, 134, 332, 248, "#d9b78c", 2) + sheet(624, 152, 132, 96, "curve", BLUE, CLAY)
    s += sheet(778, 150, 92, 116, "text", BLUE)
    s += cards(630, 276, 4, 2, 54, 40, 14, 5, (SAFFRON, LILAC, MINT, ROSE)) + sheet(884, 160, 38, 90, "steps", BLUE, SAFFRON)
    left, right = look("sara", top="#f0e2cc"), look("zineb", top=CLAY, cloth=CREAM, bottom=BRICK)
    mid = look("moussa", wear="vest", over=BLUE, top=CREAM, sleeve=CREAM, bottom=NIGHT)
    seats = ((left, 330, 1075, 650, "front", 1, (290, 740), (372, 742)), (mid, 630, 1075, 660, "three", 1, (596, 752), (776, 640)),
        (right, 905, 1010, 690, "three", 1, (914, 668), (1024, 650)))
    for who, x, y, hh, v, f, _, _ in seats:
        s += figure(x, y, hh, who, v, f, legs="none", tilt=5 if who is not left else 0, part="body")
    s += slab((90, 1420), (-120, 1640), 60, "#e3b98c", BRICK, 692, 950) + light_beam([(180, 692), (470, 692), (760, 950), (330, 950)], .3)
    s += sheet(560, 742, 150, 110, "text", BLUE, CLAY, -.2, .5) + sheet(1010, 792, 150, 120, "bars", BLUE, SAFFRON, -.1, .5) + mug(500, 786, 1.5, BLUE)
    s += mug(860, 760, 1.3, SAFFRON)
    s += group(966, 632, 1, sheet(-50, -62, 112, 140, "curve", BLUE, CLAY), angle=-6)
    for who, x, y, hh, v, f, a, b in seats:
        grip = dict(kind="grip") if who is right else {}
        s += figure(x, y, hh, who, v, f, left={"at": a, **grip}, right={"at": b, "kind": "open", "wish": (.2, 1)} if who is mid else {"at": b, **grip},
            legs="none", part="arms")
    s += laptop_back(332, 832, 1.9)
    s += plant(1400, 800, 200, CLAY, TEAL, 2)
    s += figure(1215, 1700, 1150, look("ibra", top=BLUE_DEEP), "back", left=(1050, 1190), right=(1390, 1190), legs="none", under="none")
    return w, h, s


def facade(x, y, w, h):
    """A public building: an arcade under a band of tiles and a green roof."""
    s = rect(x, y - h, w, h, "#f3d9ae")
    s += poly([(x - 26, y - h), (x + 20, y - h - 52), (x + w - 20, y - h - 52), (x + w + 26, y - h)], "#2f7d66")
    s += "".join(rect(x + 4 + 24 * k, y - h - 46, 4, 46, "#1f5f50") for k in range(1, int(w / 24) - 1))
    s += rect(x - 10, y - h, w + 20, 16, CREAM)
    s += zellige(x + w / 2 - 19 * int((w - 20) / 38), y - h + 22, int((w - 20) / 38), 1, 38, BLUE_DEEP, [LILAC, SAFFRON, MIST])
    s += rect(x, y - h + 64, w, 8, BRICK)
    n, step = 5, w / 5
    for k in range(n):
        cx = x + step * (k + .5)
        s += path(arch(cx, y, step * .74, h * .66), "#fbeccd") + path(arch(cx, y, step * .6, h * .6), BLUE_DEEP)
        s += path(arch(cx, y, step * .34, h * .42), MIDNIGHT)
        s += circle(cx, y - h * .44, step * .05, SAFFRON) + (rect(cx + step * .33, y - h * .36, step * .34, 9, CREAM) if k < n - 1 else "")
    return s


def steps(x, y, w, n, high, tones):
    return "".join(rect(x - 24 * k, y + high * k, w + 48 * k, high, tones[k % 2]) + rect(x - 24 * k, y + high * k, w + 48 * k, 4, WHITE, 0, 'opacity=".5"')
        for k in range(n))


def paving(w, y, bottom, stone, seam):
    """Flags of a square that run to one point behind the building."""
    s = rect(0, y, w, bottom - y, stone)
    s += "".join(line([(750 + (k - 9) * 60, y), (750 + (k - 9) * 250, bottom)], 3, seam) for k in range(19))
    return s + "".join(rect(0, y + (bottom - y) * t, w, 2 + 3 * t, seam) for t in (.06, .15, .28, .46, .7))


def long_shadow(x, y, hh, k=.2):
    return poly([(x - hh * .08, y - 3), (x + hh * .08, y + 2), (x + hh * .95, y + hh * .16), (x + hh * .78, y + hh * .2)], MIDNIGHT, f'opacity="{k}"')


def institutions():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#8d97d6"), (.55, "#f3cfae"), (1, "#fdeccb")) + LIGHT + rect(0, 0, w, h, "url(#sky)") + circle(250, 300, 300, "url(#glow)")
    s += circle(250, 330, 62, WHITE)
    s += hills(w, 700, 470, 30, "#b3aedb", 6) + medina(-20, 420, 640, 64, ["#e7c4a4", "#d9b3a8", "#c9a9bd"], BLUE_DEEP, 12, [(96, 50, 360, 0)])
    s += medina(1230, 1520, 640, 64, ["#e7c4a4", "#f1d6ae", "#d9b3a8"], BLUE_DEEP, 17)
    s += rect(0, 640, w, 90, "#e2c59b") + birds(980, 190, 30, BLUE_DEEP, 6, 6)
    s += facade(400, 640, 850, 340) + steps(400, 640, 850, 4, 20, ("#f2dfc0", "#e2c6a2")) + paving(w, 720, h, "#ecd3ac", "#dcbb90")
    s += poly([(400, 640), (400, 720), (120, 720)], "#d3a983") + line([(400, 596), (130, 676)], 5, BLUE_DEEP)
    s += "".join(line([(x, 596 + (400 - x) * .296), (x, 640 + (400 - x) * .29)], 4, BLUE_DEEP) for x in (400, 310, 220, 132))
    s += palm(300, 724, 250, BRICK, DEEP) + palm(1345, 726, 290, BRICK, "#0a5f5b")
    s += palm(210, 730, 190, BRICK, "#0a5f5b")
    crowd = [(560, 684, 136, "ali", "back", 1, "away"), (612, 664, 130, "nadia", "side", -1, "walk"), (830, 662, 132, "lalla", "front", 1, "robe"),
        (885, 690, 138, "omar", "three", -1, "stand"), (1085, 706, 142, "zineb", "side", -1, "stride"), (700, 800, 180, "kofi", "side", 1, "walk")]
    for x, y, hh, name, v, f, legs in crowd:
        s += long_shadow(x, y, hh * .8)
        s += figure(x, y, hh, look(name), v, f, left="swing" if v == "side" else "down", right="trail" if v == "side" else "down", legs=legs)
    s += long_shadow(1180, 860, 250) + line([(1112, 730), (1052, 862)], 5, WHITE) + line([(1058, 848), (1052, 862)], 6, CLAY)
    s += figure(1180, 860, 262, look("haj", cloth=BLUE, top=LILAC, bottom=LILAC, over=WHITE), "side", -1, right="down",
        left={"at": (1118, 726), "kind": "grip"}, legs="stride")
    s += long_shadow(330, 930, 380) + figure(330, 934, 392, look("fatou"), "back", left="down", right={"at": (398, 742)}, legs="robe", under="left")
    s += long_shadow(452, 938, 220)
    s += figure(458, 940, 236, look("aya"), "back", left={"at": (404, 744), "wish": (-1, .4)}, right="down", legs="away", child=True, under="right")
    s += bough(-60, 60, 3.1, 14, "#1c6f57", 3, HONEY) + bough(-40, -30, 2.4, 24, "#14573f", 8, HONEY, 11) + bough(240, -60, 2, 30, "#1c6f57", 5, HONEY)
    return w, h, s


def coast_map(cx, cy, rx, ry):
    """A map laid on the table: sand, a sea with depth lines, a road, pins."""
    d = f"M{cx - rx} {cy + ry}L{cx - rx * .86} {cy - ry}H{cx + rx * .86}L{cx + rx} {cy + ry}Z"
    shore = (f"C{cx - rx * .5} {cy - ry * .1} {cx - rx * .35} {cy - ry * .75} {cx - rx * .05} {cy - ry * .5}S{cx + rx * .35}"
        f" {cy + ry * .15} {cx + rx * .5} {cy - ry * .2}S{cx + rx * .8} {cy - ry * .6} {cx + rx} {cy - ry * .5}")
    land = f"M{cx - rx} {cy + ry * .25}{shore}V{cy + ry}H{cx - rx}Z"
    body = path(d, "#7f8bd4")
    body += "".join(path(f"M{cx - rx} {cy + ry * .25}{shore}", "none", f'stroke="{c}" stroke-width="{n}"')
        for n, c in ((110, "#8f9adb"), (60, "#a9b2e6"), (20, MIST)))
    body += path(land, "#f1d6a4")
    body += path(f"M{cx - rx * .8} {cy + ry}C{cx - rx * .4} {cy + ry * .5} {cx - rx * .1} {cy + ry * .5} "
        f"{cx + rx * .2} {cy + ry * .35}S{cx + rx * .6} {cy + ry * .5} {cx + rx} {cy + ry * .2}", "none",
        f'stroke="{CLAY}" stroke-width="5" stroke-dasharray="16 10"')
    body += ellipse(cx - rx * .35, cy + ry * .62, rx * .16, ry * .16, MINT) + ellipse(cx + rx * .5, cy + ry * .72, rx * .2, ry * .14, MINT)
    body += ellipse(cx - rx * .05, cy + ry * .1, rx * .09, ry * .12, "#e7c188")
    pins = "".join(ellipse(cx + rx * a, cy + ry * b + 3, 11, 5, MIDNIGHT, 'opacity=".3"') +
        path(f"M{cx + rx * a:.1f} {cy + ry * b:.1f}q-14 -22 -14 -32a14 14 0 0 1 28 0q0 10 -14 32z", c) + circle(cx + rx * a, cy + ry * b - 31, 5, WHITE)
        for a, b, c in ((-.5, .2, CLAY), (-.05, .2, BLUE), (.3, .5, CLAY), (.62, .15, TEAL)))
    return (path(f"M{cx - rx - 6} {cy + ry + 8}L{cx - rx * .86 - 5} {cy - ry - 4}H{cx + rx * .86 + 5}L{cx + rx + 6} {cy + ry + 8}Z", WHITE) +
            clipped("map", d, body) + pins)


def chair_back(x, y, k, colour):
    return group(x, y, k, rect(-62, -120, 124, 150, colour, 18) + rect(-50, -108, 100, 126, light(colour, .14), 12))


def side_chair(x, y, f, colour):
    return rect(x - f * 62 - 13, y - 150, 26, 230, colour, 12) + rect(x - 70 + f * 14, y + 44, 130, 26, dark(colour), 12)


def regional_council():
    w, h = 1500, 1000
    s = LIGHT + rect(0, 0, w, h, "#5a65b5") + tiles("floor", 74, "#5a65b5", ["#505bad", "#636ebd", "#5661b2", "#505bad"], .62)
    s += rect(0, 0, w, h, "url(#floor)") + rect(0, 0, w, 150, MIST) + zellige(0, 40, 30, 2, 50, CREAM, [BLUE, CLAY, LILAC]) + rect(0, 140, w, 14, BLUE_DEEP)
    s += "".join(light_beam([(x, 154), (x + 170, 154), (x + 520, 1000), (x + 250, 1000)], .1) for x in (60, 420, 780, 1140))
    s += ellipse(750, 670, 690, 310, MIDNIGHT, 'opacity=".3"')
    far = [(330, 660, "haj", 1, 0), (500, 612, "nadia", 1, 6), (672, 592, "ali", 1, -4), (838, 592, "zineb", -1, 5), (1006, 612, "kofi", -1, -4),
        (1172, 660, "sara", -1, 0)]
    for x, y, name, f, tilt in far:
        s += chair_back(x, y - 190, 1, "#b5543a")
        s += figure(x, y, 430, look(name), "three" if abs(x - 750) > 200 else "front", f, legs="none", tilt=tilt, part="body")
    ends = ((104, 1010, "lalla", 1), (1396, 1010, "moussa", -1))
    for x, y, name, f in ends:
        s += side_chair(x, 740, f, "#b5543a") + capsule(x, 796, 34, x + f * 150, 800, 28, look(name)["bottom"])
    s += ellipse(750, 640, 640, 262, BRICK) + ellipse(750, 610, 640, 262, "#e6bd90") + ellipse(750, 610, 640, 262, "none", 'stroke="#f3d6ac" stroke-width="6"')
    s += coast_map(750, 610, 390, 150)
    hands = [((330, 450), (398, 440)), ((482, 408), (560, 408)), ((640, 390), (706, 396)), ((800, 396), (872, 388)), ((950, 408), (1030, 406)),
        ((1104, 440), (1176, 448))]
    for (x, y, name, f, tilt), (a, b) in zip(far, hands):
        s += figure(x, y, 430, look(name), "three" if abs(x - 750) > 200 else "front", f, left=a, right=b, legs="none", part="arms")
    for x, y, name, f in ends:
        s += figure(x, y, 470, look(name), "side", f, legs="none", lean=4, part="body")
        s += "".join(figure(x, y, 470, look(name), "side", f, left=t, right=t, legs="none", lean=4, part="arms")
            for t in ((x + f * 130, 690), (x + f * 118, 720)))
    for x, y, tone in ((318, 545, LILAC), (1170, 545, CLAY), (960, 790, SAFFRON), (232, 626, MINT)):
        s += sheet(x - 30, y, 84, 76, "text", tone, BLUE, 0, .55)
    s += glass(548, 812, 1.2) + glass(660, 796, 1.2) + glass(604, 812, 1.3, True)
    for x, y, who, a, b in ((400, 1150, look("omar", top=LILAC), (322, 740), (470, 860)), (760, 1190, look("fatou"), (700, 880), (872, 796)),
            (1120, 1150, look("amina"), (1060, 860), (1200, 742))):
        s += figure(x, y, 500, who, "back", legs="none", left=a, right={"at": b, "kind": "point"} if x == 760 else b) + chair_back(x, y - 170, 1.35, CLAY)
    return w, h, s


def town_plan(x, y, w, h):
    """A large plan of a town by a river and the sea, pinned to a wall."""
    s = rect(x - 14, y - 14, w + 28, h + 28, CREAM) + rect(x, y, w, h, "#2a377f")
    d = box(x, y, w, h)
    b = path(f"M{x} {y}H{x + w * .3}C{x + w * .22} {y + h * .3} {x + w * .3} {y + h * .5}"
        f" {x + w * .18} {y + h * .7}S{x + w * .2} {y + h} {x + w * .1} {y + h}H{x}Z", "#5f6cc0")
    b += path(f"M{x + w * .2} {y + h * .62}C{x + w * .45} {y + h * .5} {x + w * .55} {y + h * .9} {x + w} {y + h * .66}", "none",
        f'stroke="#5f6cc0" stroke-width="{h * .08:.0f}"')
    chance = random.Random(5)
    for r in range(7):
        for c in range(10):
            px, py = x + w * (.34 + .066 * c) + chance.uniform(-4, 4), y + h * (.06 + .075 * r) + 14 * math.sin(c * .7)
            if chance.random() < .84:
                b += group(px, py, 1, rect(0, 0, w * chance.uniform(.035, .054), h * chance.uniform(.036, .058),
                    chance.choice((LILAC, "#c3c9ef", "#8590d6", MIST)), 2), angle=5 * math.sin(c))
    for k in range(8):
        b += rect(x + w * (.3 + .085 * k), y + h * (.8 + .05 * math.sin(k)), w * .06, h * .09, (LILAC, "#8590d6")[k % 2], 2)
    b += path(f"M{x + w * .32} {y}L{x + w * .5} {y + h * .6}L{x + w * .46} {y + h}M{x + w * .3} {y + h * .36}L{x + w} {y + h * .3}", "none",
        f'stroke="{CREAM}" stroke-width="7"')
    b += "".join(circle(x + w * a, y + h * c, h * .034, "#6fb59a")
        for a, c in ((.62, .52), (.66, .56), (.6, .58), (.86, .12), (.9, .16), (.38, .74), (.34, .78)))
    b += "".join(circle(x + w * a, y + h * c, h * .03, t) + circle(x + w * a, y + h * c, h * .012, WHITE)
        for a, c, t in ((.5, .33, SAFFRON), (.72, .2, CLAY), (.8, .5, SAFFRON), (.4, .18, CLAY)))
    return s + clipped("plan", d, b)


def wheelchair(x, y, k, f=1):
    """Its large wheel stands on y; the seat is 54 above."""
    body = circle(0, -34, 32, "none", f'stroke="{HAIR}" stroke-width="5"') + circle(0, -34, 24, "none", 'stroke="#aab2c6" stroke-width="2"')
    body += circle(0, -34, 5, "#aab2c6")
    body += "".join(line([(0, -34), (30 * math.cos(a), -34 + 30 * math.sin(a))], 1.2, "#aab2c6") for a in (0, .785, 1.57, 2.356, 3.14, 3.93, 4.71, 5.5))
    body += circle(52, -10, 10, "none", f'stroke="{HAIR}" stroke-width="4"')
    return group(x, y, k, body, f)


def wheelchair_frame(x, y, k, f=1):
    body = line([(-26, -112), (-22, -54), (36, -54), (54, -14)], 5, BLUE_DEEP) + line([(-26, -112), (-38, -114)], 5, HAIR)
    body += line([(54, -12), (76, -10)], 5, BLUE_DEEP) + rect(-24, -60, 56, 8, HAIR, 3)
    return group(x, y, k, body, f)


def sitter_side(x, y, h, who, f, near, far, foot=(26, -2), lean=0, gaze=None):
    """Someone on a seat 28 hundredths high, seen from the side."""
    u = h / 100
    bottom, shoes = who.get("bottom", NIGHT), who.get("shoes", HAIR)
    legs = ""
    for dx, tone in ((-1.5, dark(bottom, .2)), (1, bottom)):
        fx = f * (foot[0] + dx)
        legs += shoe(fx - f * 2, foot[1], f, shoes) + capsule(0, -31, 6.2, f * 21, -31 + dx * .4, 5, tone)
        legs += capsule(f * 21, -31 + dx * .4, 5, fx - f * 2, foot[1] - 5, 3.4, tone)
    top = figure(x, y + 18 * u, h, who, "side", f, left=far if f > 0 else near, right=near if f > 0 else far, legs="none", lean=lean, gaze=gaze, part="body")
    arms = figure(x, y + 18 * u, h, who, "side", f, left=far if f > 0 else near, right=near if f > 0 else far, legs="none", lean=lean, part="arms")
    return top, group(x, y, u, legs), arms


def local_roadmap():
    w, h = 1500, 1000
    s = LIGHT + gradient("wall", (0, "#f2dfbf"), (1, "#f8ecd4")) + rect(0, 0, w, h, "url(#wall)") + rect(0, 0, w, h, "url(#light)")
    s += zellige(0, 812, 30, 2, 50, CREAM, [BLUE, CLAY, LILAC]) + rect(0, 802, w, 10, BLUE)
    s += rect(0, 0, 176, 912, BLUE_DEEP) + path(arch(20, 912, 250, 760), "#f6cf95")
    s += clipped("door", arch(20, 912, 250, 760), hills(300, 920, 640, 30, ROSE, 4) + medina(-120, 158, 914, 74, [CREAM, SAND, "#e9c9a0"], CLAY, 14))
    s += rect(0, 912, w, 88, "#c58c66") + light_beam([(0, 912), (150, 912), (420, 1000), (0, 1000)], .35)
    s += town_plan(330, 96, 830, 590)
    s += "".join(path(f"M{x - 26} 26h52l12 34h-76z", BLUE_DEEP) + light_beam([(x - 38, 60), (x + 38, 60), (x + 150, 686), (x - 150, 686)], .06)
        for x in (480, 745, 1010))
    s += rect(1250, 150, 180, 240, CREAM) + sheet(1266, 166, 148, 96, "bars", BLUE, SAFFRON) + sheet(1266, 276, 148, 96, "steps", BLUE, CLAY)
    s += figure(1195, 1110, 730, look("zineb", top=CLAY, bottom=BRICK), "side", -1, left="front", right="hold", legs="robe")
    s += figure(960, 1100, 770, look("ali", wear="vest", top=MIST, sleeve=MIST, over=BLUE), "three", -1,
        left={"at": (766, 380), "kind": "point", "wish": (0, 1), "aim": -112}, right="hip", legs="stand", tilt=-3)
    mother = figure(525, 1130, 780, look("lalla", top=TEAL, bottom=DEEP, cloth=CREAM, wear=None), "back", left="down", right=(704, 748), legs="robe",
        under="none", part="body")
    s += mother
    s += figure(748, 1075, 440, look("aya", top=SAFFRON, bottom=BLUE_DEEP), "back", left="down", right={"at": (822, 618), "kind": "point", "wish": (1, .2)},
        legs="away", child=True, under="none")
    s += figure(525, 1130, 780, look("lalla", top=TEAL), "back", left="down", right=(706, 750), legs="none", under="none", part="arms")
    body, legs, arms = sitter_side(206, 966, 640, look("kofi", top=LILAC, bottom=BLUE_DEEP), 1, (342, 716), (352, 700), (30, -7))
    s += ellipse(250, 968, 150, 9, MIDNIGHT, 'opacity=".2"') + wheelchair_frame(206, 966, 2.9, 1) + body + legs + wheelchair(206, 966, 2.9, 1) + arms
    s += line([(1316, 716), (1300, 1010)], 11, BRICK)
    s += figure(1400, 1130, 760, look("haj"), "side", -1, left={"at": (1316, 722), "kind": "grip"}, right="down", legs="robe")
    return w, h, s


def hall_row(y, r, n, x0, gap, seed, top_tones, desk):
    """A row of delegates from behind, and the desk they lean on."""
    chance = random.Random(seed)
    kinds = ("short", "veil", "bun", "short", "afro", "curls", "veil", "short", "wrap", "long", "short", "bald", "veil")
    s = rect(-20, y - r * 1.25, 1540, r * .5, light(desk, .18)) + rect(-20, y - r * .8, 1540, r * 2.6, desk)
    for k in range(n):
        x = x0 + gap * k + chance.uniform(-.1, .1) * gap
        style = kinds[(k * 5 + seed) % len(kinds)]
        who = dict(skin=chance.choice(SKINS), style=style, cloth=chance.choice((CREAM, LILAC, SAFFRON, CLAY, MINT)), hair=HAIR if chance.random() < .8
            else GREY_HAIR, top=chance.choice(top_tones))
        s += figure(x, y + r * 11, r * 13.9, who, "back", left="down", right="down", legs="none", under="none")
        if k % 3 == seed % 3 and style in ("short", "bald", "cap"):
            s += path(f"M{x - r:.1f} {y - r * 1.75:.1f}C{x - r * 1.05:.1f} {y - r * 3.2:.1f}"
                f" {x + r * 1.05:.1f} {y - r * 3.2:.1f} {x + r:.1f} {y - r * 1.75:.1f}", "none", f'stroke="{MIDNIGHT}" stroke-width="{r * .16:.1f}"')
            s += "".join(rect(x + k2 * r - r * .2, y - r * 2.1, r * .4, r * .7, MIDNIGHT, r * .15) for k2 in (-1, 1))
    return s


def dotted_world(x, y, w, h, colour, seed=3):
    """A map of the world in dots, without a border."""
    rows = ("....#####......###....########......", "..#########...#####.############....", "...########....####.############....",
        "....######....#####..###########....", ".....####.....#######.######.###....", "......###....########..####..##.....",
        ".......####..########...##..#.#.....", "........####..######.........##.....", "........####...####...........##....",
        "........###....###............###...", "........##......#..............#....", "........#...........................")
    k = w / len(rows[0])
    return "".join(circle(x + k * (c + .5), y + h / len(rows) * (r + .5), k * .34, colour) for r, row in enumerate(rows) for c, mark in enumerate(row)
        if mark == "#")


def global_programme():
    w, h = 1500, 1000
    s = LIGHT + gradient("hall", (0, "#0f1438"), (.6, BLUE_DEEP), (1, MIDNIGHT)) + rect(0, 0, w, h, "url(#hall)")
    s += "".join(rect(110 * k - 40, 0, 80, 560, "#232d70" if k % 2 else "#1f2866") for k in range(15))
    s += rect(330, 70, 840, 330, "#3c4aac", 4) + rect(344, 84, 812, 302, "#e8e9f7", 2) + dotted_world(380, 96, 740, 280, "#7683cf")
    for a, b, bend in (((640, 210), (760, 190), 150), ((760, 190), (950, 190), 140), ((690, 160), (940, 300), 130), ((640, 210), (590, 290), 200)):
        s += curve(a[0], a[1], (a[0] + b[0]) / 2, bend, b[0], b[1], 4, CLAY) + circle(*a, 8, CLAY) + circle(*b, 8, SAFFRON)
    s += "".join(light_beam([(x - 20, 0), (x + 20, 0), (t + 170, 580), (t - 170, 580)], .1) for x, t in ((240, 480), (1260, 1020), (750, 750)))
    s += path("M180 560H1320L1400 628H100Z", "#b57b55") + rect(100, 628, 1300, 24, "#7d4c34")
    for x, name, tilt in ((480, "nadia", 3), (610, "ali", 0), (750, "fatou", 0), (890, "haj", 0), (1020, "zineb", -4)):
        s += figure(x, 700, 250, look(name), "front", left=(x - 24, 562), right=(x + 26, 562), legs="none", tilt=tilt)
    s += path("M390 556H1110L1126 574H374Z", "#f0cfa2") + rect(374, 574, 752, 54, BLUE) + "".join(star(430 + 80 * k, 601, 17, LILAC) for k in range(9))
    for x in (480, 610, 750, 890, 1020):
        s += line([(x - 4, 556), (x + 8, 526)], 3, HAIR) + ellipse(x + 9, 523, 5, 6, HAIR) + rect(x - 46, 548, 22, 10, WHITE, 2)
    s += plant(290, 622, 120, CLAY, "#14857d", 1) + plant(1210, 622, 120, CLAY, "#14857d", 2)
    tones = ("#39458f", "#7a4a58", "#2d5f6b", "#8a5a48", "#4b57a6", "#5b3f5f")
    s += hall_row(742, 26, 14, 70, 105, 2, tones, "#2b3676") + hall_row(836, 34, 10, 30, 158, 5, ("#313c84", "#6b4050", "#245460", "#7a4f40"), "#222b66")
    s += hall_row(962, 46, 8, 60, 212, 7, ("#262f6e", "#553446", "#1c4652", "#5f3f36"), "#191f50")
    return w, h, s


def gallery(x, y, w, h, n):
    """The far side of a courtyard: an arcade, and a balcony above it."""
    s = rect(x, y - h, w, h, "#f4dcb2") + rect(x, y - h * .48, w, h * .05, BRICK) + rect(x, y - h * .43, w, 6, CREAM)
    step = w / n
    for k in range(n):
        cx = x + step * (k + .5)
        s += path(arch(cx, y, step * .78, h * .4), "#fbeccd") + path(arch(cx, y, step * .66, h * .37), BLUE_DEEP)
        s += path(pointed(cx, y - h * .5, step * .4, h * .3), "#e5bd8c") + path(pointed(cx, y - h * .5, step * .32, h * .26), BLUE)
        s += "".join(rect(cx - step * .42 + step * .105 * j, y - h * .56, 4, h * .08, BRICK) for j in range(9))
    return (s + rect(x, y - h * .57, w, 6, BRICK) + zellige(x, y - 50, int(w / 50), 1, 50, CREAM, [BLUE, SAFFRON, LILAC]) +
            "".join(rect(x + step * (k + .5) - step * .3, y - 52, step * .6, 54, BLUE_DEEP) for k in range(n)))


def regional_training():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#7f95d8"), (1, "#f3dcc0")) + LIGHT + rect(0, 0, w, 300, "url(#sky)") + gallery(0, 560, 1500, 400, 6)
    s += rect(0, 560, w, 440, "#f0d7ab")
    s += "".join(line([(750 + k * 70, 560), (750 + k * 190, h)], 3, "#dfbf8f") for k in range(-9, 10))
    s += "".join(rect(0, 560 + 440 * t, w, 2 + 2 * t, "#dfbf8f") for t in (.08, .2, .36, .58, .84))
    s += poly([(0, 560), (560, 560), (330, 1000), (0, 1000)], BLUE_DEEP, OPAQUE[15]) + pot_tree(215, 640, 250, 4) + pot_tree(1290, 640, 260, 9, pot=BLUE)
    s += fountain(980, 640, .8)
    s += light_beam([(700, 560), (960, 560), (820, 1000), (400, 1000)], .25) + flip_chart(440, 742, 1.08, "steps") + shadow(590, 760, 80)
    s += figure(585, 762, 372, look("zineb", top=CLAY, bottom=BLUE_DEEP, cloth=CREAM), "three", 1, left={"at": (516, 560), "wish": (-.3, 1)},
        right={"at": (690, 580), "kind": "open", "wish": (.1, 1)}, legs="robe")
    for x, y, hh, name, v, f, dress in ((800, 790, 330, "moussa", "three", -1, False), (930, 820, 334, "amina", "three", -1, True),
            (1066, 860, 344, "kofi", "three", -1, False)):
        s += shadow(x + 10, y, 70) + rect(x - 42, y - 98, 84, 60, BRICK, 6)
        s += sitter_front(x, y, hh, look(name), (x - 14, y - 108), (x + 18, y - 112), v, f, dress=dress)
        s += sheet(x - 36, y - 122, 62, 44, "text", LILAC, CLAY, 0, .6, -6)
    s += shadow(420, 940, 90) + sitter_back(420, 940, 370, look("fatou"), CLAY) + shadow(640, 972, 90)
    s += sitter_back(640, 972, 380, look("omar", top=BLUE), CLAY) + shadow(865, 985, 90) + sitter_back(865, 985, 384, look("sara", top=ROSE, wear=None), CLAY)
    frame = holed("M0 0H1500V1000H0Z", [arch(750, 1060, 1230, 1030)], MIDNIGHT)
    rim = path(arch(750, 1060, 1230, 1030), "none", f'stroke="{LILAC}" stroke-width="10"')
    return (w, h, s + frame + rim + "".join(star(x, y, 34, BLUE) + star(x, y, 15, MIDNIGHT)
            for x, y in ((58, 60), (1442, 60), (140, 60), (1360, 60), (58, 142), (1442, 142))))


def care_pathway():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#f8dca6"), (1, "#fff4d8")) + gradient("floor", (0, "#fbe3b4"), (1, "#8d86b8")) + LIGHT + rect(0, 0, w, h, "url(#sky)")
    vx, vy = 750, 470
    s += hills(w, 700, 500, 16, MINT, 4) + palm(702, 560, 150, BRICK, DEEP) + palm(808, 560, 120, BRICK, TEAL) + circle(750, 430, 220, "url(#glow)")
    tones, floors = ("#f1d7b8", "#dcc3c4", "#b9acd3", "#8d89c9", "#6770b8", "#444f9f"), ("#fdeac4", "#f4dcbc", "#e2c9bd", "#c3b1c4", "#9a92bd", "#7f7cb4")
    far = 540
    for k, tone in enumerate(tones):
        q = .2 * 1.58 ** k
        aw, ah, base = 640 * q, 860 * q, vy + 408 * q
        s += rect(0, far, w, base - far + 1, floors[k]) + rect(0, base - 3 * q, w, 6 * q, light(floors[k], .4))
        s += holed(box(vx - 1750 * q, base - 1600 * q, 3500 * q, 1600 * q), [arch(vx, base + 2, aw, ah)], tone)
        s += path(arch(vx, base, aw, ah).replace(" Z", ""), "none", f'stroke="{light(tone, .4)}" stroke-width="{16 * q:.1f}"')
        for side in (-1, 1):
            dx, mark = vx + side * (aw / 2 + 98 * q), (k * 2 + (side > 0)) % 6
            colour = (CLAY, TEAL, HONEY, BLUE, BRICK, "#2f7d66")[mark]
            s += path(pointed(dx, base, 128 * q, 520 * q), light(tone, .35)) + path(pointed(dx, base, 104 * q, 490 * q), dark(colour, .25))
            s += circle(dx - side * 34 * q, base - 200 * q, 6 * q, SAFFRON)
            s += sign(dx, base - 640 * q, 56 * q, ("heart", "home", "book", "cross", "talk", "leaf")[mark], colour)
        far = base
    s += poly([(vx - 40, 552), (vx + 40, 552), (vx + 300, 1000), (vx - 300, 1000)], "#fff3d2", OPAQUE[40]) + lantern(750, 190, 1.1) + lantern(750, 318, .5)
    for x, y, hh in ((610, 900, 210), (790, 906, 210), (880, 908, 130)):
        s += poly([(x - 30, y - 4), (x + 30, y - 4), (x + (x - vx) * .25 + 54, y + hh * .45), (x + (x - vx) * .25 - 44, y + hh * .45)], MIDNIGHT, OPAQUE[20])
    s += figure(610, 900, 446, look("nadia", wear="vest", top=MIST, sleeve=MIST, over=BLUE, bottom=BLUE_DEEP), "back", left="down", right="down", legs="away",
        under="none", gaze=("side", 1))
    s += figure(790, 906, 440, look("fatou", bottom=CLAY, top=SAFFRON), "back", left="down", right={"at": (850, 708)}, legs="robe", under="none")
    s += figure(900, 908, 262, look("youn", top=TEAL), "back", left={"at": (853, 712), "wish": (-1, .2)}, right="down", legs="away", child=True, under="none")
    return w, h, s


def migration_data():
    w, h = 1500, 1000
    s = gradient("wall", (0, "#b9c0e8"), (1, MIST)) + LIGHT + rect(0, 0, w, h, "url(#wall)") + rect(0, 0, w, h, "url(#light)")
    for x, y, cw, ch, kind, tone, accent in ((90, 70, 250, 180, "curve", BLUE, CLAY), (380, 70, 180, 180, "ring", BLUE, SAFFRON),
            (90, 285, 190, 200, "bars", BLUE, LILAC), (600, 60, 300, 220, "steps", BLUE, CLAY), (940, 70, 190, 200, "bars", TEAL, MINT),
            (1170, 70, 240, 190, "curve", BLUE, SAFFRON), (1210, 300, 200, 190, "ring", BLUE_DEEP, ROSE), (320, 290, 160, 190, "steps", BLUE, SAFFRON)):
        s += sheet(x, y, cw, ch, kind, tone, accent) + circle(x + cw / 2, y + 10, 7, CLAY)
    left, right = look("amina", top=TEAL, cloth=CREAM), look("ibra", top=CLAY)
    poses = ((left, 505, 1230, 980, "three", 1, (478, 768), (676, 740)), (right, 1000, 1240, 1000, "three", -1, (866, 742), (1104, 770)))
    for who, x, y, hh, v, f, _, _ in poses:
        s += figure(x, y, hh, who, v, f, legs="none", tilt=6 if f > 0 else -6, lean=2 * f, part="body")
    s += slab((40, 1460), (-140, 1640), 70, "#d9ab7d", BRICK, 640, 985)
    s += sheet(620, 730, 310, 280, "bars", BLUE, CLAY, -.12, .52, 2) + sheet(350, 765, 220, 240, "curve", BLUE, SAFFRON, -.2, .5, -6)
    s += sheet(1048, 765, 190, 230, "text", LILAC, CLAY, .1, .5, 5)
    s += sheet(470, 905, 190, 160, "ring", BLUE, SAFFRON, -.1, .5, 3)
    for who, x, y, hh, v, f, a, b in poses:
        one, two = ({"at": a, "lines": True}, {"at": b, "kind": "point", "aim": 32}) if f > 0 else ({"at": a, "kind": "point", "aim": 152},
            {"at": b, "kind": "grip"})
        s += figure(x, y, hh, who, v, f, left=one, right=two, legs="none", lean=2 * f, part="arms")
    s += pen(1096, 800, 1.9, -62, BLUE) + mug(250, 800, 2.3, CLAY, True) + laptop_back(1368, 900, 2.1, BLUE_DEEP)
    return w, h, s


def review_forum():
    w, h = 1500, 1000
    s = LIGHT + gradient("dome", (0, "#0d1136"), (1, "#2a3585")) + rect(0, 0, w, h, "url(#dome)")
    s += "".join(path(f"M{750 - 150 * k} 470A{150 * k} {92 * k} 0 0 1 {750 + 150 * k} 470", "none", f'stroke="{BLUE}" stroke-width="3" opacity=".8"')
        for k in range(1, 7))
    s += "".join(line([(750 + 130 * math.cos(math.radians(a)), 470 + 80 * math.sin(math.radians(a))),
        (750 + 1000 * math.cos(math.radians(a)), 470 + 620 * math.sin(math.radians(a)))], 3, BLUE, OPAQUE[60]) for a in range(180, 361, 15))
    for k in (0, 2, 3, 4, 5, 6, 7, 8, 10):
        a = math.radians(187 + 16.6 * k)
        s += star(750 + 560 * math.cos(a), 452 + 350 * math.sin(a), 24, "#4a58b3") + star(750 + 560 * math.cos(a), 452 + 350 * math.sin(a), 10, SAFFRON)
    s += path(arch(750, 440, 330, 330), "#3c49a6") + path(arch(750, 440, 270, 290), BLUE_DEEP) + star(750, 268, 62, LILAC) + star(750, 268, 28, BLUE_DEEP)
    s += ellipse(750, 450, 300, 62, "#4a3a55") + ellipse(750, 440, 250, 46, "#7a5a58")
    s += "".join(rect(750 + k * 380 - 130, 196, 260, 150, "#4e5cba", 4) + rect(750 + k * 380 - 122, 204, 244, 134, "#dfe2f6", 2) +
        group(750 + k * 380 - 110, 212, 1, marks("steps" if k < 0 else "curve", 220, 118, BLUE, CLAY)) for k in (-1, 1))
    s += poly([(718, 0), (782, 0), (900, 462), (600, 462)], "#fff1c8", OPAQUE[30]) + ellipse(750, 446, 120, 24, "#ffe9b4", OPAQUE[55])
    s += figure(750, 462, 190, look("fatou", top=CREAM, bottom=CLAY, over=CLAY), "front", left=(734, 366), right=(770, 366), legs="robe")
    s += path("M712 372H788L776 462H724Z", BRICK) + rect(704, 366, 92, 10, "#e3b98c", 3) + star(750, 420, 17, SAFFRON)
    s += line([(750, 366), (754, 348)], 3, HAIR)
    tops = ("#3a4796", "#7a4a58", "#2d6573", "#8f5d48", "#4b57a6", "#5d4266", "#a7784e")
    for k in range(9):
        rx, ry, r = 300 + 84 * k, 78 + 44 * k, 7 + 2.5 * k
        a0, a1 = math.radians(172 - 3 * min(k, 5)), math.radians(8 + 3 * min(k, 5))
        s += seat_row(750, 470, rx, ry, a0, a1, int((a0 - a1) * (rx * .72) / (r * 3.4)), r, 11 + k, tops if k < 5
            else tuple(dark(t, .1 * (k - 4)) for t in tops), mix("#34418f", "#141a45", k / 9))
    s += path("M0 905Q750 985 1500 905V1000H0Z", "#0b0e2c") + path("M0 905Q750 985 1500 905", "none", f'stroke="{SAFFRON}" stroke-width="8"')
    for x, y, r, style in ((150, 776, 60, "veil"), (345, 806, 56, "short"), (1180, 806, 58, "afro"), (1372, 776, 60, "short")):
        s += spectator(x, y, r, "#0b0e2c", style, None, LILAC)
    return w, h, s


def labour_mobility():
    w, h = 1500, 1000
    s = LIGHT + gradient("wall", (0, "#f5e3c2"), (1, "#faf0dc")) + rect(0, 0, w, h, "url(#wall)") + zellige(0, 560, 30, 2, 50, CREAM, [BLUE, LILAC, SAFFRON])
    s += rect(0, 550, w, 10, BLUE)
    s += rect(450, 80, 600, 330, BLUE_DEEP, 8) + rect(466, 96, 568, 298, "#39469f") + dotted_world(490, 116, 520, 258, LILAC)
    s += path("M745 188Q800 120 905 180", "none", f'stroke="{SAFFRON}" stroke-width="5" stroke-dasharray="12 9"') + circle(745, 192, 10, SAFFRON)
    s += path("M745 192Q720 150 738 136", "none", f'stroke="{SAFFRON}" stroke-width="5" stroke-dasharray="12 9"')
    s += circle(908, 182, 10, CLAY) + circle(738, 134, 10, CLAY) + window(1290, 550, 250, 420, BLUE, view(1290, 550, 250, 420, "day", 24))
    s += shelf(70, 110, 300, 3, 128, "#b98a5e", 9, (BLUE, LILAC, CLAY, SAFFRON, BLUE_DEEP))
    left, right = look("sara", top=MIST, wear="vest", over=BLUE, sleeve=MIST, bottom=BLUE_DEEP), look("omar", top=CLAY)
    s += rect(200, 520, 46, 420, BRICK, 18) + rect(1258, 530, 46, 420, BRICK, 18)
    people = ((left, 360, 1260, 1020, 1, (648, 640), (630, 676)), (right, 1140, 1265, 1040, -1, (846, 640), (984, 754)))
    for who, x, y, hh, f, _, _ in people:
        s += figure(x, y, hh, who, "side", f, legs="none", lean=3, part="body")
    s += slab((200, 1300), (60, 1440), 90, "#d9ab7d", BRICK, 742, 925)
    s += globe(770, 905, 1.2) + sheet(460, 812, 190, 170, "text", LILAC, CLAY, -.1, .5, 4) + sheet(930, 830, 170, 160, "steps", BLUE, SAFFRON, .1, .5, -4)
    s += mug(1150, 850, 1.9, BLUE)
    for who, x, y, hh, f, far, near in people:
        l, r = (far, near) if f > 0 else (near, far)
        s += (figure(x, y, hh, who, "side", f, left=far, right=far, legs="none", lean=3, part="arms") if f > 0
            else figure(x, y, hh, who, "side", f, left={"at": far, "kind": "open"}, right=far, legs="none", lean=3, part="arms"))
    s += ticket(606, 606, 1.5, -4)
    for who, x, y, hh, f, far, near in people:
        s += figure(x, y, hh, who, "side", f, left=near, right=near, legs="none", lean=3, part="arms")
    return w, h, s


def fraud_campaign():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#10143f"), (.5, "#2f3a94"), (.8, "#7a5f9d"), (1, "#d48f86")) + LIGHT + rect(0, 0, w, h, "url(#sky)") + stars(w, 380, 70, 6)
    s += path("M1330 90A58 58 0 1 0 1386 178A48 48 0 1 1 1330 90Z", CREAM)
    s += medina(-30, 460, 640, 74, ["#4b4f97", "#5d5699", "#3d458d"], MIDNIGHT, 15, [(150, 64, 380, 0)], windows=SAFFRON)
    s += medina(1080, 1530, 640, 70, ["#4b4f97", "#5d5699", "#3d458d"], MIDNIGHT, 22, windows=SAFFRON)
    s += rect(0, 630, w, 370, "#1a1f55")
    s += rect(390, 170, 24, 440, "#0d1136") + rect(1086, 170, 24, 440, "#0d1136") + path(arch(750, 590, 640, 470), "#3b3f9d")
    s += path(arch(750, 590, 580, 430), "#28307f") + rect(370, 150, 760, 26, "#0d1136")
    s += "".join(line([(380 + 38 * k, 152), (399 + 38 * k, 174), (418 + 38 * k, 152)], 3, BLUE_MID) for k in range(20)) + star(750, 330, 100, CLAY)
    s += star(750, 330, 72, SAFFRON) + star(750, 330, 34, "#28307f")
    for x, t, tone in ((430, 250, "#ffd98a"), (560, 640, "#ffd98a"), (690, 420, LILAC), (810, 1080, LILAC), (940, 860, "#ffd98a"), (1070, 1260, "#ffd98a")):
        s += poly([(x - 9, 178), (x + 9, 178), (t + 120, 640), (t - 120, 640)], tone, OPAQUE[15]) + circle(x, 182, 13, "#fff4d2")
    s += rect(330, 584, 840, 84, "#0d1136") + rect(330, 578, 840, 12, SAFFRON) + rect(346, 420, 92, 160, "#0b0e2c", 6)
    s += rect(1062, 420, 92, 160, "#0b0e2c", 6) + "".join(circle(x, y, r, "#2a3180") for x in (392, 1108) for y, r in ((466, 26), (534, 34)))
    s += ellipse(880, 556, 40, 22, BRICK) + rect(840, 530, 80, 46, CLAY) + ellipse(880, 530, 40, 12, CREAM)
    s += figure(880, 640, 228, look("kofi", top=TEAL), "front", left=(862, 526), right=(904, 520), legs="none")
    s += rect(842, 534, 76, 46, CLAY, 8) + ellipse(880, 534, 38, 10, CREAM)
    s += figure(880, 640, 228, look("kofi", top=TEAL), "front", left=(862, 524), right=(902, 522), legs="none", part="arms")
    s += figure(745, 582, 236, look("fatou", top=SAFFRON, bottom=CLAY), "front", left={"at": (700, 342), "kind": "open"},
        right={"at": (764, 386), "kind": "grip", "wish": (.5, 1)}, legs="robe")
    s += microphone(757, 378, .3, -12)
    s += figure(610, 582, 232, look("omar", top=CREAM, bottom=BRICK), "three", 1, left=(592, 470), right={"at": (668, 438), "kind": "grip", "wish": (.3, 1)},
        legs="stand")
    s += group(610, 470, 1, path("M-34 0C-44 -26 -16 -34 -6 -20C4 -30 22 -22 18 -4C22 18 0 26 -10 16C-22 26 -40 18 -34 0Z", BRICK) +
        rect(8, -7, 66, 7, "#4a2a1c") + circle(-8, -2, 8, HAIR), angle=-26)
    s += figure(610, 582, 232, look("omar", top=CREAM), "three", 1, left=(604, 474), right={"at": (664, 440), "kind": "grip", "wish": (.3, 1)}, legs="none",
        part="arms")
    rows = ((700, 20, 40, "#2a2f78", 30), (775, 27, 58, "#1d2263", 22), (865, 36, 82, "#14184c", 16), (975, 50, 122, "#0b0e30", 11))
    for j, (y, r, gap, tone, n) in enumerate(rows):
        chance = random.Random(40 + j)
        for k in range(n):
            x = -20 + gap * 1.28 * k + chance.uniform(-.2, .2) * gap
            s += spectator(x, y + chance.uniform(-.4, .4) * r, r, tone, chance.choice(("short", "veil", "afro", "short", "bun")),
                ("phone", None, "up", "phone", None)[(k * 3 + j) % 5], "#e0b48c")
    return w, h, s


def tomato_leaf(x, y, k, side, angle, fill):
    return group(x, y, k, path("M0 0C10 -18 26 -14 34 -24C36 -14 48 -16 56 -6C46 -2 48 8 36 8C26 14 12 8 0 0Z", fill), side, angle)


def hoops(vx, vy):
    """The frame of a tunnel, from far to near."""
    s = ""
    for k in range(6):
        q = .16 * 1.6 ** k
        s += path(f"M{vx - 900 * q:.0f} {vy + 420 * q:.0f}V{vy - 160 * q:.0f}A{900 * q:.0f} {620 * q:.0f}"
            f" 0 0 1 {vx + 900 * q:.0f} {vy - 160 * q:.0f}V{vy + 420 * q:.0f}", "none",
            f'stroke="{(BLUE_MID, WHITE)[k % 2]}" stroke-width="{13 * q:.1f}" opacity=".75"')
    return (s + "".join(line([(vx + 144 * math.cos(a), vy - 26 + 99 * math.sin(a)), (vx + 1530 * math.cos(a), vy - 272 + 1054 * math.sin(a))], 3, WHITE,
            OPAQUE[60]) for a in (-.5, -1.05, -1.57, -2.1, -2.64)))


def greenhouse():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#aeb9e6"), (.6, "#e7e6f3"), (1, "#fdf0d2")) + LIGHT + rect(0, 0, w, h, "url(#sky)")
    vx, vy = 1010, 470
    s += circle(vx, vy - 30, 260, "url(#glow)") + hills(w, 620, 470, 18, LILAC, 6) + rect(0, 506, w, 494, "#8d6f70")
    s += poly([(vx - 60, 506), (vx + 60, 506), (w + 300, h), (300, h)], "#b98668") + poly([(vx - 24, 506), (vx + 24, 506), (1260, h), (820, h)], "#e6bf92")
    s += hoops(vx, vy) + LEAF
    for k in range(8):
        q = .22 * 1.32 ** k
        tone = mix("#57ab96", "#0f4a4c", k / 8)
        for dx in (-870, -370, 330, 830):
            s += vine(vx + dx * q, vy + 420 * q, 590 * q, 1.1 * q + .08, tone, 20 + 2 * k + dx, k > 3) if vx + dx * q > -60 else ""
    s += line([(872, 470), (905, 384), (925, 0)], 6, "#3f7a4a") + tomatoes(872, 450, 1.25, 5, (CLAY, "#d9482f", CLAY))
    for py, side in ((350, 1), (300, -1), (240, 1), (170, -1), (110, 1), (50, -1)):
        s += tomato_leaf(908 + (384 - py) * .045, py, 1.8, side, side * (8 - py % 30), "#1f6f63" if side > 0 else "#115350")
    who = look("zineb", hat="#edc981", top=BLUE, cloth=CLAY, wear="apron", over=MIST, bottom=BLUE_DEEP)
    s += figure(640, 1300, 1010, who, "three", 1, right={"at": (856, 560), "kind": "open", "wish": (.2, 1), "aim": -50}, legs="robe", tilt=4)
    fill = "".join(circle(392 + 56 * k, 876 - 12 * (k % 2), 34, (CLAY, "#d9482f", HONEY)[k % 3]) +
        circle(381 + 56 * k, 864 - 12 * (k % 2), 7, WHITE, OPAQUE[40]) for k in range(6))
    fill += courgette(380, 850, 1.3, -10, False)
    s += rect(350, 870, 340, 60, "#7a5238") + fill + figure(640, 1300, 1010, who, "three", 1, left={"at": (500, 836), "lines": True}, legs="none", part="arms")
    s += crate(350, 1040, 340, 150, "").replace(rect(350, 890, 340, 45, dark("#c9955f", .4)), "")
    for x, y, k, a, tone in ((60, 1010, 3.0, 20, "#115350"), (210, 1040, 2.2, -24, "#1f6f63"), (20, 830, 2.1, 36, "#16605a"),
            (1440, 1020, 3.2, -16, "#115350"), (1290, 1060, 2.5, 14, "#1f6f63"), (1490, 830, 2.2, -40, "#16605a")):
        s += leaf_lobed(x, y, k, a, tone, mix(tone, MINT, .45))
    s += courgette(1140, 975, 1.6, -12) + courgette(150, 975, 1.3, -12)
    return w, h, s


def farmhouse(x, y, w, h):
    s = rect(x, y - h, w, h, "#eac9a0") + rect(x + w * .72, y - h, w * .28, h, "#c79ba0") + rect(x - 8, y - h - 14, w + 16, 16, CREAM)
    s += path(arch(x + w * .3, y, w * .2, h * .66), BLUE_DEEP) + "".join(path(pointed(x + w * t, y - h * .38, w * .09, h * .26), BLUE) for t in (.52, .64, .84))
    return s + rect(x + w * .86, y - h - 60, w * .1, 60, "#c79ba0")


def poultry_farm():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#7d8bd3"), (.5, "#d9b6c0"), (1, "#fbdca8")) + LIGHT
    s += landscape(w, h, "url(#sky)", (1090, 330, 74, WHITE), [(420, 46, "#a9a4d6", 4), (470, 40, "#868cc9", 9), (540, 26, "#6f79bb", 12)])
    s += birds(600, 170, 30, BLUE_DEEP, 6, 4)
    s += farmhouse(90, 610, 420, 200) + tree(590, 620, 230, 4, ("#1f4f6b", "#2a6a78", "#3f8a86")) + cypress(30, 620, 210, "#1f4f6b")
    s += hills(w, h, 610, 12, "#d9a878", 8)
    s += "".join(rect(900 + 62 * k, 560, 12, 86, BRICK) for k in range(11)) + rect(890, 578, 640, 9, BRICK) + rect(890, 612, 640, 9, BRICK)
    s += path("M1120 650C1130 560 1230 540 1270 570C1330 556 1390 600 1392 650Z", HONEY) + path("M1250 650C1280 600 1360 590 1392 650Z", dark(HONEY, .18))
    s += path("M0 640Q700 600 1500 650V1000H0Z", "#e5bd8b") + path("M0 820Q600 770 1500 850V1000H0Z", "#d3a473")
    s += poly([(470, 842), (560, 850), (190, 960), (100, 940)], MIDNIGHT, OPAQUE[20])
    who = look("lalla", top=BLUE, bottom=BLUE_DEEP, cloth=SAFFRON, wear="apron", over=MIST)
    s += figure(520, 850, 600, who, "three", 1, left=(452, 552), right={"at": (690, 560), "kind": "open", "wish": (0, 1), "aim": 25}, legs="robe", tilt=5)
    s += path("M400 536H520L502 620Q460 634 418 620Z", "#b5763f")
    s += "".join(line([(404 + 3 * k, 552 + 20 * k), (516 - 3 * k, 552 + 20 * k)], 4, dark("#b5763f", .3)) for k in range(4))
    s += ellipse(460, 538, 60, 13, HONEY) + path("M402 540C410 470 510 470 518 540", "none", f'stroke="{dark("#b5763f", .2)}" stroke-width="7"')
    s += figure(520, 850, 600, who, "three", 1, left={"at": (462, 566), "kind": "grip"}, legs="none", part="arms")
    chance = random.Random(3)
    s += "".join(circle(700 + 150 * t + chance.uniform(-26, 26), 570 + 250 * t * t + chance.uniform(-20, 20), 4, "#fff0c0")
        for t in [chance.random() for _ in range(34)])
    s += "".join(circle(chance.uniform(640, 1060), chance.uniform(800, 880), 3.4, HONEY) for _ in range(30))
    s += hen(760, 800, .95, "#b5763f", 1, True) + hen(905, 720, .7, CREAM, -1) + hen(1240, 780, .9, "#8a5a48", -1, True) + hen(330, 720, .6, CREAM, 1)
    s += hen(640, 700, .5, "#b5763f", -1, True)
    s += hen(1080, 960, 2.1, CREAM, -1) + hen(760, 985, 1.75, "#a2603a", 1, True) + hen(1400, 985, 1.9, "#5d4a5e", -1, True)
    s += grass(60, 1004, 2.2, "#5d7a58", 5) + grass(180, 1004, 1.6, "#5d7a58", 8) + grass(1240, 1004, 1.5, "#5d7a58", 11)
    return w, h, s


def pastry_shop():
    w, h = 1500, 1000
    s = LIGHT + gradient("wall", (0, "#2a3585"), (1, BLUE)) + rect(0, 0, w, h, "url(#wall)") + tiles("tiles", 50, BLUE_DEEP, [LILAC, SAFFRON, CLAY, BLUE_MID])
    s += group(0, 430, 1, rect(0, 0, w, 240, "url(#tiles)")) + rect(0, 420, w, 12, SAFFRON)
    s += path(arch(1190, 430, 330, 350), "#f0d2a0") + path(arch(1190, 430, 286, 322), "#e9b98b")
    s += "".join(rect(1050, 190 + 118 * k, 280, 10, BRICK) for k in range(2))
    for k in range(5):
        s += group(1080 + 55 * k, 190, .8, path("M-22 0V-44Q0 -58 22 -44V0Z", (TEAL, CREAM, CLAY, LILAC, SAFFRON)[k]) + rect(-14, -62, 28, 12, BRICK, 3))
        s += group(1080 + 55 * k, 308, 1, rect(-23, -52 + 10 * (k % 2), 46, 52 - 10 * (k % 2), (SAFFRON, CLAY, CREAM, MINT, ROSE)[k], 4) +
            rect(-23, -32, 46, 9, BRICK))
    s += rect(90, 150, 420, 14, "#c9955f") + rect(90, 300, 420, 14, "#c9955f")
    s += "".join(path(f"M{120 + 78 * k} 150q-10 -52 12 -62v-16h24v16q22 10 12 62z", (CLAY, LILAC, CREAM, TEAL, SAFFRON)[k]) for k in range(5))
    s += "".join(ellipse(150 + 100 * k, 284, 44, 14, CREAM) + "".join(pastry(128 + 100 * k + 22 * j, 276 - (j % 2) * 15, .6, (2, 3, 0, 1)[k])
        for j in range(3)) for k in range(4))
    s += lantern(640, 120, 1.7) + lantern(930, 80, 1.3)
    who = look("fatou", top=MIST, bottom=BLUE_DEEP, wear="apron", over=CLAY, cloth=SAFFRON)
    s += figure(770, 1180, 960, who, "three", -1, legs="none", tilt=-5, part="body")
    s += slab((-20, 1520), (-120, 1640), 20, "#e7c394", BRICK, 664, 1000) + poly([(-20, 664), (1520, 664), (1520, 676), (-20, 676)], WHITE, OPAQUE[40])
    s += group(958, 780, 1, path("M0 0L-26 -74H150L176 0Z", "#f7ecd6") + path("M176 0L150 -74L190 -110L214 -40Z", "#d9c29c") + rect(0, 0, 176, 46, CREAM) +
        poly([(176, 0), (214, -40), (214, 4), (176, 46)], "#d9c29c") + rect(0, 14, 176, 9, BLUE) + star(88, 18, 16, SAFFRON))
    s += "".join(pastry(990 + 38 * j, 772 - 26 * i, .72, (0, 3)[i]) for i in range(2) for j in range(4))
    s += tray(40, 860, 300, 1.25, 0, 3) + tray(372, 845, 280, 1.2, 2, 3) + tray(-40, 1010, 420, 1.6, 3, 3) + tray(410, 1010, 400, 1.6, 1, 3)
    s += tray(845, 1010, 420, 1.6, 4, 3) + tray(1290, 1010, 420, 1.6, 2, 3) + tray(1210, 845, 270, 1.2, 1, 3)
    s += figure(770, 1180, 960, who, "three", -1, left={"at": (590, 728), "kind": "grip", "wish": (-1, .5)}, right={"at": (948, 736), "lines": True},
        legs="none", part="arms")
    s += line([(594, 716), (545, 790)], 5, "#cfd3da") + line([(600, 722), (560, 796)], 5, "#9fa6b4") + pastry(552, 800, 1.2, 2)
    return w, h, s


def enterprise():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#8fa0de"), (.7, "#f6d9b4"), (1, "#fdeccb")) + gradient("sea", (0, "#8f9fdc"), (1, "#4453ad")) + LIGHT
    s += rect(0, 0, w, 560, "url(#sky)") + circle(760, 262, 210, "url(#glow)") + circle(760, 262, 54, WHITE)
    s += hills(w, 620, 420, 24, "#a7acd9", 5) + rect(0, 430, w, 260, "url(#sea)") + ripples(360, 1300, 440, 640, 40, WHITE, 4, .7)
    s += medina(330, 560, 486, 40, [CREAM, SAND, "#e9c9a0"], CLAY, 44, [(430, 34, 190, 0)]) + path("M300 480H600Q640 486 660 500L640 516H300Z", "#9a7a86")
    s += boat(860, 520, 1.5, CLAY, 1, CREAM) + boat(1120, 560, 1.2, BLUE_DEEP, -1, SAFFRON) + boat(720, 548, .8, TEAL) + rect(300, 610, 1100, 130, "#dcb891")
    s += rect(300, 606, 1100, 10, CREAM) + birds(1060, 200, 26, BLUE_DEEP, 6, 8)
    s += rect(620, 560, 16, 60, BLUE_DEEP) + ellipse(628, 560, 16, 7, BLUE_DEEP) + rect(1200, 560, 16, 60, BLUE_DEEP) + ellipse(1208, 560, 16, 7, BLUE_DEEP)
    s += holed("M0 0H1500V1000H0Z", [box(370, 130, 900, 620)], "#2b357f") + rect(356, 60, 928, 90, "#4c59b0")
    s += "".join(rect(356, 62 + 15 * k, 928, 4, BLUE_DEEP) for k in range(6)) + rect(356, 146, 928, 12, SAFFRON) + rect(356, 130, 16, 620, BLUE_DEEP)
    s += rect(1268, 130, 16, 620, BLUE_DEEP)
    s += rect(0, 750, w, 250, "#6a5a86") + poly([(372, 750), (1268, 750), (1130, 1000), (120, 1000)], "#f0c996", OPAQUE[60])
    s += zellige(0, 560, 7, 4, 50, BLUE_DEEP, [BLUE_MID, CLAY, SAFFRON]) + zellige(1300, 560, 4, 4, 50, BLUE_DEEP, [BLUE_MID, CLAY, SAFFRON])
    for k in range(7):
        x = 50 + 44 * k
        s += line([(x, 180), (x, 206)], 3, HAIR)
        s += (path(f"M{x - 13} 206h26l-4 60h-18z", (CLAY, SAFFRON, LILAC)[k % 3]) if k % 2 else rect(x - 5, 206, 10, 90, "#c9955f", 3) +
            rect(x - 15, 292, 30, 26, "#9fa6b4", 3))
    s += rect(30, 170, 310, 14, "#c9955f") + rect(40, 440, 290, 12, "#c9955f")
    s += "".join(rect(60 + 50 * k, 440 - 50 - 12 * (k % 3), 36, 50 + 12 * (k % 3), (CLAY, MIST, SAFFRON, TEAL, ROSE)[k], 3) for k in range(5))
    s += "".join(rect(1316 + 40 * k, 250 + 26 * k, 24, 510 - 26 * k, ("#c9955f", "#b5763f", "#dcb27c", "#a2683a")[k]) for k in range(4))
    him, her = look("kofi", top=CREAM, wear="apron", over=CLAY, cut="short"), look("amina", top=SAFFRON, cloth=CREAM, bottom=BRICK)
    s += figure(620, 1190, 860, him, "three", 1, legs="none", tilt=6, lean=2, part="body")
    s += figure(985, 1160, 830, her, "three", -1, legs="none", tilt=-4, part="body")
    s += slab((250, 1330), (110, 1470), 34, "#c9955f", "#8a5a3a", 742, 900) + rect(150, 934, 1280, 70, "#6d4630")
    s += "".join(rect(180 + 420 * k, 952, 380, 60, "#7d5339", 4) + rect(350 + 420 * k, 966, 40, 8, SAFFRON, 4) for k in range(3))
    s += "".join(path(f"M{x} {y}q18 -16 22 2t-16 6", "none", f'stroke="#f0d5a6" stroke-width="6" stroke-linecap="round"')
        for x, y in ((300, 800), (840, 838), (430, 868), (700, 876)))
    s += rect(470, 806, 330, 30, "#e9c088", 4) + rect(470, 830, 330, 22, "#b98148", 3) + path("M690 806h92v-22q-14 -22 -34 -14l-36 6q-22 6 -22 30z", BRICK)
    s += circle(728, 776, 11, SAFFRON)
    s += figure(620, 1190, 860, him, "three", 1, left={"at": (560, 796), "lines": True}, right={"at": (744, 768), "kind": "grip"}, legs="none", lean=2,
        part="arms")
    s += group(1010, 742, 1, sheet(-66, -30, 140, 96, "text", LILAC, CLAY, .15, .62))
    s += figure(985, 1160, 830, her, "three", -1, left={"at": (950, 764), "kind": "grip"}, right={"at": (1080, 774)}, legs="none", part="arms")
    s += pen(948, 772, 1.7, -58, BLUE)
    s += mug(1230, 850, 1.7, TEAL) + rect(330, 846, 90, 20, "#9fa6b4", 3) + path("M420 840h60l14 16l-14 14h-60z", CLAY)
    return w, h, s


def summer_school():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#7d91da"), (.6, "#dfd3e4"), (1, "#fbe3bd")) + gradient("sea", (0, "#8fa3e0"), (1, "#2f3f9c")) + LIGHT
    s += rect(0, 0, w, 480, "url(#sky)")
    for cx, cy, r in ((300, 150, 62), (380, 130, 84), (470, 156, 56), (820, 220, 40), (880, 208, 54)):
        s += ellipse(cx, cy, r * 1.6, r * .5, WHITE, OPAQUE[65])
    s += rect(0, 440, w, 560, "url(#sea)") + ripples(0, 1000, 470, 800, 60, WHITE, 6, .6) + boat(640, 520, .8, CLAY, 1, CREAM)
    s += boat(120, 476, .5, BLUE_DEEP, -1, SAFFRON) + birds(660, 300, 34, WHITE, 6, 7)
    s += path("M846 492Q960 396 1140 390Q1340 372 1500 392V720H905Q850 620 846 492Z", "#7b6f9d")
    s += path("M905 720Q850 620 846 492Q900 520 940 600T1000 720Z", "#655c93")
    s += path("M846 492Q960 396 1140 390Q1340 372 1500 392V456Q1330 430 1180 458Q1110 476 1060 466Q980 484 930 522Q880 512 846 492Z", "#3f8f78")
    s += lighthouse(1130, 400, 290)
    s += path("M770 706L788 606Q806 576 830 604L858 706Z", "#655c93") + path("M770 706L788 606Q800 586 812 590L806 706Z", "#7b6f9d")
    s += path("M700 700L712 650Q724 632 738 652L752 700Z", "#655c93")
    s += "".join(ellipse(x, y, r, 7, WHITE, OPAQUE[70]) for x, y, r in ((814, 706, 66), (726, 702, 40), (900, 716, 50), (650, 720, 24)))
    s += path("M520 1000Q600 770 890 684Q1180 590 1500 580V1000Z", "#5a5490") + path("M590 1000Q665 800 915 702Q1180 606 1500 592V1000Z", "#2f7d66")
    s += path("M1500 700Q1250 700 1120 800T960 1000H1080Q1120 870 1220 800T1500 740Z", "#d9bf98")
    s += path("M0 820Q180 790 400 860Q640 930 860 920Q1200 880 1500 830V1000H0Z", "#1f6557")
    s += camera_stand(1010, 800, .95, -1)
    s += figure(1074, 806, 330, look("omar", top=SAFFRON), "side", -1, left=(1034, 614), right={"at": (1030, 622), "kind": "grip"}, legs="side", lean=3)
    s += figure(1180, 800, 326, look("sara", top=MIST, wear=None), "three", -1, left=(1152, 644), right=(1190, 646), legs="stand", tilt=8)
    s += group(1170, 640, 1, rect(-26, -20, 52, 36, BLUE, 3) + rect(-21, -16, 42, 28, WHITE, 2))
    s += path("M1250 850Q1270 760 1350 764Q1430 760 1440 850Z", "#6a6299") + path("M1370 764Q1430 760 1440 850H1390Q1400 790 1370 764Z", "#4d4f8c")
    body, legs, arms = sitter_side(1350, 858, 330, look("moussa", top=CLAY, bottom=BLUE_DEEP), -1, (1290, 722), (1284, 716), (22, 0), 4)
    s += body + legs + arms + group(1276, 716, 1, rect(-26, -6, 50, 8, WHITE, 1) + rect(-26, 0, 50, 5, CLAY, 1), angle=8) + pen(1288, 706, .8, -60, BLUE)
    s += figure(300, 1330, 900, look("aya", style="bun", top=BLUE, bottom=MIDNIGHT), "side", 1, left=(436, 536),
        right={"at": (424, 548), "kind": "grip", "wish": (-.3, 1)}, legs="side", tilt=-3)
    s += group(438, 508, 1.5, rect(-34, -26, 56, 46, "#20264f", 6) + rect(-18, -36, 24, 12, "#20264f", 3) + rect(20, -20, 32, 34, "#11153c", 4) +
        rect(50, -24, 9, 42, "#11153c", 3) + circle(-20, -14, 4, CLAY), angle=-4)
    s += figure(300, 1330, 900, look("aya", top=BLUE), "side", 1, right={"at": (438, 550), "kind": "grip", "wish": (-.3, 1)}, legs="none", part="arms")
    for x, k, t in ((40, 3.2, "#14503f"), (560, 2.4, "#14503f"), (700, 2, "#1a5b4b"), (820, 1.6, "#14503f"), (1460, 2.8, "#14503f"), (120, 2.4, "#1a5b4b"),
            (1380, 1.8, "#1a5b4b")):
        s += grass(x, 1006, k, t, int(x))
    s += "".join(circle(x, y, 8, c) + circle(x, y, 3, CREAM) for x, y,
        c in ((600, 930, SAFFRON), (660, 950, ROSE), (720, 926, SAFFRON), (560, 960, ROSE), (1250, 930, SAFFRON), (1310, 950, ROSE), (840, 960, SAFFRON)))
    return w, h, s


def foam(x, y, columns, rows, size, tones):
    """Sound-absorbing tiles."""
    s = ""
    for r in range(rows):
        for c in range(columns):
            px, py = x + c * size, y + r * size
            one, two = (tones[0], tones[1]) if (r + c) % 2 else (tones[1], tones[0])
            s += rect(px, py, size, size, one)
            s += (path(f"M{px} {py}L{px + size} {py}L{px + size / 2} {py + size / 2}Z", two) +
                path(f"M{px} {py + size}L{px + size} {py + size}L{px + size / 2} {py + size / 2}Z", tones[2]))
    return s


def studio_mic(x, y, k, f):
    """A microphone on its arm; it points to f."""
    s = ellipse(f * -104, 306, 44, 10, "#11153c") + line([(f * -104, 300), (f * -112, 86), (f * -10, 30)], 11, "#11153c") + circle(f * -112, 86, 12, LILAC)
    s += rect(-28, -34, 56, 92, "#3a4163", 26) + rect(-28, 8, 56, 12, CLAY)
    s += "".join(line([(-22, -20 + 9 * j), (22, -20 + 9 * j)], 2, "#6b7396") for j in range(4))
    s += path("M8 -34A28 28 0 0 1 28 -8V30A28 28 0 0 1 8 58Z", WHITE, OPAQUE[10])
    return group(x, y, k, s + ellipse(f * 52, 4, 9, 42, "#11153c") + line([(f * 52, 40), (f * 10, 60)], 5, "#11153c"))


def radio_studio():
    w, h = 1500, 1000
    s = LIGHT + rect(0, 0, w, h, "#232d70") + foam(0, 0, 14, 7, 108, ("#28347e", "#2e3b8c", "#222c6f")) + rect(430, 110, 640, 330, "#151b4d", 16)
    s += rect(450, 130, 600, 290, "#5b69bf", 8)
    s += poly([(450, 130), (700, 130), (560, 420), (450, 420)], WHITE, OPAQUE[10])
    s += clipped("booth", box(450, 130, 600, 270), figure(880, 690, 430, look("lalla", top=ROSE, bottom=BRICK, wear=None), "three", -1, left="front",
        right="front", legs="none", tilt=-4))
    s += rect(450, 396, 600, 24, "#3a478f") + "".join(rect(480 + 40 * k, 402, 22, 10, (SAFFRON, MINT, CLAY)[k % 3], 3) for k in range(14))
    s += rect(668, 34, 164, 62, "#151b4d", 10) + rect(678, 44, 144, 42, "#e2462f", 6) + circle(750, 65, 150, "url(#glow)", OPAQUE[30])
    s += circle(750, 65, 11, "#ffe1d6")
    her, him = look("nadia", top=SAFFRON, style="bun", phones=True), look("moussa", top=CLAY, phones=True)
    people = ((her, 330, 1350, 1080, 1, (590, 770), (510, 800)), (him, 1170, 1360, 1100, -1, (916, 772), (920, 664)))
    for who, x, y, hh, f, _, _ in people:
        s += figure(x, y, hh, who, "side", f, legs="none", lean=4, part="body")
    s += slab((120, 1380), (-40, 1540), 60, "#b98a66", "#6d4630", 742, 965)
    s += poly([(560, 800), (940, 800), (1010, 940), (490, 940)], "#151b4d") + poly([(572, 808), (928, 808), (992, 930), (508, 930)], "#2b3372")
    for k in range(9):
        x0, x1 = 592 + 38.5 * k, 536 + 51 * k
        t = (.3, .6, .45, .7, .35, .55, .25, .65, .5)[k]
        s += line([(x0, 822), (x1, 920)], 4, "#11153c") + group(x0 + (x1 - x0) * t, 822 + 98 * t, 1, rect(-11, -6, 22, 12, (CLAY, SAFFRON, LILAC)[k % 3], 3))
    for who, x, y, hh, f, far, near in people:
        for t in (far, near):
            t = {"at": t, "kind": "open" if t[1] < 700 else "rest"}
            s += figure(x, y, hh, who, "side", f, left=t, right=t, legs="none", lean=4, part="arms")
    s += sheet(130, 850, 190, 160, "text", LILAC, CLAY, -.2, .5, -3) + mug(1240, 850, 2, TEAL, True) + studio_mic(584, 424, 1.2, -1)
    s += studio_mic(922, 424, 1.2, 1)
    return w, h, s


def media_conference():
    w, h = 1500, 1000
    s = LIGHT + rect(0, 0, w, h, "#2a3581") + tiles("cloth", 118, "#2a3581", ["#2d3887", "#28337d", "#2b3784", "#2d3887"]) + rect(0, 0, w, h, "url(#cloth)")
    s += rect(0, 0, w, 210, "#1b2259") + circle(620, 420, 620, "url(#glow)", OPAQUE[30])
    s += path("M400 -20C430 110 540 190 660 196C790 196 900 110 930 -20Z", "#efe3cf") + path("M596 -20L662 150L728 -20Z", BLUE) + rect(0, 196, w, 18, "#3a47a0")
    s += big_hand(470, 190, 1.35, 62, SKINS[3], "flat", -1, CREAM) + big_hand(870, 190, 1.35, 118, SKINS[3], "flat", 1, CREAM)
    for x, y, k, a, band, tone in ((520, 640, 2.3, -22, SAFFRON, "#20264f"), (640, 580, 2.5, -8, CLAY, "#2a3160"), (770, 590, 2.4, 7, TEAL, "#20264f"),
            (890, 660, 2.3, 24, LILAC, "#2a3160")):
        s += group(x + 24, y + 34, k, ellipse(0, -10, 24, 26, MIDNIGHT, OPAQUE[25]) + rect(-12, 0, 24, 260, MIDNIGHT, 8, OPAQUE[25]), angle=a)
        s += group(x, y, k, path("M0 90V400", "none", 'stroke="#11153c" stroke-width="7"'), angle=a) + microphone(x, y, k, a, band, tone)
    s += group(170, 400, 1, ellipse(8, 14, 78, 78, MIDNIGHT, OPAQUE[20]) + circle(0, 0, 74, "#9db4e4", OPAQUE[60]) + circle(0, 0, 60, "#c9d7f2", OPAQUE[75]) +
        ellipse(-18, -20, 26, 16, WHITE, OPAQUE[60]))
    s += group(250, 700, 1.6, rect(-24, -64, 60, 148, MIDNIGHT, 12, OPAQUE[25])) + group(240, 690, 1, handset(0, 0, 1.6), angle=-18)
    s += group(1040, 520, 1, rect(12, 16, 330, 400, MIDNIGHT, 8, OPAQUE[25]) + rect(0, 0, 330, 400, CLAY, 8) + rect(12, 8, 306, 384, "#fffaf0", 3) +
        "".join(rect(46, 56 + 34 * j, (240, 220, 236, 120)[min(j, 3)] if j < 4 else 0, 5, LILAC, 2) for j in range(4)) +
        "".join(line([(60, 58 + 34 * j), (60 + (212, 190, 206, 84)[j], 56 + 34 * j)], 4, BLUE_DEEP, 'stroke-dasharray="16 7 26 8"') for j in range(4)) +
        "".join(circle(6, 30 + 31 * j, 8, "#9fa6b4") for j in range(12)), angle=9)
    s += big_hand(1432, 852, 1.4, 205, SKINS[0], "write", -1, SAFFRON)
    return w, h, s


def ledge(x, k):
    """The edge of terrace k: they swing down from the left, steeper to the front."""
    return 470 + 92 * k + (16 + 9 * k) * math.sin(x / 1500 * 4.2 + .7 * k)


def terrace(k, soil, stone):
    """A terrace on its dry-stone wall."""
    edge = [(x, ledge(x, k)) for x in range(-20, 1541, 40)]
    high = 16 + 7 * k
    s = poly(edge + [(1540, 1000), (-20, 1000)], soil)
    s += poly(edge + [(x, y + high) for x, y in reversed(edge)], stone)
    chance = random.Random(k)
    x = -20
    while x < 1520:
        w = chance.uniform(24, 48) * (.7 + .2 * k)
        for row in range(2):
            s += rect(x + row * w * .4, ledge(x + w / 2, k) + high * (.1 + .45 * row), w * .9, high * .38,
                mix(stone, (WHITE, MIDNIGHT)[chance.randrange(2)], chance.uniform(.04, .2)), 3)
        x += w
    return s


def crops(k, x0, x1, kind, tone, dy=-4):
    """A row of plants along a terrace."""
    size, s = .5 + .2 * k, ""
    step = {"bush": 46, "corn": 22, "sprout": 34}[kind] * size
    for j in range(int((x1 - x0) / step)):
        x = x0 + step * (j + .5)
        y = ledge(x, k) + dy
        if kind == "bush":
            s += "".join(ellipse(x + dx * size, y + ey * size, 16 * size, 13 * size, t)
                for dx, ey, t in ((-8, 0, dark(tone, .3)), (9, 0, dark(tone, .2)), (0, -8, tone)))
        elif kind == "corn":
            s += path(f"M{x:.0f} {y:.0f}q{4 * size:.0f} {-30 * size:.0f} {-3 * size:.0f} {-62 * size:.0f}"
                f"q{9 * size:.0f} {22 * size:.0f} {9 * size:.0f} {62 * size:.0f}z", mix(tone, MIDNIGHT, .2 * (j % 3)))
            s += ellipse(x - 2 * size, y - 62 * size, 3.4 * size, 9 * size, HONEY)
        else:
            s += "".join(path(f"M{x:.0f} {y:.0f}q{dx * size:.0f} {-8 * size:.0f} {dx * 2 * size:.0f} {-22 * size:.0f}"
                f"q{-dx * .2 * size:.0f} {14 * size:.0f} {-dx * 2 * size:.0f} {22 * size:.0f}z", t) for dx, t in ((-8, dark(tone, .25)), (8, tone)))
    return s


def agroecology():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#7f90d8"), (.6, "#e3cfd9"), (1, "#fce0b0")) + LIGHT
    s += landscape(w, h, "url(#sky)", (1190, 190, 66, WHITE), [(330, 70, "#aeb0dc", 4), (390, 56, "#8b93cd", 9)])
    s += medina(840, 1060, 446, 34, [SAND, "#e9c9a0", "#d9b3a8"], BLUE_DEEP, 12, [(930, 28, 150, 0)]) + hills(w, h, 436, 26, "#6f79bb", 14)
    s += birds(620, 170, 28, BLUE_DEEP, 6, 4)
    s += date_palm(1010, 490, 190, "#7a4a3a", "#1f5f6b", 5) + date_palm(1110, 480, 230, "#7a4a3a", "#174f5f", 6, True, .04)
    s += date_palm(420, 480, 170, "#7a4a3a", "#1f5f6b", 8)
    soils, stones = ("#c39a86", "#b98a72", "#c59473", "#b98266", "#a8725c"), ("#a39ac4", "#9a8fb8", "#9188b2", "#867da8", "#7d739e")
    s += terrace(0, soils[0], stones[0]) + crops(0, 0, w, "bush", "#6fae98") + terrace(1, soils[1], stones[1]) + crops(1, 0, 420, "corn", "#5a9a72")
    s += crops(1, 470, 980, "bush", "#4f9a82") + crops(1, 1010, w, "corn", "#5a9a72")
    s += terrace(2, soils[2], stones[2]) + crops(2, 0, 330, "bush", "#3a8a76") + crops(2, 380, 900, "sprout", "#3f9a78", 62)
    s += "".join(beehive(x, ledge(x, 2) - 2, 1.15, t) for x, t in ((1080, LILAC), (1180, SAFFRON), (1280, "#8fb9d8"), (1380, CLAY)))
    s += "".join(ellipse(1090 + 300 * t + 40 * math.sin(9 * t), 490 + 34 * math.cos(14 * t), 3.4, 2.6, "#5a3a1a") +
        ellipse(1092 + 300 * t + 40 * math.sin(9 * t), 486 + 34 * math.cos(14 * t), 3, 1.8, WHITE, OPAQUE[60]) for t in [j / 8 for j in range(9)])
    s += terrace(3, soils[3], stones[3]) + crops(3, 760, 1500, "bush", "#2d7d6c", 6)
    man, woman = look("kofi", hat="#edc981", top=CREAM, bottom=BLUE_DEEP, cut="short"), look("lalla", top=BLUE, bottom=CLAY, cloth=SAFFRON, wear="apron",
        over=MIST)
    s += shadow(470, 812, 120) + line([(506, 520), (664, 800)], 9, BRICK) + path("M650 780L700 774L690 812L664 808Z", "#7d86a0")
    s += figure(455, 812, 380, man, "side", 1, left={"at": (560, 614), "kind": "grip"}, right={"at": (527, 558), "kind": "grip"}, legs="walk", lean=9)
    s += shadow(800, 816, 110) + figure(800, 816, 372, woman, "three", 1, left=(770, 626), right={"at": (886, 626), "wish": (.3, 1)}, legs="robe", tilt=6)
    s += path("M708 612H818L802 686Q763 700 724 686Z", "#b5763f")
    s += "".join(ellipse(728 + 18 * j, 610 - 6 * (j % 2), 14, 12, (CLAY, "#5a9a72", SAFFRON)[j % 3]) for j in range(5))
    s += rect(704, 610, 118, 10, dark("#b5763f", .25), 4)
    s += figure(800, 816, 372, woman, "three", 1, left={"at": (764, 650), "kind": "grip"}, legs="none", part="arms")
    s += terrace(4.35, soils[4], stones[4]) + crops(4.35, 0, 1500, "bush", "#2a7a66", 104) + date_palm(96, 960, 700, "#6d4236", "#134a58", 14, True, .03)
    s += grass(70, 968, 1.3, "#1f6f63", 3) + grass(140, 968, 1.1, "#1f6f63", 4)
    for x, y, k, a, tone in ((1440, 1030, 2.8, -18, "#115350"), (1310, 1050, 2.2, 10, "#1f6f63"), (300, 1060, 2.2, -14, "#1f6f63"),
            (1490, 880, 1.9, -40, "#16605a")):
        s += leaf_lobed(x, y, k, a, tone, mix(tone, MINT, .45))
    return w, h, s


def oasis():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#5d6bc2"), (.45, "#c9a3b4"), (.8, "#f6c48a"), (1, "#fbdca0")) + gradient("heat", (0, "#8f6f86"), (1, "#5a4a72")) + LIGHT
    s += rect(0, 0, w, 560, "url(#sky)")
    s += circle(880, 250, 430, "url(#glow)") + circle(880, 250, 104, "#fff6da") + circle(880, 250, 138, "#fff6da", OPAQUE[20])
    s += circle(880, 250, 180, "#fff6da", OPAQUE[15])
    s += hills(w, 700, 452, 44, "#c79aae", 5) + hills(w, 700, 492, 26, "#b3839c", 9) + rect(0, 520, w, 480, "#d8a273")
    s += medina(60, 250, 530, 40, ["#d9ab8c", "#c9998c", "#e0b48c"], "#7a5a7c", 12) + rect(40, 522, 260, 30, "#d8a273")
    for x, y, hh, seed, tone in ((110, 560, 210, 3, "#4d6a70"), (250, 566, 170, 4, "#6f7a5f"), (340, 556, 140, 5, "#8a8058"), (1290, 560, 220, 6, "#4d6a70"),
            (1400, 572, 270, 7, "#3f5f6b"), (1190, 552, 140, 8, "#8a8058")):
        s += ellipse(x - 60, y, 60, 5, MIDNIGHT, OPAQUE[15]) + date_palm(x, y, hh, "#7a4f44", tone, seed, seed in (3, 7), .03 * (-1) ** seed)
    s += path("M0 600Q360 540 760 566T1500 610V1000H0Z", "#c08c66") + path("M0 640Q420 560 800 584T1500 660V1000H0Z", "url(#heat)")
    s += clipped("bed", "M0 646Q420 566 800 590T1500 666V1000H0Z", cracked(470, 540, 190, 6, ("#dcae80", "#d2a175", "#e4b98c", "#c9976e"), .09))
    s += path("M0 640Q420 560 800 584T1500 660", "none", 'stroke="#e9c294" stroke-width="12"')
    s += poly([(632, 856), (708, 860), (540, 1010), (410, 1010)], MIDNIGHT, OPAQUE[30])
    s += "".join(path(f"M{x} {y}q{-4 * k} {-30 * k} {26 * k} {-36 * k}q{34 * k} {-4 * k} {44 * k} {36 * k}z", "#a9846f") +
        path(f"M{x + 30 * k} {y}q{6 * k} {-20 * k} {6 * k} {-36 * k}q{26 * k} 0 {34 * k} {36 * k}z", "#856570")
        for x, y, k in ((70, 900, 1.7), (150, 910, 1), (1330, 870, 1.5), (1290, 880, .8)))
    who = look("lalla", top=BLUE, bottom=BLUE_DEEP, cloth=CLAY, over=LILAC, hem=LILAC)
    s += figure(672, 862, 420, who, "side", 1, left={"at": (716, 600), "wish": (-1, .6)}, right="trail", legs="stride", lean=2)
    s += jar(722, 634, 1.3, "#b8573a") + figure(672, 862, 420, who, "side", 1, right={"at": (724, 634), "wish": (-.6, 1)}, legs="none", lean=2, part="arms")
    s += "".join(line([(x, y), (x + dx, y - l), (x + dx * 2.4, y - l * 1.5)], 4, "#6d4f58") + line([(x + dx, y - l), (x - dx, y - l * 1.5)], 3, "#6d4f58")
        for x, y, dx, l in ((1180, 830, 10, 46), (1204, 834, -8, 34), (260, 760, 8, 34), (1420, 900, -12, 60), (80, 900, 12, 50)))
    return w, h, s


def rampart(x, y, w, h, flip=False):
    """A red wall from above: its walk, its teeth, the shadow it throws."""
    tooth, n = 26, int(max(w, h) / 52)
    s = rect(x, y, w, h, "#b4523a") + rect(x + 8, y + 8, w - 16, h - 16, "#c9694c")
    if w > h:
        return s + "".join(rect(x + 52 * k + 12, y - 4, tooth, 22, "#d98566", 3) + rect(x + 52 * k + 12, y + h - 18, tooth, 22, "#d98566", 3) for k in range(n))
    return s + "".join(rect(x - 4, y + 52 * k + 12, 22, tooth, "#d98566", 3) + rect(x + w - 18, y + 52 * k + 12, 22, tooth, "#d98566", 3) for k in range(n))


def climate_symposium():
    w, h = 1500, 1000
    cx, cy = 770, 520
    s = rect(0, 0, w, h, "#e3a97f") + tiles("court", 77, "#e3a97f", ["#dda077", "#e8b48b", "#d99a71", "#dda077"]) + rect(0, 0, w, h, "url(#court)")
    s += rect(0, 96, w, 60, MIDNIGHT, 0, OPAQUE[20]) + rect(96, 96, 60, h, MIDNIGHT, 0, OPAQUE[20]) + rampart(-20, 20, 1540, 84) + rampart(20, 20, 84, 1000)
    s += rect(700, 20, 150, 84, "#8f3a2c") + rect(718, 30, 114, 64, BLUE_DEEP) + star(62, 62, 34, SAFFRON) + star(62, 62, 16, BRICK)
    s += circle(cx, cy, 420, "#c9694c") + circle(cx, cy, 408, "#efc9a0")
    s += "".join(star(cx + 384 * math.cos(k * .2618), cy + 384 * math.sin(k * .2618), 20, (BLUE, CLAY)[k % 2]) for k in range(24))
    s += circle(cx + 22, cy + 26, 252, MIDNIGHT, OPAQUE[25]) + circle(cx, cy, 250, BRICK) + circle(cx, cy, 243, "#e9c496") + circle(cx, cy, 120, "#d3a473")
    s += circle(cx, cy, 112, "#2f6f7a")
    s += star(cx, cy, 104, "#3f8f86")
    s += "".join(ellipse(cx + 62 * math.cos(k * .785), cy + 62 * math.sin(k * .785), 24, 24, ("#57a58f", "#2f7f78")[k % 2]) for k in range(8))
    s += circle(cx, cy, 46, "#1d5a63") + star(cx, cy, 40, LILAC) + star(cx, cy, 18, BLUE)
    names = ("haj", "nadia", "ali", "zineb", "kofi", "sara", "omar", "fatou", "moussa", "amina")
    changes = {"omar": dict(top=LILAC), "ali": dict(over="#8a4a5c")}
    for k, name in enumerate(names):
        a = k * 36 + 18
        t, c, d = math.radians(a), math.cos(math.radians(a)), math.sin(math.radians(a))
        s += group(cx + 180 * c, cy + 180 * d, .62, rect(-36, -46, 72, 92, WHITE, 3) +
            "".join(rect(-26, -34 + 14 * j, (52, 40, 48, 26)[j], 5, (LILAC, CLAY)[(k + j) % 2], 2) for j in range(4)), angle=a + 90)
        hand_at = [(cx + 218 * math.cos(t + e), cy + 218 * math.sin(t + e)) for e in (-.11, .11)]
        s += sitter_above(cx + 302 * c, cy + 302 * d, a + 180, 4.1, look(name, **changes.get(name, {})), [(hand_at[0], "rest"), (hand_at[1], "rest")],
            chair=BLUE, size=.7)
    for x, y, r, seed, fruit in ((238, 240, 105, 3, HONEY), (1345, 236, 118, 5, HONEY), (232, 800, 118, 7, None), (1365, 830, 130, 9, HONEY),
            (1440, 530, 84, 12, None)):
        s += tree_above(x, y, r, seed, fruit=fruit)
    s += palm_above(404, 188, 88, 4) + palm_above(1148, 176, 90, 8) + palm_above(414, 930, 104, 11) + palm_above(1130, 940, 84, 13)
    return w, h, s


def outlook_governance():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#2b388f"), (.4, "#7f86cf"), (.72, "#eab7a0"), (1, "#fde0ad")) + LIGHT
    s += landscape(w, h, "url(#sky)", (800, 470, 128, "#fff4d6"), [(520, 56, "#a7a0d3", 2), (560, 44, "#8288c8", 7)])
    s += birds(470, 240, 34, BLUE_DEEP, 6, 9) + birds(1130, 180, 26, BLUE_DEEP, 4, 12) + hills(w, h, 600, 34, "#6a74bd", 11)
    s += medina(1080, 1330, 612, 40, [CREAM, "#f3d3a6", "#e9b98b"], BLUE_DEEP, 71, [(1190, 34, 170, 0)])
    s += path("M0 640Q300 560 640 640T1160 610T1500 640V1000H0Z", "#4d59ab")
    s += path("M730 634C760 650 830 652 838 676C846 706 690 716 672 760L700 800H780C776 728 884 716 872 672C864 648 790 646 764 632Z", "#f3d2a0")
    s += path("M0 760Q260 660 620 752T1130 700T1500 730V1000H0Z", "#39459a")
    s += path("M668 768C664 830 760 890 690 1000H1230C1130 880 870 840 758 770Z", "#f6dba8") + path("M0 880Q240 790 520 872T760 1000H0Z", BLUE_DEEP)
    s += path("M1160 1000Q1180 860 1500 850V1000Z", BLUE_DEEP)
    s += cypress(210, 800, 170, "#1b2560") + cypress(270, 806, 120, "#232d70") + palm(1290, 760, 190, "#3a2a52", "#1b2560")
    s += palm(1390, 776, 140, "#3a2a52", "#232d70")
    s += ellipse(500, 910, 60, 7, MIDNIGHT, OPAQUE[30]) + signpost(500, 910, 330)
    group_of = ((880, 968, 262, "fatou", "robe", "down", (930, 836)), (1058, 962, 268, "ali", "away", (1002, 826), "down"),
        (1140, 956, 250, "amina", "robe", "down", "down"))
    for x, y, hh, name, legs, a, b in group_of:
        s += poly([(x - 24, y - 3), (x + 24, y - 3), (x + (x - 800) * .12 + 44, y + 60), (x + (x - 800) * .12 - 40, y + 60)], MIDNIGHT, OPAQUE[20])
        s += figure(x, y, hh, look(name), "back", left=a, right=b, legs=legs, under="none")
    s += figure(968, 968, 168, look("aya", top=CLAY), "back", left={"at": (931, 842), "wish": (-1, .3)}, right={"at": (1003, 838), "wish": (1, .3)},
        legs="away", child=True, under="none")
    s += figure(776, 964, 258, look("haj"), "back", left="down", right="down", legs="robe", under="none") + line([(735, 862), (728, 968)], 5, BRICK)
    s += grass(60, 1004, 2.2, "#1b2560", 5) + grass(190, 1004, 1.7, MIDNIGHT, 8) + grass(1440, 1004, 2, MIDNIGHT, 9) + grass(350, 1006, 1.6, "#1b2560", 4)
    return w, h, s


def thematic_group():
    w, h = 1500, 1000
    s = rect(0, 0, w, h, "#4b57a8") + tiles("court", 98, "#4b57a8", ["#4550a0", "#525eb0"]) + rect(0, 0, w, h, "url(#court)")
    s += light_beam([(0, 0), (420, 0), (1000, 1000), (300, 1000)], .1) + light_beam([(620, 0), (800, 0), (1400, 1000), (1160, 1000)], .1)
    s += rect(238, 208, 1060, 620, MIDNIGHT, 310, OPAQUE[25]) + rect(215, 180, 1070, 640, BRICK, 320) + rect(223, 188, 1054, 624, "#e6c096", 312)
    s += rect(470, 330, 560, 340, WHITE, 6) + rect(470, 330, 560, 340, "none", 6, f'stroke="{LILAC}" stroke-width="4"')
    spots = ((600, 440, 58, BLUE), (745, 410, 46, SAFFRON), (880, 450, 60, CLAY), (660, 570, 50, TEAL), (800, 560, 66, LILAC), (935, 590, 44, "#57a58f"))
    s += "".join(line([spots[a][:2], spots[b][:2]], 6, NIGHT, OPAQUE[45]) for a, b in ((0, 1), (1, 2), (0, 3), (3, 4), (4, 2), (4, 5), (1, 4)))
    s += "".join(circle(x + 5, y + 7, r, MIDNIGHT, OPAQUE[15]) + circle(x, y, r, tone) + circle(x, y, r * .62, light(tone, .25)) for x, y, r, tone in spots)
    for x, y, a, kind in ((420, 232, -6, "text"), (392, 590, 84, "bars"), (440, 716, 4, "curve"), (950, 700, -5, "text"), (1090, 640, -80, "ring"),
            (1060, 250, 8, "steps")):
        s += sheet(x, y, 104, 132 if kind == "text" else 100, kind, BLUE, CLAY, 0, 1, a)
    s += "".join(circle(x, y, 19, tone) for x, y, tone in ((1100, 400, SAFFRON), (1132, 440, CLAY), (1090, 450, TEAL), (400, 640, LILAC), (430, 678, BLUE)))
    s += "".join(circle(x, y, 26, WHITE) + circle(x, y, 20, "#8a5a2e") for x, y in ((610, 262), (1180, 640), (610, 740)))
    people = ((430, 96, 90, "zineb", ((372, 262), "rest"), ((492, 306), "rest")), (750, 84, 90, "ali", ((700, 250), "rest"), ((790, 300), "point")),
        (1070, 96, 90, "fatou", ((1014, 306), "open"), ((1126, 270), "rest")), (1392, 500, 180, "sara", ((1196, 440), "rest"), ((1184, 556), "rest")),
        (1070, 908, 270, "kofi", ((1128, 706), "rest"), ((1010, 740), "rest")), (750, 918, 270, "lalla", ((806, 740), "rest"), ((716, 690), "point")),
        (430, 908, 270, "nadia", ((380, 720), "rest"), ((492, 736), "rest")), (108, 500, 0, "haj", ((304, 440), "rest"), ((310, 556), "rest")))
    for x, y, a, name, one, two in people:
        s += sitter_above(x, y, a, 8, look(name, top=TEAL) if name == "zineb" else look(name), (one, two), chair="#b5543a", lines=True, size=.84)
    return w, h, s


SCENES = {
    "opener-governance": (opener_governance, 1.6),
    "team": (team, 4 / 3),
    "institutions": (institutions, 4 / 3),
    "regional-council": (regional_council, 4 / 3),
    "local-roadmap": (local_roadmap, 4 / 3),
    "global-programme": (global_programme, 4 / 3),
    "regional-training": (regional_training, 4 / 3),
    "care-pathway": (care_pathway, 4 / 3),
    "migration-data": (migration_data, 4 / 3),
    "review-forum": (review_forum, 4 / 3),
    "labour-mobility": (labour_mobility, 4 / 3),
    "fraud-campaign": (fraud_campaign, 4 / 3),
    "greenhouse": (greenhouse, 4 / 3),
    "poultry-farm": (poultry_farm, 4 / 3),
    "pastry-shop": (pastry_shop, 4 / 3),
    "enterprise": (enterprise, 4 / 3),
    "summer-school": (summer_school, 4 / 3),
    "radio-studio": (radio_studio, 4 / 3),
    "media-conference": (media_conference, 4 / 3),
    "agroecology": (agroecology, 4 / 3),
    "oasis": (oasis, 4 / 3),
    "climate-symposium": (climate_symposium, 4 / 3),
    "outlook-governance": (outlook_governance, 4 / 3),
    "thematic-group": (thematic_group, 4 / 3),
}
