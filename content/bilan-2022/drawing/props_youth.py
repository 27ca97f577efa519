"""Figures that bend at elbow and knee, hands, heads from every side, and the things that scenes of daily life are made of."""
import math
import random
import re

from palette import *
from people import *
from places import *
from shapes import *

EARTH, AMBER, STRAW, PAPER = "#6b4100", "#c07400", "#ecc07a", "#f6ead9"
GREY = "#b9b2ab"
UMBRE = "#4a2a18"


def tone(colour, k):
    """A shade (k < 1) or a tint (k > 1) of a colour; patterns stay as they are."""
    if not colour.startswith("#"):
        return colour
    parts = [int(colour[i:i + 2], 16) for i in (1, 3, 5)] if len(colour) == 7 else [int(c * 2, 16) for c in colour[1:]]
    parts = [p * k if k <= 1 else p + (255 - p) * (k - 1) for p in parts]
    return "#" + "".join(f"{int(max(0, min(255, p))):02x}" for p in parts)


def group(inner, x=0, y=0, k=1, angle=0, flip=1, extra=""):
    return f'<g transform="translate({x:.1f} {y:.1f}) rotate({angle:.1f}) scale({k * flip:.4f} {k:.4f})" {extra}>{inner}</g>'


def poly(points, fill, extra=""):
    return path("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points) + "Z", fill, extra)


def stroke(d, colour, width, extra=""):
    return path(d, "none", f'stroke="{colour}" stroke-width="{width:.1f}" stroke-linecap="round" stroke-linejoin="round" {extra}')


def glow(x, y, r, opacity=.8):
    return circle(x, y, r, "url(#glow)", f'opacity="{opacity}"')


def radial(name, *stops, cx=.5, cy=.5, r=.5):
    """stops: (offset, colour, opacity)."""
    inner = "".join(f'<stop offset="{o}" stop-color="{c}" stop-opacity="{a}"/>' for o, c, a in stops)
    return f'<radialGradient id="{name}" cx="{cx}" cy="{cy}" r="{r}">{inner}</radialGradient>'


def clip(name, d, inner):
    return f'<clipPath id="{name}"><path d="{d}"/></clipPath><g clip-path="url(#{name})">{inner}</g>'


def box_path(x, y, w, h):
    return f"M{x} {y}h{w}v{h}h-{w}z"


def tiles(name, size, ground, colours, slant=""):
    """The zellige of shapes.py as a pattern to fill any shape with: url(#name)."""
    n = len(colours)
    cell = zellige(0, 0, n, n, size, ground, colours)
    corner = "".join(path(f"M{x} {y - size * .15}l{size * .15} {size * .15}-{size * .15} {size * .15}-{size * .15}-{size * .15}z", colours[-1])
                     for x, y in [(k * size, 0) for k in range(n + 1)] + [(0, k * size) for k in range(1, n)])
    return (f'<pattern id="{name}" width="{n * size}" height="{n * size}" patternUnits="userSpaceOnUse" patternTransform="{slant}">'
            f'{cell}{corner}</pattern>')


def wax(name, ground, a, b, size=44):
    """A printed cotton: discs and petals."""
    s = size
    return (f'<pattern id="{name}" width="{s}" height="{s}" patternUnits="userSpaceOnUse" patternTransform="rotate(18)">' + rect(0, 0, s, s, ground) +
            circle(s * .3, s * .3, s * .2, a) + circle(s * .3, s * .3, s * .1, b) + circle(s * .78, s * .78, s * .12, b) +
            ellipse(s * .78, s * .3, s * .05, s * .14, a) + ellipse(s * .3, s * .78, s * .14, s * .05, a) + '</pattern>')


def bands(name, *colours, size=26, angle=0):
    """Woven stripes as a pattern."""
    h = size * len(colours)
    inner = "".join(rect(0, k * size, 40, size, c) for k, c in enumerate(colours))
    return f'<pattern id="{name}" width="40" height="{h}" patternUnits="userSpaceOnUse" patternTransform="rotate({angle})">{inner}</pattern>'


# ---- limbs and hands

def bend(a, b, upper, lower, side):
    """The joint between a and b, and b itself, drawn back into reach when it is too far."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    d = math.hypot(dx, dy) or 1e-6
    reach = min(d, (upper + lower) * .998)
    ux, uy = dx / d, dy / d
    d = max(reach, abs(upper - lower) + 1e-6)
    b = (a[0] + ux * d, a[1] + uy * d)
    along = (upper * upper - lower * lower + d * d) / (2 * d)
    off = math.sqrt(max(0, upper * upper - along * along)) * side
    return (a[0] + ux * along - uy * off, a[1] + uy * along + ux * off), b


def taper(points, widths, fill, extra=""):
    """A limb: round joints, and a width for each of them."""
    d = ""
    for (x, y), w in zip(points, widths):
        r = w / 2
        d += f"M{x - r:.1f} {y:.1f}a{r:.1f} {r:.1f} 0 1 0 {w:.1f} 0a{r:.1f} {r:.1f} 0 1 0 {-w:.1f} 0z"
    for (a, wa), (b, wb) in zip(list(zip(points, widths))[:-1], list(zip(points, widths))[1:]):
        dx, dy = b[0] - a[0], b[1] - a[1]
        n = math.hypot(dx, dy) or 1
        ux, uy = -dy / n / 2, dx / n / 2
        d += (f"M{a[0] + ux * wa:.1f} {a[1] + uy * wa:.1f}L{b[0] + ux * wb:.1f} {b[1] + uy * wb:.1f}"
              f"L{b[0] - ux * wb:.1f} {b[1] - uy * wb:.1f}L{a[0] - ux * wa:.1f} {a[1] - uy * wa:.1f}z")
    return path(d, fill, extra)


def _fingers(lines, skin, width=14):
    seam = tone(skin, .78)
    out = "".join(stroke("M" + " L".join(f"{x} {y}" for x, y in points), seam, width + 3) + stroke("M" + " L".join(f"{x} {y}" for x, y in points), skin, width)
                  for points in lines)
    return out


def hand(x, y, length, angle, skin, kind="rest", flip=1):
    """The wrist lies on x, y and the fingers point along angle; flip = 1 has the thumb on top, -1 below."""
    palm = path("M-8 -19C18 -25 42 -29 58 -25Q64 2 56 27C40 31 15 25 -8 19Z", skin)
    if kind == "mitt":
        s = path("M-8 -20C10 -26 40 -32 64 -27C88 -22 104 -8 102 4C99 18 72 29 50 29C30 30 5 26 -8 20Z", skin)
        s += stroke("M14 -10L48 -38", skin, 18)
    elif kind == "rest":
        s = _fingers([[(54, 20), (80, 23)], [(56, 8), (94, 10)], [(56, -5), (99, -5)], [(54, -18), (90, -20)]], skin) + palm
        s += _fingers([[(16, -12), (38, -34), (62, -38)]], skin, 15) + path("M-8 -19L20 -24L30 -8L10 10Z", skin)
    elif kind == "open":
        s = _fingers([[(50, 19), (80, 38)], [(54, 8), (96, 16)], [(55, -5), (100, -10)], [(52, -18), (88, -36)]], skin) + palm
        s += _fingers([[(14, -10), (30, -38), (44, -58)]], skin, 15) + path("M-8 -19L20 -24L30 -8L10 10Z", skin)
    elif kind == "point":
        s = _fingers([[(54, -17), (82, -20), (106, -18)]], skin) + palm
        s += _fingers([[(66, 20), (50, 20)], [(72, 8), (50, 8)], [(74, -5), (50, -5)]], skin, 15) + _fingers([[(16, -6), (44, -16), (62, -8)]], skin, 14)
    elif kind == "pinch":
        s = _fingers([[(54, -16), (80, -24), (100, -8)]], skin, 13) + palm
        s += _fingers([[(58, 22), (48, 20)], [(68, 12), (50, 10)], [(72, 0), (50, -2)]], skin, 15) + _fingers([[(16, 2), (52, 6), (92, 2)]], skin, 14)
        s += path("M-8 -19L20 -20L36 4L20 16L-8 18Z", skin)
    elif kind == "write":
        s = _fingers([[(54, -16), (80, -24), (100, -8)]], skin, 13) + palm
        s += _fingers([[(58, 22), (48, 20)], [(68, 12), (50, 10)], [(72, 0), (50, -2)]], skin, 15)
        s += line([(26, -54), (112, 8)], 9, SAFFRON) + line([(112, 8), (124, 17)], 6, "#dcb48a") + line([(122, 15.5), (129, 20.5)], 3.4, HAIR)
        s += _fingers([[(16, 2), (52, 6), (88, -2)]], skin, 14) + path("M-8 -19L20 -20L36 4L20 16L-8 18Z", skin)
    elif kind == "grip":
        s = path("M-8 -19C10 -26 30 -32 50 -30C72 -28 76 28 56 30C34 33 12 26 -8 19Z", skin)
        s += "".join(stroke(f"M{k} {y}L{60 + y % 3 * 2} {y}", tone(skin, .78), 3) for k, y in ((44, -14), (40, 1), (44, 15)))
        s += _fingers([[(18, -14), (40, -26), (60, -24)]], skin, 15)
    elif kind == "cup":
        s = _fingers([[(50, 8), (88, 2), (104, -12)]], skin, 15)
        s += path("M-8 -18C20 -20 44 -8 62 -4L100 -10Q104 6 86 14C60 28 22 26 -8 18Z", skin) + _fingers([[(20, -4), (46, -18), (66, -32)]], skin, 15)
        s += path("M-8 -18L22 -14L34 4L10 16Z", skin)
    return f'<g transform="translate({x:.1f} {y:.1f}) rotate({angle:.1f}) scale({length / 100:.3f} {length / 100 * flip:.3f})">{s}</g>'


def arm(points, width, sleeve, skin, kind="rest", flip=1, cover=1.0, turn=0, length=None, cuff=None):
    """Shoulder, elbow, palm. cover: how much of the arm has a sleeve (1 to the wrist, .35 a short sleeve)."""
    (ax, ay), (bx, by), (cx, cy) = points
    n = math.hypot(cx - bx, cy - by) or 1
    ux, uy = (cx - bx) / n, (cy - by) / n
    length = length or width * 1.62
    wx, wy = cx - ux * length * .4, cy - uy * length * .4
    angle = math.degrees(math.atan2(uy, ux)) + turn
    w0, w1, w2 = width * 1.06, width * .9, width * .66
    out = ""
    bare = taper([(bx, by), (wx, wy)], [w1 * .86, w2 * .84], skin)
    if cover < .5:
        t = cover * 2
        mx, my = ax + (bx - ax) * t, ay + (by - ay) * t
        out += taper([(ax, ay), (bx, by)], [w0 * .86, w1 * .86], skin) + bare + hand(wx, wy, length, angle, skin, kind, flip)
        return out + taper([(ax, ay), (mx, my)], [w0, w1 * 1.06], sleeve)
    t = (cover - .5) * 2
    ex, ey = bx + (wx - bx) * t, by + (wy - by) * t
    w3 = w1 + (w2 - w1) * t
    out += bare + hand(wx, wy, length, angle, skin, kind, flip) + taper([(ax, ay), (bx, by), (ex, ey)], [w0, w1, w3], sleeve)
    if cuff:
        qx, qy = ex + ux * w3 * .36, ey + uy * w3 * .36
        out += line([(qx - uy * w3 * .44, qy + ux * w3 * .44), (qx + uy * w3 * .44, qy - ux * w3 * .44)], w3 * .34, cuff)
    return out


# ---- heads, drawn in hundredths of the radius, looking right

SKULL = {
    "front": "M-92 -10C-92 -78 -50 -106 0 -106C50 -106 92 -78 92 -10C92 50 48 106 0 106C-48 106 -92 50 -92 -10Z",
    "three": "M-88 -14C-90 -78 -46 -106 6 -106C60 -106 92 -74 92 -24C94 -4 104 14 102 26Q100 34 90 36C86 72 66 106 28 106C-22 104 -84 60 -88 -14Z",
    "side": "M0 -107C58 -107 92 -66 92 -22C92 -6 112 22 115 32Q116 42 98 44L95 58Q99 74 86 92Q70 110 34 106C6 102 -22 84 -44 62"
            "C-98 42 -108 -20 -96 -50C-80 -94 -42 -107 0 -107Z",
}
SKULL["back"] = SKULL["rear"] = SKULL["front"]
MOP = {
    "front": "M-98 10C-116 -148 116 -148 98 10Q76 -60 0 -58Q-76 -60 -98 10Z",
    "three": "M-86 52C-134 -60 -84 -138 10 -130C76 -128 108 -76 96 -32C72 -66 30 -76 -16 -64C-42 -54 -44 -26 -52 8Q-58 46 -86 52Z",
    "side": "M88 -50C76 -120 -14 -142 -72 -106C-128 -66 -118 14 -78 62L-50 58C-38 38 -34 18 -30 -6L-8 -16C4 -40 40 -50 88 -50Z",
    "back": "M-97 36C-118 -150 118 -150 97 36Q58 82 0 80Q-58 82 -97 36Z",
    "rear": "M-98 30C-122 -150 88 -150 95 -34Q70 -30 66 0L58 4Q50 60 34 78Q-60 96 -98 30Z",
}
VEIL = {
    "front": "M-122 186C-150 -40 -112 -142 0 -140C112 -142 150 -40 122 186Q0 262 -122 186Z",
    "three": "M-128 190C-158 -40 -100 -146 14 -142C100 -138 126 -70 112 10C108 60 122 120 112 190Q0 258 -128 190Z",
    "side": "M84 -72C60 -140 -60 -156 -112 -84C-146 -20 -122 80 -150 180Q-50 250 70 196C96 176 84 130 66 108C40 92 26 60 24 20C24 -20 44 -58 84 -72Z",
    "back": "M-116 196C-156 -252 156 -252 116 196Q0 246 -116 196Z",
    "rear": "M-128 196C-158 -180 90 -190 98 -44Q72 20 92 120L110 196Q0 246 -128 196Z",
}
SCARF = {
    "front": "M-102 -6C-150 -110 -96 -184 8 -180C112 -184 150 -108 102 -6Q0 -92 -102 -6Z",
    "three": "M-92 30C-168 -90 -104 -190 14 -182C106 -176 130 -96 98 -28C40 -84 -50 -66 -92 30Z",
    "side": "M90 -48C88 -140 -30 -202 -116 -146C-172 -104 -146 -20 -84 40C-66 -8 0 -46 90 -48Z",
    "back": "M-104 24C-150 -120 -96 -186 0 -184C96 -186 150 -120 104 24Q0 72 -104 24Z",
    "rear": "M-106 34C-160 -120 -100 -190 -4 -184C92 -184 132 -110 98 -30Q40 40 -106 34Z",
}


def _hair_behind(style, view, hair):
    if style == "afro":
        cx = {"front": 0, "three": -16, "side": -30, "back": 0, "rear": -20}[view]
        return circle(cx, -28, 138, hair)
    if style == "long":
        d = {"front": "M-112 -10C-150 160 -120 220 -84 238L84 238C120 220 150 160 112 -10Z",
             "three": "M-108 -10C-152 150 -130 226 -90 236L60 226C80 180 70 60 60 -10Z",
             "side": "M-96 -60C-168 60 -140 190 -112 236L10 220C-10 160 -20 80 -10 0Z", "back": "", "rear": ""}[view]
        return path(d, hair)
    if style == "tail":
        return "" if view in ("front", "back", "rear") else path("M-60 -80C-150 -110 -190 0 -170 120C-130 90 -110 40 -80 0Z", hair)
    return ""


def _hair_before(style, view, hair, cloth):
    out = ""
    if style in ("short", "bun", "long", "braids", "tail", "beard", "curls"):
        out += path(MOP[view], hair)
    if style == "fade":
        out += path(MOP[view], hair, 'transform="translate(1 -3) scale(.965 .955)"')
    if style == "curls":
        spots = {"front": [(-92, -30), (-78, -82), (-34, -116), (18, -122), (66, -100), (94, -52), (98, -6)],
                 "three": [(-98, 0), (-96, -58), (-62, -108), (-8, -130), (46, -122), (86, -84)],
                 "side": [(-96, 24), (-112, -30), (-94, -82), (-48, -118), (6, -122), (56, -98), (82, -62)],
                 "back": [(-92, 26), (-102, -36), (-78, -92), (-28, -122), (28, -122), (78, -92), (102, -36), (92, 26), (-44, 74), (44, 74)],
                 "rear": [(-92, 26), (-104, -36), (-80, -92), (-30, -124), (26, -122), (72, -88), (88, -42), (-44, 76), (20, 66)]}[view]
        out += "".join(circle(x, y, 34, hair) for x, y in spots)
    if style == "afro":
        out += path(MOP[view], hair) + (circle(-20 if view == "rear" else 0, -28, 132 if view == "rear" else 138, hair) if view in ("back", "rear") else "")
    if style == "bun":
        cx, cy = {"front": (0, -146), "three": (-62, -134), "side": (-112, -86), "back": (0, -116), "rear": (-50, -112)}[view]
        out += circle(cx, cy, 52, hair) + (stroke("M-40 -80A52 52 0 0 0 40 -80", tone(hair, 1.12), 6) if view in ("back", "rear") else "")
    if style == "braids":
        ends = {"front": ((-94, 4), (94, 4)), "three": ((-80, 30),), "side": ((-66, 40),), "back": ((-58, 60), (58, 60)), "rear": ((-76, 56), (24, 66))}[view]
        for ex, ey in ends:
            k = -1 if ex < 0 else 1
            out += stroke(f"M{ex} {ey}C{ex + k * 26} {ey + 50} {ex + k * 16} {ey + 110} {ex + k * 4} {ey + 150}", hair, 34)
            out += circle(ex + k * 4, ey + 160, 15, cloth)
    if style == "tail" and view in ("back", "rear"):
        out += stroke("M0 -10C10 60 -6 120 4 170", hair, 54) + rect(-28, -24, 56, 16, cloth, 8)
    if style == "long" and view in ("back", "rear"):
        out += path("M-97 -20C-130 150 -110 210 -84 226Q0 250 84 226C110 210 130 150 97 -20Z", hair)
    if style == "beard":
        d = {"front": "M-90 6Q-70 50 0 44Q70 50 90 6C88 80 50 128 0 128C-50 128 -88 80 -90 6Z",
             "three": "M-54 20Q-20 56 96 40C92 90 70 128 28 126C-20 122 -50 70 -54 20Z",
             "side": "M-26 14Q0 54 96 54Q102 80 84 108Q60 128 24 116C0 108 -30 84 -44 60Z", "back": "", "rear": ""}[view]
        out += path(d, hair)
    return out


def _headgear(style, view, cloth):
    if style == "cap":
        d = {"front": "M-102 -28C-104 -150 104 -150 102 -28Q0 -60 -102 -28Z",
            "three": "M-98 -8C-120 -130 -10 -150 40 -130C90 -112 106 -60 98 -24L150 -14Q140 2 96 -2C30 -40 -40 -30 -98 -8Z",
            "side": "M-100 -20C-112 -140 90 -150 92 -40L160 -22Q150 -4 84 -14Q-10 -30 -100 -20Z", "back": "M-102 0C-112 -150 112 -150 102 0Q0 22 -102 0Z",
            "rear": "M-102 0C-116 -150 96 -150 96 -36L130 -26Q118 -8 80 -12Q0 16 -102 0Z"}[view]
        return path(d, cloth) + (path("M-70 -30Q0 -66 70 -30Q60 -8 0 -10Q-60 -8 -70 -30Z", tone(cloth, .8)) if view == "front" else "")
    if style == "kufi":
        d = {"front": "M-98 -36L-84 -118Q0 -142 84 -118L98 -36Q0 -74 -98 -36Z", "three": "M-96 -20L-92 -110Q-10 -146 74 -116L96 -44Q10 -72 -96 -20Z",
             "side": "M-104 -28L-88 -116Q-10 -140 66 -112L92 -48Q0 -58 -104 -28Z", "back": "M-100 -20L-84 -118Q0 -142 84 -118L100 -20Q0 6 -100 -20Z",
             "rear": "M-102 -18L-88 -118Q0 -142 78 -116L98 -34Q0 4 -102 -18Z"}[view]
        return path(d, cloth)
    if style == "beanie":
        d = {"front": "M-104 -30C-110 -170 110 -170 104 -30Z", "three": "M-104 -16C-130 -170 100 -180 102 -40Z", "side": "M-108 -10C-130 -170 90 -180 96 -46Z",
             "back": "M-104 10C-114 -170 114 -170 104 10Z", "rear": "M-104 4C-118 -170 104 -176 100 -10Z"}[view]
        y = {"front": -48, "three": -44, "side": -44, "back": -10, "rear": -16}[view]
        return path(d, cloth) + rect(-112, y, 222, 38, tone(cloth, .82), 16) + circle(-4, -146, 30, tone(cloth, 1.3))
    if style == "toque":
        return (path("M-90 -60C-160 -120 -140 -220 -60 -214C-40 -262 60 -262 76 -214C150 -216 160 -120 92 -62Z", cloth) + rect(-96, -96, 190, 62, cloth, 10) +
                rect(-96, -96, 190, 62, HAIR, 10, 'opacity=".08"') + stroke("M-40 -200L-34 -110M30 -210L24 -110", tone(cloth, .86), 6))
    return ""


def face(x, y, r, skin, style="short", cloth=HAIR, view="front", left=False, nod=0):
    """A head: view is front, three (three-quarter), side or back; left mirrors it; nod turns it, forwards when positive."""
    hair = cloth if style in ("short", "fade", "afro", "bun", "long", "curls", "beard") else HAIR
    if style in ("braids", "tail"):
        hair = HAIR
    s = _hair_behind(style, view, hair)
    if style == "hijab":
        if view == "side":
            s += path(SKULL[view], skin) + path(VEIL[view], cloth) + stroke("M-40 -120C-90 -40 -60 60 -110 180", tone(cloth, .86), 6)
        elif view in ("back", "rear"):
            s += (path(SKULL[view], skin) if view == "rear" else "") + path(VEIL[view], cloth)
            s += stroke("M-60 -80C-86 0 -70 100 -84 190M40 -110C80 -20 60 90 78 196", tone(cloth, .86), 6)
        else:
            cx = 0 if view == "front" else 28
            s += path(VEIL[view], cloth) + ellipse(cx, 6, 76, 92, skin) + stroke(f"M{cx - 70} 70Q{cx} 150 110 130", tone(cloth, .84), 6)
    else:
        ears = {"front": ((-93, 10), (93, 10)), "back": ((-93, 10), (93, 10)), "three": ((-66, 14),), "side": ((-12, 14),), "rear": ((58, 14),)}[view]
        early = "".join(ellipse(ex, ey, 15, 23, tone(skin, .86)) for ex, ey in ears)
        covered = style in ("afro", "long", "wrap", "curls", "beanie")
        s += ("" if covered or view in ("three", "side", "rear") else early) + path(SKULL[view], skin)
        s += _hair_before(style, view, hair, cloth)
        if style in ("cap", "kufi", "toque"):
            s += path(MOP[view], HAIR)
        if style == "beanie" and view in ("back", "rear"):
            s += path(MOP[view], HAIR)
        s += early if view in ("three", "side", "rear") and not covered else ""
        if style == "wrap":
            knot = {"front": (64, -150), "three": (-70, -150), "side": (-124, -92), "back": (0, -120), "rear": (-50, -124)}[view]
            s += (path(MOP[view], HAIR) if view in ("back", "rear") else "") + path(SCARF[view], cloth) + ellipse(*knot, 46, 34, tone(cloth, .86))
            s += stroke({"front": "M-96 -24Q0 -120 96 -24", "three": "M-88 6Q-20 -120 96 -46", "side": "M-86 16Q-40 -90 84 -66", "back": "M-100 0Q0 -60 100 0",
                "rear": "M-102 6Q0 -60 96 -40"}[view], tone(cloth, .84), 7)
        s += _headgear(style, view, cloth)
    return group(s, x, y, r / 100, -nod if left else nod, 1) if not left else (
        f'<g transform="translate({x:.1f} {y:.1f}) scale({-r / 100:.4f} {r / 100:.4f}) rotate({nod:.1f})">{s}</g>')


# ---- whole figures

AGES = {"adult": (7.2, 81, 48, 11.5), "teen": (7.8, 79.5, 47, 10.8), "child": (9.6, 74.5, 42, 10.6), "small": (11.2, 71, 38, 10.6)}
TORSO = "M-11.5 -27Q-11.5 -33 -4 -35.2L4 -35.2Q11.5 -33 11.5 -27Q10 -13 9.7 3Q0 6 -9.7 3Q-10 -13 -11.5 -27Z"
SHADE = "M3.6 -35.2L4 -35.2Q11.5 -33 11.5 -27Q10 -13 9.7 3Q7 4.4 4 4.6Q7.4 -14 3.6 -35.2Z"


def _over(kind, colour, trim):
    """What is worn over the top, in the torso's own measure: shoulders at -33, hip at 0."""
    if kind == "apron":
        return (path("M-6.4 -25L6.4 -25L8 -13Q10.4 0 10.4 17L-10.4 17Q-10.4 0 -8 -13Z", colour) + stroke("M-6.2 -24.6L-4 -35M6.2 -24.6L4 -35", colour, 1.5) +
                path("M-5 -2h10v7q-5 2 -10 0z", tone(colour, .86)))
    if kind == "vest":
        side = "M-11.7 -27Q-11.6 -33 -5 -35L-2.6 -22L-2.4 4.6L-9.9 3.4Q-10 -13 -11.7 -27Z"
        return path(side, colour) + group(path(side, colour), flip=-1) + path("M-10.5 -16.5L-2.5 -16V-12.4L-10.2 -13ZM10.5 -16.5L2.5 -16V-12.4L10.2 -13Z", trim)
    if kind == "jacket":
        side = "M-12 -27Q-11.8 -33.4 -5 -35.2L-1.4 -16L-1.2 8Q-6 9.4 -11 8Z"
        lapel = "M-5 -35.2L-7.4 -27L-5 -25.6L-1.4 -16Z"
        return path(side, colour) + group(path(side, colour), flip=-1) + path(lapel, tone(colour, .82)) + group(path(lapel, tone(colour, .82)), flip=-1)
    if kind == "chef":
        return (path("M-4.4 -35.4Q0 -32 4.4 -35.4L5 -31.6Q0 -28.6 -5 -31.6Z", tone(colour, .9)) + stroke("M4.6 -31.4Q2.6 -14 3.4 4.4", tone(colour, .84), .7) +
                "".join(circle(x, y, .85, trim) for x in (-3.4, 2) for y in (-25, -18, -11, -4)))
    if kind == "badge":
        return stroke("M-4 -34.6L0.4 -18L4.4 -34.6", trim, .9) + rect(-2.4, -18, 5.6, 7.4, colour, .8) + rect(-1.4, -16.6, 3.6, 2.6, trim)
    if kind == "stripes":
        return ("".join(path(f"M{-w} {y}Q0 {y + 1.6} {w} {y}V{y + 3}Q0 {y + 4.6} {-w} {y + 3}Z", colour)
            for y, w in ((-24, 11.1), (-17, 10.5), (-10, 10.1), (-3, 9.9))))
    if kind == "bag":
        return (rect(-8.6, -31, 17.2, 27, colour, 4) + rect(-6.4, -16, 12.8, 9.6, tone(colour, .84), 2) + rect(-1.6, -33, 3.2, 3, tone(colour, .7), 1) +
                stroke("M-8.6 -24.4H8.6", tone(colour, .8), .8))
    if kind == "embroidery":
        return stroke("M-3.6 -34.4L0 -18L3.6 -34.4M0 -18V2", colour, 1.1) + "".join(circle(0, y, .8, trim) for y in (-16, -11, -6, -1))
    if kind == "overalls":
        return (path("M-6 -22H6V-14L9.9 -8V4.6Q0 6.4 -9.9 4.6V-8L-6 -14Z", colour) + stroke("M-5.4 -21L-6.6 -33.6M5.4 -21L6.6 -33.6", colour, 2)
            + circle(-5, -20.4, .9, trim) + circle(5, -20.4, .9, trim))
    if kind == "coat":
        return ((path("M-11.7 -27Q-11.6 -33 -4 -35.4L4 -35.4Q11.6 -33 11.7 -27Q10.6 -13 10.4 0L11.8 17Q0 20 -11.8 17L-10.4 0Q-10.6 -13 -11.7 -27Z", colour)
            + stroke("M0 2V18", tone(colour, .8), .7) + path("M-10.5 -4.4Q0 -2.6 10.5 -4.4V-1Q0 1 -10.5 -1Z", trim)
            + path("M4 -35.4Q11.6 -33 11.7 -27Q10.6 -13 10.4 0L11.8 17Q8 18.4 5 18.8Q6 -10 4 -35.4Z", HAIR, 'opacity=".14"')))
    if kind == "number":
        return rect(-2.2, -24, 4.4, 11, colour, .6)
    return ""


def _legs(x, y, u, hx, hy, kind, colour, feet, knees, turn, back, shoes, age_hip, bare):
    wide = 1 - .6 * abs(turn)
    out = []
    order = (1, 0) if turn > 0 else (0, 1)
    if kind in ("skirt", "robe"):
        fx = (feet[0][0] + feet[1][0]) / 2 * u + x
        fy = y - (feet[0][1] + feet[1][1]) / 2 * u
        hw, hem = (9.4 - 2 * abs(turn)) * u, (14.5 if kind == "skirt" else 13) * u + abs(feet[1][0] - feet[0][0] - 10.5) * u * .25
        bottom = fy - 3.4 * u
        out += [_shoe(x + f[0] * u, y - f[1] * u, u, turn, shoes, back, (i * 2 - 1)) for i, f in enumerate(feet)]
        out.append(path(f"M{hx - hw:.1f} {hy - 5 * u:.1f}C{hx - hw * 1.3:.1f} {hy + 14 * u:.1f} {fx - hem:.1f} {bottom - 16 * u:.1f} "
            f"{fx - hem:.1f} {bottom:.1f}Q{fx:.1f} {bottom + 4 * u:.1f} {fx + hem:.1f} {bottom:.1f}C{fx + hem:.1f} {bottom - 16 * u:.1f} "
            f"{hx + hw * 1.3:.1f} {hy + 14 * u:.1f} {hx + hw:.1f} {hy - 5 * u:.1f}Z", colour))
        out.append(path(f"M{hx + hw * .4:.1f} {hy - 2 * u:.1f}C{hx + hw:.1f} {hy + 14 * u:.1f} {fx + hem * .45:.1f} {bottom - 14 * u:.1f} "
            f"{fx + hem * .5:.1f} {bottom + 1.8 * u:.1f}"
            f"L{fx + hem:.1f} {bottom:.1f}C{fx + hem:.1f} {bottom - 16 * u:.1f} {hx + hw * 1.3:.1f} {hy + 14 * u:.1f} {hx + hw:.1f} {hy - 2 * u:.1f}Z",
            HAIR, 'opacity=".14"'))
        return "".join(out)
    bone = (age_hip - 3.4) * .505 * u
    for i in order:
        fx, fy = x + feet[i][0] * u, y - feet[i][1] * u
        a = (hx + (i * 2 - 1) * 4.5 * wide * u, hy)
        if isinstance(knees[i], tuple):
            knee, ankle = (x + knees[i][0] * u, y - knees[i][1] * u), (fx, fy - 3.4 * u)
        else:
            knee, ankle = bend(a, (fx, fy - 3.4 * u), bone, bone, knees[i])
        far = (i == order[0]) and abs(turn) > .3
        shade = tone(colour, .8) if far else colour
        out.append(_shoe(ankle[0], ankle[1] + 3.4 * u, u, turn, shoes, back, i * 2 - 1))
        if bare:  # shorts: the shin shows
            out.append(taper([knee, ankle], [6.4 * u, 4.6 * u], tone(bare, .86) if far else bare))
            mid = (a[0] + (knee[0] - a[0]) * .86, a[1] + (knee[1] - a[1]) * .86)
            out.append(taper([a, mid], [10 * u, 9.4 * u], shade))
        else:
            out.append(taper([a, knee, ankle], [9.8 * u, 8.2 * u, 6.2 * u], shade))
    return "".join(out)


def _shoe(x, y, u, turn, colour, back, side):
    if abs(turn) > .3:
        k = 1 if turn > 0 else -1
        return path(f"M{x - k * 3.6 * u:.1f} {y:.1f}v{-4 * u:.1f}h{k * 6 * u:.1f}q{k * 7 * u:.1f} {.6 * u:.1f} {k * 7.4 * u:.1f} {4 * u:.1f}z", colour)
    if back:
        return path(f"M{x - 3.6 * u:.1f} {y:.1f}v{-3.4 * u:.1f}q{3.6 * u:.1f} {-2 * u:.1f} {7.2 * u:.1f} 0v{3.4 * u:.1f}z", colour)
    return path(f"M{x - 3.8 * u:.1f} {y:.1f}q0 {-5 * u:.1f} {3.8 * u:.1f} {-5 * u:.1f}q{3.8 * u:.1f} 0 {(3.8 + side * .8) * u:.1f} {5 * u:.1f}z", colour)


def _elbow(a, b, i, turn):
    """Elbows hang: below the arm when it reaches sideways, else outwards, or backwards in profile."""
    if abs(b[0] - a[0]) > .3 * abs(b[1] - a[1]):
        return 1 if b[0] > a[0] else -1
    if abs(turn) > .8:
        return 1 if turn > 0 else -1
    return 1 - 2 * i if b[1] > a[1] else 2 * i - 1


def _thumb(elbow, palm, extra, i, turn):
    """1 or -1: the thumb lies upwards and towards the body's middle, or forwards in profile."""
    a = math.atan2(palm[1] - elbow[1], palm[0] - elbow[0]) + math.radians(extra)
    inward = (1 if turn > 0 else -1) if abs(turn) > .3 else 1 - 2 * i
    return 1 if math.cos(a) + math.sin(a) * inward * .9 >= 0 else -1


def _mapped(d, m):
    """A path of absolute x y pairs, moved by a matrix, so that a pattern keeps its size."""
    a, b, c, e, f, g = m
    def moved(match):
        x, y = float(match[1]), float(match[2])
        return f"{a * x + c * y + f:.1f} {b * x + e * y + g:.1f}"
    return re.sub(r"(-?[\d.]+) (-?[\d.]+)", moved, d)


def figure_parts(x, y, h, skin=0, top=TEAL, bottom=NIGHT, style="short", cloth=HAIR, turn=0, look=None, back=False, age="adult",
    hands=((-12.6, 42), (12.6, 42)), to=(None, None), elbows=None, grips=("rest", "rest"), wrists=(0, 0), flips=(1, 1), feet=((-5, 0), (5, 0)), knees=None,
    hip=None, lean=0, legs="trousers", sleeve=1.0, far=None, nod=0, shoes=HAIR, over=None, over_colour=CREAM, trim=SAFFRON, shorts=False, neck=0, cuff=None,
    chin=0, sleeves=None):
    """The body and the near arms of a figure, as two texts. Measures in hundredths of the height h: x to the right of x, height above y.

    turn: -1 profile left .. 0 front .. 1 profile right; look: the same for the head; to: hands in the scene's own coordinates;
    elbows, knees: 1 or -1, which way they bend, or a knee's place; far: which arms lie behind the body; sleeve: see arm().
    """
    u = h / 100
    head_r, shoulder, hip_y, sw = AGES[age]
    tint = SKINS[skin % len(SKINS)]
    if hip is None and legs == "trousers":  # a wide stride lowers the hip
        reach = (hip_y - 3.4) * 1.005
        hip = (0, min(hip_y, min(f[1] + 3.4 + math.sqrt(max(0, reach * reach - f[0] * f[0])) for f in feet)))
    hipx, hipy = hip or (0, hip_y)
    hx, hy = x + hipx * u, y - hipy * u
    rise = (shoulder - hip_y) * u
    slope = math.asin(max(-1, min(1, lean * u / rise)))
    sx, sy = hx + rise * math.sin(slope), hy - rise * math.cos(slope)
    px, py = math.cos(slope), math.sin(slope)
    narrow = (1 - .4 * abs(turn)) * sw / 11.5
    ky = rise / u / 33
    m = (px * u * narrow, py * u * narrow, -math.sin(slope) * u * ky, math.cos(slope) * u * ky, hx, hy)
    frame = "matrix(" + " ".join(f"{v:.3f}" for v in m) + ")"
    side = 1 if turn > 0 else -1
    if knees is None:
        knees = (.01, -.01) if abs(turn) < .3 else (-side, -side)
    if far is None:
        far = (False, False) if abs(turn) < .3 else ((turn < 0) != back, (turn > 0) != back)
    arms = {True: "", False: ""}
    bone = rise / 33
    for i in (0, 1):
        if hands[i] is None:
            continue
        k = (i * 2 - 1) * (sw - 2.2) * (1 - .55 * abs(turn)) * u
        a = (sx + px * k + math.sin(slope) * -4.6 * u, sy + py * k + math.cos(slope) * 4.6 * u)
        target = to[i] or (x + hands[i][0] * u, y - hands[i][1] * u)
        way = elbows[i] if elbows else _elbow(a, target, i, turn)
        elbow, palm = bend(a, target, 16.8 * bone, 19 * bone, way)
        cloth_arm = sleeves or (over_colour if over in ("jacket", "coat") else top)
        shade = tone(cloth_arm, .82) if far[i] else tone(cloth_arm, .95 if i else 1.07)
        kind = "mitt" if h < 330 and grips[i] in ("rest", "grip", "mitt") else grips[i]
        flip = _thumb(elbow, palm, wrists[i], i, turn) * flips[i]
        if cloth_arm[0] == "u" and not far[i]:
            out_shade = taper([(a[0] + u, a[1] + u), (elbow[0] + .4 * u, elbow[1] + .6 * u)], [6.8 * u, 5.4 * u], HAIR, 'opacity=".18"')
            arms[False] += out_shade
        arms[far[i]] += arm([a, elbow, palm], 6.9 * u * min(1.1, ky + .06), shade, tone(tint, .9) if far[i] else tint, kind, flip, sleeve, wrists[i],
                            11.2 * u * min(1.05, ky + .08), cuff)
    out = arms[True]
    if legs not in (None, "bust"):
        out += _legs(x, y, u, hx, hy, legs, bottom, feet, knees, turn, back, shoes, hip_y, tint if shorts else None)
    gaze = turn if look is None else look
    views = ("back", "rear", "side") if back else ("front", "three", "side")
    view = views[0 if abs(gaze) < .25 else 1 if abs(gaze) < .8 else 2]
    cx = sx + math.sin(slope) * head_r * 1.42 * u + (gaze * 1.6 + neck) * u
    cy = sy - math.cos(slope) * head_r * 1.42 * u + chin * u
    torso = ("" if top[0] == "u" else path(TORSO, top)) + path(SHADE, HAIR, 'opacity=".14"')
    torso += group(_over(over, over_colour, trim), turn * 1.6) if over else ""
    collar = "" if back or (over == "chef") else ellipse(turn * 2, -34.2, 4.6, 2.6, tone(tint, .9))
    out += path(_mapped(TORSO, m), top) if top[0] == "u" else ""
    nx, ny = sx + turn * .6 * u + math.sin(slope) * u, sy - 1.4 * u
    throat = taper([(cx - gaze * 1.6 * u, cy), (nx, ny)], [head_r * .8 * u, head_r * .86 * u], tone(tint, .88))
    torso = f'<g transform="{frame}">{torso}{collar}</g>'
    out += throat + torso if back else torso + throat
    out += face(cx, cy, head_r * u, tint, style, cloth, view, gaze < 0, nod)
    return out, arms[False]


def figure(*place, **look):
    return "".join(figure_parts(*place, **look))


def shadow(x, y, rx, opacity=.22, ry=None, colour=HAIR):
    return ellipse(x, y, rx, ry or rx * .1, colour, f'opacity="{opacity}"')


def overhead(x, y, r, angle, skin=0, hair=HAIR, top=TEAL, to=(None, None), kind="short", lean=.35, grips=("rest", "rest"), sleeve=.98, hands=.98):
    """A person from above: r the head's radius, angle where they look; the hands lie at the places in to."""
    a = math.radians(angle)
    fx, fy = math.cos(a), math.sin(a)
    out = ellipse(x + r * .25, y + r * .3, r * 2.5, r * 1.5, HAIR, f'opacity=".18" transform="rotate({angle + 90} {x:.0f} {y:.0f})"')
    skin = SKINS[skin]
    for i, k in ((0, -1), (1, 1)):
        if to[i] is None:
            continue
        start = (x - fy * k * r * 1.75 + fx * r * .2, y + fx * k * r * 1.75 + fy * r * .2)
        elbow, palm = bend(start, to[i], r * 2.1, r * 2.4, k)
        out += arm([start, elbow, palm], r * 1.0, tone(top, .94), skin, grips[i], -k, sleeve, 0, r * 1.5 * hands)
    body = ellipse(x, y, r * 2.3, r * 1.12, top)
    body += path(f"M{x - r * .3:.1f} {y + r * 1.1:.1f}Q{x + r * 2:.1f} {y + r:.1f} {x + r * 2.3:.1f} {y:.1f}Q{x + r * 2:.1f} "
        f"{y - r:.1f} {x + r * .8:.1f} {y - r * .9:.1f}Q{x + r * 1.4:.1f} {y + r * .4:.1f} {x - r * .3:.1f} {y + r * 1.1:.1f}Z", HAIR, 'opacity=".12"')
    out += f'<g transform="rotate({angle + 90} {x:.0f} {y:.0f})">{body}</g>'
    hx, hy = x + fx * r * lean, y + fy * r * lean
    if kind == "hijab":
        out += f'<g transform="translate({hx:.1f} {hy:.1f}) rotate({angle}) scale({r / 100:.3f})">'
        out += path("M60 -86C-20 -130 -150 -110 -180 -60Q-200 0 -180 60C-150 110 -20 130 60 86Z", tone(hair, .9)) + ellipse(70, 0, 42, 62, skin)
        out += ellipse(-4, 0, 104, 100, hair) + stroke("M-60 -60Q-90 0 -60 60", tone(hair, .84), 8) + "</g>"
    else:
        big = 1.3 if kind == "afro" else 1
        out += circle(hx + fx * r * .34, hy + fy * r * .34, r * .78, skin) + circle(hx - fx * r * .04, hy - fy * r * .04, r * big, hair)
        if kind == "bun":
            out += circle(hx - fx * r * .6, hy - fy * r * .6, r * .48, tone(hair, 1.16))
        if kind == "kufi":
            out += circle(hx, hy, r * .8, WHITE) + circle(hx, hy, r * .5, PAPER)
        if kind == "wrap":
            out += circle(hx, hy, r * 1.16, hair) + f'<g transform="translate({hx:.1f} {hy:.1f}) rotate({angle}) scale({r / 100:.3f})">'
            out += stroke("M70 -80Q0 -20 -90 -60M80 70Q0 10 -96 50", tone(hair, .82), 9) + ellipse(-70, 0, 44, 54, tone(hair, .88)) + "</g>"
    return out


# ---- things

def carton(x, y, w, h, fill="#c99a63", mark=None):
    """A parcel standing on y."""
    s = rect(x, y - h, w, h, fill, 3) + rect(x + w * .78, y - h, w * .22, h, HAIR, 0, 'opacity=".12"')
    s += rect(x + w * .42, y - h, w * .14, h * .34, tone(fill, 1.35))
    return s + (star(x + w * .3, y - h * .34, min(w, h) * .16, mark) if mark else "")


def sack(x, y, w, h, fill=CREAM, mark=None):
    s = path(f"M{x} {y}Q{x - w * .08:.0f} {y - h * .5:.0f} {x + w * .1:.0f} {y - h * .86:.0f}L{x + w * .04:.0f} "
        f"{y - h}H{x + w * .96:.0f}L{x + w * .9:.0f} {y - h * .86:.0f}Q{x + w * 1.08:.0f} {y - h * .5:.0f} {x + w} {y}Z", fill)
    s += path(f"M{x + w * .72:.0f} {y}Q{x + w * .84:.0f} {y - h * .5:.0f} {x + w * .7:.0f} {y - h * .86:.0f}H{x + w * .9:.0f}"
        f"Q{x + w * 1.08:.0f} {y - h * .5:.0f} {x + w} {y}Z", HAIR, 'opacity=".12"')
    return s + (star(x + w * .44, y - h * .42, w * .2, mark) if mark else "")


def bottle(x, y, w, h, fill, cap=BRICK):
    return ((path(f"M{x} {y}v{-h * .56:.0f}q0 {-h * .12:.0f} {w * .32:.0f} "
        f"{-h * .2:.0f}v{-h * .16:.0f}h{w * .36:.0f}v{h * .16:.0f}q{w * .32:.0f} {h * .08:.0f} {w * .32:.0f} {h * .2:.0f}v{h * .56:.0f}z", fill)
        + rect(x + w * .28, y - h, w * .44, h * .1, cap, 2) + rect(x, y - h * .42, w, h * .24, CREAM, 0, 'opacity=".8"')))


def tin(x, y, w, h, fill):
    return rect(x, y - h, w, h, fill, 5) + rect(x, y - h * .68, w, h * .36, CREAM) + ellipse(x + w / 2, y - h, w / 2, h * .08, GREY)


def loaf(x, y, r):
    return (ellipse(x, y, r, r * .62, "#c98544") + ellipse(x - r * .05, y - r * .08, r * .82, r * .46, "#dba25f")
        + stroke(f"M{x - r * .4:.0f} {y - r * .1:.0f}L{x + r * .3:.0f} {y - r * .1:.0f}M{x - r * .05:.0f} {y - r * .36:.0f}V{y + r * .18:.0f}", "#b8733a",
        r * .06))


def orange(x, y, r, leaf=False):
    s = circle(x, y, r, "#e58a2b") + ellipse(x - r * .3, y - r * .35, r * .34, r * .24, "#f2ab55")
    return (s + (path(f"M{x:.0f} {y - r * .9:.0f}q{r * .7:.0f} {-r * .8:.0f} {r * 1.3:.0f} {-r * .3:.0f}q{-r * .5:.0f} {r * .5:.0f} "
        f"{-r * 1.3:.0f} {r * .3:.0f}z", TEAL) if leaf else ""))


def greens(x, y, h, leaf=TEAL, n=7, seed=1):
    chance = random.Random(seed)
    s = ""
    for k in range(n):
        a = math.radians(-150 + 120 * k / (n - 1) + chance.uniform(-6, 6))
        length = h * chance.uniform(.75, 1)
        ex, ey = x + math.cos(a) * length, y + math.sin(a) * length
        s += stroke(f"M{x:.0f} {y:.0f}L{ex:.0f} {ey:.0f}", tone(leaf, .8), h * .05) + "".join(
            ellipse(x + (ex - x) * t, y + (ey - y) * t, h * .15, h * .11, tone(leaf, (1, 1.16)[k % 2])) for t in (.55, .78, 1))
    return s


def basket(x, y, w, h, fill="#b9803f"):
    """Its rim at y - h, w wide there."""
    dark, light = tone(fill, .76), tone(fill, 1.25)
    d = f"M{x - w / 2:.0f} {y - h:.0f}C{x - w * .48:.0f} {y - h * .3:.0f} {x - w * .4:.0f} {y:.0f} {x - w * .34:.0f} "
    d += f"{y:.0f}H{x + w * .34:.0f}C{x + w * .4:.0f} {y:.0f} {x + w * .48:.0f} {y - h * .3:.0f} {x + w / 2:.0f} {y - h:.0f}" + "Z"
    inner = path(d, fill)
    rows, columns = 6, 12
    for r in range(rows):
        for c in range(columns + 1):
            if (r + c) % 2:
                inner += rect(x - w / 2 + w * c / columns - w * .03, y - h + h * r / rows + 3, w / columns * 1.1, h / rows - 6, light if (r + c) % 3 else dark,
                    6)
    inner += path(f"M{x + w * .2:.0f} {y - h:.0f}H{x + w / 2:.0f}V{y}H{x + w * .1:.0f}Z", HAIR, 'opacity=".16"')
    return clip(f"b{int(x)}{int(y)}", d, inner) + rect(x - w * .53, y - h - 12, w * 1.06, 30, tone(fill, .9), 15) + "".join(
        stroke(f"M{x - w * .5 + w * k / 14:.0f} {y - h + 14:.0f}l14 -22", light, 4) for k in range(14))


def tea(x, y, h=60, fill="#c98a2e"):
    w = h * .36
    return ((path(f"M{x - w:.0f} {y - h}h{2 * w:.0f}l{-w * .3:.0f} {h}h{-w * 1.4:.0f}z", WHITE, 'opacity=".55"')
        + path(f"M{x - w * .9:.0f} {y - h * .7:.0f}h{1.8 * w:.0f}l{-w * .24:.0f} {h * .66:.0f}h{-w * 1.3:.0f}z", fill)
        + rect(x - w, y - h * .48, 2 * w * .97, h * .07, SAFFRON)))


def spines(x, y, w, h, colours, seed=1):
    """A row of books on a shelf at y."""
    chance = random.Random(seed)
    s, at = "", x
    while at < x + w - 14:
        bw, bh = chance.uniform(16, 34), h * chance.uniform(.68, 1)
        bw = min(bw, x + w - at)
        c = chance.choice(colours)
        s += rect(at, y - bh, bw - 2, bh, c, 2) + rect(at + bw * .2, y - bh * .8, bw * .5, bh * .1, tone(c, 1.5), 1)
        at += bw
    return s


def lamp(x, y, h, shade=SAFFRON, foot=BRICK):
    """A table lamp standing on y."""
    s = path(f"M{x - h * .16:.0f} {y}q0 {-h * .06:.0f} {h * .1:.0f} {-h * .08:.0f}q{-h * .1:.0f} {-h * .2:.0f} {h * .03:.0f} "
        f"{-h * .34:.0f}h{h * .06:.0f}q{h * .13:.0f} {h * .14:.0f} {h * .03:.0f} {h * .34:.0f}q{h * .1:.0f} {h * .02:.0f} {h * .1:.0f} {h * .08:.0f}z",
        foot)
    return (glow(x,
        y - h * .72, h * 1.7, .75) + s + path(f"M{x - h * .17:.0f} {y - h:.0f}H{x + h * .17:.0f}L{x + h * .32:.0f} {y - h * .44:.0f}H{x - h * .32:.0f}Z", shade)
        + path(f"M{x - h * .1:.0f} {y - h:.0f}H{x + h * .06:.0f}L{x + h * .1:.0f} {y - h * .44:.0f}H{x - h * .2:.0f}Z", WHITE, 'opacity=".35"'))


def lantern(x, y, h, metal="#6d4420", light="#ffe2a0", lit=True):
    """A hanging lantern: its ring at y."""
    w = h * .3
    s = glow(x, y + h * .6, h * 2.6, .75) if lit else ""
    s += circle(x, y + h * .05, h * .06, "none", f'stroke="{metal}" stroke-width="{h * .03:.1f}"')
    s += path(f"M{x} {y + h * .1:.0f}Q{x + w * .7:.0f} {y + h * .22:.0f} {x + w:.0f} {y + h * .36:.0f}H{x - w:.0f}"
        f"Q{x - w * .7:.0f} {y + h * .22:.0f} {x} {y + h * .1:.0f}Z", metal)
    s += path(f"M{x - w * .9:.0f} {y + h * .36:.0f}H{x + w * .9:.0f}L{x + w * .7:.0f} {y + h * .88:.0f}H{x - w * .7:.0f}Z", light)
    s += star(x, y + h * .6, h * .13, "#fff6dc")
    s += stroke(f"M{x - w * .34:.0f} {y + h * .36:.0f}L{x - w * .26:.0f} {y + h * .88:.0f}M{x + w * .34:.0f} {y + h * .36:.0f}"
        f"L{x + w * .26:.0f} {y + h * .88:.0f}", metal, h * .022)
    return s + path(f"M{x - w * .84:.0f} {y + h * .88:.0f}H{x + w * .84:.0f}L{x + w * .5:.0f} {y + h}H{x - w * .5:.0f}Z", metal)


def leaves(x, y, length, angle, leaf, size=44, n=7, seed=2, stem="#4a3a20"):
    """A branch that hangs into the picture from its edge."""
    chance = random.Random(seed)
    s = stroke(f"M0 0Q{length * .5:.0f} {-length * .12:.0f} {length} 0", stem, size * .12)
    for k in range(n):
        t = (k + .8) / n
        px, py = length * t, -length * .24 * t * (1 - t)
        for side in (-1, 1):
            a = side * chance.uniform(38, 62)
            length_k = size * chance.uniform(.85, 1.15)
            s += f'<path d="M0 0Q{length_k * .5:.0f} {-length_k * .34:.0f} {length_k:.0f} 0Q{length_k * .5:.0f} '
            s += f'{length_k * .34:.0f} 0 0Z" fill="{tone(leaf, chance.choice((.86, 1, 1.14)))}" transform="translate({px:.0f} '
            s += f'{py:.0f}) rotate({a:.0f})"/>'
    return f'<g transform="translate({x} {y}) rotate({angle})">{s}</g>'


def bougainvillea(x, y, w, h, seed=3, flower="#c2466b", leaf="#2f6b52"):
    chance = random.Random(seed)
    s = ""
    for k in range(int(w * h / 900)):
        a, r = chance.uniform(0, 6.28), math.sqrt(chance.random())
        px, py, d = x + math.cos(a) * r * w / 2, y + math.sin(a) * r * h / 2, chance.uniform(12, 22)
        c = tone(leaf, chance.choice((.85, 1, 1.15))) if k % 3 == 0 else tone(flower, chance.choice((.85, 1, 1.2)))
        s += ellipse(px, py, d, d * .7, c, f'transform="rotate({chance.randrange(180)} {px:.0f} {py:.0f})"')
    return s


def stars(w, top, bottom, n, seed):
    chance = random.Random(seed)
    return ("".join(circle(chance.uniform(0, w), chance.uniform(top, bottom), chance.uniform(1.4, 3.2), CREAM, f'opacity="{chance.uniform(.4, .9):.2f}"')
        for _ in range(n)))


def rug(x, y, w, h, ground, colours, slant=.18):
    """A carpet on the floor, seen at a slant."""
    d = w * slant
    s = poly([(x - w / 2 + d, y - h / 2), (x + w / 2 - d, y - h / 2), (x + w / 2, y + h / 2), (x - w / 2, y + h / 2)], ground)
    for k, c in enumerate(colours):
        t = 1 - .17 * (k + 1)
        s += poly([(x - (w / 2 - d) * t, y - h / 2 * t), (x + (w / 2 - d) * t, y - h / 2 * t), (x + w / 2 * t, y + h / 2 * t), (x - w / 2 * t, y + h / 2 * t)],
            "none", f'stroke="{c}" stroke-width="{h * .035:.1f}"')
    return s + path(f"M{x} {y - h * .2:.0f}L{x + w * .14:.0f} {y:.0f}L{x} {y + h * .2:.0f}L{x - w * .14:.0f} {y:.0f}Z", colours[0])


def paper(x, y, w, h, angle=0, fill=WHITE, ink=MINT, rows=5, seal=None, skew=0):
    """A sheet with lines that say nothing; x, y its centre."""
    s = rect(-w / 2 + 4, -h / 2 + 5, w, h, HAIR, 3, 'opacity=".16"') + rect(-w / 2, -h / 2, w, h, fill, 3)
    for k in range(rows):
        s += rect(-w * .36, -h * .3 + h * .62 * k / max(1, rows - 1) - 3, w * (.72 if k % 3 else .5), max(3, h * .025), ink, 2)
    if seal:
        s += star(w * .27, h * .31, w * .11, seal) + star(w * .27, h * .31, w * .05, fill)
    return f'<g transform="translate({x} {y}) rotate({angle}) skewX({skew})">{s}</g>'


def pencil(x, y, length, angle, fill=SAFFRON):
    s = rect(0, -5, length * .82, 10, fill, 2) + path(f"M{length * .82:.0f} -5L{length:.0f} 0L{length * .82:.0f} 5Z", CREAM)
    s += path(f"M{length * .94:.0f} -1.8L{length:.0f} 0L{length * .94:.0f} 1.8Z", HAIR) + rect(-6, -5, 12, 10, CLAY, 3)
    return f'<g transform="translate({x} {y}) rotate({angle})">{s}</g>'


def notebook(x, y, w, h, angle, cover, page=None):
    s = rect(-w / 2 + 5, -h / 2 + 6, w, h, HAIR, 6, 'opacity=".18"') + rect(-w / 2, -h / 2, w, h, cover, 6)
    if page:
        s += rect(-w / 2 + 6, -h / 2 + 5, w / 2 - 8, h - 10, WHITE, 3) + rect(2, -h / 2 + 5, w / 2 - 8, h - 10, WHITE, 3)
        s += rect(2, -h / 2 + 5, w * .06, h - 10, HAIR, 0, 'opacity=".08"')
        s += "".join(rect(-w * .43, -h * .34 + h * .12 * k, w * (.34, .26, .36)[k % 3], 4, page, 2)
            + rect(w * .08, -h * .34 + h * .12 * k, w * (.3, .36, .22)[k % 3], 4, page, 2) for k in range(6))
    else:
        s += rect(-w * .38, -h / 2, w * .05, h, HAIR, 0, 'opacity=".2"') + star(w * .08, 0, min(w, h) * .18, tone(cover, 1.4))
    return f'<g transform="translate({x} {y}) rotate({angle})">{s}</g>'


def armchair(x, y, h, fill, k=1):
    """In profile, k = 1 looks right."""
    s = path("M-34 0V-14H-38Q-44 -60 -34 -96Q-28 -108 -16 -100Q-10 -96 -12 -60L-10 -44H34V0H26V-10H-26V0Z", fill)
    s += rect(-16, -52, 52, 14, tone(fill, 1.15), 6) + rect(-20, -70, 54, 12, tone(fill, .88), 6) + rect(22, -62, 10, 52, tone(fill, .88), 3)
    return group(s, x, y, h / 108, 0, k)


WARM = radial("warm", (0, "#ffe3a0", .8), (.35, "#ffc861", .36), (1, "#f2a03c", 0))


def warm(x, y, r, opacity=1, squash=1):
    """Lamp light; the scene includes WARM."""
    return ellipse(x, y, r, r * squash, "url(#warm)", f'opacity="{opacity}"')


def cup(x, y, h, fill, pens):
    """Pencils in a beaker."""
    s = "".join(line([(x + (k - len(pens) / 2 + .5) * h * .14, y - h * .5), (x + (k - len(pens) / 2 + .5) * h * .3, y - h * (1.25 + .12 * (k % 2)))], h * .12,
        c) for k, c in enumerate(pens))
    return (s + path(f"M{x - h * .36:.0f} {y - h:.0f}h{h * .72:.0f}l{-h * .06:.0f} {h}h{-h * .6:.0f}z", fill)
        + rect(x - h * .34, y - h * .6, h * .68, h * .14, CREAM, 0, 'opacity=".6"'))


def baobab(x, y, h, trunk="#7a5140", leaf="#3f8f6f", seed=3):
    """A wide trunk, short boughs, small crowns."""
    dark = tone(trunk, .8)
    s = ""
    boughs = [(-.1, -.62, -.46, -.86), (-.06, -.66, -.2, -1.0), (.02, -.66, .1, -1.02), (.08, -.62, .34, -.92), (.1, -.54, .52, -.74), (-.1, -.52, -.56, -.66)]
    for ax, ay, bx, by in boughs:
        s += stroke(f"M{x + ax * h:.0f} {y + ay * h:.0f}Q{x + (ax + bx) * h * .55:.0f} {y + (ay * .45 + by * .6) * h:.0f} "
            f"{x + bx * h:.0f} {y + by * h:.0f}", trunk, h * .075)
    s += path(f"M{x - h * .3:.0f} {y}C{x - h * .14:.0f} {y - h * .06:.0f} {x - h * .2:.0f} {y - h * .4:.0f} {x - h * .13:.0f} "
        f"{y - h * .68:.0f}L{x + h * .12:.0f} {y - h * .68:.0f}C{x + h * .2:.0f} {y - h * .4:.0f} {x + h * .14:.0f} "
        f"{y - h * .06:.0f} {x + h * .3:.0f} {y}Z", trunk)
    s += path(f"M{x + h * .04:.0f} {y}C{x + h * .1:.0f} {y - h * .2:.0f} {x + h * .04:.0f} {y - h * .4:.0f} {x + h * .08:.0f} "
        f"{y - h * .52:.0f}L{x + h * .136:.0f} {y - h * .62:.0f}C{x + h * .2:.0f} {y - h * .4:.0f} {x + h * .14:.0f} "
        f"{y - h * .06:.0f} {x + h * .3:.0f} {y}Z", dark)
    s += stroke(f"M{x - h * .12:.0f} {y - h * .08:.0f}Q{x - h * .06:.0f} {y - h * .3:.0f} {x - h * .07:.0f} {y - h * .6:.0f}", dark, h * .012)
    chance = random.Random(seed)
    for _, _, bx, by in boughs:
        s += ellipse(x + bx * h, y + (by - .02) * h, h * .1, h * .055, tone(leaf, .9))
        for k in range(5):
            cx, cy, r = x + (bx + chance.uniform(-.1, .1)) * h, y + (by - .06 + chance.uniform(-.05, .04)) * h, h * chance.uniform(.045, .075)
            s += ellipse(cx, cy, r * 1.5, r * .9, tone(leaf, (.84, 1, 1.14)[k % 3]))
    return s


def hut(x, y, w, wall, straw, door=NIGHT, band=None):
    """A round house with a thatched roof."""
    h = w * .62
    s = path(f"M{x - w * .42:.0f} {y}V{y - h:.0f}H{x + w * .42:.0f}V{y}Q{x} {y + w * .05:.0f} {x - w * .42:.0f} {y}Z", wall)
    s += path(f"M{x + w * .16:.0f} {y + w * .02:.0f}V{y - h:.0f}H{x + w * .42:.0f}V{y}Z", HAIR, 'opacity=".16"')
    if band:
        s += "".join(path(f"M{x - w * .42 + w * .12 * k:.0f} {y - h * .78:.0f}l{w * .06:.0f} {-h * .1:.0f}l{w * .06:.0f} "
            f"{h * .1:.0f}l{-w * .06:.0f} {h * .1:.0f}z", band) for k in range(7))
    s += path(pointed(x - w * .06, y + w * .02, w * .2, h * .62), door)
    s += path(f"M{x} {y - h - w * .62:.0f}Q{x + w * .3:.0f} {y - h - w * .2:.0f} {x + w * .58:.0f} {y - h + w * .06:.0f}Q{x} "
        f"{y - h + w * .14:.0f} {x - w * .58:.0f} {y - h + w * .06:.0f}Q{x - w * .3:.0f} {y - h - w * .2:.0f} {x} {y - h - w * .62:.0f}Z", straw)
    s += path(f"M{x} {y - h - w * .62:.0f}Q{x + w * .3:.0f} {y - h - w * .2:.0f} {x + w * .58:.0f} {y - h + w * .06:.0f}"
        f"Q{x + w * .36:.0f} {y - h + w * .1:.0f} {x + w * .2:.0f} {y - h + w * .1:.0f}Z", HAIR, 'opacity=".14"')
    return (s + "".join(stroke(f"M{x + w * k * .03:.0f} {y - h - w * .5:.0f}L{x + w * k * .13:.0f} {y - h + w * .06:.0f}", tone(straw, .86), w * .008)
        for k in (-3, -1.6, 0, 1.6, 3)))


def northern_house(x, y, w, h, wall, roof="#e9eef0", lit="#ffd27a", door=None, seed=1):
    """A steep gable under snow, warm windows."""
    s = path(f"M{x} {y}V{y - h:.0f}L{x + w / 2:.0f} {y - h - w * .62:.0f}L{x + w} {y - h:.0f}V{y}Z", wall)
    s += path(f"M{x + w * .76:.0f} {y}V{y - h - w * .3:.0f}L{x + w} {y - h:.0f}V{y}Z", HAIR, 'opacity=".16"')
    s += stroke(f"M{x - w * .06:.0f} {y - h + w * .06:.0f}L{x + w / 2:.0f} {y - h - w * .62:.0f}L{x + w * 1.06:.0f} {y - h + w * .06:.0f}", roof, w * .09)
    s += rect(x + w * .72, y - h - w * .62, w * .1, w * .36, tone(wall, .8)) + rect(x + w * .7, y - h - w * .66, w * .14, w * .07, roof, w * .03)
    chance = random.Random(seed)
    rows, columns = max(1, int(h / (w * .5))), 2 if w < 190 else 3
    for r in range(rows):
        for c in range(columns):
            if door is not None and r == 0 and c == door:
                continue
            ww, hh = w * .5 / columns, w * .6 / columns
            wx, wy = x + w * (c + .5) / columns - ww / 2, y - h * (r + .3) / rows - hh * .75
            fill = lit if chance.random() < .78 else "#33566b"
            s += rect(wx - 4, wy - 4, ww + 8, hh + 8, tone(wall, 1.3), 2) + rect(wx, wy, ww, hh, fill) + rect(wx + ww / 2 - 1.5, wy, 3, hh, tone(wall, .8))
            s += rect(wx, wy + hh * .45, ww, 3, tone(wall, .8))
            s += rect(wx - 6, wy + hh + 4, ww + 12, 6, roof, 3)
    return s + rect(x + w * .42, y - h - w * .2, w * .16, w * .2, lit, w * .08)


def fir(x, y, h, green="#1d5a5c", snow="#e9eef0"):
    s = rect(x - h * .03, y - h * .1, h * .06, h * .1, "#4a3428")
    for k, (top, low, half) in enumerate(((.34, .08, .27), (.62, .3, .21), (.98, .54, .15))):
        s += path(f"M{x} {y - h * top:.0f}L{x + h * half:.0f} {y - h * low:.0f}Q{x} {y - h * (low - .05):.0f} {x - h * half:.0f} {y - h * low:.0f}Z",
            tone(green, 1 + .05 * k))
        s += path(f"M{x} {y - h * top:.0f}L{x + h * half * .5:.0f} {y - h * (top + low) / 2:.0f}Q{x + h * half * .1:.0f} "
            f"{y - h * ((top + low) / 2 + .05):.0f} {x - h * half * .3:.0f} {y - h * ((top + low) / 2 - .03):.0f}Z", snow)
    return s


def drawing_compass(x, y, r, angle=24):
    """A mariner's compass, open, seen from above."""
    s = ellipse(x + r * .12, y + r * .16, r * 1.04, r * 1.02, HAIR, 'opacity=".25"') + circle(x, y, r, "#b57f28") + circle(x, y, r * .93, "#dca94b")
    s += circle(x, y, r * .82, "#fff6e2")
    s += circle(x, y, r * .82, "none", f'stroke="#8a5f1c" stroke-width="{r * .02:.1f}"')
    for k in range(48):
        a = math.radians(k * 7.5)
        inner = .68 if k % 12 == 0 else .72 if k % 4 == 0 else .76
        s += line([(x + math.cos(a) * r * inner, y + math.sin(a) * r * inner), (x + math.cos(a) * r * .8, y + math.sin(a) * r * .8)],
            r * (.02 if k % 4 == 0 else .01), NIGHT)
    s += star(x, y, r * .6, MINT) + star(x, y, r * .46, "#fff6e2")
    for k in range(4):
        s += f'<g transform="rotate({90 * k} {x} {y})">' + path(f"M{x} {y - r * .6:.0f}L{x + r * .1:.0f} {y - r * .1:.0f}L{x} {y}Z", TEAL)
        s += path(f"M{x} {y - r * .6:.0f}L{x - r * .1:.0f} {y - r * .1:.0f}L{x} {y}Z", DEEP) + "</g>"
    s += f'<g transform="rotate({angle} {x} {y})">' + path(f"M{x} {y - r * .7:.0f}L{x + r * .07:.0f} {y}H{x - r * .07:.0f}Z", RUST)
    s += path(f"M{x} {y + r * .7:.0f}L{x + r * .07:.0f} {y}H{x - r * .07:.0f}Z", NIGHT) + "</g>"
    return (s
        + circle(x, y, r * .08, "#dca94b") + path(f"M{x - r * .66:.0f} {y - r * .3:.0f}A{r * .73:.0f} {r * .73:.0f} 0 0 1 {x + r * .1:.0f} {y - r * .72:.0f}"
        f"L{x - r * .3:.0f} {y + r * .2:.0f}Z", WHITE, 'opacity=".28"'))


def forearm(elbow, wrist, width, sleeve, skin, kind="rest", flip=1, cover=.72, turn=0, cuff=None, size=1.0):
    """An arm that comes in from the picture's edge."""
    (ax, ay), (bx, by) = elbow, wrist
    n = math.hypot(bx - ax, by - ay)
    ux, uy = (bx - ax) / n, (by - ay) / n
    length = width * 1.5 * size
    mx, my = ax + (bx - ax) * cover, ay + (by - ay) * cover
    s = taper([(ax, ay), (bx, by)], [width * 1.0, width * .56], skin) + hand(bx, by, length, math.degrees(math.atan2(uy, ux)) + turn, skin, kind, flip)
    w = width * (1.2 - .42 * cover)
    q = [(-uy * k, ux * k) for k in (width * .62, w * .56)]
    s += poly([(ax + q[0][0], ay + q[0][1]), (mx + q[1][0], my + q[1][1]), (mx - q[1][0], my - q[1][1]), (ax - q[0][0], ay - q[0][1])], sleeve)
    s += poly([(ax + q[0][0], ay + q[0][1]), (mx + q[1][0], my + q[1][1]), (mx + q[1][0] * .45, my + q[1][1] * .45), (ax + q[0][0] * .45, ay + q[0][1] * .45)],
        HAIR, 'opacity=".14"')
    return s + (line([(mx + q[1][0], my + q[1][1]), (mx - q[1][0], my - q[1][1])], width * .14, cuff) if cuff else "")


def kite(x, y, r, a, b, angle=0, tail=((0, 0), (30, 120), (-20, 240), (20, 330))):
    """A diamond kite in two colours with a tail of bows."""
    s = path(f"M0 {-r}L{r * .66:.0f} 0L0 {r * 1.2:.0f}L{-r * .66:.0f} 0Z", a) + path(f"M0 {-r}L{r * .66:.0f} 0L0 0ZM0 0L0 {r * 1.2:.0f}L{-r * .66:.0f} 0Z", b)
    s += stroke("M0 " + f"{r * 1.2:.0f}Q{tail[1][0]} {r * 1.2 + tail[1][1] * r / 120:.0f} {tail[2][0]} "
        f"{r * 1.2 + tail[2][1] * r / 120:.0f}T{tail[3][0]} {r * 1.2 + tail[3][1] * r / 120:.0f}", tone(b, .9), r * .03)
    for k, t in enumerate((.34, .66, .96)):
        bx, by = (12, -14, 16)[k] * r / 60, r * 1.2 + tail[3][1] * r / 120 * t
        s += path(f"M{bx:.0f} {by:.0f}l{-r * .16:.0f} {-r * .1:.0f}v{r * .2:.0f}zM{bx:.0f} {by:.0f}l{r * .16:.0f} {-r * .1:.0f}v{r * .2:.0f}z", (a, b)[k % 2])
    return f'<g transform="translate({x} {y}) rotate({angle})">{s}</g>'


def crosslegged(x, y, h, bottom=NIGHT, turn=0, back=False, hands=None, wide=9.6, shoes=HAIR, age="adult", front="", **kw):
    """Someone who sits on the ground; y is the ground below the hip."""
    u = h / 100
    if not hands and not back and abs(turn) < .7:
        kw.setdefault("elbows", (1, -1))
    hands = hands or (((-3, 12), (3, 12)) if back else ((-15, 11), (15, 11)))
    body, near = figure_parts(x, y, h, bottom=bottom, turn=turn, back=back, hands=hands, legs=None, age=age, hip=(0, 8), **kw)
    s = shadow(x, y + 1.2 * u, 23 * u, .2, 3.4 * u)
    if abs(turn) > .7:
        k = 1 if turn > 0 else -1
        far = taper([(x, y - 7 * u), (x + k * 20 * u, y - 8 * u), (x + k * 8 * u, y - 2.5 * u)], [wide * u, wide * .8 * u, 6 * u], tone(bottom, .8))
        legs = taper([(x - k * u, y - 6.5 * u), (x + k * 18 * u, y - 5.4 * u), (x + k * 4 * u, y - 2 * u)], [wide * 1.1 * u, wide * .86 * u, 6 * u], bottom)
        foot = ellipse(x + k * 3.4 * u, y - 1.6 * u, 4.6 * u, 2.5 * u, shoes)
        return s + far + body + foot + legs + front + near
    knees = [taper([(x + k * 5 * u, y - 6.6 * u), (x + k * 20 * u, y - 5 * u)], [wide * 1.1 * u, wide * .86 * u], tone(bottom, .94 if k > 0 else 1))
        for k in (-1, 1)]
    shins = [taper([(x + k * 20 * u, y - 5 * u), (x - k * 3 * u, y - 2.4 * u)], [wide * .8 * u, 6 * u], tone(bottom, .86 if k > 0 else 1)) for k in (1, -1)]
    feet = ellipse(x - 8 * u, y - 1.6 * u, 4.6 * u, 2.3 * u, shoes) + ellipse(x + 8 * u, y - 1.6 * u, 4.6 * u, 2.3 * u, shoes)
    seat = ellipse(x, y - 4.6 * u, 11.6 * u, 6.2 * u, bottom)
    if back:
        return s + near + "".join(knees) + seat + body
    return s + body + "".join(knees) + feet + "".join(shins) + front + near


def wheelchair(x, y, h, k=1, frame="#44505a", seat=NIGHT):
    """In profile, k = 1 looks right; h the height of its back. Draw the sitter over it, then wheel()."""
    s = stroke("M-34 -100H-24L-20 -52H34L46 -14H60", frame, 5) + path("M-26 -94L-18 -96L-14 -56H-24Z", seat) + rect(-24, -58, 58, 10, seat, 5)
    s += stroke("M-20 -74H22V-60", frame, 5) + circle(42, -9, 9, "none", f'stroke="{frame}" stroke-width="5"')
    return group(s, x, y, h / 100, 0, k)


def wheel(x, y, h, k=1, frame="#2c353d"):
    s = circle(-6, -34, 32, "none", f'stroke="{frame}" stroke-width="6"') + circle(-6, -34, 26, "none", f'stroke="{GREY}" stroke-width="2"')
    s += circle(-6, -34, 5, frame)
    s += "".join(line([(-6, -34), (-6 + 30 * math.cos(a * .785), -34 + 30 * math.sin(a * .785))], 1.2, GREY) for a in range(8))
    return group(s, x, y, h / 100, 0, k)


def ladder(x, y, h, w, fill="#8a5a2c", lean=0):
    s = stroke(f"M{x - w / 2} {y}L{x - w * .36 + lean:.0f} {y - h}M{x + w / 2} {y}L{x + w * .36 + lean:.0f} {y - h}", fill, w * .1)
    n = int(h / 60)
    return (s + "".join(stroke(f"M{x - w * (.5 - .14 * k / n) + lean * k / n:.0f} {y - h * k / n:.0f}H{x + w * (.5 - .14 * k / n) + lean * k / n:.0f}",
        tone(fill, 1.15), w * .08) for k in range(1, n)))


def pot(x, y, h, fill, inside=None):
    """An open tin of paint."""
    w = h * .46
    s = path(f"M{x - w:.0f} {y - h}h{2 * w:.0f}v{h * .9:.0f}q{-w:.0f} {h * .2:.0f} {-2 * w:.0f} 0z", "#d9dcd8") + ellipse(x, y - h, w, h * .15, GREY)
    s += ellipse(x, y - h + h * .02, w * .84, h * .11, inside or fill)
    return (s + path(f"M{x - w:.0f} {y - h * .66:.0f}q{w:.0f} {h * .16:.0f} {2 * w:.0f} 0v{h * .34:.0f}q{-w:.0f} {h * .16:.0f} {-2 * w:.0f} 0z", fill)
        + path(f"M{x + w * .5:.0f} {y - h * .9:.0f}h{w * .5:.0f}v{h * .8:.0f}q{-w * .2:.0f} {h * .1:.0f} {-w * .5:.0f} {h * .13:.0f}z", HAIR,
        'opacity=".12"'))


def note(x, y, size, fill, angle=0, mark=0):
    """A sticky note with a small drawn sign."""
    s = rect(-size / 2 + 2, -size / 2 + 4, size, size, HAIR, 1, 'opacity=".16"')
    s += path(f"M{-size / 2} {-size / 2}h{size}v{size * .8:.0f}q{-size * .1:.0f} {size * .16:.0f} {-size * .24:.0f} {size * .2:.0f}h{-size * .76:.0f}z",
        fill)
    ink = tone(fill, .55)
    k = size * .2
    s += (stroke(f"M{-k} {-k}h{2 * k:.0f}M{-k} 0h{1.4 * k:.1f}M{-k} {k}h{1.8 * k:.1f}", ink, size * .06),
        circle(0, 0, k, "none", f'stroke="{ink}" stroke-width="{size * .06:.1f}"'), star(0, 0, k * 1.3, ink),
        stroke(f"M{-k} {k}L0 {-k}L{k} {k}", ink, size * .07), stroke(f"M{-k} 0h{2 * k}M{k * .3:.1f} {-k * .7:.1f}L{k} 0L{k * .3:.1f} {k * .7:.1f}", ink,
        size * .06))[mark % 5]
    return f'<g transform="translate({x} {y}) rotate({angle})">{s}</g>'


def ball(x, y, r):
    s = circle(x, y, r, WHITE)
    s += path(f"M{x} {y - r * .36:.1f}l{r * .34:.1f} {r * .25:.1f}l{-r * .13:.1f} {r * .4:.1f}h{-r * .42:.1f}l{-r * .13:.1f} {-r * .4:.1f}z", NIGHT)
    s += "".join(path(f"M{x + math.cos(a) * r * .98:.1f} {y + math.sin(a) * r * .98:.1f}L{x + math.cos(a - .3) * r * .7:.1f} "
        f"{y + math.sin(a - .3) * r * .7:.1f}L{x + math.cos(a + .3) * r * .7:.1f} {y + math.sin(a + .3) * r * .7:.1f}Z", NIGHT)
        for a in (-.94, .31, 1.57, 2.83, 4.08))
    return s + circle(x, y, r, "none", f'stroke="{HAIR}" stroke-width="{r * .06:.1f}" opacity=".4"')


def pan(x, y, w, fill="#3c3a3a", k=1):
    """Seen from the side, its handle to the side k."""
    return ((stroke(f"M{x + k * w * .44:.0f} {y - w * .1:.0f}L{x + k * w * 1.05:.0f} {y - w * .2:.0f}", tone(fill, .8), w * .07)
        + path(f"M{x - w / 2:.0f} {y - w * .2:.0f}H{x + w / 2:.0f}L{x + w * .38:.0f} {y}H{x - w * .38:.0f}Z", fill)
        + ellipse(x, y - w * .2, w / 2, w * .05, tone(fill, 1.25))))


def flames(x, y, w, h, seed=2):
    chance = random.Random(seed)
    s = ""
    for layer, (c, k) in enumerate((("#d9541e", 1), ("#f08a24", .76), ("#ffd25c", .48))):
        n = 6
        d = f"M{x - w / 2 * k:.0f} {y}"
        for j in range(n):
            x0, x1 = x - w / 2 * k + w * k * j / n, x - w / 2 * k + w * k * (j + 1) / n
            top = h * k * chance.uniform(.55, 1) * (1 - abs((j + .5) / n - .5))
            d += f"Q{x0 - w * .02:.0f} {y - top * .7:.0f} {(x0 + x1) / 2 + w * .03:.0f} {y - top * 1.4:.0f}"
            d += f"Q{(x0 + x1) / 2 + w * .02:.0f} {y - top * .5:.0f} {x1:.0f} {y - top * .3:.0f}"
        s += path(d + f"L{x + w / 2 * k:.0f} {y}Z", c, 'opacity=".92"')
    return s


def steam(x, y, h, colour=WHITE):
    return ("".join(stroke(f"M{x + dx} {y}q{-h * .12:.0f} {-h * .25:.0f} 0 {-h * .5:.0f}t0 {-h * .5:.0f}", colour, h * .05, f'opacity="{o}"')
        for dx, o in ((-h * .2, .3), (0, .45), (h * .2, .3))))


def bulbs(x0, y0, x1, y1, sag, n, size=9, colours=("#ffe2a0",), wire="#1a1220"):
    """A string of lamps between two points."""
    s = stroke(f"M{x0} {y0}Q{(x0 + x1) / 2:.0f} {(y0 + y1) / 2 + sag * 2:.0f} {x1} {y1}", wire, 3)
    for k in range(1, n):
        t = k / n
        mx, my = (x0 + x1) / 2, (y0 + y1) / 2 + sag * 2
        x, y = (1 - t) ** 2 * x0 + 2 * t * (1 - t) * mx + t * t * x1, (1 - t) ** 2 * y0 + 2 * t * (1 - t) * my + t * t * y1
        s += circle(x, y + size * 1.2, size * 3.2, "url(#warm)") + circle(x, y + size * 1.2, size, colours[k % len(colours)])
        s += rect(x - size * .3, y - size * .3, size * .6, size * .6, wire)
    return s


def onlooker(x, y, r, skin, style, cloth, top, view="back", left=False, nod=0, raised=()):
    """Head and shoulders from behind, near to us; raised: arms up, as (side, dx, dy) in head radii."""
    s = ""
    for side, dx, dy in raised:
        sx, sy = x + side * r * 1.7, y - r * 1.5
        elbow, palm = bend((sx, sy), (sx + dx * r, sy + dy * r), r * 2.1, r * 2.3, side if dy < 0 else -side)
        s += arm([(sx, sy), elbow, palm], r * .86, tone(top, 1.12), SKINS[skin], "open", -side, .9)
    s += path(f"M{x - r * 2.5:.0f} {y + r * 4:.0f}L{x - r * 2.4:.0f} {y + r:.0f}C{x - r * 2.5:.0f} {y - r * 2:.0f} "
        f"{x - r * 1.3:.0f} {y - r * 2.3:.0f} {x:.0f} {y - r * 2.4:.0f}C{x + r * 1.3:.0f} {y - r * 2.3:.0f} "
        f"{x + r * 2.5:.0f} {y - r * 2:.0f} {x + r * 2.4:.0f} {y + r:.0f}L{x + r * 2.5:.0f} {y + r * 4:.0f}Z", top)
    if style != "hijab":
        s += rect(x - r * .42, y - r * 3, r * .84, r * .9, tone(SKINS[skin], .88), r * .3)
    return s + face(x, y - r * 3.5, r, SKINS[skin], style, cloth, view, left, nod)


def easel_back(x, y, w, h, wood="#8a5a34", cloth="#e7d6b4"):
    """A canvas on its easel from behind: stretcher bars and struts; y is the ground."""
    top = y - h
    s = stroke(f"M{x} {top - h * .1:.0f}V{y - h * .05:.0f}", wood, w * .05)
    s += stroke(f"M{x - w * .1:.0f} {top + h * .05:.0f}L{x - w * .42:.0f} {y}M{x + w * .1:.0f} {top + h * .05:.0f}L{x + w * .42:.0f} {y}", tone(wood, .86),
        w * .05)
    s += rect(x - w / 2, top, w, h * .62, cloth, 3) + rect(x - w / 2, top, w, h * .62, "none", 3, f'stroke="{tone(wood, 1.25)}" stroke-width="{w * .06:.1f}"')
    s += rect(x - w / 2, top + h * .29, w, w * .05, tone(wood, 1.2)) + rect(x - w * .03, top - h * .06, w * .06, h * .82, wood)
    s += rect(x - w * .42, top + h * .62, w * .84, w * .07, tone(wood, .8), 3)
    return s + "".join(circle(x + dx * w, top + dy * h, w * .012, HAIR) for dx in (-.47, .47) for dy in (.05, .2, .4, .56))


def coat_folded(x, y, w, h, fill, lining=None):
    """A folded coat on a pile, y its lower edge."""
    s = rect(x - w / 2, y - h, w, h, fill, h * .42)
    s += path(f"M{x - w * .46:.0f} {y - h * .5:.0f}Q{x:.0f} {y - h * .34:.0f} {x + w * .48:.0f} {y - h * .52:.0f}", "none",
        f'stroke="{tone(fill, .78)}" stroke-width="3"')
    return (s + rect(x + w * .2, y - h, w * .26, h, HAIR, h * .3, 'opacity=".1"')
        + (path(f"M{x - w * .2:.0f} {y - h:.0f}q{w * .1:.0f} {h * .44:.0f} {w * .2:.0f} 0z", lining) if lining else ""))


def coat_hanging(x, y, w, h, fill, trim=None):
    s = stroke(f"M{x} {y - 18}V{y}M{x - w * .3:.0f} {y + h * .1:.0f}L{x} {y}L{x + w * .3:.0f} {y + h * .1:.0f}", "#6f6a66", 5)
    s += path(f"M{x - w * .1:.0f} {y + h * .03:.0f}Q{x - w * .4:.0f} {y + h * .06:.0f} {x - w * .44:.0f} {y + h * .2:.0f}"
        f"L{x - w * .56:.0f} {y + h * .7:.0f}L{x - w * .36:.0f} {y + h * .72:.0f}L{x - w * .34:.0f} "
        f"{y + h}H{x + w * .34:.0f}L{x + w * .36:.0f} {y + h * .72:.0f}L{x + w * .56:.0f} {y + h * .7:.0f}"
        f"L{x + w * .44:.0f} {y + h * .2:.0f}Q{x + w * .4:.0f} {y + h * .06:.0f} {x + w * .1:.0f} {y + h * .03:.0f}Q{x} "
        f"{y + h * .12:.0f} {x - w * .1:.0f} {y + h * .03:.0f}Z", fill)
    s += stroke(f"M{x} {y + h * .1:.0f}V{y + h}M{x - w * .34:.0f} {y + h * .3:.0f}L{x - w * .36:.0f} {y + h * .72:.0f}"
        f"M{x + w * .34:.0f} {y + h * .3:.0f}L{x + w * .36:.0f} {y + h * .72:.0f}", tone(fill, .76), 3)
    return (s + (path(f"M{x - w * .2:.0f} {y + h * .05:.0f}Q{x} {y - h * .02:.0f} {x + w * .2:.0f} {y + h * .05:.0f}L{x + w * .06:.0f} "
        f"{y + h * .2:.0f}H{x - w * .06:.0f}Z", trim) if trim else "")
        + "".join(circle(x + w * .05, y + h * k, w * .025, tone(fill, 1.5)) for k in (.3, .45, .6)))


def drum(x, y, h, wood="#7a3f20", skin="#f3dfb8"):
    """A goblet drum."""
    w = h * .34
    s = path(f"M{x - w:.0f} {y - h}Q{x - w:.0f} {y - h * .5:.0f} {x - w * .3:.0f} {y - h * .42:.0f}L{x - w * .56:.0f} "
        f"{y}H{x + w * .56:.0f}L{x + w * .3:.0f} {y - h * .42:.0f}Q{x + w:.0f} {y - h * .5:.0f} {x + w:.0f} {y - h}Z", wood)
    s += ellipse(x, y - h, w, h * .09, skin)
    return s + stroke("M" + " L".join(f"{x - w + 2 * w * k / 8:.0f} {y - h * (.94 if k % 2 else .68):.0f}" for k in range(9)), SAFFRON, h * .016)


def lute(x, y, length, angle, body="#8a4a20", skin="#f3dfb8"):
    """A long-necked lute; x, y the middle of its body."""
    s = rect(length * .14, -length * .022, length * .72, length * .044, UMBRE, 3)
    s += rect(-length * .2, -length * .1, length * .4, length * .2, body, length * .08)
    s += rect(-length * .16, -length * .07, length * .28, length * .14, skin, length * .05)
    s += stroke(f"M{-length * .12:.0f} -3H{length * .84:.0f}M{-length * .12:.0f} 3H{length * .84:.0f}", HAIR, 1.4)
    s += rect(length * .8, -length * .04, length * .08, length * .08, body, 3)
    return f'<g transform="translate({x} {y}) rotate({angle})">{s}</g>'
