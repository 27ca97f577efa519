#!/usr/bin/env python3
"""Cuts the land that a map shows out of Natural Earth's coastline, and writes it as GeoJSON.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 make_land.py package/land-10m.json morocco.geojson

world-atlas is Natural Earth 4.1 (public domain, naturalearthdata.com) as TopoJSON; its "land" holds coasts and no
boundaries. "window" is what a map shows, in degrees: west, south, east, north. The land reaches a degree beyond it,
since a conic projection shows a little more at its corners. Names of seas are ours.
"""
import json
import math
import sys

WINDOW = (-13.0, 28.2, 0.4, 37.0)
MARGIN = 1.0
TOLERANCE = 0.003        # degrees: an eighth of a pixel on a map 640 px wide
SMALLEST_ISLAND = 0.0015  # square degrees, about 15 km2
SEAS = [
    ((-10.9, 33.4), {"fr": "Océan\nAtlantique", "en": "Atlantic\nOcean"}),
    ((-1.75, 36.2), {"fr": "Mer Méditerranée", "en": "Mediterranean Sea"}),
]


def arcs_of(topology):
    """TopoJSON 1.0, section 2.1.2: positions are whole numbers, each the difference to the one before."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def ring_of(indices, arcs):
    """Section 2.1.4: a negative index is an arc from its end; neighbours share a point."""
    ring = []
    for index in indices:
        points = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring += points[1:] if ring else points
    return ring


def clip(ring, bounds):
    """Sutherland and Hodgman, 1974: one edge of the rectangle after the other. Expects and returns an open ring."""
    west, south, east, north = bounds
    sides = [(0, west, 1), (1, south, 1), (0, east, -1), (1, north, -1)]
    for axis, limit, sign in sides:
        kept = []
        for i, point in enumerate(ring):
            before = ring[i - 1]
            inside, was_inside = (point[axis] - limit) * sign >= 0, (before[axis] - limit) * sign >= 0
            if inside != was_inside:
                share = (limit - before[axis]) / (point[axis] - before[axis])
                kept.append(tuple(limit if k == axis else before[k] + share * (point[k] - before[k]) for k in (0, 1)))
            if inside:
                kept.append(point)
        ring = kept
        if not ring:
            break
    return ring


def simplified(points, tolerance):
    """Douglas and Peucker, 1973, in degrees of longitude shortened to the window's middle latitude."""
    shrink = math.cos(math.radians((WINDOW[1] + WINDOW[3]) / 2))

    def distance(p, a, b):
        ax, ay, bx, by, px, py = a[0] * shrink, a[1], b[0] * shrink, b[1], p[0] * shrink, p[1]
        length = (bx - ax) ** 2 + (by - ay) ** 2
        t = 0 if length == 0 else max(0, min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length))
        return math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay))

    keep, stack = {0, len(points) - 1}, [(0, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        inner = [(distance(points[i], points[first], points[last]), i) for i in range(first + 1, last)]
        if inner and max(inner)[0] > tolerance:
            middle = max(inner)[1]
            keep.add(middle)
            stack += [(first, middle), (middle, last)]
    return [points[i] for i in sorted(keep)]


def area(ring):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))) / 2


def main(source, target):
    with open(source, encoding="utf-8") as file:
        topology = json.load(file)
    arcs = list(arcs_of(topology))
    bounds = (WINDOW[0] - MARGIN, WINDOW[1] - MARGIN, WINDOW[2] + MARGIN, WINDOW[3] + MARGIN)
    polygons = []
    for polygon in (p for g in topology["objects"]["land"]["geometries"] for p in g["arcs"]):
        rings = [clip(ring_of(ring, arcs)[:-1], bounds) for ring in polygon]
        rings = [simplified(ring + ring[:1], TOLERANCE) for ring in rings if ring and area(ring) > SMALLEST_ISLAND]
        if rings:
            polygons.append([[[round(x, 3), round(y, 3)] for x, y in ring] for ring in rings])
    features = [{"type": "Feature", "properties": {}, "geometry": {"type": "MultiPolygon", "coordinates": polygons}}]
    for (x, y), name in SEAS:
        features.append({"type": "Feature", "properties": {"name": name}, "geometry": {"type": "Point", "coordinates": [x, y]}})
    land = {"type": "FeatureCollection", "window": WINDOW, "source": {"fr": "Natural Earth", "en": "Natural Earth"}, "features": features}
    with open(target, "w", encoding="utf-8") as file:
        file.write(json.dumps(land, ensure_ascii=False, separators=(",", ":")).replace(',{"type":"Feature"', ',\n{"type":"Feature"') + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
