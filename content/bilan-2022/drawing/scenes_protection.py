"""Axis 2, protection and resilience."""
import random

from palette import *
from people import *
from places import *
from shapes import *


def opener_protection():
    w, h = 1240, 1754
    s = gradient("sky", (0, "#0a4f58"), (.3, "#1d7d7c"), (.52, "#8ecac0"), (.66, "#f6e3b8"), (1, CREAM)) + LIGHT
    s += landscape(w, h, "url(#sky)", (420, 985, 150, "#ffedc2"), [(1050, 50, "#83bfb5", 2), (1100, 46, "#4c9d97", 6)])
    s += medina(700, 1260, 1170, 70, ["#f6dfb4", "#eec796", CREAM], CLAY, 31, [(985, 58, 330, 0)])
    s += hills(w, h, 1165, 30, "#1f7f79", 9) + cypress(120, 1185, 190, "#0a5f5b") + cypress(175, 1190, 140, "#0d6a65") + cypress(1165, 1190, 200, "#0a5f5b")
    s += hills(w, h, 1235, 22, "#0c5d59", 13)
    # a broad tree shelters those below it
    trunk = "#5b2f20"
    s += path("M590 1270 C612 1130 600 1020 560 880 L612 862 C634 960 640 990 650 1000 C664 960 690 900 724 846 L770 872 C712 970 700 1120 728 1270 Q660 1290 590 1270Z", trunk)
    s += path("M650 1000 C664 960 690 900 724 846 L770 872 C712 970 700 1120 728 1270 Q700 1280 680 1279 C672 1150 668 1060 650 1000Z", HAIR, 'opacity=".2"')
    chance = random.Random(11)
    blobs = [(chance.uniform(-1, 1), chance.uniform(-1, 1)) for _ in range(60)]
    for tone, dy, scale in (("#06413f", 26, 1.0), ("#0a5f5b", 0, .97), ("#14857d", -34, .82), ("#3ca396", -64, .6)):
        for bx, by in blobs:
            if bx * bx + by * by < 1:
                s += ellipse(650 + bx * 430 * scale - (18 if scale < 1 else 0), 775 + by * 150 * scale + dy, 105 * scale, 74 * scale, tone)
    for k in range(26):
        s += circle(650 + chance.uniform(-450, 430), 770 + chance.uniform(-170, 120), chance.uniform(5, 10), SAFFRON if k % 3 else "#f5d38a")
    g = 1300
    s += path(f"M0 {g - 52} Q{w * .5} {g - 96} {w} {g - 40} L{w} {h} L0 {h}Z", "#f1d196") + ellipse(660, g - 18, 470, 40, DEEP, 'opacity=".3"')
    s += person(430, g, 330, skin=2, top=CLAY, bottom=BRICK, style="hijab", cloth=SAFFRON, dress=True, right="forward")
    s += person(530, g + 6, 205, skin=0, top=CREAM, bottom=NIGHT, style="braids", left="up", right="down")
    s += person(820, g, 345, skin=3, top=CREAM, bottom=NIGHT, style="short", left="forward", turn=-1)
    s += person(725, g + 8, 195, skin=1, top=SAFFRON, bottom=DEEP, style="short", right="up")
    s += person(960, g - 6, 325, skin=4, top=INDIGO, bottom="#26336f", style="hijab", cloth=CREAM, dress=True, left="chest")
    s += person(300, g - 8, 335, skin=5, top=MINT, bottom=DEEP, style="cap", right="hold")
    s += rect(0, 1500, w, 300, DEEP)
    return w, h, s


def reception_desk():
    w, h = 1500, 1000
    s = LIGHT + room("#f4dfb9", CREAM, "#cf8f63")
    s += window(330, 600, 250, 400, CLAY, view(330, 600, 250, 400, "day", 4)) + window(690, 600, 250, 400, CLAY, view(690, 600, 250, 400, "day", 9))
    s += rect(960, 150, 300, 190, DEEP, 8)
    for k in range(4):
        s += rect(990, 182 + 38 * k, (210, 170, 230, 140)[k], 12, MINT, 6)
    s += circle(1222, 300, 16, SAFFRON)
    s += plant(1400, 800, 300, BRICK, TEAL, 2) + plant(90, 800, 240, NIGHT, "#14857d", 1)
    s += person(1010, 840, 560, skin=3, top=TEAL, bottom=NIGHT, style="hijab", cloth=NIGHT, left="forward", right="down", turn=-1)
    s += desk(800, 640, 470, 240, BRICK, "#e7b58a") + star(1035, 760, 66, SAFFRON) + star(1035, 760, 30, BRICK)
    s += path("M1120 622 l26 -120 h130 l-18 120z", NIGHT) + rect(1096, 612, 180, 12, "#0a1c2e", 5) + rect(850, 604, 110, 8, WHITE, 3) + rect(858, 596, 96, 8, CREAM, 3)
    s += ellipse(560, 920, 150, 16, HAIR, 'opacity=".2"') + person(560, 915, 590, skin=0, top=SAFFRON, bottom=CLAY, style="bun", dress=True, right="reach", left="down", turn=1)
    s += person(400, 925, 340, skin=2, top=INDIGO, bottom=NIGHT, style="short", right="up", left="down", turn=1)
    return w, h, s


def health_visit():
    w, h = 1500, 1000
    s = LIGHT + room("#d8eae6", WHITE, "#9cc4bd", tiles=(TEAL, MINT, SAFFRON))
    s += window(1180, 590, 260, 400, WHITE, view(1180, 590, 260, 400, "dawn", 14))
    s += rect(130, 130, 230, 310, WHITE, 10) + rect(222, 190, 46, 150, TEAL, 6) + rect(170, 242, 150, 46, TEAL, 6) + rect(170, 380, 150, 12, MINT, 6) + rect(170, 404, 100, 12, MINT, 6)
    s += rect(470, 170, 330, 20, BRICK) + "".join(rect(490 + 44 * k, 100 + (k % 3) * 10, 30, 70 - (k % 3) * 10, c, 6) for k, c in enumerate((TEAL, SAFFRON, CREAM, CLAY, NIGHT, MINT, SAFFRON)))
    s += rect(560, 640, 560, 60, WHITE, 14) + rect(560, 690, 560, 34, TEAL, 8) + rect(600, 724, 26, 190, NIGHT) + rect(1054, 724, 26, 190, NIGHT) + path("M980 640 q60 -90 140 -60 v60z", CREAM)
    s += person(780, 866, 560, skin=0, top=SAFFRON, bottom=CLAY, style="bun", seated=True, left="down", right="hold", turn=-1)
    s += ellipse(420, 925, 150, 16, HAIR, 'opacity=".2"') + person(420, 920, 620, skin=4, top=MINT, bottom=NIGHT, style="hijab", cloth=TEAL, coat=WHITE, right="reach", left="hold", turn=1)
    s += path("M385 478 C380 540 455 545 452 480", "none", f'stroke="{NIGHT}" stroke-width="7" stroke-linecap="round"') + circle(432, 552, 13, NIGHT)
    s += plant(1340, 830, 280, CLAY, TEAL, 1)
    s += person(1210, 915, 330, skin=2, top=INDIGO, bottom=NIGHT, style="short", left="down", right="wave", turn=-1)
    return w, h, s


def mobile_unit():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#0f2b46"), (.45, "#2c5f7c"), (.8, "#e7a66e"), (1, "#f5cf96")) + LIGHT
    s += rect(0, 0, w, h, "url(#sky)") + circle(1180, 190, 60, CREAM) + circle(1205, 176, 52, "#1c4262")
    chance = random.Random(8)
    for _ in range(50):
        s += circle(chance.uniform(0, w), chance.uniform(20, 360), chance.uniform(1.5, 3.5), CREAM, 'opacity=".8"')
    s += hills(w, h, 600, 40, "#7a4f5c", 3)
    s += medina(-20, 1520, 720, 110, ["#38506b", "#2f4660", "#44607a"], NIGHT, 77, [(250, 84, 470, 0), (1290, 70, 380, 1)], windows=SAFFRON)
    s += rect(0, 715, w, 300, "#22384f") + rect(0, 715, w, 26, "#5d6f80") + "".join(rect(60 + 260 * k, 880, 130, 12, CREAM, 6, 'opacity=".5"') for k in range(6))
    s += line([(1330, 740), (1330, 330), (1270, 300)], 14, "#0a1c2e") + circle(1262, 312, 20, "#ffe9a8") + circle(1262, 330, 210, "url(#glow)", 'opacity=".5"')
    s += path("M1262 320 L1080 830 L1440 830Z", "#ffe9a8", 'opacity=".12"') + van(120, 800, CREAM, TEAL)
    s += ellipse(880, 868, 110, 12, HAIR, 'opacity=".35"') + person(880, 865, 440, skin=4, top=TEAL, bottom=NIGHT, style="short", right="reach", left="down", turn=1, coat=None)
    s += rect(842, 560, 76, 20, SAFFRON) + ellipse(1120, 890, 110, 12, HAIR, 'opacity=".35"') + person(1110, 885, 430, skin=0, top=CLAY, bottom="#3c2b3f", style="hijab", cloth=ROSE, dress=True, left="chest", turn=-1)
    s += person(1260, 880, 440, skin=2, top=SAFFRON, bottom=HAIR, style="cap", left="down", right="hip", turn=-1)
    return w, h, s


def shelter():
    w, h = 1500, 1000
    s = LIGHT + room("#2d4f68", "#23415a", "#7a5138", tiles=("#3b7f86", "#c4613f", SAFFRON))
    s += window(750, 560, 280, 400, "#e7b58a", view(750, 560, 280, 400, "night", 17))
    s += line([(1190, 0), (1190, 150)], 6, HAIR) + path("M1120 220 Q1125 150 1190 148 Q1255 150 1260 220Z", SAFFRON) + circle(1190, 250, 330, "url(#glow)", 'opacity=".8"')
    for bx, colour, blanket in ((70, "#b27a54", TEAL), (1010, "#b27a54", CLAY)):
        for by in (430, 720):
            s += rect(bx + 16, by - 34, 388, 44, CREAM, 12) + path(f"M{bx + 150} {by - 42} h240 q16 0 16 16 v56 h-256z", blanket) + ellipse(bx + 78, by - 46, 58, 26, WHITE)
            s += "".join(star(bx + 200 + 60 * k, by - 8, 16, SAFFRON) for k in range(4)) + rect(bx, by + 10, 420, 26, colour, 6)
        s += rect(bx, 290, 26, 600, colour, 6) + rect(bx + 394, 290, 26, 600, colour, 6)
    for k in range(5):
        s += rect(490, 480 + 74 * k, 70, 12, "#b27a54", 5)
    s += rect(490, 440, 12, 450, "#b27a54") + rect(550, 440, 12, 450, "#b27a54")
    s += ellipse(750, 930, 210, 18, HAIR, 'opacity=".35"') + person(700, 925, 540, skin=1, top=SAFFRON, bottom=CLAY, style="hijab", cloth=CREAM, dress=True, right="forward", turn=1)
    s += person(850, 930, 330, skin=0, top=TEAL, bottom=NIGHT, style="short", left="up", right="down", turn=-1)
    s += path("M906 930 q-12 -64 34 -70 q54 4 46 70z", BRICK) + rect(924, 846, 34, 24, "none", 10, f'stroke="{BRICK}" stroke-width="8"')
    return w, h, s


def awareness_session():
    w, h = 1500, 1000
    s = LIGHT + room("#f6dcae", CREAM, "#c98658", tiles=(CLAY, TEAL, SAFFRON))
    s += window(250, 590, 240, 400, TEAL, view(250, 590, 240, 400, "day", 24)) + window(1270, 590, 240, 400, TEAL, view(1270, 590, 240, 400, "day", 29))
    s += line([(620, 560), (560, 880)], 14, BRICK) + line([(900, 560), (960, 880)], 14, BRICK) + rect(560, 140, 400, 460, WHITE, 10) + rect(560, 140, 400, 40, NIGHT, 8)
    s += circle(670, 300, 56, TEAL) + path("M640 300 l22 24 40 -46", "none", f'stroke="{WHITE}" stroke-width="13" stroke-linecap="round" stroke-linejoin="round"')
    s += "".join(rect(752, 262 + 34 * k, (160, 120, 150)[k], 14, MINT if k else NIGHT, 7) for k in range(3)) + circle(670, 470, 56, SAFFRON) + path("M670 436 v40 M670 498 v2", "none", f'stroke="{WHITE}" stroke-width="14" stroke-linecap="round"')
    s += "".join(rect(752, 432 + 34 * k, (150, 165, 100)[k], 14, MINT if k else NIGHT, 7) for k in range(3))
    s += person(1060, 890, 600, skin=1, top=CLAY, bottom=NIGHT, style="afro", left="point", right="hold", turn=-1)
    row = [(80, 0, "short", HAIR, SAFFRON), (270, 3, "hijab", CREAM, TEAL), (455, 2, "afro", HAIR, CREAM), (640, 4, "short", HAIR, INDIGO), (830, 1, "hijab", SAFFRON, BRICK), (1020, 0, "short", "#3a2a22", MINT), (1210, 5, "hijab", ROSE, NIGHT), (1400, 2, "short", HAIR, CLAY)]
    for x, k, style, cloth, top in row:
        s += listener(x, 925, 44, k, style, cloth, top)
    for k, (x, sk, style, cloth, top) in enumerate(row):
        s += listener(x + 95, 1030, 52, (sk + 2) % 6, ("hijab", "short", "short", "hijab", "afro", "hijab", "short", "afro")[k], (TEAL, HAIR, HAIR, CREAM, HAIR, NIGHT, HAIR, HAIR)[k], (NIGHT, ROSE, DEEP, CLAY, SAFFRON, TEAL, BRICK, CREAM)[k])
    return w, h, s


def theatre():
    w, h = 1500, 1000
    s = LIGHT + gradient("curtain", (0, "#9c2f24"), (.5, RUST), (1, "#7c241d"), angle=0)
    s += rect(0, 0, w, h, "#1a1626") + rect(180, 90, 1140, 640, "#24365a") + circle(1040, 270, 82, CREAM) + hills(w, 740, 600, 50, "#2d5f78", 4)
    s += f'<clipPath id="stage"><rect x="180" y="90" width="1140" height="640"/></clipPath><g clip-path="url(#stage)">' + medina(180, 1320, 740, 84, ["#e9b98b", "#f3d3a6", CREAM], BRICK, 91, [(420, 66, 390, 0)]) + "</g>"
    for x, dx in ((420, 480), (1090, 1010), (750, 750)):
        s += path(f"M{x} 60 L{dx - 210} 800 L{dx + 210} 800Z", "#fff1c4", 'opacity=".16"')
    s += path("M120 730 H1380 L1440 830 H60Z", "#a9683f") + rect(60, 830, 1380, 50, "#6f3f27") + ellipse(750, 790, 560, 30, "#fff1c4", 'opacity=".25"')
    for k in range(5):
        s += path(f"M{20 + 54 * k} 40 h56 C{70 + 54 * k} 400 {60 + 30 * k} 560 {40 + 36 * k} 850 h-60z", "url(#curtain)") + path(f"M{1480 - 54 * k} 40 h-56 C{1430 - 54 * k} 400 {1440 - 30 * k} 560 {1460 - 36 * k} 850 h60z", "url(#curtain)")
    s += path("M0 0 H1500 V90 " + "".join(f"Q{1450 - 150 * k} 190 {1350 - 150 * k} 90 " if k < 9 else "" for k in range(10)) + "Q50 190 0 90Z", RUST) + rect(0, 82, w, 12, SAFFRON)
    s += person(480, 800, 430, skin=0, top=SAFFRON, bottom=TEAL, style="bun", dress=True, right="up", left="out") + person(700, 812, 420, skin=3, top=CREAM, bottom=NIGHT, style="short", left="up", right="reach")
    s += person(920, 806, 425, skin=2, top=TEAL, bottom=BRICK, style="hijab", cloth=SAFFRON, dress=True, left="reach", right="up") + person(1100, 800, 300, skin=1, top=INDIGO, bottom=NIGHT, style="short", left="wave", right="out")
    for x, y, sad in ((640, 200, 0), (760, 210, 1)):
        s += path(f"M{x} {y}q50 16 100 0v60q-6 60 -50 76q-44 -16 -50 -76z", CREAM if not sad else MINT) + circle(x + 32, y + 44, 9, NIGHT) + circle(x + 68, y + 44, 9, NIGHT) + path(f"M{x + 28} {y + (84 if not sad else 98)}q22 {22 if not sad else -22} 44 0", "none", f'stroke="{NIGHT}" stroke-width="8" stroke-linecap="round"')
    for k in range(9):
        s += listener(60 + 172 * k, 1030, 54, k % 6, ("short", "hijab", "afro", "short", "hijab", "short", "afro", "hijab", "short")[k], "#0e0c16" if k % 3 else "#1d2233", "#0e0c16")
    return w, h, s


def departure_hall():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#7fb9c0"), (.6, "#f2d9a9"), (1, "#f6c98a")) + LIGHT
    s += rect(0, 0, w, h, "#e8eeea") + rect(60, 100, 1380, 600, "url(#sky)") + circle(1120, 470, 210, "url(#glow)") + circle(1120, 470, 60, WHITE) + hills(1440, 700, 620, 34, "#9cc4b4", 2) + hills(1440, 700, 655, 16, "#5d9d93", 5)
    s += rect(60, 660, 1380, 44, "#c9b48d")
    s += path("M300 560 C420 520 760 508 920 512 C990 514 1040 540 1052 556 C1020 586 930 596 860 596 L420 600 C360 600 310 590 300 560Z", WHITE) + path("M420 600 L860 596 C930 596 1020 586 1052 556 C1060 590 960 616 860 618 L430 618 C340 616 300 590 300 560 C330 590 380 600 420 600Z", "#c9d6da")
    s += path("M310 566 L250 420 L318 420 L430 540Z", CLAY) + path("M640 580 L500 700 L580 700 L800 586Z", "#dfe8ea") + path("M560 524 L500 452 L548 452 L660 518Z", "#dfe8ea") + path("M985 530 l36 4 q14 10 22 20 h-52z", NIGHT)
    s += "".join(rect(470 + 40 * k, 544, 18, 20, NIGHT, 7) for k in range(12)) + ellipse(668, 612, 34, 19, NIGHT) + circle(500, 650, 16, HAIR) + circle(900, 640, 16, HAIR)
    for k in range(6):
        s += rect(52 + 276 * k, 90, 16, 620, "#5b7580")
    s += rect(40, 84, 1420, 20, "#5b7580") + rect(40, 270, 1420, 8, "#5b7580") + rect(0, 700, w, 300, "#d8c19a") + path("M0 700 H1500 V740 H0Z", "#bfa377") + path("M420 740 L240 1000 H520 L600 740Z M900 740 L980 1000 H1260 L1080 740Z", WHITE, 'opacity=".3"')
    s += rect(560, 20, 420, 130, NIGHT, 10) + "".join(rect(590, 46 + 32 * k, 150, 12, SAFFRON, 4) + rect(770, 46 + 32 * k, 90, 12, CREAM, 4) + rect(886, 46 + 32 * k, 60, 12, MINT, 4) for k in range(3))
    for x in (330, 560, 850, 1080):
        s += ellipse(x, 930, 110, 12, HAIR, 'opacity=".2"')
    s += person(330, 925, 480, skin=0, top=CLAY, bottom=NIGHT, style="short", right="down", left="down", stride=5, turn=1) + suitcase(372, 930, 92, 130, TEAL)
    s += person(560, 930, 465, skin=2, top=SAFFRON, bottom=BRICK, style="hijab", cloth=TEAL, dress=True, right="down", turn=1) + person(670, 934, 270, skin=0, top=CREAM, bottom=INDIGO, style="braids", left="up", turn=1)
    s += person(870, 926, 480, skin=4, top=TEAL, bottom=NIGHT, style="bun", right="point", left="hold", turn=1) + rect(800, 640, 52, 70, WHITE, 5)
    s += person(1110, 930, 475, skin=1, top=INDIGO, bottom=HAIR, style="afro", left="wave", stride=4) + suitcase(1160, 935, 84, 120, SAFFRON) + plant(1390, 960, 240, BRICK, TEAL, 2)
    return w, h, s


def workshop_training():
    board = rect(430, 120, 640, 350, WHITE, 12) + rect(430, 120, 640, 350, "none", 12, f'stroke="{BRICK}" stroke-width="14"')
    board += line([(510, 400), (510, 180)], 6, NIGHT) + line([(510, 400), (800, 400)], 6, NIGHT) + "".join(rect(540 + 62 * k, 400 - hh, 40, hh, c) for k, (hh, c) in enumerate(((60, MINT), (100, TEAL), (140, SAFFRON), (190, CLAY))))
    board += "".join(circle(880, 220 + 70 * k, 18, (TEAL, SAFFRON, CLAY)[k]) + rect(915, 212 + 70 * k, 110, 14, NIGHT, 7, 'opacity=".6"') for k in range(3))
    people = [(270, 1010, 620, dict(skin=0, top=SAFFRON, style="braids", right="hold", left="down", turn=1)), (500, 985, 600, dict(skin=3, top=TEAL, style="hijab", cloth=NIGHT, right="hold", turn=1)),
              (1000, 985, 600, dict(skin=2, top=CREAM, style="short", left="hold", turn=-1)), (1230, 1010, 625, dict(skin=5, top=CLAY, style="hijab", cloth=MINT, left="hold", turn=-1)),
              (750, 960, 640, dict(skin=1, top=INDIGO, style="afro", left="out", right="up"))]
    w, h, s = table_scene("#f2dcb4", (TEAL, SAFFRON, CLAY), people, board, 1)
    s += laptop(560, 850) + laptop(950, 840) + rect(300, 820, 120, 14, WHITE, 3) + rect(310, 808, 110, 14, CREAM, 3) + rect(1130, 828, 130, 12, WHITE, 3) + path("M790 800 h56 l-8 56 h-40z", TEAL) + plant(120, 760, 220, BRICK, TEAL, 2)
    return w, h, s


def workshop_reintegration():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#f3c98a"), (1, CREAM)) + LIGHT + rect(0, 0, w, h, "url(#sky)") + rect(0, 0, w, 820, "#d9825a") + rect(0, 0, w, 820, "url(#light)")
    s += path(arch(520, 830, 660, 690), NIGHT) + path(arch(520, 830, 600, 640), "#7c3f2a")
    for row in range(3):
        y = 420 + 120 * row
        s += rect(250, y, 540, 16, "#e7b58a")
        for k in range(6):
            c = (TEAL, SAFFRON, CREAM, CLAY, MINT, INDIGO)[(k + row * 2) % 6]
            x = 285 + 86 * k
            if (k + row) % 3 == 0:
                s += path(f"M{x - 20} {y} q-16 -46 12 -62 v-14 h22 v14 q28 16 12 62z", c)
            elif (k + row) % 3 == 1:
                s += path(f"M{x - 30} {y - 34} h64 q-4 34 -32 34 q-28 0 -32 -34z", c) + ellipse(x + 2, y - 34, 32, 7, HAIR, 'opacity=".25"')
            else:
                s += rect(x - 22, y - 60, 46, 60, c, 8) + rect(x - 22, y - 44, 46, 8, CREAM)
    for k in range(10):
        s += path(f"M{110 + 82 * k} 130 h82 l14 110 q-48 40 -96 0z", (CLAY, CREAM)[k % 2] if k % 2 else RUST)
    s += rect(96, 110, 848, 26, BRICK)
    s += window(1220, 590, 230, 380, CREAM, view(1220, 590, 230, 380, "day", 44)) + zellige(0, 690, 30, 3, 50, CREAM, [TEAL, CLAY, SAFFRON]) + rect(0, 820, w, 180, "#e9c594")
    s += person(520, 985, 610, skin=1, top=SAFFRON, bottom=NIGHT, style="afro", left="hold", right="hold", bust=True) + path("M452 650 q68 -30 136 0 l14 200 h-164z", CREAM)
    s += rect(200, 800, 700, 40, "#b27a54", 8) + rect(230, 840, 30, 160, BRICK) + rect(840, 840, 30, 160, BRICK)
    s += path("M470 800 q-30 -90 30 -110 v-20 h60 v20 q60 20 30 110z", TEAL) + star(530, 752, 26, SAFFRON) + rect(270, 770, 90, 30, CLAY, 6) + path("M680 800 v-60 h110 v60z M700 740 v-40 h66 v40", NIGHT)
    s += ellipse(1130, 940, 130, 14, HAIR, 'opacity=".2"') + person(1130, 935, 560, skin=4, top=TEAL, bottom=DEEP, style="hijab", cloth=CREAM, dress=True, left="reach", right="hold", turn=-1) + person(1300, 945, 300, skin=4, top=INDIGO, bottom=NIGHT, style="short", left="up", turn=-1)
    return w, h, s


def capacity_workshop():
    board = rect(500, 90, 500, 300, DEEP, 10) + "".join(circle(620 + 130 * (k % 3), 190 + 100 * (k // 3), 34, (SAFFRON, MINT, CLAY, MINT, CREAM, SAFFRON)[k]) for k in range(6))
    board += "".join(line(p, 6, WHITE) for p in ([(654, 190), (716, 190)], [(784, 190), (846, 190)], [(620, 224), (620, 256)], [(750, 224), (750, 256)], [(880, 224), (880, 256)], [(654, 290), (716, 290)], [(784, 290), (846, 290)]))
    board += window(240, 590, 240, 410, TEAL, view(240, 590, 240, 410, "dawn", 54)) + window(1260, 590, 240, 410, TEAL, view(1260, 590, 240, 410, "dawn", 58))
    people = [(190, 1020, 600, dict(skin=4, top=NIGHT, style="short", right="hold", turn=1)), (390, 985, 590, dict(skin=3, top=CLAY, style="hijab", cloth=CREAM, right="chest", turn=1)), (570, 965, 585, dict(skin=0, top=SAFFRON, style="short", left="down", right="hold")),
              (930, 965, 585, dict(skin=5, top=MINT, style="hijab", cloth=INDIGO, left="hold")), (1110, 985, 590, dict(skin=2, top=TEAL, style="bun", left="chest", turn=-1)), (1310, 1020, 600, dict(skin=1, top=BRICK, style="short", left="hold", turn=-1)),
              (750, 955, 600, dict(skin=4, top=INDIGO, style="long", left="out", right="up"))]
    w, h, s = table_scene("#e3ece4", (TEAL, CLAY, SAFFRON), people, board, 2, "#dfb488")
    for x in (200, 400, 590, 900, 1090, 1280):
        s += rect(x - 50, 824, 100, 12, WHITE, 3) + rect(x - 30, 800, 60, 24, CREAM, 3) + rect(x - 20, 808, 40, 5, TEAL)
    s += path("M735 820 h44 l-6 50 h-32z", TEAL) + plant(757, 830, 120, TEAL, "#14857d", 1)
    return w, h, s


def outlook_protection():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#2a8a88"), (.42, "#9fd0c2"), (.62, "#fbe3ae"), (1, CREAM)) + LIGHT
    s += landscape(w, h, "url(#sky)", (750, 520, 120, "#fff6dc"), [(540, 50, "#9ac9bb", 2), (590, 44, "#67aca3", 7)])
    s += birds(420, 250, 36, DEEP, 6, 9) + birds(1080, 300, 28, DEEP, 4, 12)
    s += medina(980, 1520, 650, 56, [CREAM, "#f3d3a6", "#efc295"], BRICK, 71, [(1250, 46, 240, 0)]) + hills(w, h, 645, 24, "#e0a27c", 11) + hills(w, h, 690, 30, "#3f958d", 16) + cypress(180, 700, 150, DEEP) + cypress(230, 708, 110, "#0a5f5b") + palm(1320, 715, 180, BRICK, DEEP)
    s += hills(w, h, 770, 26, "#14776f", 21) + hills(w, h, 880, 22, DEEP, 28)
    s += path("M420 1000 C520 900 800 880 800 810 C800 760 660 740 730 690 C750 676 760 665 756 650 C775 668 770 690 752 704 C710 745 870 760 880 815 C890 890 900 940 960 1000Z", "#f6dda6")
    for x, y, hh, k in ((560, 975, 290, 1), (660, 985, 310, 0), (840, 970, 295, 5), (935, 982, 300, 4)):
        s += person(x, y, hh, **{**CROWD[k], "back": True, "left": "down", "right": "down"})
    s += person(750, 985, 190, skin=0, top=SAFFRON, bottom=NIGHT, style="short", back=True, left="up", right="up")
    s += path("M700 560 l34 -44 34 44 -34 60z", CLAY, 'transform="translate(160 -190) rotate(14 734 560)"')
    return w, h, s


SCENES = {
    "opener-protection": (opener_protection, 1.6),
    "reception-desk": (reception_desk, 4 / 3),
    "health-visit": (health_visit, 4 / 3),
    "mobile-unit": (mobile_unit, 4 / 3),
    "shelter": (shelter, 4 / 3),
    "awareness-session": (awareness_session, 4 / 3),
    "theatre": (theatre, 4 / 3),
    "departure-hall": (departure_hall, 4 / 3),
    "workshop-training": (workshop_training, 4 / 3),
    "workshop-reintegration": (workshop_reintegration, 4 / 3),
    "capacity-workshop": (capacity_workshop, 4 / 3),
    "outlook-protection": (outlook_protection, 4 / 3),
}
