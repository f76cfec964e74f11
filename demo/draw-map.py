#!/usr/bin/env python3
"""Draws the coast of Biển Bạc, which is nowhere: a shore, a cape, a bay and an island, as GeoJSON. The same numbers come out every time."""
import json
import math
import random

rough = random.Random(1945)

SHORE = [(109.085, 12.475), (109.262, 12.475), (109.250, 12.447), (109.236, 12.430), (109.233, 12.412), (109.221, 12.396), (109.209, 12.386), (109.211, 12.376),
         (109.224, 12.370), (109.244, 12.362), (109.259, 12.351), (109.272, 12.341), (109.268, 12.330), (109.255, 12.322), (109.246, 12.311), (109.239, 12.298),
         (109.242, 12.283), (109.230, 12.266), (109.218, 12.250), (109.214, 12.225), (109.085, 12.225)]


def wear(a, b, depth, force):
    """A line between two points, worn by the sea."""
    if depth == 0:
        return [a]
    (x1, y1), (x2, y2) = a, b
    length = math.hypot(x2 - x1, y2 - y1)
    off = rough.uniform(-force, force) * length
    middle = ((x1 + x2) / 2 - (y2 - y1) / length * off, (y1 + y2) / 2 + (x2 - x1) / length * off)
    return wear(a, middle, depth - 1, force) + wear(middle, b, depth - 1, force)


def ring(points, depth, force, straight=()):
    worn = []
    for i, point in enumerate(points):
        after = points[(i + 1) % len(points)]
        worn += [point] if i in straight else wear(point, after, depth, force)
    worn.append(worn[0])
    return [[round(x, 5), round(y, 5)] for x, y in worn]


def island(east, north, size, corners):
    turn = 2 * math.pi / corners
    return [(east + math.cos(i * turn) * size * rough.uniform(0.7, 1.25) * 1.25, north + math.sin(i * turn) * size * rough.uniform(0.7, 1.25)) for i in range(corners)]


lands = [("Biển Bạc", ring(SHORE, 3, 0.16, straight=(0, 19, 20))),
         ("Hòn Sương", ring(island(109.3055, 12.2905, 0.0098, 9), 2, 0.14)),
         ("Hòn Nhạn", ring(island(109.283, 12.402, 0.0032, 7), 2, 0.12)),
         ("Hòn Mắt", ring(island(109.331, 12.318, 0.0021, 6), 2, 0.12))]
with open("map.geojson", "w", encoding="utf-8") as file:
    json.dump({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": name}, "geometry": {"type": "Polygon", "coordinates": [coordinates]}} for name, coordinates in lands]},
        file, ensure_ascii=False, separators=(",", ":"))
    file.write("\n")
