#!/usr/bin/env python3
"""Draws the pictures of this report again: python3 draw.py [id ...]

The scenes are invented, drawn by this program, and stand where a mission would put its photographs. Each becomes an
SVG and, rendered by Chromium with a fine grain, a JPEG of print size, both in ../photos. A scene is a function that
returns its width, its height and its SVG; SCENES of each scenes_*.py names it and says how many pixels a unit becomes.
Needs chromium, python3-pil and python3-numpy.
"""
import os
import subprocess
import sys
import tempfile

import numpy
from PIL import Image

import scenes_events
import scenes_governance
import scenes_mission
import scenes_more
import scenes_protection
import scenes_protection_more
import scenes_youth

PHOTOS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "photos")
SCENES = {**scenes_mission.SCENES, **scenes_governance.SCENES, **scenes_protection.SCENES, **scenes_protection_more.SCENES,
          **scenes_youth.SCENES, **scenes_events.SCENES, **scenes_more.SCENES}


def svg_of(name):
    w, h, body = SCENES[name][0]()
    return w, h, f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">{body}</svg>\n'


def pixels_of(w, h, svg, scale):
    with tempfile.TemporaryDirectory() as folder:
        source, shot = os.path.join(folder, "scene.html"), os.path.join(folder, "scene.png")
        with open(source, "w", encoding="utf-8") as file:
            file.write(f"<!DOCTYPE html><style>html,body{{margin:0;overflow:hidden}}svg{{display:block}}</style>{svg}")
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
                        f"--user-data-dir={folder}/profile", f"--force-device-scale-factor={scale}", f"--window-size={w},{h}",
                        f"--screenshot={shot}", "file://" + source], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return numpy.asarray(Image.open(shot).convert("RGB"), dtype=numpy.float32)


def like_paper(pixels):
    """A fine grain and darker corners: flat colour alone looks like a screen."""
    height, width = pixels.shape[:2]
    grain = numpy.random.default_rng(7).normal(0, 2.2, (height // 2 + 1, width // 2 + 1))
    grain = grain.repeat(2, 0).repeat(2, 1)[:height, :width, None]
    yy, xx = numpy.mgrid[-1:1:height * 1j, -1:1:width * 1j]
    vignette = (1 - 0.07 * (xx * xx + yy * yy))[..., None]
    return Image.fromarray(numpy.clip(pixels * vignette + grain, 0, 255).astype(numpy.uint8))


def draw(name):
    w, h, svg = svg_of(name)
    with open(os.path.join(PHOTOS, name + ".svg"), "w", encoding="utf-8") as file:
        file.write(svg)
    image = like_paper(pixels_of(w, h, svg, SCENES[name][1]))
    image.save(os.path.join(PHOTOS, name + ".jpg"), quality=84, optimize=True, progressive=False, dpi=(300, 300))


if __name__ == "__main__":
    for chosen in sys.argv[1:] or SCENES:
        draw(chosen)
        print(chosen)
