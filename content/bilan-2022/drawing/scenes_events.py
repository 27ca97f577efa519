"""Events of the year and the thanks page: festive, warm, clay and night."""
from palette import *
from people import *
from places import *
from props_youth import *
from shapes import *

PLUM, EMBER = "#3a1f3d", "#c4613f"


def _square():
    """A walled square at night, its gate lit."""
    s = rect(0, 0, 1500, 1000, "url(#sky)") + stars(1500, 10, 260, 60, 12) + circle(1250, 120, 48, CREAM) + circle(1272, 108, 44, "#1b2345")
    s += medina(-20, 520, 560, 96, ["#4a3557", "#3d2c4e", "#563c5c"], "#1a1226", 61, [(250, 70, 430, 0)], windows=SAFFRON)
    s += medina(1000, 1520, 560, 92, ["#4a3557", "#563c5c", "#3d2c4e"], "#1a1226", 64, [], windows=SAFFRON)
    s += rect(430, 250, 640, 330, "#7a3b34") + "".join(path(f"M{430 + 64 * k} 252v-28h40v28z", "#7a3b34") for k in range(10))
    s += rect(430, 290, 640, 56, "url(#frieze)") + rect(430, 284, 640, 8, SAFFRON) + rect(430, 344, 640, 8, SAFFRON)
    s += path(arch(750, 600, 250, 240), "#f2b544") + path(arch(750, 600, 222, 220), "#4a1f24") + warm(750, 520, 170, .9)
    return s + rect(0, 560, 1500, 440, "url(#ground)") + ellipse(750, 690, 640, 110, "#f0a35c", 'opacity=".28"')


def migrants_week():
    w, h = 1500, 1000
    s = LIGHT + WARM + gradient("sky", (0, "#12183a"), (.6, "#3a2a55"), (1, "#8a4a52")) + gradient("ground", (0, "#a3553c"), (.5, "#6b3038"), (1, "#2a1730"))
    s += tiles("frieze", 28, "#4a1f24", [SAFFRON, MINT, CLAY]) + wax("print", "#b9482a", SAFFRON, CREAM, 26) + _square()
    for x0, y0, x1, y1, sag, n in ((-20, 120, 750, 210, 90, 13), (1520, 110, 750, 210, 90, 13), (-20, 290, 750, 210, 60, 12), (1520, 280, 750, 210, 60, 12)):
        s += bulbs(x0, y0, x1, y1, sag, n, 8, ("#ffe2a0", "#ffc861", "#ffb08a"))
    s += stroke("M750 60V216", "#1a1220", 8) + star(750, 60, 34, SAFFRON) + star(750, 60, 15, "#fff6dc") + warm(750, 60, 150, .8)
    s += rect(470, 640, 560, 26, "#8a3a24", 4) + rect(480, 662, 540, 44, "#5a2a2a") + "".join(star(520 + 92 * k, 684, 16, SAFFRON) for k in range(6))
    # musicians on the low stage
    drummer, d_near = figure_parts(600, 640, 300, skin=0, top=SAFFRON, bottom="#27304f", style="kufi", cloth=WHITE, hip=(0, 24), feet=((-15, 0), (15, 0)),
        knees=((-16, 25), (16, 25)), to=((580, 532), (624, 528)), grips=("open", "open"), far=(False, False))
    s += rect(568, 570, 64, 70, "#4a2a18", 6) + drummer + drum(602, 640, 104) + d_near
    player, p_near = figure_parts(770, 640, 310, skin=2, top=TEAL, bottom=TEAL, style="wrap", cloth=CREAM, hip=(0, 24), feet=((-12, 0), (14, 0)),
        knees=((-14, 25), (14, 25)), to=((756, 560), (836, 516)), grips=("rest", "grip"), far=(False, False))
    s += rect(738, 570, 66, 70, "#4a2a18", 6) + player + lute(762, 566, 170, -26) + p_near
    s += figure(930, 640, 320, skin=3, top=CLAY, bottom=CLAY, style="hijab", cloth="#f6dfb4", legs="skirt", turn=-.3, to=((886, 462), (1010, 466)),
        grips=("grip", "open"), nod=-4)
    s += stroke("M884 640V392", "#1a1220", 5) + stroke("M884 388l6 -16", "#1a1220", 13)
    # dancers on the square
    s += shadow(330, 800, 80, .35, 10)
    s += figure(330, 796, 350, skin=1, top="url(#print)", bottom="url(#print)", style="wrap", cloth=SAFFRON, turn=.4, legs="skirt", lean=3,
        to=((240, 590), (420, 560)), grips=("open", "open"), feet=((-9, 0), (10, 0)))
    s += shadow(1235, 804, 80, .35, 10)
    s += figure(1235, 800, 355, skin=4, top=CREAM, bottom="#27304f", style="curls", turn=-.5, lean=-4, feet=((-13, 0), (15, 10)), knees=(1, 1),
        to=((1150, 570), (1325, 600)), grips=("open", "open"))
    s += shadow(490, 796, 60, .35, 8)
    s += figure(490, 792, 236, skin=0, top=ROSE, bottom=PLUM, style="braids", cloth=SAFFRON, age="child", legs="skirt", to=((420, 610), (556, 610)), turn=.2)
    s += shadow(1070, 842, 70, .35, 9)
    s += figure(1070, 838, 345, skin=5, top=INDIGO, bottom=INDIGO, style="hijab", cloth=ROSE, turn=.3, legs="skirt", lean=-2, to=((1000, 706), (1146, 640)),
        grips=("rest", "open"))
    crowd = [(70, 1010, 66, 0, "short", HAIR, "#2a1a30", "rear", False, ()), (270, 1050, 72, 3, "hijab", "#8a4a52", "#1f1830", "back", False, ()),
        (470, 1060, 70, 2, "afro", HAIR, "#3a2040", "rear", False, ((-1, .1, -4.15),)), (690, 1080, 68, 4, "bun", HAIR, "#2a1a30", "back", False, ()),
        (880, 1075, 70, 1, "cap", RUST, "#1f1830", "rear", True, ((1, .2, -4.2),)), (1090, 1060, 72, 5, "hijab", "#c98a4a", "#33203a", "rear", True, ()),
        (1290, 1040, 70, 0, "braids", SAFFRON, "#24182e", "back", False, ((-1, -.2, -4.1), (1, .3, -4.2))),
        (1460, 1010, 66, 3, "short", HAIR, "#1f1830", "rear", True, ())]
    for x, y, r, skin, style, cloth, top, view, left, raised in crowd:
        s += onlooker(x, y, r, skin, style, cloth, top, view, left, 0, raised)
    s += ('<linearGradient id="fade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#12101f" stop-opacity="0"/>'
        '<stop offset="1" stop-color="#12101f"/></linearGradient>')
    return w, h, s + rect(0, 900, w, 100, "url(#fade)")


def _studio():
    s = rect(0, 0, 1500, 1000, "#f0cfa4") + rect(0, 0, 1500, 1000, "url(#light)") + rect(0, 700, 1500, 300, "#a8623f") + rect(0, 690, 1500, 14, BRICK)
    town = rect(0, 0, 1500, 600, "#f6cf95") + circle(760, 300, 66, WHITE) + hills(1500, 600, 440, 40, ROSE, 5) + hills(1500, 600, 480, 30, "#d98a68", 9)
    town += medina(60, 1240, 590, 62, [CREAM, "#f3d3a6", "#efc295"], BRICK, 33, [(250, 46, 270, 0)]) + hills(1500, 600, 576, 12, TEAL, 3)
    frames = [arch(x, 560, 260, 450) for x in (240, 640, 1040)]
    s += "".join(path(arch(x, 574, 300, 482), CREAM) for x in (240, 640, 1040)) + clip("view", " ".join(frames), town)
    s += "".join(rect(x - 160, 556, 320, 22, CREAM, 4) for x in (240, 640, 1040))
    for k, (x, y, c) in enumerate(((1290, 150, TEAL), (1410, 190, SAFFRON), (1300, 330, INDIGO), (1420, 380, CLAY))):
        s += rect(x - 52, y - 50, 104, 124, "#8a5a34", 3) + rect(x - 44, y - 42, 88, 108, CREAM)
        s += (circle(x, y + 10, 28, c), star(x, y + 10, 36, c), path(f"M{x - 36} {y + 56}V{y}L{x} {y - 30}L{x + 36} {y}V{y + 56}Z", c),
            path(f"M{x - 44} {y + 66}V{y + 20}Q{x} {y - 30} {x + 44} {y + 30}V{y + 66}Z", c))[k]
    return s


def art_workshop():
    w, h = 1500, 1000
    s = LIGHT + WARM + wax("print", INDIGO, SAFFRON, CREAM, 30) + _studio()
    s += path("M60 700L-60 1000H400L360 700ZM460 700L420 1000H900L780 700ZM880 700L940 1000H1400L1200 700Z", "#fff1cf", 'opacity=".16"')
    # the model: a jug with branches on a stand
    s += rect(700, 640, 120, 16, "#6b3a24", 4) + stroke("M720 656L704 800M800 656L816 800", "#6b3a24", 10)
    s += path("M728 640q-26 -70 16 -96v-26h32v26q42 26 16 96z", TEAL) + star(760, 594, 22, SAFFRON) + leaves(756, 524, 130, -64, "#4f8f6a", 46, 5, 3)
    s += leaves(764, 524, 120, -112, "#3f7f5f", 42, 5, 6) + orange(794, 624, 16, True) + orange(712, 626, 15)
    # those who face us, behind their easels
    elder, e_near = figure_parts(420, 1040, 620, skin=3, top="#f3e3c4", bottom="#6b4a3a", style="beard", cloth=GREY, turn=.3, look=.5,
        to=((300, 700), (520, 560)), grips=("rest", "write"), far=(False, False), nod=4)
    s += elder + e_near + easel_back(300, 1000, 310, 470)
    girl, g_near = figure_parts(1010, 960, 430, skin=0, top=SAFFRON, bottom=INDIGO, style="braids", cloth=RUST, turn=-.3, look=-.5, age="child",
        to=((930, 690), (1060, 720)), grips=("write", "rest"), far=(False, False), flips=(1, 1))
    s += girl + g_near + easel_back(1090, 940, 210, 300, "#9a6a3c")
    # one with her back to us, in a wheelchair, and her picture
    s += shadow(640, 940, 90, .2) + stroke("M560 800L530 960M720 800L750 960M640 540V940", "#8a5a34", 12) + rect(536, 560, 208, 220, CREAM, 3)
    s += rect(536, 560, 208, 220, "none", 3, 'stroke="#c9a873" stroke-width="4"') + rect(530, 778, 220, 14, "#6b3a24", 4)
    s += clip("canvas", box_path(542, 566, 196, 208), rect(542, 566, 196, 208, "#f6dfb4") + rect(542, 716, 196, 60, CLAY)
        + path("M612 730q-22 -56 12 -76v-20h26v20q34 20 12 76z", TEAL) + stroke("M636 640q-30 -50 -50 -56M640 640q20 -50 50 -50M638 640V584", "#4f8f6a", 8)
        + circle(690, 722, 14, "#e58a2b"))
    s += _wheelchair_painter(690, 976)
    s += figure(1236, 980, 600, skin=2, top="url(#print)", bottom="#6b3a4a", style="wrap", cloth=CLAY, turn=-.4, look=-.6, to=((1150, 640), (1290, 690)),
        grips=("open", "rest"), legs="skirt", far=(False, False))
    s += _palette_table()
    return w, h, s


def _wheelchair_painter(x, y):
    """From behind: handles, backrest, wheels."""
    s = shadow(x, y - 6, 130, .25, 12)
    s += figure(x, y + 110, 560, skin=1, top=RUST, style="hijab", cloth="#f6dfb4", back=True, turn=-.3, look=-.4, legs=None, hip=(0, 36),
        to=((x - 70, y - 250), (x + 30, y - 150)), grips=("write", "rest"), far=(True, True))
    for k in (-1, 1):
        s += ellipse(x + k * 96, y - 84, 17, 88, "none", 'stroke="#2c353d" stroke-width="11"')
        s += line([(x + k * 84, y - 84), (x + k * 96, y - 84)], 12, "#44505a")
    s += rect(x - 76, y - 188, 152, 128, "#27304f", 12) + rect(x - 76, y - 188, 152, 16, "#36406a", 8)
    s += stroke(f"M{x - 80} {y - 60}V{y - 206}H{x - 104}M{x + 80} {y - 60}V{y - 206}H{x + 104}", "#44505a", 10) + rect(x - 118, y - 213, 24, 15, HAIR, 7)
    s += rect(x + 94, y - 213, 24, 15, HAIR, 7)
    return s


def _palette_table():
    s = rect(1180, 800, 340, 22, "#8a5a34", 4) + rect(1204, 822, 20, 190, "#6b3a24") + rect(1470, 822, 20, 190, "#6b3a24")
    s += pot(1250, 802, 60, CLAY) + pot(1330, 802, 66, TEAL) + cup(1412, 802, 76, SAFFRON, (CLAY, NIGHT, TEAL, CREAM)) + pot(1478, 802, 54, INDIGO)
    return s


def winter_clothes():
    w, h = 1500, 1000
    s = LIGHT + WARM + bands("scarf", CLAY, CREAM, TEAL, size=14, angle=90) + rect(0, 0, w, h, "#e2b38c") + rect(0, 0, w, h, "url(#light)", 0, 'opacity=".7"')
    s += rect(0, 96, w, 14, "#6f6a66")
    for k, (x, ww, hh, c, trim) in enumerate(((90, 190, 420, NIGHT, None), (250, 180, 400, CLAY, CREAM), (740, 180, 380, TEAL, CREAM),
        (880, 190, 430, "#6b3a4a", None), (1330, 190, 410, INDIGO, CREAM), (1460, 190, 430, "#8a6a3a", None))):
        s += coat_hanging(x, 112, ww, hh, tone(c, 1.16), trim)
    left, l_near = figure_parts(430, 1450, 1180, skin=0, top=SAFFRON, style="wrap", cloth=RUST, turn=.35, look=.5, legs=None, to=((420, 816), (640, 806)),
        over="vest", over_colour=EMBER, trim=CREAM, nod=12, far=(False, False), grips=("rest", "rest"))
    right, r_near = figure_parts(1080, 1460, 1190, skin=3, top="#f3e3c4", style="beard", cloth=GREY, turn=-.35, look=-.5, legs=None,
        to=((900, 760), (1150, 760)), over="vest", over_colour=EMBER, trim=CREAM, nod=12, far=(False, False), grips=("rest", "rest"))
    s += left + right
    s += rect(0, 836, w, 174, "#a8623f") + rect(0, 836, w, 12, "#c98a62") + rect(0, 960, w, 50, "#7a3f28")
    s += path("M470 852Q480 790 560 796L690 800Q740 806 744 852L600 866Z", INDIGO) + path("M560 796Q600 826 640 798L612 862L596 862Z", "#9aa3dc")
    s += stroke("M520 806Q540 836 530 858M690 802Q668 830 684 858", tone(INDIGO, .8), 4)
    s += path("M820 700H1240L1270 760H790Z", "#b98d5d") + coat_folded(1030, 760, 330, 74, TEAL, CREAM)
    s += path("M1120 700q60 -50 90 6l-10 30h-90z", "url(#scarf)") + r_near
    s += path("M800 752H1260L1244 946H816Z", "#c99a63") + path("M1120 752H1260L1244 946H1120Z", HAIR, 'opacity=".1"') + star(1020, 852, 48, CLAY)
    s += star(1020, 852, 21, "#c99a63") + rect(900, 782, 90, 20, tone("#c99a63", .7), 10)
    s += path("M800 752L740 800L766 812L812 772ZM1260 752L1322 800L1296 812L1250 772Z", "#b98653")
    s += l_near
    for k, (ww, hh, c, lining) in enumerate(((300, 62, CLAY, CREAM), (280, 56, "#f3e3c4", None), (290, 60, NIGHT, None), (260, 54, TEAL, CREAM))):
        s += coat_folded(190 + (k % 2) * 10, 956 - 58 * k, ww, hh, c, lining)
    s += _knits()
    return w, h, s


def _knits():
    """A hat and folded scarves."""
    s = path("M1330 950q-6 -100 70 -104q76 4 70 104z", SAFFRON) + rect(1322, 920, 156, 36, HONEY, 16) + circle(1400, 838, 22, CREAM)
    return (s + rect(520, 908, 190, 50, "url(#scarf)", 22) + rect(536, 872, 160, 40, RUST, 18)
        + path("M540 894Q616 906 690 892", "none", f'stroke="{BRICK}" stroke-width="3"'))


def film_evening():
    w, h = 1500, 1000
    s = LIGHT + WARM + gradient("sky", (0, "#0f1838"), (.6, "#2c2a55"), (1, "#8a4a52")) + gradient("dusk", (0, "#e8895a"), (.6, "#f6c98a"), (1, "#fde7ba"))
    s += rect(0, 0, w, h, "url(#sky)") + stars(w, 10, 330, 80, 3)
    s += medina(-20, 330, 640, 110, ["#3d2c4e", "#4a3557", "#33264a"], "#140e20", 71, [(120, 70, 400, 0)], windows=SAFFRON)
    s += medina(1190, 1520, 640, 110, ["#3d2c4e", "#4a3557"], "#140e20", 74, [], windows=SAFFRON)
    s += rect(300, 120, 900, 560, "#d9c6ae") + rect(286, 104, 928, 26, "#b39a86") + rect(300, 120, 900, 12, HAIR, 0, 'opacity=".2"')
    s += palm(1260, 690, 380, "#2a1a26", "#1f2f3a")
    film = rect(360, 168, 780, 440, "url(#dusk)") + circle(880, 350, 74, "#fff6dc") + hills(1500, 640, 430, 26, "#d98a68", 5)
    film += hills(1500, 640, 470, 22, "#b9553a", 9)
    film += path("M700 620C720 540 860 520 840 470C830 450 870 440 884 430C880 450 900 462 920 480C980 530 930 560 960 620Z", "#f3d3a6")
    film += "".join(figure(x, y, hh, skin=k, top=c, bottom=NIGHT, style=st, cloth=HAIR, back=True, age=age)
        for k, (x, y, hh, c, st, age) in enumerate(((800, 590, 118, TEAL, "short", "adult"), (850, 594, 78, SAFFRON, "braids", "child"))))
    film += cypress(470, 520, 120, "#4a2a2a") + cypress(520, 530, 90, "#5a3430") + birds(600, 270, 24, BRICK, 5, 12)
    s += clip("film", box_path(360, 168, 780, 440), film) + rect(360, 168, 780, 440, "none", 2, 'stroke="#fff6dc" stroke-width="5"')
    s += rect(0, 676, w, 330, "#2a1a33") + ellipse(750, 700, 560, 44, "#f0b07a", 'opacity=".22"')
    s += path("M292 716L360 168H1140L1140 608Z", "#fff1cf", 'opacity=".2"') + path("M292 716L360 168H1140Z", "#fff1cf", 'opacity=".1"')
    rows = (((430, 800, 34), (540, 796, 34), (650, 802, 35), (770, 796, 34), (890, 800, 35), (1010, 796, 34), (1130, 802, 34)),
        ((480, 890, 46), (640, 896, 46), (790, 886, 45), (950, 894, 46), (1110, 888, 46), (1270, 896, 46)),
        ((560, 1010, 60), (770, 1020, 62), (980, 1010, 60), (1190, 1024, 62), (1400, 1010, 60)))
    styles = (("short", HAIR), ("hijab", "#7a4a5a"), ("afro", HAIR), ("wrap", "#a3553c"), ("bun", HAIR), ("kufi", "#cfc0b0"), ("long", HAIR), ("curls", HAIR),
        ("hijab", "#37506a"))
    k = 0
    for row, places in enumerate(rows):
        for x, y, r in places:
            style, cloth = styles[(k * 4 + row) % 9]
            shade = ("#3b2747", "#2f2140", "#1d142b")[row]
            s += onlooker(x, y, r, (k * 5) % 6, style, tone(cloth, (1, .9, .8)[row]) if cloth != HAIR else HAIR, tone(shade, (1, 1.12, .9)[k % 3]), "back"
                if k % 3 else "rear", x > 750)
            k += 1
    s += _projector(240, 730)
    return w, h, s + stroke("M0 60Q160 150 300 116", "#140e20", 3) + bulbs(1200, 120, 1520, 60, 40, 6, 7)


def _projector(x, y):
    s = warm(x + 56, y - 14, 120, .9) + stroke(f"M{x} {y + 40}L{x - 60} {y + 260}M{x} {y + 40}L{x + 60} {y + 260}M{x} {y + 40}V{y + 250}", "#120c1c", 11)
    s += rect(x - 84, y - 50, 130, 90, "#241a33", 10) + rect(x + 40, y - 30, 26, 36, "#3b2c4a", 5) + circle(x + 66, y - 12, 16, "#fff6dc")
    s += circle(x - 50, y - 78, 40, "#241a33") + circle(x - 50, y - 78, 26, "#3b2c4a") + circle(x + 24, y - 84, 34, "#241a33")
    s += circle(x + 24, y - 84, 22, "#3b2c4a")
    operator = figure(x - 150, y + 290, 460, skin=2, top="#4a2f52", bottom="#120c1c", style="cap", cloth="#a3553c", turn=.7,
        to=((x - 80, y - 10), (x - 70, y + 14)), age="teen", grips=("rest", "rest"))
    return operator + s


def partners():
    w, h = 1500, 1000
    d = 350
    s = LIGHT + WARM + rect(0, 0, w, h, "#e9d9b8")
    fills = (DEEP, "#7a2f24", DEEP, "#1d2f5a")
    for row in range(-1, 4):
        for column in range(-1, 6):
            s += rect(column * d - 30, row * d - 35, d, d, fills[(row * 2 + column) % 4])
            cx, cy = column * d - 30 + d / 2, row * d - 35 + d / 2
            s += star(cx, cy, 44, SAFFRON) + star(cx, cy, 20, DEEP)
            s += "".join(path(f"M{cx + dx * 76:.0f} {cy + dy * 76 - 17:.0f}l17 17l-17 17l-17 -17z", CREAM) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)))
    gaps = ((3, 2), (3, 1))
    for row in range(0, 4):
        for column in range(0, 6):
            cx, cy = column * d - 30, row * d - 35
            if (column, row) in gaps:
                s += star(cx, cy, 177, "#cdb892") + star(cx, cy, 177, "none", 'stroke="#f3e6c9" stroke-width="10"')
                s += star(cx, cy, 124, "none", 'stroke="#b39b70" stroke-width="3" stroke-dasharray="12 11"')
            else:
                s += _tile(cx, cy, (CLAY, TEAL, SAFFRON, INDIGO)[(column + row * 3) % 4])
    s += path("M0 0H900L300 1000H0Z", "#fff1cf", 'opacity=".14"')
    s += _set_tiles()
    return w, h, s


def _tile(x, y, colour, r=177):
    s = star(x, y, r, "#f3e6c9") + star(x, y, r - 8, colour) + star(x, y, r * .66, "#fff6e2") + star(x, y, r * .56, tone(colour, .82))
    s += star(x, y, r * .3, "#fff6e2") + star(x, y, r * .16, colour)
    return s + path(f"M{x - r * .6:.0f} {y - r * .62:.0f}L{x - r * .1:.0f} {y - r * .86:.0f}L{x - r * .5:.0f} {y - r * .2:.0f}Z", WHITE, 'opacity=".22"')


def _set_tiles():
    """Two hands: one presses a tile home, the other brings the next."""
    s = star(1002, 330, 177, HAIR, 'opacity=".28"') + f'<g transform="rotate(8 1018 290)">{_tile(1018, 290, SAFFRON)}</g>'
    s += forearm((360, 1150), (590, 620), 190, INDIGO, SKINS[0], "rest", 1, .56, 12, SAFFRON)
    return s + forearm((1450, 1100), (1206, 500), 190, "#f6ead9", SKINS[3], "pinch", -1, .5, -6, CLAY)


SCENES = {
    "migrants-week": (migrants_week, 4 / 3),
    "art-workshop": (art_workshop, 4 / 3),
    "winter-clothes": (winter_clothes, 4 / 3),
    "film-evening": (film_evening, 4 / 3),
    "partners": (partners, 4 / 3),
}
