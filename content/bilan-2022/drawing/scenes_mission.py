"""Cover, foreword and the mission at a glance."""
import random

from palette import *
from people import *
from places import *
from shapes import *


def cover():
    w, h = 1240, 1754
    s = gradient("sky", (0, "#f0a562"), (.35, "#f7c98a"), (.62, "#fce6bd"), (1, CREAM)) + LIGHT
    s += landscape(w, h, "url(#sky)", (790, 800, 190, "#fff4d6"), [(930, 60, "#e9a98a", 3), (985, 55, "#d98a68", 8)])
    s += birds(330, 560, 40, BRICK, 7, 5)
    s += rect(0, 1040, w, 90, "#7fb8b3") + rect(0, 1040, w, 10, WHITE, 0, 'opacity=".5"')
    for k, (bx, bw) in enumerate(((640, 260), (760, 180), (690, 120), (820, 90))):
        s += rect(bx, 1058 + 16 * k, bw, 5, WHITE, 2, 'opacity=".75"')
    s += hills(w, h, 1115, 26, "#c4613f", 12)
    s += medina(-20, 560, 1180, 92, [CREAM, "#f3d3a6", "#e7b58a", "#f8e4c0"], BRICK, 7, [(228, 74, 430, 0)])
    s += medina(900, 1260, 1190, 80, ["#f3d3a6", CREAM, "#e7b58a"], BRICK, 23, [(1060, 58, 300, 0)])
    s += hills(w, h, 1190, 26, TEAL, 15) + palm(640, 1215, 250, BRICK, DEEP) + palm(745, 1222, 190, BRICK, "#0a5f5b") + palm(70, 1230, 210, BRICK, DEEP)
    s += hills(w, h, 1262, 18, DEEP, 19)
    ground = 1462
    s += path(f"M0 {ground - 40} Q{w / 2} {ground - 110} {w} {ground - 40} L{w} {h} L0 {h}Z", "#f0c98c")
    s += zellige(-10, ground + 74, 21, 4, 60, NIGHT, [TEAL, SAFFRON, CLAY, MINT]) + rect(0, ground + 62, w, 14, SAFFRON)
    order = [(150, 385, 1), (305, 415, 0), (470, 395, 3), (640, 425, 2), (800, 380, 5), (955, 418, 4), (1105, 392, 6)]
    for x, hh, k in order:
        s += ellipse(x + 14, ground + 36, hh * .2, 9, BRICK, 'opacity=".28"')
        s += person(x, ground + 34, hh, **CROWD[k])
    s += person(388, ground + 44, 235, skin=1, top=CLAY, bottom=NIGHT, style="braids", right="up")
    s += person(722, ground + 44, 215, skin=4, top=TEAL, bottom=BRICK, style="short", left="up")
    return w, h, s


def foreword():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#79b9b6"), (.5, "#f5dcae"), (1, CREAM)) + LIGHT
    s += landscape(w, h, "url(#sky)", (1040, 430, 96, WHITE), [(500, 60, "#a8cdc2", 5), (560, 60, "#6faea7", 7)])
    s += birds(560, 300, 34, DEEP, 6, 3) + hills(w, h, 640, 44, "#e0a27c", 14)
    s += medina(120, 720, 680, 62, [CREAM, "#f3d3a6", "#efc295"], BRICK, 41, [(420, 52, 290, 0), (640, 40, 200, 1)])
    s += hills(w, h, 690, 30, CLAY, 22) + cypress(820, 705, 130, DEEP) + cypress(862, 712, 100, "#0a5f5b") + palm(90, 720, 170, BRICK, DEEP) + palm(1330, 722, 190, BRICK, DEEP) + palm(1410, 732, 140, BRICK, "#0a5f5b")
    s += hills(w, h, 760, 26, TEAL, 27) + hills(w, h, 850, 20, DEEP, 33)
    s += path("M560 1000 C640 900 900 880 860 820 C835 780 960 760 1010 735 C980 765 920 785 950 820 C990 880 900 930 860 1000Z", "#f1d196")
    for x, y, hh, k in ((880, 838, 120, 1), (935, 842, 128, 2), (985, 836, 112, 3)):
        s += person(x, y, hh, **{**CROWD[k], "back": True, "left": "down", "right": "down"})
    return w, h, s


def glance():
    w, h = 1500, 1000
    s = gradient("sky", (0, "#8fc7c6"), (.55, "#dcece2"), (1, CREAM)) + gradient("sea", (0, "#2f8f92"), (1, "#0e5f66")) + LIGHT
    s += rect(0, 0, w, h, "url(#sky)") + circle(330, 250, 230, "url(#glow)") + circle(330, 250, 74, WHITE)
    for cx, cy, r in ((980, 210, 60), (1050, 190, 80), (1130, 214, 54), (620, 150, 34), (660, 140, 46), (705, 152, 30)):
        s += ellipse(cx, cy, r * 1.5, r * .52, WHITE, 'opacity=".8"')
    s += rect(0, 470, w, 330, "url(#sea)")
    chance = random.Random(2)
    for _ in range(46):
        y = chance.uniform(485, 700)
        s += rect(chance.uniform(0, w), y, chance.uniform(30, 130), 4, WHITE, 2, f'opacity="{.14 + (y - 480) / 900:.2f}"')
    for bx, by, bs in ((300, 560, 1), (470, 520, .7)):
        s += path(f"M{bx} {by}h{90 * bs}l-{16 * bs} {22 * bs}h-{58 * bs}z", BRICK) + path(f"M{bx + 44 * bs} {by - 6}v-{86 * bs}l{46 * bs} {80 * bs}z", CREAM) + path(f"M{bx + 38 * bs} {by - 6}v-{70 * bs}l-{32 * bs} {66 * bs}z", SAFFRON)
    s += path("M640 520 C760 470 900 480 1500 440 L1500 1000 L760 1000 C700 860 560 700 640 520Z", "#d98a5e")
    s += medina(720, 1520, 640, 84, [CREAM, "#f3d3a6", "#e9b98b", "#fbe9c8"], BRICK, 51, [(1120, 76, 400, 0)])
    s += path("M690 640 L1500 600 L1500 760 L740 790Z", "#c9774c")
    for k in range(26):
        s += rect(700 + k * 32, 622 - k * 1.5, 20, 30, "#c9774c")
    s += path(arch(1010, 770, 86, 120), NIGHT, 'opacity=".8"') + palm(870, 790, 190, BRICK, DEEP) + palm(1250, 780, 230, BRICK, "#0a5f5b") + palm(1330, 790, 170, BRICK, DEEP)
    s += hills(w, h, 830, 30, TEAL, 61) + medina(-20, 640, 960, 108, ["#f6dfb4", CREAM, "#f0c79a"], CLAY, 63, []) + hills(w, h, 945, 22, DEEP, 67)
    s += cypress(700, 950, 170, "#0a5f5b") + cypress(750, 960, 120, DEEP) + palm(1420, 985, 260, BRICK, "#083f3d")
    return w, h, s


SCENES = {"cover": (cover, 1.6), "foreword": (foreword, 4 / 3), "glance": (glance, 4 / 3)}
