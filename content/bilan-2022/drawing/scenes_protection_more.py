"""Axis 2, protection and resilience: the scenes inside the chapters."""
import math
import random

from palette import *
from people import *
from places import *
from props_youth import *
from shapes import *


def _shelves():
    s = rect(0, 0, 1500, 1000, "#cfe4e0") + rect(0, 0, 1500, 1000, "url(#light)")
    for k, y in enumerate((250, 470, 690)):
        for x in (60, 440, 820, 1200):
            chance = random.Random(k * 7 + x)
            kind = (k + x // 380) % 3
            if kind == 0:
                s += carton(x + 20, y, 150, 120, "#c9a273", TEAL) + carton(x + 180, y, 130, 86, "#b98d5d", DEEP) + carton(x + 190, y - 86, 104, 66, "#d6b488")
            elif kind == 1:
                s += "".join(sack(x + 26 + 104 * j, y, 92, 118 + 10 * (j % 2), (CREAM, "#dcebe6", SAND)[j], (TEAL, CLAY, DEEP)[j]) for j in range(3))
            else:
                s += "".join(bottle(x + 26 + 50 * j, y, 40, 120, ("#d9b45a", "#e2c377")[j % 2], DEEP) for j in range(3))
                s += "".join(tin(x + 188 + 58 * j, y, 50, 70, (TEAL, CLAY, DEEP)[j % 3]) for j in range(2))
                s += tin(x + 216, y - 72, 50, 66, chance.choice((MINT, HONEY)))
        s += rect(0, y, 1500, 22, "#2d7f7b") + rect(0, y + 22, 1500, 10, HAIR, 0, 'opacity=".12"')
    for x in (30, 410, 790, 1170, 1480):
        s += rect(x - 12, 80, 24, 920, "#23706d")
    return s + rect(0, 0, 1500, 1000, "#dbebea", 0, 'opacity=".34"')


def food_parcels():
    w, h = 1500, 1000
    s = LIGHT + wax("cotton", CLAY, SAFFRON, CREAM, 70) + _shelves()
    giver, near1 = figure_parts(330, 1640, 1400, skin=3, top="#9fd0c9", style="hijab", cloth=DEEP, turn=.62, legs=None, over="vest", over_colour=TEAL,
        trim=SAFFRON, to=((566, 730), (640, 690)), lean=5, nod=8, grips=("grip", "grip"))
    taker, near2 = figure_parts(1190, 1640, 1380, skin=0, top="url(#cotton)", style="wrap", cloth=SAFFRON, turn=-.62, legs=None, sleeves="#a8492c",
        to=((866, 690), (938, 730)), lean=-4, nod=8, grips=("grip", "grip"), sleeve=.8)
    s += giver + taker
    s += rect(0, 830, w, 170, "#d9a873") + rect(0, 830, w, 12, "#ecc79a") + rect(0, 958, w, 42, "#b27a4c") + shadow(750, 866, 250, .25, 20, BRICK)
    s += greens(640, 660, 150, "#2f8f6a", 7, 3) + bottle(800, 680, 64, 190, "#e0bb5c", TEAL) + loaf(700, 650, 92) + orange(880, 640, 40, True)
    s += rect(716, 560, 78, 110, WHITE, 6) + rect(716, 590, 78, 40, MINT)
    s += orange(834, 652, 38) + orange(606, 656, 34) + basket(752, 866, 400, 212)
    s += near1 + near2
    s += carton(-40, 985, 260, 150, "#bf8e59", TEAL) + sack(235, 975, 110, 130, CREAM, CLAY) + loaf(1130, 925, 80) + loaf(1220, 945, 84) + orange(1330, 940, 38)
    s += orange(1400, 950, 40, True) + orange(1368, 890, 36)
    return w, h, s


def listening_room():
    w, h = 1500, 1000
    s = LIGHT + gradient("wall", (0, "#7fb4ad"), (1, "#cfe3d8")) + tiles("band", 44, DEEP, [TEAL, SAFFRON, MINT])
    s += tiles("dado", 40, "#eef3ea", [TEAL, MINT, CLAY])
    s += rect(0, 0, w, h, "url(#wall)") + rect(200, 640, 1100, 130, "url(#dado)") + rect(200, 632, 1100, 10, TEAL) + rect(0, 768, w, 240, "#b98258")
    s += rect(0, 768, w, 12, HAIR, 0, 'opacity=".15"')
    s += window(560, 560, 190, 300, "#e7cfa4", view(560, 560, 190, 300, "night", 17))
    s += rect(860, 230, 190, 150, CREAM, 4)
    s += clip("frame", box_path(872, 242, 166, 126), rect(872, 242, 166, 126, MINT) + hills(1100, 380, 320, 16, TEAL, 3) + circle(990, 284, 18, SAFFRON))
    s += rug(750, 885, 860, 170, "#8f3a24", [SAFFRON, CREAM, TEAL], .12)
    s += shadow(500, 900, 150) + shadow(1000, 900, 150) + armchair(470, 898, 330, DEEP, 1) + armchair(1040, 898, 330, "#c4613f", -1)
    s += figure(470, 898, 560, skin=3, top=TEAL, bottom=NIGHT, style="hijab", cloth=CREAM, turn=.85, hip=(2, 25), lean=9, feet=((24, 0), (27, 0)),
        to=((585, 700), (592, 696)), nod=6, cuff=DEEP)
    s += figure(1040, 898, 560, skin=0, top=SAFFRON, bottom="#3c4f63", style="fade", turn=-.85, hip=(-1, 25), lean=-3, feet=((-27, 0), (-24, 0)),
        to=((868, 640), (920, 706)), grips=("open", "rest"))
    s += rect(690, 776, 130, 14, "#8a5638", 5) + stroke("M712 790L704 890M798 790L806 890", "#6f3f27", 11) + lamp(752, 776, 200, "#f7c766", DEEP)
    s += tea(704, 776, 40) + tea(804, 776, 40)
    d = arch(750, 1040, 800, 990)
    s += path(f"M0 0H1500V1000H0Z {d}", "#0b3f43", 'fill-rule="evenodd"') + path(d, "none", 'stroke="url(#band)" stroke-width="72"')
    s += path(d, "none", f'stroke="{SAFFRON}" stroke-width="6"')
    s += path(arch(750, 1040, 870, 1026), "none", 'stroke="#1c6f6b" stroke-width="8"')
    s += plant(90, 1010, 420, CLAY, "#127069", 2) + leaves(1500, 40, 330, 158, "#127069", 70, 7, 5)
    return w, h, s


def legal_aid():
    w, h = 1500, 1000
    s = LIGHT + rect(0, 0, w, h, "#2b7773") + rect(0, 0, w, h, "url(#light)", 0, 'opacity=".5"')
    for k, y in enumerate((170, 350, 530)):
        s += rect(640, y, 860, 18, "#0c4a48") + spines(660, y, 330, 130, [CREAM, "#bcd9d6", SAFFRON, CLAY, DEEP, MINT], 3 + k)
        s += spines(1130, y, 340, 130, [MINT, CREAM, CLAY, NIGHT, "#e9c48d"], 9 + k)
    s += rect(620, 0, 20, 700, "#0c4a48") + plant(1062, 352, 110, SAFFRON, "#7cc0a8", 1)
    s += window(330, 640, 330, 560, CREAM, view(330, 640, 330, 560, "day", 14))
    teen, near = figure_parts(1010, 1372, 1130, skin=0, top=SAFFRON, style="curls", turn=-.3, look=-.5, legs=None, age="teen", to=((880, 806), (1080, 826)),
        nod=12, lean=-3, over="stripes", over_colour=CLAY)
    s += teen + poly([(0, 770), (1500, 730), (1500, 1000), (0, 1000)], "#d8a66f") + poly([(0, 770), (1500, 730), (1500, 744), (0, 786)], "#ecc79a")
    s += '<g transform="matrix(.97 -.03 -.24 .6 790 890)">' + rect(-166, -150, 340, 320, HAIR, 0, 'opacity=".2"') + rect(-174, -160, 340, 320, "#fffaf0", 3)
    s += rect(-158, -144, 308, 288, "none", 2, f'stroke="{TEAL}" stroke-width="6"') + star(-4, -96, 34, TEAL) + star(-4, -96, 15, WHITE)
    s += "".join(rect(-120, -36 + 30 * k, (230, 190, 236, 150)[k], 10, "#9fb7b4", 4) for k in range(4)) + circle(98, 104, 30, CLAY) + star(98, 104, 17, CREAM)
    s += "</g>"
    s += notebook(1290, 872, 200, 110, 6, DEEP) + pencil(1210, 940, 130, -12, CLAY) + tea(1400, 850, 90) + near
    s += figure(290, 2260, 2080, skin=4, top="#12324d", style="bun", back=True, turn=.35, look=.5, legs=None, to=(None, (700, 872)), grips=("rest", "write"),
        wrists=(0, 4), elbows=(1, 1), nod=8, cuff=WHITE, far=(False, False))
    return w, h, s


def _web(x, y, r, seed):
    """Cards on a table and the threads between them."""
    chance = random.Random(seed)
    spots = [(x + r * .62 * math.cos(k * 1.2566 + seed), y + r * .62 * math.sin(k * 1.2566 + seed)) for k in range(5)] + [(x, y)]
    s = ""
    for a, b, c in ((0, 5, CLAY), (1, 5, TEAL), (2, 5, CLAY), (3, 5, SAFFRON), (4, 5, TEAL), (0, 2, SAFFRON), (1, 3, CLAY)):
        s += line([spots[a], spots[b]], 4, c)
    for k, (px, py) in enumerate(spots):
        turn = chance.uniform(-14, 14)
        fill = (WHITE, MINT, CREAM, SAFFRON, WHITE, DEEP)[k]
        s += f'<g transform="translate({px:.0f} {py:.0f}) rotate({turn:.0f})">' + rect(-29, -19, 60, 42, HAIR, 3, 'opacity=".18"')
        s += rect(-31, -22, 60, 42, fill, 3)
        s += circle(-14, -1, 9, (TEAL, DEEP, CLAY, CLAY, INDIGO, SAFFRON)[k]) + rect(2, -9, 20, 5, GREY, 2) + rect(2, 3, 14, 5, GREY, 2) + "</g>"
        s += circle(px, py - 18, 5, RUST)
    return s


def _round_table(x, y, r, seats, seed):
    s = ellipse(x + 22, y + 28, r, r, HAIR, 'opacity=".2"') + circle(x, y, r, "#dba971") + circle(x, y, r - 10, "#e9c493") + _web(x, y, r, seed)
    for angle, look, reach in seats:
        a = math.radians(angle)
        px, py = x + math.cos(a) * (r + 66), y + math.sin(a) * (r + 66)
        to = []
        for k, side in enumerate((-1, 1)):
            b = a - side * reach[k][0]
            to.append((x + math.cos(b) * r * reach[k][1], y + math.sin(b) * r * reach[k][1]))
        s += rect(px - 34 + math.cos(a) * 26, py - 34 + math.sin(a) * 26, 68, 68, "#175e5b", 14,
            f'transform="rotate({angle} {px + math.cos(a) * 26:.0f} {py + math.sin(a) * 26:.0f})"')
        s += overhead(px, py, 33, angle + 180, to=to, **look)
    return s


def _light_patch(x, y, w, h, angle):
    return f'<g transform="translate({x} {y}) rotate({angle}) skewX(-18)">' + path(arch(0, h, w, h), "#fff3cf", 'opacity=".34"') + "</g>"


def trafficking_training():
    w, h = 1500, 1000
    s = LIGHT + rect(0, 0, w, h, "#a9cfc8") + tiles("floor", 100, "#b5d6d0", ["#9cc6bf", "#a6cdc6"]) + rect(0, 0, w, h, "url(#floor)")
    s += rect(430, 60, 640, 880, DEEP, 10) + rect(452, 82, 596, 836, "none", 6, f'stroke="{SAFFRON}" stroke-width="5"')
    s += tiles("rug", 74, TEAL, ["#0a5f5b", CLAY, "#0a5f5b", "#14857d"])
    s += rect(478, 108, 544, 784, "url(#rug)")
    s += _light_patch(250, 560, 190, 330, -24) + _light_patch(1260, 520, 190, 330, -24) + _light_patch(760, 60, 190, 330, -24)
    near, far, wide = ((.26, .8), (.26, .8)), ((.3, .62), (.18, .86)), ((.16, .5), (.34, .84))
    s += _round_table(330, 300, 168, [(196, dict(skin=3, hair=CREAM, top=TEAL, kind="hijab"), near), (262, dict(skin=0, top=SAFFRON), far),
        (128, dict(skin=1, hair=HAIR, top=CLAY, kind="bun"), wide), (330, dict(skin=4, top=NIGHT, hair="#8f8a86"), near),
        (52, dict(skin=2, top=MINT, kind="afro"), far)], 1)
    s += _round_table(1170, 310, 168, [(222, dict(skin=2, top=INDIGO), wide), (290, dict(skin=5, hair=SAFFRON, top=BRICK, kind="wrap"), near),
        (2, dict(skin=3, top=CREAM), far), (70, dict(skin=4, hair=NIGHT, top=ROSE, kind="hijab"), near), (144, dict(skin=0, top=TEAL, kind="kufi"), far)], 2)
    s += _round_table(750, 690, 176, [(180, dict(skin=0, top=CREAM, kind="bun"), far), (238, dict(skin=3, top=TEAL), near),
        (302, dict(skin=1, hair=CLAY, top=SAFFRON, kind="hijab"), far), (8, dict(skin=2, top=RUST), wide), (76, dict(skin=4, top="#2b3e5c", kind="afro"), near),
        (124, dict(skin=5, hair=MINT, top=CLAY, kind="wrap"), near)], 4)
    s += overhead(748, 250, 35, 180, skin=4, top=INDIGO, hair=CREAM, kind="hijab", to=((640, 262), (684, 196)), grips=("rest", "open"))
    s += paper(634, 262, 66, 86, 12, rows=4)
    for px, py, a in ((60, 930, -58), (150, 990, -80), (20, 850, -20)):
        s += leaves(px - 40, py + 40, 210, a, "#127069", 62, 6, int(px))
    s += leaves(1530, 960, 260, 200, "#127069", 66, 7, 3) + leaves(1480, 1030, 220, 240, "#0d5f5a", 60, 6, 8) + leaves(1540, 880, 190, 170, "#0d5f5a", 56, 5, 9)
    return w, h, s


def lantern_walk():
    w, h = 1500, 1000
    s = LIGHT + WARM + gradient("sky", (0, "#0b2a44"), (1, "#1f6a78")) + gradient("left", (0, "#0d3b4c"), (1, "#1b5b66"), angle=0)
    s += gradient("door", (0, "#f3b04a"), (1, "#ffe0a0"))
    s += tiles("trim", 30, "#0a3d46", [TEAL, HONEY, MINT]) + rect(0, 0, w, h, "url(#sky)") + stars(900, 10, 330, 40, 6) + circle(700, 130, 46, CREAM)
    s += circle(722, 118, 42, "#10374f")
    s += rect(520, 330, 400, 460, "#154a58") + rect(520, 330, 400, 16, "#1f6470") + path(pointed(700, 790, 180, 300), "#0a2a3a")
    s += path(pointed(700, 790, 120, 240), "#2a7f86") + glow(700, 640, 190, .45)
    s += rect(610, 380, 34, 54, "#f2b544", 17) + rect(790, 380, 34, 54, "#f2b544", 17, 'opacity=".6"')
    s += poly([(0, 1000), (0, 960), (540, 780), (920, 780), (1500, 880), (1500, 1000)], "#2b5f66")
    chance = random.Random(4)
    for _ in range(70):
        y = chance.uniform(792, 990)
        k = (y - 700) / 150
        s += ellipse(chance.uniform(60, 1460), y, 26 * k, 7 * k, "#37727a", f'opacity="{chance.uniform(.25, .7):.2f}"')
    s += poly([(0, 0), (380, 0), (540, 250), (540, 782), (0, 968)], "url(#left)") + poly([(0, 700), (540, 690), (540, 782), (0, 968)], "#0b3342")
    for a, b, top, low in ((90, 190, 250, 480), (330, 400, 330, 500)):
        s += poly([(a, top), (b, top + 22), (b, low + 4), (a, low)], "#0a2c3a")
        s += poly([(a + 14, top + 20), (b - 12, top + 38), (b - 12, low - 10), (a + 14, low - 14)], "#f2b544", 'opacity=".85"')
        s += line([((a + b) / 2, top + 28), ((a + b) / 2, low - 12)], 5, "#0a2c3a")
        s += line([(a + 14, (top + low) / 2 + 8), (b - 12, (top + low) / 2 + 12)], 5, "#0a2c3a")
    s += stroke("M480 150Q700 290 930 190", "#0a2436", 4)
    s += "".join(lantern(x, y, 62, "#0a2436", "#f2b544", False) + warm(x, y + 38, 90, .7) for x, y in ((600, 214), (770, 232)))
    s += rect(920, 0, 580, 884, "#1a5763") + rect(920, 700, 580, 184, "#11444f") + rect(920, 0, 16, 884, HAIR, 0, 'opacity=".2"')
    s += rect(920, 686, 580, 14, "#237480")
    s += path(arch(1210, 884, 320, 600), "url(#trim)") + path(arch(1210, 884, 262, 560), "#0a2c3a") + path(arch(1210, 884, 236, 540), "url(#door)")
    s += rect(1040, 876, 340, 20, "#2e6f78")
    s += path(arch(1210, 884, 236, 540), "#fff3cf", 'opacity=".25"') + rect(1150, 560, 120, 12, "#b97a2c")
    s += path("M1168 560v-46h26v46zM1206 560v-62h30v62z", "#c98a3a")
    s += rect(985, 250, 60, 92, "#0a2c3a", 30) + rect(993, 262, 44, 76, "#f2b544", 22, 'opacity=".75"')
    s += bougainvillea(1440, 90, 280, 330, 4, "#8e3f63", "#1d5d55") + bougainvillea(1480, 260, 130, 200, 8, "#8e3f63", "#1d5d55")
    s += path("M1100 890L1320 890L1440 1000H900Z", "#ffdf9a", 'opacity=".24"') + ellipse(900, 930, 330, 52, "#ffdf9a", 'opacity=".28"')
    woman, hand_near = figure_parts(1200, 890, 440, skin=1, top="#8f3a24", bottom="#8f3a24", style="hijab", cloth="#e5b18f", turn=-.4, legs="robe",
        to=((1106, 640), (1196, 640)), nod=4)
    s += shadow(1210, 892, 80, .3) + woman + hand_near
    s += shadow(620, 842, 60, .35)
    s += figure(620, 840, 350, skin=0, top="#2f7f7b", bottom="#0b2436", style="cap", cloth="#f2b544", turn=.6, over="vest", over_colour="#0f5f63",
        trim="#ffe2a0", to=((640, 690), (668, 684)))
    s += rect(634, 664, 56, 40, CREAM, 4)
    helper, near = figure_parts(850, 942, 500, skin=3, top="#1f8f88", bottom="#0b2436", style="long", turn=.55, over="vest", over_colour="#0c6b68",
        trim="#ffe2a0", to=((900, 700), (985, 640)), feet=((-7, 0), (8, 0)), grips=("open", "grip"), nod=2)
    s += shadow(850, 944, 90, .4) + helper + lantern(992, 640, 130, lit=False) + near + warm(992, 718, 330, .9)
    s += path("M260 930q-10 -40 20 -52l-6 -26 20 12 20 -12 0 30q14 26 4 48q30 0 40 -26q8 34 -36 36z", "#071e2b")
    return w, h, s


def _classwall():
    s = rect(0, 0, 1500, 1000, "#3b8d86") + rect(0, 0, 1500, 1000, "url(#light)", 0, 'opacity=".55"')
    s += window(215, 640, 270, 460, CREAM, view(215, 640, 270, 460, "day", 24)) + stroke("M420 150Q900 230 1500 120", CREAM, 4)
    for k, (x, y) in enumerate(((500, 172), (690, 190), (1090, 180), (1290, 158))):
        s += f'<g transform="translate({x} {y}) rotate({(-4, 3, -3, 5)[k]})">' + rect(-64, 0, 128, 160, (WHITE, CREAM, PAPER, WHITE)[k], 3)
        s += rect(-8, -12, 16, 26, CLAY, 3)
        s += (circle(0, 56, 32, SAFFRON) + rect(-50, 112, 100, 26, TEAL), star(0, 78, 48, CLAY) + star(0, 78, 22, CREAM),
            path("M-44 130V80L0 40L44 80V130Z", INDIGO) + rect(-12, 96, 24, 34, SAFFRON), circle(-20, 70, 26, MINT) + circle(22, 70, 26, ROSE)
            + stroke("M-20 96V140M22 96V140", DEEP, 5))[k]
        s += "</g>"
    return s


def school_support():
    w, h = 1500, 1000
    s = LIGHT + bands("knit", SAFFRON, CREAM, size=26) + _classwall()
    tutor, hand_near = figure_parts(905, 1345, 1160, skin=3, top=CREAM, style="hijab", cloth=DEEP, turn=-.5, legs=None, to=(None, (790, 850)),
        hands=(None, (0, 0)), lean=-9, nod=10, grips=("rest", "point"), cuff=TEAL, over="badge", over_colour=WHITE, trim=TEAL)
    one, near1 = figure_parts(300, 1215, 800, skin=0, top=RUST, style="braids", cloth=SAFFRON, turn=.3, look=.4, legs=None, age="child",
        to=((300, 880), (424, 872)), nod=14, grips=("rest", "write"), far=(False, False), wrists=(0, -20))
    two, near2 = figure_parts(610, 1225, 800, skin=4, top=NIGHT, style="short", turn=.2, look=.3, legs=None, age="child", to=((560, 892), (690, 884)), nod=14,
        grips=("rest", "write"), far=(False, False), wrists=(10, -20))
    three, near3 = figure_parts(1240, 1225, 810, skin=2, top="url(#knit)", style="curls", turn=-.35, look=-.45, legs=None, age="child",
        to=((1140, 876), (1262, 886)), nod=12, grips=("write", "rest"), far=(False, False), wrists=(20, 0))
    s += tutor + one + two + three
    s += poly([(0, 800), (1500, 800), (1500, 1000), (0, 1000)], "#dba971") + rect(0, 800, w, 10, "#efcb9b") + rect(0, 984, w, 16, "#b27a4c")
    for x, y, fill, ink in ((360, 905, WHITE, MINT), (660, 912, WHITE, "#c9b48d"), (1180, 905, CREAM, ROSE)):
        s += f'<g transform="matrix(1 0 -.2 .5 {x} {y})">' + rect(-122, -82, 256, 180, HAIR, 0, 'opacity=".18"') + rect(-128, -90, 128, 180, fill, 3)
        s += rect(0, -90, 128, 180, fill, 3) + rect(-1, -90, 3, 180, HAIR, 0, 'opacity=".25"')
        s += "".join(rect(-110, -64 + 32 * k, (90, 70, 96, 60, 84)[k], 8, ink, 3) + rect(20, -64 + 32 * k, (84, 94, 60, 90, 40)[k], 8, ink, 3)
            for k in range(5))
        s += "</g>"
    s += near1 + near2 + near3 + hand_near
    s += cup(890, 930, 84, TEAL, (CLAY, SAFFRON, NIGHT, MINT)) + orange(985, 940, 30, True) + orange(1036, 950, 28)
    s += spines(60, 960, 150, 120, [CLAY, SAFFRON, DEEP], 5)
    return w, h, s


def homecoming():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#4da39c"), (.5, "#bfdccb"), (1, "#fbe6b9")) + LIGHT + wax("print", "#0c7c76", SAFFRON, CREAM, 30)
    s += wax("print2", CLAY, CREAM, NIGHT, 26)
    s += landscape(w, h, "url(#sky)", (400, 440, 84, "#fff3d0"), [(560, 36, "#8cc0ad", 2), (590, 30, "#5f9f92", 9)]) + birds(640, 170, 28, DEEP, 5, 12)
    s += hills(w, h, 640, 20, "#d07a4c", 6)
    for x, y, hh in ((1010, 650, 100), (1050, 655, 80), (60, 650, 110)):
        s += ellipse(x, y - hh * .7, hh * .4, hh * .34, "#2f7f6a") + rect(x - 5, y - hh * .5, 10, hh * .5, "#6f4a35")
    s += hut(170, 690, 210, "#c98a5c", "#dfb967", "#4a2a22", CREAM) + hut(400, 676, 170, "#b9744a", "#d2a955", "#4a2a22")
    s += hut(570, 668, 130, "#c98a5c", "#dfb967", "#4a2a22") + hills(w, h, 700, 14, "#b9552f", 12)
    s += ellipse(1200, 745, 400, 26, HAIR, 'opacity=".2"') + baobab(1190, 745, 640, "#84584a", "#2f8a70")
    s += path("M0 760Q500 690 1500 740L1500 1000H0Z", "#c4613f")
    s += path("M-20 1000C260 880 420 820 520 720L570 720C560 820 620 880 760 1000Z", "#d98a5e")
    s += "".join(ellipse(x, y, 30, 7, "#a94c2b", 'opacity=".5"') for x, y in ((120, 860), (980, 960), (1320, 880), (860, 800), (1420, 970)))
    s += shadow(690, 925, 150, .25, 16, "#5a2012")
    son, _ = figure_parts(690, 925, 470, skin=0, top="#e9efe6", bottom=NIGHT, style="fade", turn=.9, lean=4, feet=((-7, 0), (6, 0)), hands=(None, None), nod=12)
    _, s_arm = figure_parts(690, 925, 470, skin=0, top="#e9efe6", turn=.9, lean=4, to=((774, 690), None), hands=((0, 0), None), far=(False, True), legs=None,
        grips=("mitt", "mitt"), wrists=(-58, 0))
    mother, m_near = figure_parts(772, 922, 415, skin=2, top="url(#print)", bottom="url(#print)", style="wrap", cloth=SAFFRON, turn=-.9, legs="skirt",
        to=((None), (690, 700)), hands=(None, (0, 0)), lean=-4, nod=10, grips=("mitt", "mitt"), wrists=(0, 50))
    s += son + mother + s_arm + m_near
    s += suitcase(520, 928, 92, 118, "#2b3e5c")
    s += shadow(960, 910, 90, .25, 11, "#5a2012")
    s += figure(955, 905, 425, skin=1, top="#f3ead2", bottom="#f3ead2", style="kufi", cloth=WHITE, turn=-.5, legs="robe", to=((880, 700), (1010, 740)),
        grips=("open", "grip"), over="embroidery", over_colour=HONEY)
    s += stroke("M1016 726L1030 908", "#6f4a35", 9) + circle(1014, 738, 13, SKINS[1])
    s += shadow(1110, 890, 80, .25, 10, "#5a2012")
    s += figure(1110, 888, 400, skin=5, top="url(#print2)", bottom="url(#print2)", style="wrap", cloth="#7a2f4f", turn=-.5, legs="skirt",
        to=((1080, 700), (1100, 712)))
    s += shadow(860, 955, 54, .25, 8, "#5a2012")
    s += figure(868, 952, 250, skin=0, top=SAFFRON, bottom="#26494a", style="braids", cloth=CLAY, turn=-.85, age="child", feet=((-17, 4), (16, 0)),
        to=((790, 800), (812, 770)), lean=-5, shorts=True)
    s += leaves(-30, 1010, 330, -38, "#0c5d59", 74, 7, 2) + leaves(-40, 880, 240, -20, "#127069", 66, 6, 7)
    return w, h, s


def resettlement():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#123f55"), (.45, "#3f7f8c"), (.75, "#d8a98e"), (1, "#f2cfa3")) + LIGHT + WARM + rect(0, 0, w, h, "url(#sky)")
    snow, dim = "#dfe9ec", "#b9d0d6"
    s += hills(w, h, 520, 60, "#5f8f9b", 3) + hills(w, h, 560, 46, "#86adb5", 8)
    for x, hh in ((60, 170), (130, 210), (210, 160), (860, 190), (930, 150), (1420, 220), (1360, 170)):
        s += fir(x, 640, hh, "#2a6a70", dim)
    s += hills(w, h, 640, 18, dim, 5)
    for k, (x, y, ww, hh, wall) in enumerate(((250, 660, 140, 120, "#7a4a52"), (400, 664, 120, 150, "#2f6a78"), (530, 668, 150, 110, "#a15a42"),
        (690, 664, 130, 140, "#3d5572"), (1000, 670, 150, 120, "#2f6a78"))):
        s += northern_house(x, y, ww, hh, wall, snow, seed=k + 2)
    s += hills(w, h, 700, 16, "#c9dade", 11)
    s += northern_house(1090, 800, 330, 300, "#9a4a3a", snow, door=1, seed=9) + warm(1255, 700, 300, .7)
    s += rect(1212, 648, 86, 152, "#5f2b25", 4) + rect(1220, 656, 70, 144, "#ffdf9a", 3) + rect(1196, 634, 118, 16, snow, 6)
    s += rect(1190, 796, 130, 14, "#b8c9ce", 5)
    s += figure(1252, 800, 128, skin=4, top=TEAL, bottom=NIGHT, style="long", to=((1220, 686), None))
    s += path("M0 790C300 730 560 760 800 770C1080 780 1300 790 1500 812V1000H0Z", snow)
    s += path("M1200 808C1120 836 900 850 740 900C660 926 600 960 580 1000H940C960 950 1100 900 1316 808Z", "#c3d5da")
    s += ellipse(1236, 822, 170, 20, "#ffdf9a", 'opacity=".5"')
    s += line([(250, 850), (250, 540)], 11, "#173644") + path("M218 540h64l-12 -44h-40z", "#173644") + rect(232, 500, 36, 40, "#ffe2a0", 4)
    s += path("M214 496h72l-36 -26z", snow) + warm(250, 524, 230, .9) + ellipse(250, 858, 120, 16, "#fff0c4", 'opacity=".5"')
    for x, y, hh, kw in ((560, 938, 350, dict(skin=2, top="#1f6f72", bottom="#1b2f45", style="hijab", cloth="#e9b36a", legs="skirt", to=(None, (634, 806)),
        over="coat", over_colour="#1f6f72", trim="#15595c")), (470, 950, 372,
        dict(skin=0, top="#34507a", bottom="#1b2536", style="beanie", cloth=CLAY, to=((412, 788), None), over="coat", over_colour="#34507a", trim="#28406a"))):
        s += shadow(x + 10, y, 80, .18, 9, NIGHT) + figure(x, y, hh, back=True, turn=.28, **kw)
    s += suitcase(376, 950, 66, 92, "#8f3a24") + stroke("M409 830V792", HAIR, 5)
    s += shadow(672, 946, 50, .18, 7, NIGHT)
    s += figure(670, 946, 226, skin=1, top=SAFFRON, bottom="#1b2f45", style="beanie", cloth=TEAL, age="child", back=True, turn=.3, to=((636, 812), None),
        over="coat", over_colour=SAFFRON, trim=HONEY)
    chance = random.Random(5)
    for _ in range(150):
        y = chance.uniform(0, h)
        s += circle(chance.uniform(0, w), y, chance.uniform(1.6, 3.4 + y / 420), WHITE, f'opacity="{chance.uniform(.4, .95):.2f}"')
    return w, h, s


def compass_desk():
    w, h = 1500, 1000
    s = LIGHT + rect(0, 0, w, h, "#0f6f6a") + tiles("cloth", 74, "#0d6863", ["#106e69", "#0f6b66"]) + rect(0, 0, w, h, "url(#cloth)")
    s += path("M0 0H620L120 1000H0Z", "#fff3cf", 'opacity=".12"') + path("M760 0H1040L540 1000H260Z", "#fff3cf", 'opacity=".1"')
    s += '<g transform="translate(640 470) rotate(-7)">' + rect(-442, -292, 900, 600, HAIR, 0, 'opacity=".22"') + rect(-450, -300, 900, 600, "#f3e6c6", 4)
    for k in range(6):
        s += path(f"M{-250 + 22 * k} {-120 + 20 * k}C{-160 + 14 * k} {-230 + 26 * k} {60 - 20 * k} {-220 + 26 * k} {110 - 22 * k} "
            f"{-90 + 10 * k}C{150 - 26 * k} {20 - 8 * k} {-20 - 4 * k} {90 - 18 * k} {-110 + 4 * k} {70 - 14 * k}"
            f"C{-230 + 18 * k} {50 - 10 * k} {-290 + 26 * k} {-40 + 6 * k} {-250 + 22 * k} {-120 + 20 * k}Z", "none", 'stroke="#c9a873" stroke-width="3"')
    s += path("M-450 170C-300 110 -160 240 20 180C180 130 260 240 450 170V300H-450Z", MINT, 'opacity=".8"')
    s += stroke("M-380 120C-280 40 -220 -10 -120 -20S120 60 220 -60", CLAY, 5, 'stroke-dasharray="4 16"')
    s += circle(-380, 120, 13, CLAY) + circle(-120, -20, 13, TEAL) + stroke("M-450 -100H450M-450 100H450M-225 -300V300M0 -300V300M225 -300V300", "#d9c598", 2)
    s += "</g>"
    s += drawing_compass(560, 470, 205)
    s += notebook(215, 240, 230, 300, -14, NIGHT) + notebook(205, 250, 210, 280, -4, CLAY) + pencil(70, 470, 250, -24, SAFFRON)
    s += notebook(1180, 250, 400, 280, 8, DEEP, MINT)
    cards = ((930, 560, -6, WHITE, TEAL), (1060, 640, 4, SAFFRON, DEEP), (1200, 720, -3, WHITE, CLAY))
    s += stroke("M930 560Q1000 590 1060 640T1200 720T1330 800", RUST, 5)
    for x, y, a, fill, ink in cards:
        s += f'<g transform="translate({x} {y}) rotate({a})">' + rect(-62, -40, 130, 88, HAIR, 6, 'opacity=".2"') + rect(-66, -44, 130, 88, fill, 6)
        s += star(-34, 0, 22, ink) + rect(0, -18, 50, 9, ink, 4, 'opacity=".6"') + rect(0, 4, 36, 9, ink, 4, 'opacity=".6"') + "</g>"
        s += circle(x, y - 34, 8, RUST)
    s += '<g transform="translate(1322 806) rotate(10)">' + rect(-62, -40, 130, 88, HAIR, 6, 'opacity=".3"') + rect(-66, -44, 130, 88, MINT, 6)
    s += star(-34, 0, 22, DEEP) + "</g>"
    s += forearm((1560, 1080), (1420, 890), 150, SAFFRON, SKINS[0], "pinch", -1, .62, 0, HONEY, 1.0)
    s += forearm((560, 1130), (520, 830), 150, "#e9efe6", SKINS[3], "rest", 1, .66, 6, SAFFRON, 1.0)
    s += circle(96, 760, 78, HAIR, 'opacity=".2"') + circle(86, 748, 76, "#c9ced0") + circle(86, 748, 62, "#e4e8e8")
    s += circle(150, 850, 40, WHITE, 'opacity=".6"') + circle(150, 850, 32, "#b9822c") + circle(144, 844, 10, "#2f8a5a")
    s += circle(40, 880, 40, WHITE, 'opacity=".6"') + circle(40, 880, 32, "#b9822c")
    s += leaves(1520, 20, 260, 150, "#2f9a86", 70, 6, 4)
    return w, h, s


SCENES = {
    "food-parcels": (food_parcels, 4 / 3),
    "listening-room": (listening_room, 4 / 3),
    "legal-aid": (legal_aid, 4 / 3),
    "trafficking-training": (trafficking_training, 4 / 3),
    "lantern-walk": (lantern_walk, 4 / 3),
    "school-support": (school_support, 4 / 3),
    "homecoming": (homecoming, 4 / 3),
    "resettlement": (resettlement, 4 / 3),
    "compass-desk": (compass_desk, 4 / 3),
}
