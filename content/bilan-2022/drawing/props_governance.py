"""Jointed people, hands, things and plants of the governance pictures.

A figure is drawn in hundredths of its height: its feet are at 0 0, its crown at 0 -100. Hands are given where they shall
be in the scene, and the elbow follows. A head is drawn with a radius of ten.
"""
import math
import random

from palette import *
from shapes import *

MIDNIGHT, BLUE_DEEP, BLUE, BLUE_MID, LILAC, MIST = "#141a45", "#232d70", "#34429f", "#5f6cc0", "#9aa3dc", "#e1e3f0"
OPAQUE = {n: f'opacity="{n / 100:.2f}"' for n in range(5, 100, 5)}
GREY_HAIR, BROWN_HAIR = "#cfc8c0", "#3f2a20"


def mix(one, two, share):
    """A colour between two."""
    pairs = [(int(one[k:k + 2], 16), int(two[k:k + 2], 16)) for k in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def dark(colour, share=.12):
    """A colour in shade; pale cloth turns warm, not grey."""
    pale = min(int(colour[k:k + 2], 16) for k in (1, 3, 5)) > 170
    return mix(colour, "#7a4632" if pale else "#150f2e", share)


def light(colour, share=.15):
    return mix(colour, "#fff6e4", share)


def group(x, y, scale, body, f=1, angle=0, extra=""):
    turn = f" rotate({angle:.1f})" if angle else ""
    return f'<g transform="translate({x:.1f} {y:.1f}){turn} scale({f * scale:.3f} {scale:.3f})" {extra}>{body}</g>'


def clipped(name, d, body):
    return f'<clipPath id="{name}"><path d="{d}"/></clipPath><g clip-path="url(#{name})">{body}</g>'


def poly(points, fill, extra=""):
    return path("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z", fill, extra)


def capsule(x0, y0, r0, x1, y1, r1, fill, extra=""):
    """A limb that narrows: two round ends and what lies between them."""
    a = math.atan2(y1 - y0, x1 - x0) + math.pi / 2
    c, s = math.cos(a), math.sin(a)
    d = (f"M{x0 + r0 * c:.2f} {y0 + r0 * s:.2f}A{r0:.2f} {r0:.2f} 0 0 1 {x0 - r0 * c:.2f} {y0 - r0 * s:.2f}"
         f"L{x1 - r1 * c:.2f} {y1 - r1 * s:.2f}A{r1:.2f} {r1:.2f} 0 0 1 {x1 + r1 * c:.2f} {y1 + r1 * s:.2f}Z")
    return path(d, fill, extra)


# ---------------------------------------------------------------- heads

FACE = "M-9-2C-9.4-8-5-10.8 0-10.8C5-10.8 9.4-8 9-2C8.8 5 5.5 11.2 0 11.2C-5.5 11.2-8.8 5-9-2Z"
THREE = "M-6.5-3C-4-9 3-11.6 6.8-9.2C9.4-7.4 10.3-2.6 9.4 4.2C8.6 8.7 6 11.2 2.6 11.2C-2 11-6.3 8-7 3Z"
SIDE = "M2-10.5C7-10.3 9.3-7 9-3L10.7 1.1Q11 2.3 9.6 2.7L9.5 4.6Q9.8 5.8 9.1 6.5Q9.2 10.2 5.9 10.8C2.5 11.2-.5 9.5-2 6.5L-7 4C-9-2-5-10.5 2-10.5Z"
HAIR_FRONT = "M-9.7 1.4C-11.8-15.4 11.8-15.4 9.7 1.4C9-2 8.2-5.6 6-6.6Q0-7.8-6-6.6C-8.2-5.6-9-2-9.7 1.4Z"
HAIR_THREE = ("M-9.5 5.5C-13.5-6-7.5-12.6 0-12.4C6.5-12.2 10.6-9 10-4.2C6-7 1-7.3-3.2-5C-4.6-3.2-4.4-1-5-.6C-6.6-.8-7.8.4-7.5 "
    "2.4C-7.3 4.4-7 5-6.4 6.4Q-7.5 8.4-9.5 5.5Z")
HAIR_SIDE = ("M9-4.8C8.4-10.4 3-12.2-1.5-12C-8.6-11.6-11.6-6-10.6 0C-10 4-8.6 6.6-6.8 7.8L-4.6 "
    "5C-5.2 2.5-4.8.4-3.4-.6L-1.6-1C-1.4-3-.6-4.8 1.6-5.6C4-6.2 6.8-5.8 9-4.8Z")
HAIR_BACK = "M-9.8 1C-11.8-15.2 11.8-15.2 9.8 1C9.6 6 7.4 9.4 4.8 9.8Q0 8.6-4.8 9.8C-7.4 9.4-9.6 6-9.8 1Z"
LOCKS = {"front": "M-10.6-1C-13 9-12.6 17-10 21Q-6 24-3.4 20V8H3.4V20Q6 24 10 21C12.6 17 13 9 10.6-1Z",
         "three": "M-10-3C-13.4 6-13.6 16-11 21Q-5 24-1.6 19L-2 6Z",
         "side": "M-10.4-3C-13.6 6-13.4 16-11.4 20Q-6 24-2.6 18L-3.4 3Z", "back": "M-10.4-3C-13 9-12.6 17-10.4 22Q0 26 10.4 22C12.6 17 13 9 10.4-3Z"}
VEIL = {"front": "M-12.5 20C-15-4-11-14.4 0-14C11-14.4 15-4 12.5 20Q0 29-12.5 20Z",
        "three": "M-13.5 20C-15.5-4-11.5-14.6-.6-14C9-13.8 12.4-6 11.2 4C10.6 9 11.4 14 11 19.4Q-1 29-13.5 20Z",
        "side": "M10-5.4C7.5-13.6-6-15.4-10.8-7.4C-14 0-11.6 10-14.4 19.6Q-3 28 7.4 20.4C9 16.4 7.6 13.2 5.6 10.4Z",
        "back": "M-13 20C-15-4-11-14.4 0-14C11-14.4 15-4 13 20Q0 27-13 20Z"}
VEIL_FACE = {"front": "M-7.6-2C-7.8-7.6-4.4-9.4 0-9.4C4.4-9.4 7.8-7.6 7.6-2C7.4 5 4.6 10.4 0 10.4C-4.6 10.4-7.4 5-7.6-2Z",
    "three": "M-4.6-3C-3.6-8.4 6-10 9.2-4.8C10.2-2 9.8 1.6 9.2 4C8.4 8.2 5.6 10.6 2.6 10.4C-1.6 10-4.6 4.6-4.6-3Z",
    "side": "M4.6-9.4C7.8-8.6 9.2-6 9-3L10.7 1.1Q11 2.3 9.6 2.7L9.5 4.6Q9.8 5.8 9.1 " "6.5Q9.2 10.2 5.9 10.6C1.6 8.6-.6 3.4.2-1.8C.7-5.4 2.2-8.4 4.6-9.4Z"}
WRAP = {"front": "M-10-2.6C-14.6-11-9.5-18.8 0-18.6C9.5-18.8 14.6-11 10-2.6Q6-7.6 0-7.6Q-6-7.6-10-2.6Z",
        "three": "M-10.4 1C-15.6-8-11-18.4-1.6-18.4C7.4-18.6 13-12 9.8-3.8Q3-8.4-4.4-4.4Q-8-2.6-10.4 1Z",
        "side": "M9.2-4.2C12-11 6.6-18.6-3-17.8C-12.4-17.2-15-8-10.6 2.2Q-7-1.8-2.6-3.4Q3-6.2 9.2-4.2Z",
        "back": "M-10.2 1.6C-15-9-9.5-18.8 0-18.6C9.5-18.8 15-9 10.2 1.6Q0 6-10.2 1.6Z"}
TOPS = {"front": "M-9.9-3.4C-10.8-14.6 10.8-14.6 9.9-3.4Q0-7.6-9.9-3.4Z", "three": "M-10.6-1.6C-12-14 9.6-16 10.2-4.2Q0-8-10.6-1.6Z",
        "side": "M9.2-4.4C9-14-10.8-15.6-11-2Q-1-7.6 9.2-4.4Z", "back": "M-10.2-1C-11-14.8 11-14.8 10.2-1Q0 1.6-10.2-1Z"}
BEARD = {"front": "M-9 1C-8.6 9.6-4.4 13.6 0 13.6C4.4 13.6 8.6 9.6 9 1C7.4 5.6 4 6.2 0 6.2C-4 6.2-7.4 5.6-9 1Z",
         "three": "M-6.6 2C-5.6 9-2 13.6 3 13.4C7.4 13.2 9.4 9 9.5 4C7.4 6.4 4.6 6.6 1.6 6.2C-2 6-5.2 4.6-6.6 2Z",
         "side": "M-3 3C-2.4 8.6.6 13 5.4 13C9.4 12.8 10 9.4 9.4 6.2C7.6 5.6 6.6 6.2 5 6.4C1.6 6.4-1.6 5.2-3 3Z"}


def neck(view, skin):
    """The neck, and the shadow of the chin on it."""
    x0, x1 = {"front": (-3.9, 3.9), "three": (-4.8, 3.2), "side": (-6.6, 1.6), "back": (-4.2, 4.2)}[view]
    mid = (x0 + x1) / 2
    out = path(f"M{x0} 3V14Q{mid} 20 {x1} 14V3Z", skin)
    if view != "back":
        out += path(f"M{x0} 8.5Q{mid} 15.5 {x1} 10V6H{x0}Z", dark(skin, .3))
    return out


def ears(view, skin):
    tone = dark(skin, .16)
    spots = {"front": ((-9, 1), (9, 1)), "three": ((-6, 1.8),), "side": ((-2.8, 1.4),), "back": ((-9.6, 1.6), (9.6, 1.6))}[view]
    return "".join(ellipse(x, y, 1.9, 2.8, tone) for x, y in spots)


def bare(view, skin):
    """The skin of a head without hair."""
    if view == "back":
        return ellipse(0, 0, 9.4, 10.6, skin)
    d = {"front": FACE, "three": THREE, "side": SIDE}[view]
    skull = {"front": "", "three": ellipse(0, -1.5, 10, 10.5, skin), "side": ellipse(-1.4, -1.4, 9, 9.6, skin)}[view]
    side = {"front": "M2-10.6C6.6-10.2 9.4-7.4 9-2C8.8 5 5.5 11.2 0 11.2C5 8 6.4-1 2-10.6Z", "three": "", "side": ""}[view]
    return skull + path(d, skin) + (path(side, HAIR, 'opacity=".07"') if side else "")


def veiled(view, look):
    cloth = look["cloth"]
    out = path(VEIL[view], cloth)
    if view in VEIL_FACE:
        out += path(VEIL_FACE[view], look["skin"])
        fold = {"front": "M-7 8Q0 17 7 8Q9 16 3 21Q-6 20-7 8Z", "three": "M-3 9Q4 16 10 8Q10 16 4 21Q-3 18-3 9Z", "side": "M2 9.6Q5 15 4 21Q-3 19 2 9.6Z"}[view]
        return out + path(fold, dark(cloth, .3), 'opacity=".45"')
    return out + path("M2-13.6C11-13 14.4-4 13 20Q9 22.6 5 23.4C9 10 8-4 2-13.6Z", dark(cloth, .3), 'opacity=".4"')


def hair_of(view, style, hair):
    shape = {"front": HAIR_FRONT, "three": HAIR_THREE, "side": HAIR_SIDE, "back": HAIR_BACK}[view]
    if style == "bald":
        return ""
    out = path(shape, hair)
    if style == "bun":
        out += circle({"front": 0, "three": -7, "side": -9.5, "back": 0}[view], {"front": -13.4, "three": -11.5, "side": -9.5, "back": -11}[view], 5.2, hair)
        if view == "back":
            out += circle(0, -11, 5.2, light(hair, .16))
    if style == "braids":
        spots = {"front": (-9.6, 9.6), "three": (-8,), "side": (-8,), "back": (-6, 0, 6)}[view]
        out += "".join(line([(x, 2), (x * 1.08, 17)], 3.4, hair) for x in spots)
    if style == "puffs":
        spots = {"front": ((-9, -9), (9, -9)), "three": ((-8, -9), (6, -11)), "side": ((-8, -9),), "back": ((-9, -8), (9, -8))}[view]
        out += "".join(circle(x, y, 5.4, hair) for x, y in spots)
    if style == "curls":
        spots = {"front": range(-9, 10, 3), "three": range(-10, 9, 3), "side": range(-10, 8, 3), "back": range(-9, 10, 3)}[view]
        out += "".join(circle(x, -9.6 + abs(x + (0 if view in ("front", "back") else 1)) * .38, 3.5, hair) for x in spots)
    return out


def afro(view, hair, skin):
    """A round crown of hair: the mass behind the face, and its edge on the forehead."""
    cx = {"front": 0, "three": -2.4, "side": -3, "back": 0}[view]
    mass = circle(cx, -3, 13.4, hair)
    if view == "back":
        return neck(view, skin) + mass + ellipse(0, -1, 12.4, 11.6, hair)
    edge = {"front": HAIR_FRONT, "three": HAIR_THREE, "side": HAIR_SIDE}[view]
    return mass + neck(view, skin) + bare(view, skin) + path(edge, hair) + ears(view, skin)


def head_of(look, view):
    """A head of radius ten around 0 0, looking right when it looks sideways."""
    skin, hair, style = look["skin"], look.get("hair", HAIR), look.get("style", "short")
    if style == "veil":
        return veiled(view, look) + (straw_hat(look["hat"]) if look.get("hat") else "")
    if style == "afro":
        out = afro(view, hair, skin)
    else:
        out = (path(LOCKS[view], hair) if style == "long" and view != "back" else "") + neck(view, skin) + bare(view, skin)
        out += hair_of(view, "short" if style in ("wrap", "cap", "long") else style, hair) + (ears(view, skin) if style != "long" else "")
        out += path(LOCKS[view], hair) if style == "long" and view == "back" else ""
    if look.get("beard") and view != "back":
        out += path(BEARD[view], look["beard"])
    if style == "wrap":
        knot = {"front": (7, -15), "three": (-9, -14), "side": (-12, -11), "back": (0, -3)}[view]
        out += path(WRAP[view], look["cloth"]) + circle(knot[0], knot[1], 4.6, dark(look["cloth"], .16))
        out += path("M-8-9Q0-14 8-9" if view in ("front", "back") else "M-9-7Q-2-14 8-9", "none", f'stroke="{dark(look["cloth"], .2)}" stroke-width="1.4"')
    if style == "cap":
        out += path(TOPS[view], look["cloth"])
    if look.get("hat"):
        out += straw_hat(look["hat"])
    return out + (headset(view) if look.get("phones") else "")


def straw_hat(straw):
    out = ellipse(0, -10.4, 21, 5, straw) + path("M-20-9.8C-10-6.8 10-6.8 20-9.8C12-4.8-12-4.8-20-9.8Z", dark(straw, .3))
    out += path("M-11-11.4C-11.5-22.5 11.5-22.5 11-11.4Q0-8.4-11-11.4Z", straw)
    return out + path("M-11.1-13.4Q0-10.2 11.1-13.4V-10.7Q0-7.7-11.1-10.7Z", BLUE)


# ---------------------------------------------------------------- hands and arms

def hand(x, y, angle, u, skin, kind="rest", side=1, lines=False):
    """A hand of eight units: its palm at x y, its fingers towards angle; side says where the thumb is."""
    s, edge = side, dark(skin, .28)
    if kind == "grip":
        body = ellipse(.4, 0, 3.1, 2.9, skin) + capsule(-.8, s * 1.6, 1, 2.2, s * 2.6, .9, dark(skin, .1))
    elif kind == "point":
        body = ellipse(.2, 0, 3, 2.7, skin) + capsule(1, -s * .9, 1.05, 7.2, -s * 1.1, .72, skin) + capsule(-1, s * 1.3, 1, 1.9, s * 1.9, .85, dark(skin, .1))
    elif kind == "open":
        spread = ((-21, 5.6), (-7, 6.4), (7, 6.2), (21, 5.2))
        body = "".join(capsule(1.2, 2.6 * math.sin(math.radians(a)) * 1.4, 1.15, n * math.cos(math.radians(a)), s * n * math.sin(math.radians(a)) * 1.25, .85,
            skin) for a, n in spread)
        body += ellipse(0, 0, 3.1, 2.8, skin) + capsule(-1, s * 1.4, 1.2, 2.4, s * 4.4, .9, skin)
    else:
        body = path("M-3-2.2C0-3.2 4-2.6 6-1.4Q7.2 0 6 1.2C4 2.4 0 3.2-3 2.2Z", skin) + capsule(-1, s * 1.8, 1.15, 2.8, s * 3.3, .85, skin)
        if lines:
            body += "".join(line([(2.2, k), (5.7, k * .62)], .3, edge) for k in (-1.15, 0, 1.15))
    return group(x, y, u, body, angle=angle)


def elbow(sx, sy, hx, hy, a, b, wish):
    """Where an arm bends: of the two places, the one that lies further towards wish."""
    dx, dy = hx - sx, hy - sy
    far = math.hypot(dx, dy)
    if far > (a + b) * 1.1:
        raise ValueError(f"an arm is too short: {far:.1f} of {a + b:.1f}")
    reach = min(far, a + b - .01)
    along = (a * a - b * b + reach * reach) / (2 * max(reach, .01))
    off = math.sqrt(max(a * a - along * along, 0))
    ux, uy = dx / max(far, .01), dy / max(far, .01)
    spots = [(sx + ux * along - k * uy * off, sy + uy * along + k * ux * off) for k in (-1, 1)]
    return max(spots, key=lambda p: p[0] * wish[0] + p[1] * wish[1])


def arm(sx, sy, hx, hy, wish, sleeve, skin, kind="rest", thumb=1, cut="long", size=1, lines=False, aim=None):
    """From the shoulder to the palm, in hundredths of the height."""
    ex, ey = elbow(sx, sy, hx, hy, 17 * size, 17.5 * size, wish)
    a = math.atan2(hy - ey, hx - ex)
    wx, wy = hx - 3 * size * math.cos(a), hy - 3 * size * math.sin(a)
    out = hand(hx, hy, math.degrees(a) if aim is None else aim, size, skin, kind, thumb, lines)
    if cut == "long":
        out += capsule(sx, sy, 4 * size, ex, ey, 3.4 * size, sleeve) + capsule(ex, ey, 3.4 * size, wx, wy, 2.7 * size, sleeve)
        cx, cy = wx - 1.2 * size * math.cos(a), wy - 1.2 * size * math.sin(a)
        return out + capsule(cx, cy, 2.8 * size, wx, wy, 2.75 * size, dark(sleeve, .09))
    share = .62 if cut == "short" else 1
    mx, my = sx + (ex - sx) * share, sy + (ey - sy) * share
    out += capsule(ex, ey, 2.8 * size, wx, wy, 2.2 * size, skin) + capsule(sx, sy, 3.2 * size, ex, ey, 2.8 * size, skin)
    return out + capsule(sx, sy, 4 * size, mx, my, 3.7 * size, sleeve)


# ---------------------------------------------------------------- bodies

REST = {"down": (14.5, -43), "hip": (11, -50), "chest": (-2, -66), "front": (1.5, -55), "up": (16, -104), "wave": (20, -93), "out": (24, -58),
        "back": (-3, -52), "hold": (9, -62)}
REST_SIDE = {"down": (2.5, -44), "front": (13, -57), "hold": (17, -64), "swing": (11, -47), "trail": (-11, -48), "out": (24, -64), "up": (16, -104),
    "hip": (0, -50)}


def torso_front(lean, top, wide=1):
    k, m = lean, lean / 2
    w = wide
    d = (f"M{-4 + k} -84.6C{-7 + k} -83.2 {-11.6 * w + k} -82.6 {-12.4 * w + k}"
        f" -76L{-11 * w + m} -63C{-10 * w} -57 {-9.6 * w} -54 {-10 * w} -45"
        f"Q0 -42.6 {10 * w} -45C{9.6 * w} -54 {10 * w} -57 {11 * w + m} -63L{12.4 * w + k}"
        f" -76C{11.6 * w + k} -82.6 {7 + k} -83.2 {4 + k} -84.6Q{k} -82 {-4 + k} -84.6Z")
    s = (f"M{5 * w + k} -84C{11.6 * w + k} -82.6 {12.4 * w + k} -80 {12.4 * w + k} -76L{11 * w + m}"
        f" -63C{10 * w} -57 {9.6 * w} -54 {10 * w} -45L{5 * w} -44Q{8 * w} -66 {5 * w + k} -84Z")
    return path(d, top) + path(s, HAIR, 'opacity=".11"')


def torso_side(lean, top):
    k, m = lean, lean / 2
    d = (f"M{-4 + k} -84C{-8.4 + k} -82 {-9.4 + k} -76 {-9 + k} -70C{-8.6 + m} -60 -7.8 -55 -8 "
        f"-45L7.4 -45C7.8 -55 {8.6 + m} -62 {8.4 + k} -69C{8 + k} -77 {5 + k} -82 {2 + k} -84Z")
    return (path(d, top) + path(f"M{-4 + k} -84C{-8.4 + k} -82 {-9.4 + k} -76 {-9 + k} -70C{-8.6 + m} -60 -7.8 -55 -8 -45H-4Q{-6 + m} -66 {-4 + k} -84Z",
            HAIR, 'opacity=".11"'))


def shoe(x, y, f, colour=HAIR):
    return path(f"M{x - f * 3.4:.1f} {y:.1f}V{y - 3.4:.1f}Q{x:.1f} {y - 6.4:.1f} {x + f * 2.6:.1f}"
        f" {y - 3.8:.1f}Q{x + f * 8:.1f} {y - 3:.1f} {x + f * 8:.1f} {y:.1f}Z", colour)


def shoe_front(x, y, colour=HAIR):
    return path(f"M{x - 3.6:.1f} {y:.1f}Q{x - 4:.1f} {y - 6:.1f} {x:.1f} {y - 6:.1f}Q{x + 4:.1f} "
        f"{y - 6:.1f} {x + 3.6:.1f} {y:.1f}Q{x:.1f} {y + 1.2:.1f} {x - 3.6:.1f} {y:.1f}Z", colour)


def leg(hx, hy, fx, fy, f, colour, size=1, shoes=HAIR, flat=True):
    """A leg seen from the side, the knee forwards."""
    kx, ky = elbow(hx, hy, fx, fy - 4 * size, 21.4 * size, 21.4 * size, (f, 0))
    out = shoe(fx, fy, f, shoes) if flat else group(fx, fy, 1, shoe(0, 0, f, shoes), angle=f * 32)
    return out + capsule(hx, hy, 5.4 * size, kx, ky, 4.3 * size, colour) + capsule(kx, ky, 4.3 * size, fx, fy - 4.4 * size, 3.2 * size, colour)


def robe(bottom, hem=None, sway=0, seam=None):
    """A long dress or djellaba; seam is the colour of its middle."""
    k = sway
    out = ellipse(-5 + k, -1, 4.6, 2.2, HAIR) + ellipse(6 + k, -1, 4.6, 2.2, HAIR)
    out += path(f"M-10 -53C-11 -36 {-15 + k} -14 {-14.5 + k} -3Q{k} 1.2 {14.5 + k} -3C{15 + k} -14 11 -36 10 -53Z", bottom)
    out += path(f"M4 -50C8 -30 {7 + k} -14 {6.5 + k} -.6Q{11 + k} -1 {14.5 + k} -3C{15 + k} -14 11 -36 10 -52Z", HAIR, 'opacity=".12"')
    if hem:
        out += path(f"M{-14.8 + k} -8Q{k} -3.6 {14.8 + k} -8L{14.5 + k} -4.6Q{k} -.4 {-14.5 + k} -4.6Z", hem)
    return out + (line([(0, -46), (k, -12)], .9, seam) if seam else "")


def legs_of(kind, look, f):
    """What carries a body: standing, walking, seen from the side or from behind, a robe."""
    bottom, shoes = look.get("bottom", NIGHT), look.get("shoes", HAIR)
    skin = look["skin"]
    if kind == "stand":
        return "".join(shoe_front(k * 5.6, 0, shoes) + capsule(k * 4.8, -46, 5.3, k * 5.1, -25, 4.3, bottom) +
            capsule(k * 5.1, -25, 4.3, k * 5.5, -5, 3.4, bottom) for k in (-1, 1))
    if kind == "side":
        return leg(-f * 1.5, -46, -f * 3.4, 0, f, dark(bottom, .2), 1, shoes) + leg(f, -46, f * 1.2, 0, f, bottom, 1, shoes)
    if kind == "walk":
        return leg(-f * .5, -46, -f * 11, -2.5, f, dark(bottom, .2), 1, shoes, False) + leg(f * .5, -46, f * 8.5, 0, f, bottom, 1, shoes)
    if kind == "away":
        return "".join(shoe_front(k * 5, -2 if k < 0 else 0, shoes) + capsule(k * 4.8, -46, 5.3, k * 5, -25, 4.3, bottom) +
            capsule(k * 5, -25, 4.3, k * 5, (-7 if k < 0 else -5), 3.3, bottom) for k in (-1, 1))
    if kind == "skirt":
        return "".join(shoe_front(k * 5, 0, shoes) + capsule(k * 4.6, -28, 3.6, k * 5, -4, 2.5, skin) for k in (-1, 1)) + \
            path("M-10 -53C-11 -40 -13 -28 -13 -20Q0 -16.6 13 -20C13 -28 11 -40 10 -53Z", bottom)
    if kind == "robe":
        return robe(bottom, look.get("hem"), 0, look["over"] if look.get("wear") == "gown" else None)
    if kind == "stride":
        return robe(bottom, look.get("hem"), f * 2.5)
    return ""


def trim_of(look, view, lean):
    """What is worn over the body: a jacket, a vest, an apron, embroidery, a badge."""
    wear, over = look.get("wear"), look.get("over", BLUE)
    k, m, low = lean, lean / 2, -45 if look.get("cropped") else -26
    if wear in ("jacket", "vest") and view in ("front", "three"):
        out = "".join(path(f"M{s * 4.4 + k} -84.6C{s * 8 + k} -83 {s * 11.8 + k} -82.6 {s * 12.6 + k} -76L{s * 11.2 + m}"
            f" -62C{s * 10.2} -57 {s * 10} -54 {s * 10.6} -43L{s * 1.2} -42L{s * 1.6 + m} -62Z", over) +
            path(f"M{s * 4.4 + k} -84.6L{s * 7.6 + k} -76L{s * 1.6 + m} -63Z", dark(over, .22)) for s in (-1, 1))
        return out + "".join(rect(s * 6.6 - 2.4, -55, 4.8, 5, dark(over, .18), .6) for s in (-1, 1)) if wear == "vest" else out
    if wear == "vest" and view == "side":
        return torso_side(lean, over)
    if wear in ("jacket", "vest") and view == "back":
        return torso_front(lean, over, 1.01)
    if wear == "apron" and view in ("front", "three"):
        return (line([(-5.4 + k, -83), (-6.4 + k, -73)], 1.6, over) + line([(5.4 + k, -83), (6.4 + k, -73)], 1.6, over) +
            path(f"M{-7 + k} -74H{7 + k}L8.2 -57L9.8 -54V{low}Q0 {low + 3}-9.8 {low}V-54L-8.2 -57Z", over) +
            path("M-6.6 -51H6.6V-43Q0 -40.6-6.6 -43Z", dark(over, .14)))
    if wear == "apron" and view == "side":
        return path(f"M{3 + k} -83L{8.6 + k} -72C{9.2 + m} -62 8.4 -56 9 -46L{12 if low > -40 else 9.5} {low}H-2V-54L2 -58Z", over)
    if wear == "gown" and view in ("front", "three"):
        seam = line([(k, -82), (m, -62), (0, -45)], .9, over)
        seam += path(f"M{-3.4 + k} -83.6Q{k} -76 {3.4 + k} -83.6", "none", f'stroke="{over}" stroke-width="1.5"')
        return seam + "".join(circle(k * (1 - t / 4), -79 + 4.4 * t, .75, over) for t in range(5))
    if wear == "yoke" and view in ("front", "three"):
        return path(f"M{-5 + k} -84C{-4.4 + k} -74 {-2 + k} -68 {k} -66C{2 + k} -68 {4.4 + k} -74 {5 + k} -84L{3 + k} -83.4Q{k} -76 {-3 + k} -83.4Z", over) + \
            "".join(circle(k + s, y, .9, look["top"]) for s, y in ((0, -70), (-1.8, -74), (1.8, -74)))
    if wear == "badge" and view in ("front", "three"):
        return (path(f"M{-4.4 + k} -84L{m} -64L{4.4 + k} -84", "none", f'stroke="{over}" stroke-width="1"') + rect(m - 2.6, -64.5, 5.2, 6.6, WHITE, .7) +
                rect(m - 1.6, -61.4, 3.2, 1.2, over))
    if wear == "badge" and view == "side":
        return path(f"M{-2 + k} -84L{7 + k} -64", "none", f'stroke="{over}" stroke-width="1"') + rect(5 + k, -65, 4, 6.6, WHITE, .6)
    return ""


def spot(target, x, y, u, side, view, drop):
    """A hand's place in hundredths, its kind, and where its elbow shall go."""
    more = {}
    if isinstance(target, dict):
        more = dict(target)
        target = more.pop("at")
    if isinstance(target, str):
        dx, dy = (REST_SIDE if view == "side" else REST)[target]
        return (side * dx, dy + drop), more
    return ((target[0] - x) / u, (target[1] - y) / u), more


def limb_of(target, x, y, u, side, f, view, look, lean, far, child):
    """One arm of a figure."""
    width = {"front": 10.2, "three": 9, "back": 10.2, "side": 0}[view]
    drop = 5 if child else 0
    (hx, hy), more = spot(target, x, y, u, f if view == "side" else side, view, drop)
    sx = (side * width + lean) if view != "side" else lean + (-f * .8 if not far else f * 1.6)
    wish = more.pop("wish", (side, .7) if view != "side" else (-f, .8))
    top = look.get("sleeve", look["over"] if look.get("wear") == "jacket" else look["top"])
    tone = dark(top, .26) if far else dark(top, .08)
    thumb = more.pop("thumb", -side if view != "side" else -f)
    return arm(sx, -77.5 + drop, hx, hy, wish, tone, dark(look["skin"], .1) if far else look["skin"], thumb=thumb, cut=look.get("cut", "long"), size=.92
        if child else 1, **more)


def figure(x, y, h, look, view="front", f=1, left=None, right=None, legs="stand", tilt=0, lean=0, child=False, under=None, gaze=None,
           part="all"):
    """Someone of height h who stands on y. left and right are the sides of the picture; a hand in front is drawn last.

    view: front, three (turned to f), side (towards f), back; gaze: the same for the head alone, as (view, f).
    under: the arms that the body hides ("left", "right", "both"); part: "body" or "arms" alone, for a table between them.
    """
    u = h / 100
    if view in ("side", "back") and look.get("wear") == "gown":
        look = {**look, "wear": None}
    look = {**look, "cropped": legs == "none"}
    hidden = {"both": ("left", "right"), None: ("left",) if view == "side" and f > 0 else ("right",) if view == "side" else ()}.get(under, (under,))
    if view == "back" and under is None:
        hidden = ("left", "right")
    arms = {name: limb_of(target, x, y, u, side, f, view, look, lean, view == "side" and name in hidden, child)
            for name, target, side in (("left", left, -1), ("right", right, 1)) if target is not None}
    behind = "".join(arms[n] for n in arms if n in hidden)
    before = "".join(arms[n] for n in arms if n not in hidden)
    gview, gf = gaze or (view, f)
    turn = f if view == "side" else 1
    torso = group(0, 0, 1, torso_side(lean * f, look["top"]) + trim_of(look, view, lean * f), f) if turn == f and view == "side" else \
        torso_front(lean, look["top"], .9 if view == "three" else 1) + trim_of(look, view, lean)
    r, cy = (.94, -89.5) if child else (.72, -92)
    narrow = .9 if view == "three" else .84 if view == "side" and legs in ("robe", "stride") else 1
    body = legs_of(legs, look, f) if narrow == 1 else f'<g transform="scale({narrow} 1)">{legs_of(legs, look, f)}</g>'
    drop = 5 if child else 0
    body = behind + body + (group(0, drop, 1, torso) if drop else torso)
    hx = lean * 1.2 + (f * 1.4 if view == "side" else 0)
    body += group(hx, cy, r, head_of(look, gview), gf if gview in ("side", "three") else 1, tilt)
    return group(x, y, u, {"all": body + before, "body": body, "arms": before}[part])


def shadow(x, y, w, k=.16):
    return ellipse(x, y, w, w * .1, MIDNIGHT, f'opacity="{k}"')


def person_look(skin, style, top, bottom=NIGHT, cloth=CREAM, **more):
    return dict(skin=SKINS[skin], style=style, top=top, bottom=bottom, cloth=cloth, **more)


# ---------------------------------------------------------------- buildings and rooms

def holed(outline, holes, fill, extra=""):
    """A wall with openings."""
    return path(outline + " ".join(holes), fill, f'fill-rule="evenodd" {extra}')


def box(x, y, w, h):
    return f"M{x:.1f} {y:.1f}h{w:.1f}v{h:.1f}h{-w:.1f}z"


def lantern(x, y, k, glow=True):
    """A hanging lamp of pierced metal, its ring at x y."""
    body = line([(0, -40), (0, 0)], 2, HAIR) + path("M-6 0H6L16 18L12 46Q0 56-12 46L-16 18Z", HONEY) + path("M-9 20H9L7 44H-7Z", "#fff1c4")
    body += line([(0, 20), (0, 46)], 1.6, BRICK) + line([(-14, 19), (14, 19)], 2.4, BRICK) + path("M-4 50H4L0 62Z", BRICK)
    return (circle(x, y + 30 * k, 130 * k, "url(#glow)", 'opacity=".7"') if glow else "") + group(x, y, k, body)


def street_lamp(x, y, h, glow=70):
    out = line([(x, y), (x, y - h)], h * .035, MIDNIGHT)
    out += path(f"M{x - h * .05:.1f} {y - h:.1f}h{h * .1:.1f}l-{h * .02:.1f} {h * .13:.1f}h-{h * .06:.1f}z", "#ffe9a8")
    return (circle(x, y - h * .95, glow, "url(#glow)") + out +
            path(f"M{x - h * .06:.1f} {y - h:.1f}L{x:.1f} {y - h * 1.08:.1f}L{x + h * .06:.1f} {y - h:.1f}Z", MIDNIGHT))


def crown(x, y, rx, ry, tones, seed, fruit=None):
    """The crown of a tree: three layers of leaves, lit from the left."""
    chance = random.Random(seed)
    spots = [(chance.uniform(-1, 1), chance.uniform(-1, 1)) for _ in range(26)]
    out = ""
    for tone, k, dx, dy in zip(tones, (1, .84, .58), (0, -.06, -.14), (.1, -.04, -.2)):
        for a, b in spots:
            if a * a + b * b < 1:
                out += ellipse(x + rx * (a * .72 * k + dx), y + ry * (b * .72 * k + dy), rx * .34 * k, ry * .34 * k, tone)
    if fruit:
        out += "".join(circle(x + rx * chance.uniform(-.75, .7), y + ry * chance.uniform(-.6, .7), rx * .045, fruit) for _ in range(16))
    return out


def tree(x, y, h, seed, tones=("#06413f", "#0a5f5b", "#14857d"), fruit=None, trunk="#5b2f20"):
    w = h * .05
    out = path(f"M{x - w:.1f} {y:.1f}Q{x - w * .4:.1f} {y - h * .3:.1f} {x - w * .6:.1f} {y - h * .6:.1f}"
        f"H{x + w * .6:.1f}Q{x + w * .4:.1f} {y - h * .3:.1f} {x + w:.1f} {y:.1f}Z", trunk)
    return out + crown(x, y - h * .68, h * .38, h * .32, tones, seed, fruit)


def bough(x, y, k, angle, leaf, seed, fruit=None, n=9):
    """A leafy branch that reaches into the picture."""
    chance = random.Random(seed)
    out = path("M0 0Q60 -12 130 6", "none", f'stroke="{BRICK}" stroke-width="5" stroke-linecap="round"')
    for i in range(n):
        t = (i + .6) / n
        px, py, side = 130 * t, -12 * 2 * t * (1 - t) + 6 * t * t, 1 if i % 2 else -1
        a = side * chance.uniform(35, 70) + chance.uniform(-10, 10)
        out += group(px, py, chance.uniform(.8, 1.15), path("M0 0Q14 -12 38 0Q14 11 0 0Z", mix(leaf, MIDNIGHT, chance.uniform(0, .35))), angle=a)
    out += group(128, 6, 1.1, path("M0 0Q14 -12 40 0Q14 11 0 0Z", leaf), angle=8)
    if fruit:
        out += "".join(circle(130 * t, 20 + 6 * t, 11, fruit) + circle(130 * t - 3, 17 + 6 * t, 3, light(fruit, .45)) for t in (.3, .62, .9))
    return group(x, y, k, out, angle=angle)


def boat(x, y, k, hull, f=1, sail=None):
    body = path("M-46 0H46L30 20H-32Z", hull) + path("M-46 0H46L43 5H-43Z", light(hull, .3))
    if sail:
        body += line([(0, 0), (0, -78)], 3, BRICK) + path("M4 -76L44 -8H4Z", sail) + path("M-3 -66L-30 -8H-3Z", dark(sail, .14))
    return group(x, y, k, body, f)


def ripples(x0, x1, y0, y1, n, colour, seed, most=.5):
    """Short lines of light on water."""
    chance = random.Random(seed)
    out = ""
    for _ in range(n):
        t = chance.random()
        w = chance.uniform(24, 110) * (.4 + t)
        out += rect(chance.uniform(x0, x1) - w / 2, y0 + (y1 - y0) * t, w, 2 + 3 * t, colour, 2, f'opacity="{chance.uniform(.12, most):.2f}"')
    return out


def stars(w, h, n, seed):
    chance = random.Random(seed)
    return "".join(circle(chance.uniform(0, w), chance.uniform(10, h), chance.uniform(1.2, 3), CREAM, f'opacity="{chance.uniform(.3, .9):.2f}"')
        for _ in range(n))


# ---------------------------------------------------------------- things on tables and walls

def slab(far, near, thick, top, front, y0, y1):
    """A table top in perspective: far and near are its edges from left to right."""
    s = poly([(far[0], y0), (far[1], y0), (near[1], y1), (near[0], y1)], top)
    s += poly([(near[0], y1), (near[1], y1), (near[1], y1 + thick), (near[0], y1 + thick)], front)
    return s + poly([(near[0], y1), (near[1], y1), (near[1], y1 + 5), (near[0], y1 + 5)], light(top, .35))


def marks(kind, w, h, tone, accent):
    """What stands on a sheet: grey lines of text, bars, a curve, a ring, a map."""
    if kind == "bars":
        heights = (.3, .5, .42, .7, .85)
        return "".join(rect(w * (.14 + .155 * k), h * (.86 - .6 * v), w * .1, h * .6 * v, accent if k % 2 else tone) for k, v in enumerate(heights)) + \
            rect(w * .1, h * .86, w * .8, h * .02, tone)
    if kind == "curve":
        d = (f"M{w * .12:.1f} {h * .8:.1f}C{w * .35:.1f} {h * .75:.1f} {w * .4:.1f} {h * .35:.1f}"
            f" {w * .6:.1f} {h * .5:.1f}S{w * .8:.1f} {h * .2:.1f} {w * .9:.1f} {h * .2:.1f}")
        return (path(d + f"L{w * .9:.1f} {h * .86:.1f}H{w * .12:.1f}Z", light(accent, .55)) +
                path(d, "none", f'stroke="{tone}" stroke-width="{w * .035:.1f}" stroke-linecap="round"'))
    if kind == "ring":
        r = min(w, h) * .28
        return (circle(w / 2, h * .52, r, light(tone, .5)) + path(f"M{w / 2:.1f} {h * .52:.1f}V{h * .52 - r:.1f}A{r:.1f} {r:.1f}"
                f" 0 0 1 {w / 2 + r * .87:.1f} {h * .52 + r * .5:.1f}Z", accent) +
                path(f"M{w / 2:.1f} {h * .52:.1f}L{w / 2 + r * .87:.1f} {h * .52 + r * .5:.1f}"
                f"A{r:.1f} {r:.1f} 0 0 1 {w / 2 - r * .7:.1f} {h * .52 + r * .71:.1f}Z", tone) + circle(w / 2, h * .52, r * .45, WHITE))
    if kind == "steps":
        return "".join(rect(w * .12, h * (.2 + .16 * k), w * v, h * .09, (tone, accent)[k % 2], h * .02) for k, v in enumerate((.74, .55, .42, .3)))
    rows = int(h / (w * .16))
    return "".join(rect(w * .12, h * .1 + w * .15 * k, w * (.76, .62, .7, .44)[k % 4], w * .05, tone if k else accent, 2, 'opacity=".55"')
        for k in range(max(rows, 2)))


def sheet(x, y, w, h, kind="text", tone=LILAC, accent=CLAY, skew=0.0, flat=1.0, angle=0, fill=WHITE):
    """A sheet of paper; flat < 1 lays it on a table seen from the front."""
    body = rect(0, 0, w, h, fill, 3) + marks(kind, w, h, tone, accent)
    shade = rect(5, 7, w, h, MIDNIGHT, 3, 'opacity=".14"')
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return f'<g transform="matrix({c:.3f} {s * flat:.3f} {skew - s:.3f} {c * flat:.3f} {x:.1f} {y:.1f})">{shade}{body}</g>'


def laptop_back(x, y, k, colour=NIGHT):
    body = path("M-58 0L-53 -82Q-52 -88 -46 -88H46Q52 -88 53 -82L58 0Z", colour) + path("M10 -88H46Q52 -88 53 -82L58 0H30Z", WHITE, 'opacity=".07"')
    body += rect(-66, -3, 132, 9, dark(colour, .4), 4)
    return ellipse(x, y + 6 * k, 76 * k, 7 * k, MIDNIGHT, 'opacity=".2"') + group(x, y, k, body)


def mug(x, y, k, colour, steam=False):
    body = path("M-14 0V-24H14V0Q0 6-14 0Z", colour) + ellipse(0, -24, 14, 4, dark(colour, .4))
    body += path("M14 -20q11 2 0 14", "none", f'stroke="{colour}" stroke-width="4"')
    if steam:
        body += path("M-4 -32q-6 -8 0 -15t0 -15M5 -32q-6 -8 0 -15t0 -15", "none", 'stroke="#fff" stroke-width="2.4" stroke-linecap="round" opacity=".6"')
    return group(x, y, k, body)


def glass(x, y, k, pot=False):
    """A glass of mint tea, or its pot."""
    if pot:
        body = path("M-26 0Q-34 -34 -12 -46H12Q34 -34 26 0Q0 7-26 0Z", "#cfd3da") + path("M6 -44Q30 -40 26 0Q18 5 8 4Q18 -24 6 -44Z", "#9fa6b4")
        body += path("M-12 -46Q0 -66 12 -46Z", "#b9bfca") + circle(0, -60, 4, "#cfd3da")
        body += path("M-28 -14Q-46 -20 -52 -44L-45 -46Q-40 -28 -25 -30Z", "#cfd3da")
        body += path("M22 -40Q52 -44 44 -18Q38 -4 25 -8", "none", 'stroke="#9fa6b4" stroke-width="5"')
        return group(x, y, k, body)
    return group(x, y, k, path("M-9 0L-11 -26H11L9 0Z", "#fff6e0", 'opacity=".75"') + path("M-9 0L-10.4 -19H10.4L9 0Z", "#b8863a") +
        path("M-5 -22q5 -14 10 0z", "#2f8f5b"))


def shelf(x, y, w, rows, gap, board, seed, colours):
    """Shelves with folders, a pot, a box."""
    chance = random.Random(seed)
    out = ""
    for row in range(rows):
        base, px = y + gap * (row + 1), x + 14
        while px < x + w - 40:
            bw, bh = chance.uniform(18, 34), gap * chance.uniform(.55, .8)
            if chance.random() < .16:
                out += path(f"M{px:.1f} {base:.1f}q-8 -{gap * .4:.1f} 10 -{gap * .5:.1f}h26q18 {gap * .1:.1f} 10 {gap * .5:.1f}z",
                    chance.choice((CLAY, BRICK, SAFFRON)))
                px += 66
                continue
            tone = chance.choice(colours)
            out += rect(px, base - bh, bw, bh, tone, 2) + rect(px + bw * .28, base - bh * .8, bw * .44, bh * .28, WHITE, 1, 'opacity=".75"')
            px += bw + (3 if chance.random() < .8 else 26)
        out += rect(x, base, w, 10, board) + rect(x, base + 10, w, 6, MIDNIGHT, 0, 'opacity=".12"')
    return out


def cards(x, y, columns, rows, w, h, gap, seed, colours):
    chance = random.Random(seed)
    out = ""
    for r in range(rows):
        for c in range(columns):
            tone = chance.choice(colours)
            out += group(x + c * (w + gap), y + r * (h + gap), 1, rect(0, 0, w, h, tone, 2) +
                rect(w * .14, h * .24, w * .7, h * .1, MIDNIGHT, 1, 'opacity=".3"') + rect(w * .14, h * .46, w * .5, h * .1, MIDNIGHT, 1, 'opacity=".3"'),
                angle=chance.uniform(-3, 3))
    return out


def light_beam(points, share=.16, colour="#fff1c8"):
    return poly(points, colour, f'opacity="{share}"')


def pen(x, y, k, angle, colour=CLAY):
    return group(x, y, k, rect(0, -1.6, 30, 3.2, colour, 1.2) + path("M0 -1.6L-7 0L0 1.6Z", HAIR), angle=angle)


def sitter_front(x, y, h, who, left, right, view="front", f=1, tilt=0, dress=False, gaze=None):
    """Someone on a seat, seen from the front; the feet stand on y."""
    u, bottom = h / 100, who.get("bottom", NIGHT)
    if dress:
        low = ellipse(-5, -1, 4.6, 2.2, HAIR) + ellipse(6, -1, 4.6, 2.2, HAIR)
        low += path("M-9 -32C-14 -28 -14 -22 -12.5 -3Q0 1 12.5 -3C14 -22 14 -28 9 -32Z", bottom)
        low += path("M-13 -24Q0 -17 13 -24V-18Q0 -12-13 -18Z", HAIR, 'opacity=".1"')
    else:
        low = "".join(shoe_front(k * 6.4, 0) + capsule(k * 7, -22, 4.6, k * 6.4, -5, 3.3, dark(bottom, .12)) +
            capsule(k * 4.8, -31, 5.4, k * 7.2, -23, 5.4, bottom) for k in (-1, 1))
    body = figure(x, y + 18 * u, h, who, view, f, left=left, right=right, legs="none", tilt=tilt, gaze=gaze, part="body")
    return body + group(x, y, u, low) + figure(x, y + 18 * u, h, who, view, f, left=left, right=right, legs="none", part="arms")


def sitter_back(x, y, h, who, seat, left="front", right="front", tilt=0):
    """Someone on a stool, from behind."""
    u = h / 100
    stool = "".join(line([(k * 9, -24), (k * 11, 0)], 3, dark(seat, .3)) for k in (-1, 1)) + rect(-14, -29, 28, 7, seat, 3)
    low = path("M-11 -34Q-14 -24-11.5 -23.5Q0 -20.5 11.5 -23.5Q14 -24 11 -34Z", who.get("bottom", NIGHT))
    return group(x, y, u, stool) + figure(x, y + 18 * u, h, who, "back", left=left, right=right, legs="none", tilt=tilt) + group(x, y, u, low)


def flip_chart(x, y, k, kind="steps"):
    body = line([(-60, -250), (-92, 0)], 7, BRICK) + line([(60, -250), (92, 0)], 7, BRICK) + rect(-92, -330, 184, 236, BRICK, 4)
    body += rect(-84, -322, 168, 220, WHITE, 2)
    return group(x, y, k, body + group(-84, -322, 1, marks(kind, 168, 220, BLUE, SAFFRON)))


def pot_tree(x, y, h, seed, fruit=HONEY, pot=CLAY):
    w = h * .17
    s = tree(x, y - h * .16, h * .9, seed, fruit=fruit)
    return (s + path(f"M{x - w:.1f} {y - h * .26:.1f}h{2 * w:.1f}l{-w * .28:.1f} {h * .26:.1f}h{-w * 1.44:.1f}z", pot) +
            rect(x - w * 1.1, y - h * .28, w * 2.2, h * .045, light(pot, .2), 3))


def fountain(x, y, k):
    body = ellipse(0, 14, 190, 52, MIDNIGHT, 'opacity=".18"') + path("M-176 -20V8C-176 52 176 52 176 8V-20Z", BLUE)
    body += "".join(star(-140 + 40 * j, 20 - abs(j - 3.5) * 1.5 + 4, 14, (SAFFRON, CREAM)[j % 2]) for j in range(8))
    body += ellipse(0, -20, 176, 44, "#f3e3c4") + ellipse(0, -19, 156, 36, "#7fa9d6") + ellipse(-30, -22, 80, 14, WHITE, 'opacity=".35"')
    body += path("M-14 -18L-9 -84H9L14 -18Z", "#f3e3c4") + path("M-62 -96C-62 -76 62 -76 62 -96Z", "#e7d0a6") + ellipse(0, -96, 62, 14, "#7fa9d6")
    body += path("M0 -98V-128M0 -126Q-26 -134 -34 -98M0 -126Q26 -134 34 -98M-58 -94Q-84 -70 -86 -24M58 -94Q84 -70 86 -24", "none",
        'stroke="#fff" stroke-width="4" stroke-linecap="round" opacity=".75"')
    return group(x, y, k, body)


def sign(x, y, r, kind, tone):
    """A round sign with a picture."""
    icon = {"heart": "M0 5C-9-1-6-7-2.6-6-.8-5.6 0-4 0-4S.8-5.6 2.6-6C6-7 9-1 0 5Z", "home": "M-6.4 0L0-6.4 6.4 0H4.4V6H-4.4V0Z",
        "book": "M-7-4Q-3-6 0-4Q3-6 7-4V5Q3 3 0 5Q-3 3-7 5Z", "cross": "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
        "talk": "M-5-6H5Q7.5-6 7.5-3.5V0Q7.5 2.5 5 2.5H0L-4 6.5V2.5H-5Q-7.5 2.5-7.5 0V-3.5Q-7.5-6-5-6Z", "leaf": "M-6 6C-7-3-1-7 7-7C7 2 3 7-6 6Z"}[kind]
    return circle(x, y, r, tone) + circle(x, y, r, "none", f'stroke="{CREAM}" stroke-width="{r * .1:.1f}"') + group(x, y, r * .088, path(icon, CREAM))


def globe(x, y, k):
    body = ellipse(0, 2, 42, 8, MIDNIGHT, 'opacity=".2"') + path("M-34 0Q0 -14 34 0Z", BRICK) + rect(-4, -26, 8, 20, BRICK) + circle(0, -82, 56, "#6f86d2")
    land = path("M-50 -108C-30 -132 -8 -130 -4 -118S-22 -104 -18 -92-6 -86-10 -72-28 -58-34 -72-46 -84-58 -84Z", MINT)
    land += path("M14 -128C34 -126 56 -106 60 -86S40 -92 30 -84 34 -58 20 -46-2 -60 6 -76-4 -96 8 -104 4 -120 14 -128Z", MINT)
    body += (f'<clipPath id="ball{int(x)}"><circle cx="0" cy="-82" r="56"/></clipPath><g clip-path="url(#ball{int(x)}'
        f')">{land}{path("M20 -140C50 -110 50 -50 10 -26H60V-140Z", MIDNIGHT, OPAQUE[15])}</g>')
    return group(x, y, k, body + path("M-26 -146A70 70 0 0 0 -26 -18", "none", f'stroke="{SAFFRON}" stroke-width="6" stroke-linecap="round"'))


def ticket(x, y, k, angle=0, flat=1.0):
    """A folded document with a picture of a plane."""
    plane = "M-16 2L14 -3Q20 -3 20 0T14 4L2 5L-6 14H-10L-6 5L-14 6L-18 9H-20L-18 3ZM2 -1L-6 -10H-10L-5 0Z"
    body = rect(0, 0, 170, 76, WHITE, 6) + rect(0, 0, 46, 76, BLUE, 6) + rect(36, 0, 10, 76, BLUE) + group(23, 38, .9, path(plane, CREAM), angle=-30)
    body += rect(60, 16, 70, 9, BLUE, 3) + rect(60, 34, 96, 6, LILAC, 3) + rect(60, 48, 60, 6, LILAC, 3)
    body += "".join(rect(62 + 5 * j, 60, (2, 3, 1.5)[j % 3], 9, NIGHT) for j in range(12))
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    place = f"{c * k:.3f} {s * k * flat:.3f} {-s * k:.3f} {c * k * flat:.3f} {x:.1f} {y:.1f}"
    return f'<g transform="matrix({place})">{rect(4, 6, 170, 76, MIDNIGHT, 6, OPAQUE[15])}{body}</g>'


def microphone(x, y, k, angle=0, band=CLAY, tone="#2a2f4f"):
    """A hand microphone: its head at x y, its handle downwards."""
    body = path("M-13 8L-8 104Q0 112 8 104L13 8Z", tone) + path("M3 8L2 108Q6 108 8 104L13 8Z", WHITE, OPAQUE[10]) + rect(-15, 2, 30, 11, band, 4)
    body += ellipse(0, -16, 21, 24, "#8b93ab")
    body += "".join(line([(-18 + 6 * j, -26 + abs(j - 3) * 2), (-18 + 6 * j, -4 - abs(j - 3) * 2)], 1.3, "#5b6380") for j in range(7))
    body += "".join(line([(-19, -22 + 7 * j), (19, -22 + 7 * j)], 1.3, "#5b6380") for j in range(3))
    return group(x, y, k, body + path("M6 -38A21 24 0 0 1 6 6Q12 -16 6 -38Z", WHITE, OPAQUE[25]), angle=angle)


def spectator(x, y, r, tone, style, arms, edge, phone_tone="#fdf1cf"):
    """A dark back in a crowd; arms: None, "up" or "phone"."""
    hair = {"veil": path("M-13 20C-15-4-11-14.4 0-14C11-14.4 15-4 13 20Z", tone), "afro": circle(0, -3, 14, tone), "bun": circle(0, -12, 5, tone) +
        ellipse(0, -1, 9.8, 10.8, tone)}.get(style, ellipse(0, -1, 9.8, 10.8, tone))
    s = ""
    if arms:
        side = 1 if int(x) % 2 else -1
        s += capsule(side * 15, 24, 5, side * 19, -4, 4.2, tone) + capsule(side * 19, -4, 4.2, side * 14, -30, 3.4, tone)
        s += ellipse(side * 13.6, -33, 3.6, 4.4, tone)
        if arms == "phone":
            s += circle(side * 12, -40, 30, "url(#glow)", OPAQUE[50]) + rect(side * 12 - 9, -46, 18, 11, HAIR, 2)
            s += rect(side * 12 - 7.6, -44.6, 15.2, 8.2, phone_tone, 1)
        else:
            s += capsule(-side * 15, 24, 5, -side * 20, -2, 4.2, tone) + capsule(-side * 20, -2, 4.2, -side * 16, -28, 3.4, tone)
            s += ellipse(-side * 15.6, -31, 3.6, 4.4, tone)
    s += path("M-4 8V17C-14 18 -20 22 -21 34V70H21V34C20 22 14 18 4 17V8Z", tone) + hair
    s += path("M-9-6C-6-12 6-12 9-6", "none", f'stroke="{edge}" stroke-width="1.2" stroke-linecap="round" opacity=".55"')
    return group(x, y, r / 10, s)


def seat_row(cx, cy, rx, ry, a0, a1, n, r, seed, tops, desk):
    """Heads along an arc of a hemicycle, seen from behind, and the curve of their desk."""
    chance = random.Random(seed)
    s = ""
    ax, ay = cx + rx * math.cos(a0), cy + ry * math.sin(a0)
    bx, by = cx + rx * math.cos(a1), cy + ry * math.sin(a1)
    s += path(f"M{ax:.1f} {ay:.1f}A{rx:.1f} {ry:.1f} 0 0 0 {bx:.1f} {by:.1f}", "none", f'stroke="{desk}" stroke-width="{r * 2.1:.1f}"')
    s += path(f"M{ax:.1f} {ay - r:.1f}A{rx:.1f} {ry:.1f} 0 0 0 {bx:.1f} {by - r:.1f}", "none", f'stroke="{light(desk, .3)}" stroke-width="{r * .35:.1f}"')
    for k in range(n):
        t = a0 + (a1 - a0) * (k + .5) / n
        x, y = cx + rx * math.cos(t), cy + ry * math.sin(t) - r * .9
        if chance.random() < .07:
            continue
        tone, hair = chance.choice(tops), chance.choice((HAIR, HAIR, BROWN_HAIR, CREAM, LILAC, SAFFRON, HAIR, GREY_HAIR))
        s += path(f"M{x - r * 1.7:.1f} {y + r * 1.7:.1f}q0 -{r * 1.6:.1f} {r * 1.7:.1f} -{r * 1.6:.1f}t{r * 1.7:.1f} {r * 1.6:.1f}z", tone)
        s += ellipse(x, y - r * .5, r * .82, r * .95, hair)
    return s


def handset(x, y, k, f=1):
    """A sound recorder with a red light."""
    body = rect(-30, -74, 60, 148, "#2a2f4f", 12) + rect(-22, -62, 44, 46, MIST, 4)
    body += path("M-16 -38q4 -14 8 0t8 0 8 0 8 0", "none", f'stroke="{BLUE}" stroke-width="3"') + circle(0, 18, 15, CLAY) + circle(0, 18, 7, "#ffd9c9")
    return group(x, y, k, body + rect(-18, 48, 14, 8, LILAC, 2) + rect(4, 48, 14, 8, LILAC, 2), f)


# ---------------------------------------------------------------- fields, animals, food

def leaf_lobed(x, y, k, angle, fill, vein):
    """A courgette leaf with its veins."""
    d = ("M0 0C-10 -6 -30 -2 -34 -18C-44 -20 -46 -40 -34 -44C-36 -60 -18 -70 -8 -60C-4 "
        "-72 12 -72 14 -60C28 -66 42 -52 36 -40C48 -34 44 -16 32 -16C28 -2 10 -6 0 0Z")
    veins = "M0 0L2 -56M0 -8L-28 -34M0 -8L30 -32M0 -4L-26 -14M0 -4L26 -12"
    return group(x, y, k, path(d, fill) + path(veins, "none", f'stroke="{vein}" stroke-width="2.2" stroke-linecap="round"'), angle=angle)


def courgette(x, y, k, angle, flower=True):
    body = path("M0 -7C30 -12 70 -12 96 -8Q106 0 96 8C70 12 30 12 0 7Z", "#2f7d4f")
    body += "".join(path(f"M4 {dy}C30 {dy * 1.6} 70 {dy * 1.6} 98 {dy}", "none", 'stroke="#6fae78" stroke-width="2"') for dy in (-4, 0, 4))
    body += path("M2 -5L-14 -3V3L2 5Z", "#6a8f4a")
    if flower:
        body += path("M98 0C112 -16 124 -14 130 -20C128 -8 132 -4 138 0C132 4 128 8 130 20C124 14 112 16 98 0Z", SAFFRON)
    return group(x, y, k, body, angle=angle)


def tomatoes(x, y, k, seed, ripe=(CLAY, "#d9482f", HONEY, "#7fae5a")):
    """A hanging truss."""
    chance = random.Random(seed)
    s = path("M0 0C-4 20 6 40 0 74", "none", 'stroke="#3f7a4a" stroke-width="4"')
    for j, (dx, dy) in enumerate(((-16, 20), (15, 30), (-17, 48), (14, 60), (-3, 82))):
        tone = ripe[chance.randrange(len(ripe) - (0 if j > 2 else 1))]
        s += circle(dx, dy, 17, tone)
        if k < .5:
            continue
        s += circle(dx - 5, dy - 6, 4, WHITE, OPAQUE[40])
        s += path(f"M{dx - 8} {dy - 14}L{dx} {dy - 11}L{dx + 8} {dy - 14}L{dx + 2} {dy - 18}L{dx} {dy - 22}L{dx - 2} {dy - 18}Z", "#2f7d4f")
    return group(x, y, k, s)


LEAF = '<defs><path id="leaf" d="M0 0C10-18 26-14 34-24C36-14 48-16 56-6C46-2 48 8 36 8C26 14 12 8 0 0Z"/></defs>'


def vine(x, y, h, k, leaf, seed, fruit=True):
    """A tomato plant on its string, k the size of its leaves; the scene holds LEAF."""
    chance = random.Random(seed)
    s = line([(x, y), (x + 4, y - h)], 3 * k, "#3f7a4a")
    n = int(h / (23 * k))
    for j in range(n):
        py, side = y - h * (j + .5) / n, 1 if j % 2 else -1
        tone = mix(leaf, MIDNIGHT, chance.uniform(0, .35))
        size = k * chance.uniform(.85, 1.2)
        s += (f'<use href="#leaf" fill="{tone}" transform="translate({x:.0f} {py:.0f})rotate({side * chance.uniform(-20, 25):.0f}'
            f')scale({side * size:.2f} {size:.2f})"/>')
        if fruit and j % 5 == 2 and py < y - h * .12:
            s += tomatoes(x + side * 10 * k, py, .55 * k, seed + j)
    return s


def crate(x, y, w, h, fill, wood="#c9955f"):
    """A wooden crate with what fills it."""
    s = rect(x, y - h, w, h * .3, dark(wood, .4)) + fill
    s += "".join(rect(x, y - h + h * t, w, h * .26, wood, 2) + rect(x, y - h + h * t + h * .2, w, h * .06, dark(wood, .2)) for t in (.1, .42, .74))
    return s + "".join(rect(x + dx, y - h * 1.02, w * .05, h * 1.02, dark(wood, .15), 2) for dx in (0, w * .95))


def hen(x, y, k, tone, f=1, pecks=False, comb=RUST):
    """A hen on its feet at y; pecking or with its head up."""
    legs = line([(-2, -20), (0, -3), (10, 0)], 3.4, HONEY) + line([(12, -20), (14, -3), (24, 0)], 3.4, HONEY) + line([(0, -3), (-8, 0)], 3, HONEY)
    legs += line([(14, -3), (6, 0)], 3, HONEY)
    tail = path("M-36 -50C-66 -58 -74 -88 -62 -100C-56 -92 -50 -86 -40 -84C-46 -94 -42 -104 -34 -108C-30 -90 -20 -74 -12 -66Z", dark(tone, .25))
    if pecks:
        neck_part = path("M18 -66C46 -66 58 -44 60 -22C62 -10 48 -6 42 -16C36 -28 24 -32 14 -32Z", tone) + path("M50 -10L46 4L58 -8Z", HONEY)
        neck_part += path("M58 -30C68 -32 70 -24 66 -20C72 -18 68 -8 60 -12Z", comb)
        eye = circle(52, -20, 2, HAIR)
    else:
        neck_part = path("M14 -40C30 -50 26 -78 30 -96C34 -112 56 -108 56 -94C55 -76 48 -50 30 -34Z", tone) + path("M54 -98L68 -92L55 -87Z", HONEY)
        neck_part += path("M32 -104C28 -116 38 -114 38 -112C38 -122 48 -120 47 -112C52 -118 58 -110 52 -104Z", comb)
        neck_part += path("M54 -86q6 8 0 14q-7 -4 -4 -12z", comb)
        eye = circle(47, -97, 2.2, HAIR)
    body = path("M-44 -62C-48 -26 -20 -14 6 -16C36 -18 46 -42 36 -58C24 -70 -8 -58 -20 -62C-30 -66 -42 -72 -44 -62Z", tone)
    wing = path("M-24 -52C-10 -62 14 -58 22 -48C16 -30 -6 -26 -18 -32C-26 -36 -30 -46 -24 -52Z", dark(tone, .16))
    wing += path("M-18 -44Q2 -38 18 -46M-14 -36Q0 -32 12 -38", "none", f'stroke="{dark(tone, .35)}" stroke-width="2"')
    return shadow(x, y, 50 * k, .18) + group(x, y, k, legs + tail + body + neck_part + wing + eye, f)


def pastry(x, y, k, kind):
    """Gazelle horn, triangle, flower, round with an almond, roll."""
    if kind == 0:
        body = path("M-26 8C-22 -16 22 -16 26 8C14 -2 -14 -2 -26 8Z", "#f0d9ae")
        body += path("M-20 1C-14 -11 14 -11 20 1", "none", 'stroke="#fff4da" stroke-width="3"')
    elif kind == 1:
        body = path("M-22 10L0 -16L22 10Z", "#c98a3c") + path("M0 -16L22 10H4Z", "#a86a28") + circle(-3, 2, 2, CREAM) + circle(4, 4, 1.6, CREAM)
    elif kind == 2:
        body = "".join(ellipse(13 * math.cos(a), 8 * math.sin(a) - 2, 8.5, 6, "#b8652a") for a in (0, 1.05, 2.1, 3.14, 4.19, 5.24))
        body += ellipse(0, -2, 8, 6, "#d98a42") + "".join(circle(dx, dy, 1.2, CREAM) for dx, dy in ((-10, -4), (8, -6), (2, 4), (-4, -8)))
    elif kind == 3:
        body = ellipse(0, 0, 20, 13, "#e9c98f") + ellipse(0, -3, 18, 10, "#f6e2b8") + ellipse(0, -4, 4, 6, "#a86a28")
    else:
        body = rect(-24, -10, 48, 18, "#d9a55a", 9) + "".join(line([(-14 + 9 * j, -9), (-18 + 9 * j, 7)], 2.4, "#f3dca8") for j in range(5))
    return group(x, y, k, body)


def tray(x, y, w, k, kind, rows=3, tone="#cfd3da"):
    """A tray on a counter, full of one kind; y its near edge."""
    h = rows * 27 * k + 10 * k
    s = poly([(x - 8, y + 8), (x + w * .05, y - h), (x + w * .95, y - h), (x + w + 8, y + 8)], tone)
    s += poly([(x + 4, y), (x + w * .06 + 6, y - h + 6), (x + w * .94 - 6, y - h + 6), (x + w - 4, y)], light(tone, .5))
    for r in range(rows):
        size = k * (.84 + .16 * r / max(rows - 1, 1))
        inner = w * (.86 + .08 * r / max(rows - 1, 1))
        n = int(inner / (52 * k))
        for j in range(n):
            s += pastry(x + w / 2 - inner / 2 + inner * (j + .5) / n, y - h + (r + .8) * 27 * k + 4 * k, size, kind)
    return s


def beehive(x, y, k, tone):
    body = line([(-24, 0), (-24, -10)], 5, BRICK) + line([(24, 0), (24, -10)], 5, BRICK) + rect(-34, -52, 68, 42, tone, 2)
    body += rect(-34, -92, 68, 38, light(tone, .25), 2) + rect(-40, -102, 80, 12, CREAM, 2) + rect(-16, -18, 32, 5, HAIR, 2)
    return group(x, y, k, body + rect(12, -92, 22, 82, MIDNIGHT, 0, OPAQUE[15]))


def date_palm(x, y, h, trunk, leaf, seed=1, dates=True, lean=0.0):
    """A palm with a full crown and scars on its trunk."""
    chance = random.Random(seed)
    tx, ty, w = x + lean * h, y - h, h * .032
    s = path(f"M{x - w * 1.3:.1f} {y:.1f}Q{x - w + lean * h * .3:.1f} {y - h * .5:.1f} {tx - w * .8:.1f} {ty:.1f}"
        f"H{tx + w * .8:.1f}Q{x + w + lean * h * .3:.1f} {y - h * .5:.1f} {x + w * 1.3:.1f} {y:.1f}Z", trunk)
    for j in range(9):
        t = (j + .5) / 9
        cx = x + lean * h * t * t
        s += path(f"M{cx - w * 1.1:.1f} {y - h * t:.1f}q{w * 1.1:.1f} {w * .7:.1f} {w * 2.2:.1f} 0", "none",
            f'stroke="{dark(trunk, .3)}" stroke-width="{w * .3:.1f}"')
    for j, a in enumerate((-176, -158, -140, -120, -100, -82, -62, -42, -22, -4, 16, 164)):
        r = math.radians(a + chance.uniform(-5, 5))
        n = h * chance.uniform(.36, .44)
        ex, ey = tx + math.cos(r) * n, ty + math.sin(r) * n * .62 + h * .11
        mx, my = tx + math.cos(r) * n * .6, ty + math.sin(r) * n * .85 - h * .05
        s += path(f"M{tx:.1f} {ty:.1f}Q{mx:.1f} {my - h * .02:.1f} {ex:.1f} {ey:.1f}Q{mx:.1f} {my + h * .085:.1f} {tx:.1f} {ty + h * .03:.1f}Z",
            mix(leaf, MIDNIGHT, (.28, 0, .14)[j % 3]))
    if dates:
        s += "".join(path(f"M{tx:.1f} {ty:.1f}q{dx * h:.1f} {h * .02:.1f} {dx * h * 1.1:.1f} {h * .1:.1f}", "none",
            f'stroke="{HONEY}" stroke-width="{h * .012:.1f}"') + ellipse(tx + dx * h * 1.1, ty + h * .12, h * .022, h * .045, "#b5652a")
            for dx in (-.07, .08))
    return s


def grass(x, y, k, tone, seed, n=9):
    chance = random.Random(seed)
    return "".join(path(f"M{x + dx * k:.1f} {y:.1f}q{chance.uniform(-6, 6) * k:.1f} {-20 * k:.1f} {chance.uniform(-20, 20) * k:.1f}"
        f" {-chance.uniform(30, 56) * k:.1f}q{chance.uniform(-4, 4) * k:.1f} {22 * k:.1f} {7 * k:.1f} {40 * k:.1f}z",
        mix(tone, MIDNIGHT, chance.uniform(0, .3))) for dx in [chance.uniform(-30, 30) for _ in range(n)])


def lighthouse(x, y, h):
    w = h * .11
    s = path(f"M{x - w:.1f} {y:.1f}L{x - w * .62:.1f} {y - h * .78:.1f}H{x + w * .62:.1f}L{x + w:.1f} {y:.1f}Z", CREAM)
    s += path(f"M{x + w * .2:.1f} {y:.1f}L{x + w * .14:.1f} {y - h * .78:.1f}H{x + w * .62:.1f}L{x + w:.1f} {y:.1f}Z", LILAC, OPAQUE[45])
    for t in (.12, .42):
        a, b = 1 - .38 * t / .78, 1 - .38 * (t + .14) / .78
        s += path(f"M{x - w * a:.1f} {y - h * t:.1f}L{x - w * b:.1f} {y - h * (t + .14):.1f}H{x + w * b:.1f}L{x + w * a:.1f} {y - h * t:.1f}Z", CLAY)
    s += rect(x - w * .85, y - h * .81, w * 1.7, h * .03, BLUE_DEEP) + rect(x - w * .45, y - h * .92, w * .9, h * .11, "#ffe9a8")
    s += rect(x - w * .06, y - h * .92, w * .12, h * .11, BLUE_DEEP)
    return (s + path(f"M{x - w * .62:.1f} {y - h * .92:.1f}Q{x:.1f} {y - h * 1.04:.1f} {x + w * .62:.1f} {y - h * .92:.1f}Z", CLAY) +
            circle(x, y - h, h * .012, CLAY) + path(pointed(x - w * .1, y, w * .5, h * .09), BLUE_DEEP))


def camera_stand(x, y, k, f=1):
    body = "".join(line([(0, -150), (dx, 0)], 5, HAIR) for dx in (-42, 6, 46)) + rect(-10, -166, 20, 20, HAIR, 3) + rect(-34, -204, 62, 42, "#2a2f4f", 5)
    body += rect(28, -196, 24, 26, HAIR, 3) + rect(50, -200, 8, 34, HAIR, 2) + rect(-26, -214, 26, 10, HAIR, 3)
    return group(x, y, k, body + circle(-22, -183, 4, CLAY), f)


def headset(view):
    """Headphones on a head of radius ten."""
    if view == "side":
        return (path("M-2.8 -2C-5.6-7-5-11.6-2.4-13", "none", f'stroke="{MIDNIGHT}" stroke-width="2.8" stroke-linecap="round"') +
                ellipse(-2.8, 1.6, 4.6, 6, MIDNIGHT) + ellipse(-2.2, 1.6, 3, 4.2, BLUE_MID))
    return (path("M-11 1C-13-17 13-17 11 1", "none", f'stroke="{MIDNIGHT}" stroke-width="2.4"') + rect(-13.4, -3, 4.6, 9.4, MIDNIGHT, 2) +
            rect(8.8, -3, 4.6, 9.4, MIDNIGHT, 2))


# ---------------------------------------------------------------- seen from above, and close

def crown_above(look):
    """A head from above, looking right."""
    skin, hair, style = look["skin"], look.get("hair", HAIR), look.get("style", "short")
    if style == "veil":
        cloth = look["cloth"]
        return (ellipse(-1.5, 0, 9.6, 9.4, cloth) + ellipse(5.6, 0, 3.4, 5, skin) + ellipse(-.6, 0, 8, 7.8, light(cloth, .2)) +
                path("M-8-3Q0-7 6-4M-8 3Q0 7 6 4", "none", f'stroke="{dark(cloth, .25)}" stroke-width="1"'))
    out = ellipse(1.2, 0, 7.6, 6.6, skin) + ellipse(8.4, 0, 1.5, 1.2, skin) + ellipse(1, -6.6, 1.6, 1, dark(skin, .15))
    out += ellipse(1, 6.6, 1.6, 1, dark(skin, .15))
    if style == "bald":
        return out + ellipse(-1, -1.4, 4, 3, WHITE, OPAQUE[10])
    if style == "afro":
        return out + circle(-1.6, 0, 9.6, hair) + ellipse(-3, -2.6, 5, 4, WHITE, OPAQUE[5])
    if style == "long":
        out += path("M4-6.4C-4-9-14-8-15 0C-14 8-4 9 4 6.4Z", hair)
    if style in ("bun", "puffs"):
        out += circle(-8.6, 0, 4, hair) if style == "bun" else circle(-4, -7, 4.2, hair) + circle(-4, 7, 4.2, hair)
    out += ellipse(-.8, 0, 7.5, 6.9, hair)
    if style == "wrap":
        cloth = look["cloth"]
        out += circle(-.8, 0, 8.6, cloth) + path("M-7 2Q-2-7 6-3M-5 6Q2 0 7 3", "none", f'stroke="{dark(cloth, .25)}" stroke-width="1.3"')
        out += circle(-6.5, 0, 3.4, dark(cloth, .15))
    if style == "cap":
        out += circle(-.8, 0, 7, look["cloth"]) + circle(-.8, 0, 4.4, "none", f'stroke="{dark(look["cloth"], .2)}" stroke-width=".8"')
    return out + ("" if style in ("wrap", "cap") else path("M-7-1Q-1-3 5-1.6", "none", f'stroke="{light(hair, .2)}" stroke-width=".7"'))


def sitter_above(x, y, angle, u, look, hands=(), chair=CLAY, lines=False, size=.98):
    """Someone at a table, from above; angle is where they look, hands are places in the scene (kind, place)."""
    a = math.radians(angle)

    def local(px, py):
        dx, dy = (px - x) / u, (py - y) / u
        return dx * math.cos(a) + dy * math.sin(a), dy * math.cos(a) - dx * math.sin(a)

    top = look.get("over") if look.get("wear") in ("jacket", "vest") else look["top"]
    sleeve = look["over"] if look.get("wear") == "jacket" else look["top"]
    s = rect(-15, -13, 20, 26, dark(chair, .3), 5) + rect(-16, -13, 6, 26, chair, 3) + ellipse(2, 0, 9.4, 15.4, MIDNIGHT, OPAQUE[15])
    for place, kind in hands:
        hx, hy = local(*place)
        side = 1 if hy > 0 else -1
        sy = side * 11
        s += arm(1, sy, hx, hy, (-.2, side), dark(sleeve, .1), look["skin"], kind, -side, look.get("cut", "long"), size, lines)
    s += ellipse(0, 0, 7.6, 14.4, top) + path("M0-14.4A7.6 14.4 0 0 0 0 14.4Q-4 0 0-14.4Z", HAIR, OPAQUE[10])
    if look.get("wear") == "yoke":
        s += ellipse(2, 0, 6, 7, look["over"])
    return group(x, y, u, s + crown_above(look), angle=angle)


def tree_above(x, y, r, seed, tones=("#123f52", "#1d5a63", "#2f7f78", "#57a58f"), fruit=None, cast=(46, 40)):
    """A crown from above and its shadow."""
    chance = random.Random(seed)
    spots = [(math.cos(t * .6283 + chance.uniform(-.2, .2)), math.sin(t * .6283 + chance.uniform(-.2, .2))) for t in range(10)]
    s = "".join(circle(x + cast[0] + r * .66 * c, y + cast[1] + r * .66 * d, r * .42, MIDNIGHT, 'opacity=".16"') for c, d in spots[::2])
    s += circle(x + cast[0], y + cast[1], r * .8, MIDNIGHT, 'opacity=".16"')
    for k, tone in enumerate(tones):
        q = 1 - .25 * k
        s += circle(x - r * .05 * k, y - r * .05 * k, r * .75 * q, tone)
        s += "".join(circle(x - r * .06 * k + r * .62 * q * c, y - r * .06 * k + r * .62 * q * d, r * .38 * q, tone) for c, d in spots)
    return s + ("".join(circle(x + r * chance.uniform(-.7, .7), y + r * chance.uniform(-.7, .7), r * .055, fruit) for _ in range(14)) if fruit else "")


def palm_above(x, y, r, seed, leaf="#1d5a63", cast=(60, 54)):
    chance = random.Random(seed)
    angles = [t * 30 + chance.uniform(-7, 7) for t in range(12)]
    frond = "M0-3Q50-16 100 0Q50 16 0 3Z"
    s = "".join(group(x + cast[0], y + cast[1], r / 100, path(frond, MIDNIGHT, 'opacity=".16"'), angle=t) for t in angles)
    for k, t in enumerate(angles):
        s += group(x, y, r / 100 * (1 if k % 2 else .84), path(frond, mix(leaf, MINT if k % 2 else MIDNIGHT, .25)) +
            line([(6, 0), (92, 0)], 2, mix(leaf, MIDNIGHT, .4)), angle=t)
    return s + circle(x, y, r * .1, BRICK)


def big_hand(x, y, k, angle, skin, kind="flat", side=1, sleeve=None):
    """A hand for a close picture, a hundred units long, its wrist at x y; side: where the thumb is."""
    s, edge, nail = side, dark(skin, .22), light(skin, .4)
    out = capsule(-150, 0, 34, 6, 0, 25, skin)
    if sleeve:
        out += capsule(-320, 0, 62, -60, 0, 46, sleeve) + capsule(-76, 0, 47, -60, 0, 46, dark(sleeve, .14))
    if kind == "flat":
        for j, (fy, n, spread) in enumerate(((-25, 50, -7), (-9, 62, -2), (8, 60, 3), (24, 46, 8))):
            a = math.radians(spread)
            ex, ey = 66 + n * math.cos(a), s * -1 * (fy + n * math.sin(a))
            out += capsule(60, s * -fy, 11.5, ex, ey, 9, skin) + ellipse(ex + 3, ey, 5, 4.4, nail) + line([(64, s * -fy - 5), (64, s * -fy + 5)], 1.8, edge)
        out += path(f"M-4 -27Q40 -42 72 -36Q84 0 72 36Q40 42 -4 27Z", skin) + capsule(14, s * 26, 14, 62, s * 62, 10.5, skin)
        out += ellipse(64, s * 63, 5, 4.4, nail)
        return group(x, y, k, out + "".join(line([(74, dy), (88, dy * 1.02)], 1.6, edge) for dy in (-17, 0, 17)), angle=angle)
    out += "".join(capsule(40, s * dy, 15, n, s * (dy + 6), 12, tone)
        for dy, n, tone in ((-26, 66, dark(skin, .2)), (-12, 78, dark(skin, .13)), (4, 88, dark(skin, .06))))
    out += path(f"M-4 -26Q30 -44 62 -34Q80 0 62 32Q34 42 -4 26Z", skin)
    if kind == "write":
        out += group(112, s * 30, 1, rect(-6, -4.5, 150, 9, CLAY, 4) + path("M-6 -4.5L-28 0L-6 4.5Z", HAIR) + rect(128, -4.5, 8, 9, CREAM), angle=180 +
            s * -8 + s * 30)
    out += capsule(58, s * 20, 13, 104, s * 26, 9.5, skin) + ellipse(107, s * 26, 5, 4.2, nail) + capsule(20, s * 28, 14, 86, s * 44, 10, dark(skin, .05))
    out += ellipse(88, s * 44, 5, 4.4, nail)
    return group(x, y, k, out, angle=angle)


def half(cell, a, b):
    """What of a cell lies nearer to a than to b."""
    mx, my, dx, dy = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2, b[0] - a[0], b[1] - a[1]
    out = []
    for (px, py), (qx, qy) in zip(cell, cell[1:] + cell[:1]):
        u, v = (px - mx) * dx + (py - my) * dy, (qx - mx) * dx + (qy - my) * dy
        if u <= 0:
            out.append((px, py))
        if u * v < 0:
            t = u / (u - v)
            out.append((px + (qx - px) * t, py + (qy - py) * t))
    return out


def cracked(horizon, depth, size, seed, tones, gap, far=5.5):
    """Dry mud broken into plates, on a plain that runs to the horizon; depth is how far below it the near edge lies."""
    chance = random.Random(seed)
    rows, columns = int((far - .8) * 700 / size) + 1, int(9600 / size)
    points = {(r, c): ((c - columns / 2 + chance.uniform(-.42, .42)) * size, 560 + (r + chance.uniform(-.42, .42)) * size) for r in range(rows)
        for c in range(columns)}
    s = ""
    for (r, c), (px, pz) in points.items():
        z = pz / 700
        if abs(px) > 860 * z:
            continue
        cell = [(px - size, pz - size), (px + size, pz - size), (px + size, pz + size), (px - size, pz + size)]
        for dr in (-2, -1, 0, 1, 2):
            for dc in (-2, -1, 0, 1, 2):
                other = points.get((r + dr, c + dc))
                if other and (dr or dc):
                    cell = half(cell, (px, pz), other)
        ring = []
        for x, q in cell:
            x, q = px + (x - px) * (1 - gap), pz + (q - pz) * (1 - gap)
            ring.append((750 + x / (q / 700), horizon + depth / (q / 700)))
        s += path("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in ring) + "Z", chance.choice(tones)) if len(ring) > 2 else ""
    return s


def tiles(name, size, ground, tones, flat=1.0):
    """A pattern of eight-pointed stars, to fill a floor or a wall with: fill it as url(#name)."""
    body = rect(0, 0, 2 * size, 2 * size, ground)
    for r in (0, 1):
        for c in (0, 1):
            x, y = (c + .5) * size, (r + .5) * size
            body += star(x, y, size * .46, tones[(2 * r + c) % len(tones)]) + star(x, y, size * .2, ground)
    q = size * .15
    for r in (0, 1, 2):
        for c in (0, 1, 2):
            body += path(f"M{c * size:.1f} {r * size - q:.1f}l{q:.1f} {q:.1f}-{q:.1f} {q:.1f}-{q:.1f}-{q:.1f}z", tones[-1])
    return f'<pattern id="{name}" width="{2 * size}" height="{2 * size}" patternUnits="userSpaceOnUse" patternTransform="scale(1 {flat})">{body}</pattern>'


def jar(x, y, k, tone=CLAY):
    body = path("M-10 -70C-6 -62 -6 -58 -12 -52C-36 -42 -34 -6 -14 0H14C34 -6 36 -42 12 -52C6 -58 6 -62 10 -70Z", tone)
    body += path("M4 -52C26 -42 26 -8 6 0H14C34 -6 36 -42 12 -52Z", MIDNIGHT, OPAQUE[15]) + ellipse(0, -70, 11, 3.4, dark(tone, .4))
    return group(x, y, k, body + path("M-29 -30Q0 -22 29 -30V-25Q0 -17-29 -25Z", CREAM, OPAQUE[70]))


def signpost(x, y, h):
    """Boards that point both ways, with nothing written on them."""
    s = rect(x - h * .02, y - h, h * .04, h, "#5b3a4a")
    for t, f, tone in ((.96, 1, SAFFRON), (.76, -1, CREAM), (.58, 1, CLAY)):
        w, b = h * .36, h * .13
        s += path(f"M{x - f * w * .22:.1f} {y - h * t:.1f}h{f * w:.1f}l{f * b * .6:.1f} {b / 2:.1f}l{-f * b * .6:.1f} {b / 2:.1f}h{-f * w:.1f}z", tone)
        s += circle(x, y - h * t + b / 2, h * .012, HAIR)
    return s
