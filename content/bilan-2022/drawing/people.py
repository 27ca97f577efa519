"""People: no faces, but bearing. h is the standing height, feet stand on y."""
from palette import *
from shapes import *


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
