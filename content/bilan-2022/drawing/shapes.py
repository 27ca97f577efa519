"""Shapes, ornaments, plants and towns. Every function returns SVG text."""
import math
import random

from palette import *


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
