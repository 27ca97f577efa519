"""Windows, rooms, furniture and landscapes that scenes are set in."""
from palette import *
from people import *
from shapes import *


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


def landscape(w, h, sky, sun, layers, glow=True):
    out = [rect(0, 0, w, h, sky)]
    if glow:
        out.append(circle(sun[0], sun[1], sun[2] * 3.4, "url(#glow)"))
    out.append(circle(*sun))
    for y, rise, fill, seed in layers:
        out.append(hills(w, h, y, rise, fill, seed))
    return "".join(out)


def van(x, y, body, stripe):
    s = path(f"M{x} {y} v-190 q0 -60 60 -60 h330 q40 0 62 34 l62 96 q66 8 66 70 v50z", body) + path(f"M{x + 402} {y - 222} h-10 v100 h122 l-58 -86 q-12 -14 -54 -14z", "#bfe0e6")
    s += rect(x, y - 104, 572, 30, stripe) + rect(x + 100, y - 222, 26, 96, TEAL, 4) + rect(x + 65, y - 187, 96, 26, TEAL, 4)
    s += rect(x + 230, y - 226, 132, 222, HAIR, 8, 'opacity=".1"') + rect(x + 246, y - 212, 100, 80, "#bfe0e6", 8) + rect(x + 540, y - 70, 40, 26, "#ffe9a8", 8)
    for wx in (x + 120, x + 460):
        s += circle(wx, y + 4, 58, HAIR) + circle(wx, y + 4, 26, "#b9c4c8")
    return s


def laptop(x, y, k=1):
    return path(f"M{x} {y} l{k * 22} -96 h130 l-{k * 22} 96z", NIGHT) + rect(x - 14, y - 4, 160, 12, "#0a1c2e", 5)


def table_scene(wall, tiles, people, board, seed, top="#e7b58a"):
    w, h = 1500, 1000
    s = LIGHT + room(wall, CREAM, "#b9794f", tiles=tiles) + board
    for x, y, hh, kw in people:  # whoever points at the board stands, the others sit
        stands = kw.get("right") == "up"
        s += person(x, y + (30 if stands else 85), hh, bust=not stands, **kw)
    s += rect(40, 930, 1420, 70, "#8a5638") + path("M150 760 H1350 L1460 900 H40Z", top) + path("M40 900 H1460 V940 H40Z", BRICK) + rect(150, 940, 40, 60, BRICK) + rect(1310, 940, 40, 60, BRICK)
    return w, h, s


CROWD = [dict(skin=0, top=SAFFRON, bottom=NIGHT, style="short", left="wave"), dict(skin=3, top=TEAL, bottom=DEEP, style="hijab", cloth=CREAM, dress=True),
         dict(skin=2, top=CLAY, bottom="#2b3e5c", style="afro"), dict(skin=4, top=CREAM, bottom=TEAL, style="long", dress=True),
         dict(skin=1, top=INDIGO, bottom=HAIR, style="cap"), dict(skin=5, top=ROSE, bottom=BRICK, style="hijab", cloth=SAFFRON, dress=True),
         dict(skin=0, top=MINT, bottom=NIGHT, style="bun")]
