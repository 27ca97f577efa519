#!/usr/bin/env python3
"""Draws the pictures of this report again: python3 draw.py [id ...]

The scenes are invented, drawn by this program, and stand where a mission would put its photographs. Each is SVG,
rendered by Chromium and given a fine grain, then saved as JPEG beside this file. Needs chromium, python3-pil and
python3-numpy. The palette is that of templates/css/tokens.css.
"""
import math
import os
import random
import subprocess
import sys
import tempfile

import numpy
from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__))

NIGHT, DEEP, TEAL, MINT, PALE = "#0f2b46", "#064f4c", "#0c7c76", "#8cc8c2", "#dbebea"
CLAY, RUST, BRICK, ROSE = "#c4613f", "#b9482a", "#8f3a24", "#e5a184"
SAFFRON, HONEY, SAND, CREAM, WHITE = "#f2b544", "#e0982c", "#f3dfb8", "#fdf3df", "#fffaf0"
INDIGO, SKY = "#34429f", "#bcd9d6"
SKINS = ["#6b3f2a", "#8a5638", "#54311f", "#b27a54", "#9c6644", "#7a4a30"]
HAIR = "#241a1a"


# ---- shapes

def rect(x, y, w, h, fill, rx=0, extra=""):
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{rx}" fill="{fill}" {extra}/>'


def circle(x, y, r, fill, extra=""):
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{fill}" {extra}/>'


def ellipse(x, y, rx, ry, fill, extra=""):
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}" {extra}/>'


def path(d, fill="none", extra=""):
    return f'<path d="{d}" fill="{fill}" {extra}/>'


def line(points, width, colour, extra=""):
    d = "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return path(d, "none", f'stroke="{colour}" stroke-width="{width:.1f}" stroke-linecap="round" stroke-linejoin="round" {extra}')


def curve(x0, y0, cx, cy, x1, y1, width, colour):
    return path(f"M{x0:.1f} {y0:.1f} Q{cx:.1f} {cy:.1f} {x1:.1f} {y1:.1f}", "none",
                f'stroke="{colour}" stroke-width="{width:.1f}" stroke-linecap="round"')


def gradient(name, *stops, angle=90):
    x, y = (0, 1) if angle == 90 else (1, 0)
    inner = "".join(f'<stop offset="{o}" stop-color="{c}"/>' for o, c in stops)
    return f'<linearGradient id="{name}" x1="0" y1="0" x2="{x}" y2="{y}">{inner}</linearGradient>'


def hills(width, bottom, y, rise, fill, seed, waves=3):
    """A ridge: a few slow sines, so that neighbouring layers never run parallel."""
    chance = random.Random(seed)
    parts = [(chance.uniform(0.6, waves), chance.uniform(0, 6.28), chance.uniform(0.35, 1)) for _ in range(3)]
    total = sum(p[2] for p in parts)
    points = []
    for i in range(61):
        t = i / 60
        lift = sum(a * math.sin(6.283 * f * t + p) for f, p, a in parts) / total
        points.append(f"{-20 + t * (width + 40):.1f} {y - rise * lift:.1f}")
    return path(f"M-20 {bottom} L" + " L".join(points) + f" L{width + 20} {bottom} Z", fill)


def star(x, y, r, fill, extra=""):
    """The eight-pointed khatam: two squares turned on each other."""
    inner = r * math.cos(math.pi / 4) / math.cos(math.pi / 8)
    d = "M" + "L".join(f"{x + (r if k % 2 == 0 else inner) * math.sin(math.pi / 8 * k):.1f} "
                       f"{y - (r if k % 2 == 0 else inner) * math.cos(math.pi / 8 * k):.1f}" for k in range(16)) + "z"
    return path(d, fill, extra)


def zellige(x, y, columns, rows, size, ground, colours):
    out = [rect(x, y, columns * size, rows * size, ground)]
    for row in range(rows):
        for column in range(columns):
            cx, cy = x + (column + 0.5) * size, y + (row + 0.5) * size
            out.append(star(cx, cy, size * 0.46, colours[(row + column) % len(colours)]))
            out.append(star(cx, cy, size * 0.2, ground))
            q = size * 0.15
            px, py = x + column * size, y + row * size
            if row and column:
                out.append(path(f"M{px:.1f} {py - q:.1f}l{q:.1f} {q:.1f}-{q:.1f} {q:.1f}-{q:.1f}-{q:.1f}z", colours[-1]))
    return "".join(out)


def arch(x, y, w, h):
    """A horseshoe arch standing on y, w wide and h high: the path only."""
    r = w * 0.56
    spring = y - h + r
    dx = w / 2
    lift = math.sqrt(r * r - dx * dx)
    return (f"M{x - dx:.1f} {y:.1f} L{x - dx:.1f} {spring + lift:.1f} A{r:.1f} {r:.1f} 0 1 1 {x + dx:.1f} {spring + lift:.1f} "
            f"L{x + dx:.1f} {y:.1f} Z")


def pointed(x, y, w, h):
    dx = w / 2
    return (f"M{x - dx:.1f} {y:.1f} L{x - dx:.1f} {y - h * .5:.1f} Q{x - dx:.1f} {y - h * .82:.1f} {x:.1f} {y - h:.1f} "
            f"Q{x + dx:.1f} {y - h * .82:.1f} {x + dx:.1f} {y - h * .5:.1f} L{x + dx:.1f} {y:.1f} Z")


def palm(x, y, h, trunk, leaf):
    top = y - h
    out = [path(f"M{x - h * .025:.1f} {y:.1f} Q{x - h * .05:.1f} {y - h * .5:.1f} {x + h * .02:.1f} {top:.1f} L{x + h * .055:.1f} {top:.1f} "
                f"Q{x - h * .005:.1f} {y - h * .5:.1f} {x + h * .045:.1f} {y:.1f} Z", trunk)]
    x += h * .035
    for angle in (-168, -140, -108, -72, -40, -12, 14, 166):
        a = math.radians(angle)
        ex, ey = x + math.cos(a) * h * .4, top + math.sin(a) * h * .22 + h * .1
        mx, my = x + math.cos(a) * h * .24, top + math.sin(a) * h * .3 - h * .06
        out.append(path(f"M{x:.1f} {top:.1f} Q{mx:.1f} {my:.1f} {ex:.1f} {ey:.1f} Q{mx:.1f} {my + h * .1:.1f} {x:.1f} {top + h * .035:.1f}Z", leaf))
    return "".join(out)


def cypress(x, y, h, fill):
    return path(f"M{x:.1f} {y - h:.1f} C{x + h * .16:.1f} {y - h * .5:.1f} {x + h * .13:.1f} {y - h * .05:.1f} {x:.1f} {y:.1f} "
                f"C{x - h * .13:.1f} {y - h * .05:.1f} {x - h * .16:.1f} {y - h * .5:.1f} {x:.1f} {y - h:.1f}Z", fill)


def minaret(x, y, w, h, wall, shade, trim):
    out = [rect(x, y - h, w, h, wall), rect(x + w * .62, y - h, w * .38, h, shade)]
    band = y - h + w * .55
    out += [rect(x, band, w, w * .5, trim, 0, 'opacity=".55"')]
    for k in range(3):
        out.append(path(pointed(x + w * (.22 + .28 * k), band + w * .46, w * .18, w * .38), shade))
    for k in range(4):
        out.append(path(f"M{x + w * (k * .25 + .02):.1f} {y - h:.1f}h{w * .21:.1f}v-{w * .13:.1f}l-{w * .105:.1f}-{w * .1:.1f}-{w * .105:.1f} {w * .1:.1f}z", wall))
    out.append(path(pointed(x + w * .4, y - h * .45, w * .28, w * .6), shade))
    lw = w * .46
    lx, ly = x + w * .27, y - h
    out += [rect(lx, ly - w * .62, lw, w * .62, wall), rect(lx + lw * .6, ly - w * .62, lw * .4, w * .62, shade),
            ellipse(lx + lw / 2, ly - w * .62, lw * .46, lw * .5, trim)]
    for k, r in enumerate((.1, .075, .05)):
        out.append(circle(lx + lw / 2, ly - w * (.95 + .15 * k), w * r, SAFFRON))
    return "".join(out)


def medina(x0, x1, y, unit, walls, shade, seed, towers=(), windows=NIGHT):
    """Stacked cubes of a hillside town, back row first."""
    chance = random.Random(seed)
    out = []
    for row in range(3):
        x = x0 - chance.uniform(0, unit)
        while x < x1:
            w = unit * chance.uniform(.7, 1.5)
            h = unit * (chance.uniform(.7, 1.35) + (2 - row) * .75)
            wall = walls[chance.randrange(len(walls))]
            out.append(rect(x, y - h, w, h, wall))
            out.append(rect(x + w * .74, y - h, w * .26, h, shade, 0, 'opacity=".28"'))
            kind = chance.random()
            if kind < .16:
                out.append(path(f"M{x + w * .2:.1f} {y - h:.1f}a{w * .3:.1f} {w * .3:.1f} 0 0 1 {w * .6:.1f} 0z", wall))
            elif kind < .5:
                n = max(3, int(w / (unit * .18)))
                for k in range(n):
                    out.append(rect(x + w * k / n + w / n * .15, y - h - unit * .08, w / n * .6, unit * .09, wall))
            for k in range(chance.randrange(1, 4)):
                wx, wy = x + w * chance.uniform(.12, .62), y - h + unit * chance.uniform(.22, .6)
                out.append(path(pointed(wx + unit * .06, wy + unit * .24, unit * .13, unit * .25), windows, 'opacity=".75"'))
            x += w * chance.uniform(.82, 1)
        for tx, tw, th, tr in towers:
            if tr == row:
                out.append(minaret(tx, y, tw, th, walls[0], shade, TEAL))
    return "".join(out)


def birds(x, y, size, colour, n=5, seed=1):
    chance = random.Random(seed)
    out = []
    for _ in range(n):
        bx, by, s = x + chance.uniform(-4, 4) * size, y + chance.uniform(-1.6, 1.6) * size, size * chance.uniform(.35, .7)
        out.append(path(f"M{bx - s:.1f} {by - s * .35:.1f} Q{bx - s * .4:.1f} {by - s * .5:.1f} {bx:.1f} {by:.1f} Q{bx + s * .4:.1f} {by - s * .5:.1f} {bx + s:.1f} {by - s * .35:.1f}",
                        "none", f'stroke="{colour}" stroke-width="{s * .16:.1f}" stroke-linecap="round"'))
    return "".join(out)


def plant(x, y, h, pot, leaf, seed=1):
    out = []
    for k, a in enumerate((-150, -122, -98, -76, -52, -28)):
        r = math.radians(a)
        length = h * (.62 + .16 * ((k * seed) % 3))
        ex, ey = x + math.cos(r) * length, y - h * .3 + math.sin(r) * length
        nx, ny = -math.sin(r) * h * .11, math.cos(r) * h * .11
        mx, my = (x + ex) / 2, (y - h * .3 + ey) / 2
        out.append(path(f"M{x:.1f} {y - h * .28:.1f} Q{mx + nx:.1f} {my + ny:.1f} {ex:.1f} {ey:.1f} Q{mx - nx:.1f} {my - ny:.1f} {x:.1f} {y - h * .28:.1f}Z", leaf))
    w = h * .2
    out.append(path(f"M{x - w:.1f} {y - h * .34:.1f}h{2 * w:.1f}l-{w * .3:.1f} {h * .34:.1f}h-{w * 1.4:.1f}z", pot))
    return "".join(out)


# ---- people: no faces, but bearing; h is the standing height, feet on y

def head(x, y, r, skin, style, colour=HAIR, turn=0):
    """Centre of the head, radius, hair or cloth; turn < 0 looks left, > 0 right."""
    t = turn * r
    out = []
    if style == "hijab":
        out.append(path(f"M{x - r * 1.25:.1f} {y + r * 2.1:.1f} C{x - r * 1.5:.1f} {y - r * .4:.1f} {x - r * 1.1:.1f} {y - r * 1.45:.1f} {x:.1f} {y - r * 1.4:.1f} "
                        f"C{x + r * 1.1:.1f} {y - r * 1.45:.1f} {x + r * 1.5:.1f} {y - r * .4:.1f} {x + r * 1.25:.1f} {y + r * 2.1:.1f} Q{x:.1f} {y + r * 2.9:.1f} {x - r * 1.25:.1f} {y + r * 2.1:.1f}Z", colour))
        out.append(ellipse(x + t * .3, y + r * .08, r * .78, r * .95, skin))
        return "".join(out)
    if style == "long":
        out.append(path(f"M{x - r * 1.12:.1f} {y - r * .1:.1f} C{x - r * 1.5:.1f} {y + r * 1.6:.1f} {x - r * 1.2:.1f} {y + r * 2.2:.1f} {x - r * .8:.1f} {y + r * 2.4:.1f} "
                        f"L{x + r * .8:.1f} {y + r * 2.4:.1f} C{x + r * 1.2:.1f} {y + r * 2.2:.1f} {x + r * 1.5:.1f} {y + r * 1.6:.1f} {x + r * 1.12:.1f} {y - r * .1:.1f}Z", colour))
    if style == "afro":
        out.append(circle(x - t * .2, y - r * .25, r * 1.42, colour))
    if style == "bun":
        out.append(circle(x - t * .8, y - r * 1.35, r * .55, colour))
    out.append(rect(x - r * .38, y + r * .5, r * .76, r * 1.1, skin, r * .3))
    out.append(ellipse(x, y, r * .92, r * 1.05, skin))
    if style in ("short", "bun", "long", "cap", "braids"):
        out.append(path(f"M{x - r * .98:.1f} {y + r * .1:.1f} C{x - r * 1.1:.1f} {y - r * 1.5:.1f} {x + r * 1.1:.1f} {y - r * 1.5:.1f} {x + r * .98:.1f} {y + r * .1:.1f} "
                        f"Q{x + r * .7 + t * .3:.1f} {y - r * .6:.1f} {x + t * .35:.1f} {y - r * .52:.1f} Q{x - r * .7 + t * .3:.1f} {y - r * .6:.1f} {x - r * .98:.1f} {y + r * .1:.1f}Z", colour))
    if style == "afro":
        out.append(path(f"M{x - r * .95:.1f} {y - r * .05:.1f} Q{x:.1f} {y - r * 1.15:.1f} {x + r * .95:.1f} {y - r * .05:.1f} Q{x + r:.1f} {y - r * 1.3:.1f} {x:.1f} {y - r * 1.3:.1f} Q{x - r:.1f} {y - r * 1.3:.1f} {x - r * .95:.1f} {y - r * .05:.1f}Z", colour))
    if style == "cap":
        out.append(path(f"M{x - r:.1f} {y - r * .35:.1f} C{x - r:.1f} {y - r * 1.45:.1f} {x + r:.1f} {y - r * 1.45:.1f} {x + r:.1f} {y - r * .35:.1f}Z", RUST))
    if style == "turban":
        out.append(path(f"M{x - r * 1.1:.1f} {y - r * .25:.1f} C{x - r * 1.4:.1f} {y - r * 1.6:.1f} {x + r * 1.4:.1f} {y - r * 1.6:.1f} {x + r * 1.1:.1f} {y - r * .25:.1f} Q{x:.1f} {y - r * .75:.1f} {x - r * 1.1:.1f} {y - r * .25:.1f}Z", colour))
    if style == "braids":
        for side in (-1, 1):
            out.append(line([(x + side * r * .9, y), (x + side * r * 1.05, y + r * 1.5)], r * .34, colour))
    return "".join(out)


def limb(points, width, sleeve, skin, hand=True):
    """An arm: sleeve along the points, and a hand at the last one."""
    x0, y0 = points[0]
    out = [path("M" + " ".join(f"{'L' if i else ''}{x:.1f} {y:.1f}" for i, (x, y) in enumerate(points)), "none",
                f'stroke="{sleeve}" stroke-width="{width:.1f}" stroke-linecap="round" stroke-linejoin="round"')]
    if hand:
        out.append(circle(points[-1][0], points[-1][1], width * .52, skin))
    return "".join(out)


ARMS = {  # elbow and hand, in hundredths of the height from the shoulder, outwards and down
    "down": ((3, 16), (4, 31)), "out": ((9, 12), (17, 20)), "forward": ((6, 14), (19, 17)), "up": ((10, -6), (17, -21)),
    "hip": ((11, 13), (2, 25)), "hold": ((6, 15), (-4, 20)), "point": ((10, 3), (24, -4)), "wave": ((12, 2), (15, -15)),
    "chest": ((5, 14), (-7, 11)), "reach": ((10, 8), (24, 10)),
}


def person(x, y, h, skin=0, top=TEAL, bottom=NIGHT, style="short", cloth=HAIR, left="down", right="down", dress=False,
           seated=False, bust=False, turn=0, coat=None, stride=0, back=False):
    u = h / 100
    skin = SKINS[skin % len(SKINS)]
    shoulder, hip = y - 81 * u, y - 48 * u
    if seated:
        shoulder, hip = y - 60 * u, y - 27 * u
    sw, hw = 11.5 * u, 9.5 * u
    out = []
    arms = []
    for side, pose in ((-1, left), (1, right)):
        if pose is None:
            continue
        (ex, ey), (hx, hy) = ARMS[pose]
        sx, sy = x + side * sw * .86, shoulder + 5 * u
        points = [(sx, sy), (sx + side * ex * u, sy + ey * u), (sx + side * hx * u, sy + hy * u)]
        arms.append(limb(points, 6.6 * u, coat or top, skin))
    shade = 'opacity=".16"'
    if not bust:
        if seated:
            k = 1 if turn >= 0 else -1
            out.append(line([(x, hip - 2 * u), (x + k * 20 * u, hip), (x + k * 21 * u, y)], 10 * u, bottom))
            out.append(line([(x + k * 21 * u, y - 1.5 * u), (x + k * 27 * u, y - 1.5 * u)], 5 * u, HAIR))
        elif dress:
            out.append(path(f"M{x - hw:.1f} {hip - 6 * u:.1f} C{x - hw * 1.3:.1f} {hip + 16 * u:.1f} {x - 17 * u:.1f} {y - 14 * u:.1f} {x - 15.5 * u:.1f} {y - 3 * u:.1f} "
                            f"Q{x:.1f} {y + 1.5 * u:.1f} {x + 15.5 * u:.1f} {y - 3 * u:.1f} C{x + 17 * u:.1f} {y - 14 * u:.1f} {x + hw * 1.3:.1f} {hip + 16 * u:.1f} {x + hw:.1f} {hip - 6 * u:.1f}Z", bottom))
            out.append(path(f"M{x + 3 * u:.1f} {hip:.1f} C{x + 6 * u:.1f} {hip + 20 * u:.1f} {x + 7 * u:.1f} {y - 12 * u:.1f} {x + 6 * u:.1f} {y - .8 * u:.1f} L{x + 15.5 * u:.1f} {y - 3 * u:.1f} C{x + 17 * u:.1f} {y - 14 * u:.1f} {x + hw * 1.3:.1f} {hip + 16 * u:.1f} {x + hw:.1f} {hip:.1f}Z", HAIR, 'opacity=".12"'))
            out.append(ellipse(x - 5 * u, y - .5 * u, 5 * u, 2 * u, HAIR) + ellipse(x + 6 * u, y - .5 * u, 5 * u, 2 * u, HAIR))
        else:
            s = stride * u
            for side in (-1, 1):
                fx = x + side * (4.6 * u + s)
                out.append(line([(x + side * 4.6 * u, hip - 2 * u), (x + side * (5 * u + s * .45), (hip + y) / 2), (fx, y - 3 * u)], 8.4 * u, bottom))
                out.append(path(f"M{fx - 4 * u:.1f} {y:.1f} q0 -{5 * u:.1f} {4 * u:.1f} -{5 * u:.1f} q{5 * u:.1f} 0 {6.4 * u:.1f} {5 * u:.1f}z", HAIR))
    if back:
        out = arms + out
    torso = (f"M{x - sw:.1f} {shoulder + 5 * u:.1f} Q{x - sw:.1f} {shoulder - 1 * u:.1f} {x - 4 * u:.1f} {shoulder - 2.2 * u:.1f} L{x + 4 * u:.1f} {shoulder - 2.2 * u:.1f} "
             f"Q{x + sw:.1f} {shoulder - 1 * u:.1f} {x + sw:.1f} {shoulder + 5 * u:.1f} L{x + hw:.1f} {hip + 3 * u:.1f} Q{x:.1f} {hip + 6 * u:.1f} {x - hw:.1f} {hip + 3 * u:.1f}Z")
    out.append(path(torso, top))
    if coat:
        out.append(path(f"M{x - sw:.1f} {shoulder + 5 * u:.1f} Q{x - sw:.1f} {shoulder - 1 * u:.1f} {x - 4 * u:.1f} {shoulder - 2.2 * u:.1f} L{x - 2 * u:.1f} {hip + 16 * u:.1f} L{x - 13 * u:.1f} {hip + 15 * u:.1f}Z", coat))
        out.append(path(f"M{x + sw:.1f} {shoulder + 5 * u:.1f} Q{x + sw:.1f} {shoulder - 1 * u:.1f} {x + 4 * u:.1f} {shoulder - 2.2 * u:.1f} L{x + 2 * u:.1f} {hip + 16 * u:.1f} L{x + 13 * u:.1f} {hip + 15 * u:.1f}Z", coat))
    else:
        out.append(path(f"M{x + 4 * u:.1f} {shoulder - 2.2 * u:.1f} Q{x + sw:.1f} {shoulder - 1 * u:.1f} {x + sw:.1f} {shoulder + 5 * u:.1f} L{x + hw:.1f} {hip + 3 * u:.1f} L{x + 4 * u:.1f} {hip + 5 * u:.1f} Q{x + 7 * u:.1f} {shoulder + 14 * u:.1f} {x + 4 * u:.1f} {shoulder - 2 * u:.1f}Z", HAIR, shade))
    r = 7.2 * u
    hx, hy = x + turn * 1.6 * u, shoulder - 11 * u
    out.append(head(hx, hy, r, skin if not back else cloth if style == "hijab" else skin, style, cloth, turn))
    if back and style not in ("hijab",):
        out.append(ellipse(hx, hy - r * .1, r * .98, r * 1.02, cloth if style != "cap" else HAIR))
    if not back:
        out += arms
    return "".join(out)


def listener(x, y, r, skin, style, cloth, top):
    """Seen from behind in an audience: head and shoulders, r the head's radius, y the lower edge."""
    out = [path(f"M{x - r * 2.5:.1f} {y:.1f} C{x - r * 2.5:.1f} {y - r * 2.2:.1f} {x - r * 1.2:.1f} {y - r * 2.5:.1f} {x:.1f} {y - r * 2.5:.1f} C{x + r * 1.2:.1f} {y - r * 2.5:.1f} {x + r * 2.5:.1f} {y - r * 2.2:.1f} {x + r * 2.5:.1f} {y:.1f}Z", top)]
    hy = y - r * 3.5
    if style == "hijab":
        out.append(path(f"M{x - r * 1.3:.1f} {hy + r * 1.9:.1f} C{x - r * 1.5:.1f} {hy - r * 1.9:.1f} {x + r * 1.5:.1f} {hy - r * 1.9:.1f} {x + r * 1.3:.1f} {hy + r * 1.9:.1f} Q{x:.1f} {hy + r * 2.4:.1f} {x - r * 1.3:.1f} {hy + r * 1.9:.1f}Z", cloth))
    elif style == "afro":
        out.append(rect(x - r * .4, hy, r * .8, r * 1.5, SKINS[skin]) + circle(x, hy - r * .15, r * 1.3, cloth))
    else:
        out.append(rect(x - r * .4, hy, r * .8, r * 1.5, SKINS[skin]) + ellipse(x, hy, r * .95, r * 1.08, SKINS[skin]))
        out.append(path(f"M{x - r:.1f} {hy + r * .5:.1f} C{x - r * 1.15:.1f} {hy - r * 1.6:.1f} {x + r * 1.15:.1f} {hy - r * 1.6:.1f} {x + r:.1f} {hy + r * .5:.1f} Q{x:.1f} {hy + r * .9:.1f} {x - r:.1f} {hy + r * .5:.1f}Z", cloth))
    return "".join(out)


def suitcase(x, y, w, h, fill):
    return (rect(x + w * .3, y - h * 1.32, w * .4, h * .4, "none", 4, f'stroke="{HAIR}" stroke-width="{w * .07:.1f}"') +
            rect(x, y - h, w, h, fill, w * .12) + rect(x + w * .2, y - h, w * .07, h, HAIR, 0, 'opacity=".25"') +
            rect(x + w * .73, y - h, w * .07, h, HAIR, 0, 'opacity=".25"') + circle(x + w * .2, y, w * .07, HAIR) + circle(x + w * .8, y, w * .07, HAIR))


def window(x, y, w, h, frame, scene):
    """A horseshoe window in a wall, standing on y, with a view."""
    name = f"w{int(x)}{int(y)}{int(w)}"
    d = arch(x, y, w, h)
    return (f'<clipPath id="{name}"><path d="{d}"/></clipPath>' + path(arch(x, y + w * .03, w * 1.16, h * 1.07), frame) +
            f'<g clip-path="url(#{name})">{scene}</g>')


def view(x, y, w, h, tone="day", seed=4):
    """What is seen through a window."""
    sky = {"day": SKY, "dawn": "#f6cf95", "night": "#1d4468"}[tone]
    sun = {"day": CREAM, "dawn": WHITE, "night": CREAM}[tone]
    back, front = {"day": (MINT, TEAL), "dawn": (ROSE, CLAY), "night": ("#1a5a66", DEEP)}[tone]
    g = f'<g transform="translate({x - w:.1f} {y - h:.1f})">'
    return (g + rect(0, 0, 2 * w, h * 1.1, sky) + circle(w * 1.12, h * .42, w * .14, sun) + hills(2 * w, h * 1.1, h * .72, h * .07, back, seed) +
            medina(w * .45, w * 1.6, h * .98, w * .13, [CREAM, SAND, "#e9c9a0"], CLAY, seed, [(w * .78, w * .1, h * .46, 0)]) +
            hills(2 * w, h * 1.1, h * .97, h * .03, front, seed + 1) + "</g>")


def room(wall, dado, floor, w=1500, h=1000, line_y=760, tiles=(TEAL, CLAY, SAFFRON)):
    size = 50
    return (rect(0, 0, w, h, wall) + rect(0, 0, w, h, "url(#light)") + zellige(0, line_y - 3 * size, w // size, 3, size, dado, list(tiles)) +
            rect(0, line_y - 3 * size - 10, w, 10, tiles[0]) + rect(0, line_y, w, h - line_y, floor) + rect(0, line_y, w, 14, HAIR, 0, 'opacity=".12"'))


LIGHT = ('<radialGradient id="light" cx=".35" cy=".25" r=".9"><stop offset="0" stop-color="#fff" stop-opacity=".5"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>'
         '<radialGradient id="glow"><stop offset="0" stop-color="#fff3cf" stop-opacity=".95"/><stop offset=".45" stop-color="#ffe3a0" stop-opacity=".35"/><stop offset="1" stop-color="#ffe3a0" stop-opacity="0"/></radialGradient>')


def desk(x, y, w, h, fill, top):
    return rect(x, y, w, h, fill) + rect(x - 18, y - 20, w + 36, 24, top, 6) + rect(x, y + 4, w, 16, HAIR, 0, 'opacity=".15"')


def chair(x, y, h, fill, k=1):
    return line([(x - k * h * .16, y - h * .95), (x - k * h * .12, y - h * .42), (x + k * h * .28, y - h * .42)], h * .06, fill) + line([(x - k * h * .12, y - h * .42), (x - k * h * .16, y)], h * .045, fill) + line([(x + k * h * .26, y - h * .42), (x + k * h * .3, y)], h * .045, fill)


# ---- scenes

def landscape(w, h, sky, sun, layers, glow=True):
    out = [rect(0, 0, w, h, sky)]
    if glow:
        out.append(circle(sun[0], sun[1], sun[2] * 3.4, "url(#glow)"))
    out.append(circle(*sun))
    for y, rise, fill, seed in layers:
        out.append(hills(w, h, y, rise, fill, seed))
    return "".join(out)


CROWD = [dict(skin=0, top=SAFFRON, bottom=NIGHT, style="short", left="wave"), dict(skin=3, top=TEAL, bottom=DEEP, style="hijab", cloth=CREAM, dress=True),
         dict(skin=2, top=CLAY, bottom="#2b3e5c", style="afro"), dict(skin=4, top=CREAM, bottom=TEAL, style="long", dress=True),
         dict(skin=1, top=INDIGO, bottom=HAIR, style="cap"), dict(skin=5, top=ROSE, bottom=BRICK, style="hijab", cloth=SAFFRON, dress=True),
         dict(skin=0, top=MINT, bottom=NIGHT, style="bun")]


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


def van(x, y, body, stripe):
    s = path(f"M{x} {y} v-190 q0 -60 60 -60 h330 q40 0 62 34 l62 96 q66 8 66 70 v50z", body) + path(f"M{x + 402} {y - 222} h-10 v100 h122 l-58 -86 q-12 -14 -54 -14z", "#bfe0e6")
    s += rect(x, y - 104, 572, 30, stripe) + rect(x + 100, y - 222, 26, 96, TEAL, 4) + rect(x + 65, y - 187, 96, 26, TEAL, 4)
    s += rect(x + 230, y - 226, 132, 222, HAIR, 8, 'opacity=".1"') + rect(x + 246, y - 212, 100, 80, "#bfe0e6", 8) + rect(x + 540, y - 70, 40, 26, "#ffe9a8", 8)
    for wx in (x + 120, x + 460):
        s += circle(wx, y + 4, 58, HAIR) + circle(wx, y + 4, 26, "#b9c4c8")
    return s


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


def table_scene(wall, tiles, people, board, seed, top="#e7b58a"):
    w, h = 1500, 1000
    s = LIGHT + room(wall, CREAM, "#b9794f", tiles=tiles) + board
    for x, y, hh, kw in people:  # whoever points at the board stands, the others sit
        stands = kw.get("right") == "up"
        s += person(x, y + (30 if stands else 85), hh, bust=not stands, **kw)
    s += rect(40, 930, 1420, 70, "#8a5638") + path("M150 760 H1350 L1460 900 H40Z", top) + path("M40 900 H1460 V940 H40Z", BRICK) + rect(150, 940, 40, 60, BRICK) + rect(1310, 940, 40, 60, BRICK)
    return w, h, s


def laptop(x, y, k=1):
    return path(f"M{x} {y} l{k * 22} -96 h130 l-{k * 22} 96z", NIGHT) + rect(x - 14, y - 4, 160, 12, "#0a1c2e", 5)


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
    "cover": (cover, 2), "opener-protection": (opener_protection, 2), "foreword": (foreword, 4 / 3), "glance": (glance, 4 / 3),
    "reception-desk": (reception_desk, 4 / 3), "health-visit": (health_visit, 4 / 3), "mobile-unit": (mobile_unit, 4 / 3),
    "shelter": (shelter, 4 / 3), "awareness-session": (awareness_session, 4 / 3), "theatre": (theatre, 4 / 3),
    "departure-hall": (departure_hall, 4 / 3), "workshop-training": (workshop_training, 4 / 3),
    "workshop-reintegration": (workshop_reintegration, 4 / 3), "capacity-workshop": (capacity_workshop, 4 / 3),
    "outlook-protection": (outlook_protection, 4 / 3),
}


def render(name):
    scene, scale = SCENES[name]
    w, h, body = scene()
    page = (f'<!DOCTYPE html><style>html,body{{margin:0;overflow:hidden}}svg{{display:block}}</style><svg xmlns="http://www.w3.org/2000/svg" '
            f'width="{w}" height="{h}" viewBox="0 0 {w} {h}">{body}</svg>')
    with tempfile.TemporaryDirectory() as folder:
        source, shot = os.path.join(folder, "scene.html"), os.path.join(folder, "scene.png")
        with open(source, "w", encoding="utf-8") as file:
            file.write(page)
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
                        f"--user-data-dir={folder}/profile", f"--force-device-scale-factor={scale}", f"--window-size={w},{h}",
                        f"--screenshot={shot}", "file://" + source], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        pixels = numpy.asarray(Image.open(shot).convert("RGB"), dtype=numpy.float32)
    grain = numpy.random.default_rng(7).normal(0, 2.2, (pixels.shape[0] // 2 + 1, pixels.shape[1] // 2 + 1))
    grain = grain.repeat(2, 0).repeat(2, 1)[:pixels.shape[0], :pixels.shape[1], None]
    yy, xx = numpy.mgrid[-1:1:pixels.shape[0] * 1j, -1:1:pixels.shape[1] * 1j]
    vignette = (1 - 0.07 * (xx * xx + yy * yy))[..., None]
    image = Image.fromarray(numpy.clip(pixels * vignette + grain, 0, 255).astype(numpy.uint8))
    image.save(os.path.join(HERE, name + ".jpg"), quality=84, optimize=True, progressive=False, dpi=(300, 300))


if __name__ == "__main__":
    for chosen in sys.argv[1:] or SCENES:
        render(chosen)
        print(chosen)
