#!/usr/bin/env python3
"""Draws the pictures of the demo province as flat SVG scenes and rasterises them.

    demo/draw-pictures.py [NAME ...]      all pictures, or the named ones, into demo/pictures/

Needs rsvg-convert (librsvg2-bin) and vips (libvips-tools). The same numbers give the same pictures: every scene has its own seed.
"""
import math
import random
import subprocess
import sys
import tempfile
from pathlib import Path

W, H = 1600, 900
OUT = Path(__file__).resolve().parent / "pictures"

NIGHT, DEEP, SEA, LAGOON, SHALLOW = "#0a2438", "#0e3a55", "#155e7c", "#2b8a9e", "#7fc0c4"
FOAM, SAND, DUNE, GOLD, AMBER, CORAL, RUST = "#f4f7ee", "#f3dfb6", "#dfbd86", "#f9cf7a", "#f2a33c", "#e5744d", "#a8412d"
PINE, LEAF, MEADOW, WOOD, BARK = "#174b49", "#2f7a68", "#6fae84", "#8a5a37", "#4b2f22"


def f(number):
    return f"{number:.1f}".rstrip("0").rstrip(".")


class Scene:
    """A growing SVG document with a few brushes."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.defs, self.body, self.count = [], [], 0

    def add(self, *parts):
        self.body.extend(parts)

    def gradient(self, *stops, x2=0, y2=1):
        self.count += 1
        name = f"g{self.count}"
        inner = "".join(stop(*s) for s in stops)
        self.defs.append(f'<linearGradient id="{name}" x1="0" y1="0" x2="{x2}" y2="{y2}">{inner}</linearGradient>')
        return f"url(#{name})"

    def glow(self, *stops):
        self.count += 1
        name = f"g{self.count}"
        inner = "".join(stop(*s) for s in stops)
        self.defs.append(f'<radialGradient id="{name}">{inner}</radialGradient>')
        return f"url(#{name})"

    def rect(self, x, y, w, h, fill, rx=0, o=1, more=""):
        self.add(f'<rect x="{f(x)}" y="{f(y)}" width="{f(w)}" height="{f(h)}" rx="{f(rx)}" fill="{fill}" opacity="{o}" {more}/>')

    def circle(self, x, y, r, fill, o=1, more=""):
        self.add(f'<circle cx="{f(x)}" cy="{f(y)}" r="{f(r)}" fill="{fill}" opacity="{o}" {more}/>')

    def ellipse(self, x, y, rx, ry, fill, o=1, more=""):
        self.add(f'<ellipse cx="{f(x)}" cy="{f(y)}" rx="{f(rx)}" ry="{f(ry)}" fill="{fill}" opacity="{o}" {more}/>')

    def path(self, d, fill="none", o=1, stroke=None, w=2, more=""):
        line = f'stroke="{stroke}" stroke-width="{f(w)}" stroke-linecap="round" stroke-linejoin="round"' if stroke else ""
        self.add(f'<path d="{d}" fill="{fill}" opacity="{o}" {line} {more}/>')

    def polygon(self, points, fill, o=1):
        self.add(f'<polygon points="{" ".join(f"{f(x)},{f(y)}" for x, y in points)}" fill="{fill}" opacity="{o}"/>')

    def open(self, x=0, y=0, scale=1.0, flip=False, turn=0, o=1):
        self.add(f'<g opacity="{o}" transform="translate({f(x)} {f(y)}) rotate({f(turn)}) scale({-scale if flip else scale:.4f} {scale:.4f})">')

    def close(self):
        self.add("</g>")

    # Large shapes

    def sky(self, *stops):
        self.rect(0, 0, W, H, self.gradient(*stops))

    def sun(self, x, y, r, colour=GOLD, halo=AMBER, strength=0.75):
        self.circle(x, y, r * 6, self.glow((0, halo, strength), (0.35, halo, strength * 0.35), (1, halo, 0)))
        self.circle(x, y, r, colour)

    def cloud(self, x, y, scale, colour=FOAM, o=0.6):
        self.open(x, y, scale, o=o)
        self.path("M-150 22 Q-168 22 -168 8 Q-168 -8 -146 -8 Q-128 -8 -122 -10 Q-112 -44 -66 -42 Q-44 -72 4 -62 Q40 -56 50 -30 "
                  "Q86 -40 104 -12 Q150 -16 158 6 Q160 22 140 22 Z", colour)
        self.close()

    def streak(self, x, y, length, colour=FOAM, o=0.5, thick=8):
        self.rect(x, y, length, thick, colour, thick / 2, o)

    def ridge(self, base, height, colour, bumps=5, rough=0.25, floor=H, left=0, right=W, fade=False):
        """A soft hill line; with fade it sinks to its base at both ends."""
        phases = [self.random.uniform(0, 6.28) for _ in range(4)]
        points, steps = [], 90
        for i in range(steps + 1):
            t = i / steps
            y = 0.5 + 0.5 * math.sin(t * bumps * math.pi + phases[0])
            y += rough * math.sin(t * bumps * 2.7 * math.pi + phases[1]) + rough * 0.45 * math.sin(t * bumps * 6.1 * math.pi + phases[2])
            if fade:
                y *= math.sin(math.pi * t) ** 0.7
                y = max(y, 0)
            points.append((left + (right - left) * t, base - height * y))
        d = f"M{f(left)} {f(floor)} L" + " L".join(f"{f(x)} {f(y)}" for x, y in points) + f" L{f(right)} {f(floor)} Z"
        self.path(d, colour)

    def water(self, top, *stops):
        self.rect(0, top, W, H - top, self.gradient(*stops))

    def glints(self, x, top, bottom, spread, colour=GOLD, many=60, o=0.8):
        """The broken path of light under a sun or lamp."""
        for i in range(many):
            t = (i / many) ** 1.3
            y = top + (bottom - top) * t
            width = (16 + 90 * t) * self.random.uniform(0.4, 1.2)
            off = self.random.gauss(0, spread * (0.25 + t))
            self.rect(x + off - width / 2, y, width, 2.2 + 5 * t, colour, 3, round(o * self.random.uniform(0.35, 1) * (1 - 0.55 * t), 2))

    def ripples(self, top, bottom, colour=FOAM, many=70, o=0.25):
        for _ in range(many):
            t = self.random.random()
            y = top + (bottom - top) * t
            x, width = self.random.uniform(-60, W), (20 + 120 * t) * self.random.uniform(0.5, 1.3)
            self.rect(x, y, width, 1.6 + 3.2 * t, colour, 2, round(o * self.random.uniform(0.4, 1), 2))

    def swell(self, y, size, colour, length=220, shift=0, crest=None, o=1):
        """A band of rolling waves from y down to the bottom."""
        d, x = f"M{f(-length + shift)} {f(y)}", -length + shift
        while x < W + length:
            d += f" q{f(length * .25)} {f(-size)} {f(length * .5)} 0 t{f(length * .5)} 0"
            x += length
        self.path(d + f" V{H} H-400 Z", colour, o)
        if crest:
            self.path(d, "none", 0.75, crest, 4)

    def gulls(self, x, y, many, colour=FOAM, spread=180, size=16):
        for _ in range(many):
            gx, gy = x + self.random.uniform(-spread, spread), y + self.random.uniform(-spread * .35, spread * .35)
            s = size * self.random.uniform(0.6, 1.2)
            self.path(f"M{f(gx - s)} {f(gy)} q{f(s * .5)} {f(-s * .55)} {f(s)} 0 q{f(s * .5)} {f(-s * .55)} {f(s)} 0", "none", 0.9, colour, 3)

    def stars(self, bottom, many):
        for _ in range(many):
            y = self.random.uniform(0, bottom)
            self.circle(self.random.uniform(0, W), y, self.random.uniform(0.8, 2.4), FOAM, round(0.9 * (1 - y / bottom) + 0.1, 2))

    # Things

    def boat(self, x, y, scale=1.0, hull="#1f6f8b", band=RUST, cabin=FOAM, flip=False, flags=False, lamp=False, ink=NIGHT):
        """A wooden fishing boat of this coast: high bow, painted eye, small cabin aft."""
        self.open(x, y, scale, flip)
        self.path("M-96 -74 L-96 -150 M-96 -146 L-30 -52 M-96 -146 L-150 -56", "none", 1, ink, 4)
        self.path("M40 -46 L40 -120", "none", 1, ink, 5)
        if flags:
            self.path("M40 -118 Q-30 -96 -96 -146 M40 -118 Q86 -86 134 -66 M-96 -146 Q-132 -96 -150 -58", "none", 0.8, ink, 1.6)
            colours = [CORAL, GOLD, FOAM, LAGOON, AMBER]
            for i in range(1, 9):
                t = i / 9
                px = (1 - t) ** 2 * 40 + 2 * t * (1 - t) * -30 + t * t * -96
                py = (1 - t) ** 2 * -118 + 2 * t * (1 - t) * -96 + t * t * -146
                self.polygon([(px - 6, py), (px + 6, py), (px, py + 17)], colours[i % 5])
            for i in range(1, 6):
                t = i / 6
                px = (1 - t) ** 2 * 40 + 2 * t * (1 - t) * 86 + t * t * 134
                py = (1 - t) ** 2 * -118 + 2 * t * (1 - t) * -86 + t * t * -66
                self.polygon([(px - 6, py), (px + 6, py), (px, py + 17)], colours[(i + 2) % 5])
        self.path("M40 -122 q28 -8 52 4 v28 q-24 -10 -52 -2 Z", "#d8322f")
        self.polygon([(66 + (10 if i % 2 == 0 else 4) * math.sin(i * math.pi / 5), -106 - (10 if i % 2 == 0 else 4) * math.cos(i * math.pi / 5))
                      for i in range(10)], "#ffd54a")
        self.rect(-128, -92, 96, 50, cabin, 5)
        self.rect(-138, -102, 116, 13, band, 6)
        for i in range(3):
            self.rect(-118 + i * 29, -80, 19, 17, SEA if not lamp else GOLD, 3)
        self.path("M-172 -50 Q-40 -26 60 -38 Q120 -46 166 -84 Q160 -20 118 10 Q-20 26 -140 10 Q-166 -16 -172 -50 Z", hull)
        self.path("M-172 -50 Q-40 -26 60 -38 Q120 -46 166 -84 L163 -68 Q118 -32 60 -24 Q-40 -12 -168 -36 Z", band)
        self.path("M-158 -8 Q-20 12 132 -2 L118 10 Q-20 26 -140 10 Z", ink, 0.35)
        self.ellipse(112, -26, 15, 9, FOAM, 1, 'transform="rotate(-22 112 -26)"')
        self.circle(115, -27, 5.4, NIGHT)
        self.close()

    def coracle(self, x, y, scale=1.0, rim=AMBER, shell=WOOD, rower=False):
        self.open(x, y, scale)
        self.path("M-70 -18 Q-60 34 0 36 Q60 34 70 -18 Z", shell)
        for i in range(-3, 4):
            self.path(f"M{i * 18 - 10} -12 L{i * 15 + 6} 32 M{i * 18 + 10} -12 L{i * 15 - 6} 32", "none", 0.35, BARK, 2)
        self.ellipse(0, -18, 72, 15, rim)
        self.ellipse(0, -17, 61, 10, BARK)
        if rower:
            self.person(-4, -14, 0.82, shirt=LAGOON, seated=True)
            self.path("M22 -62 L84 26", "none", 1, BARK, 5)
            self.ellipse(87, 30, 8, 15, WOOD, 1, 'transform="rotate(-34 87 30)"')
        self.close()

    def person(self, x, y, scale=1.0, shirt=CORAL, trousers=NIGHT, hat=GOLD, seated=False, skin="#b57a52", basket=False, step=True):
        """Somebody in a conical hat; y is where the feet stand."""
        self.open(x, y, scale)
        if not seated:
            self.path("M-9 -52 L-13 0 M9 -52 L15 0" if step else "M-7 -52 L-7 0 M7 -52 L7 0", "none", 1, trousers, 11)
        self.path("M-19 -48 Q-22 -98 -9 -106 H9 Q22 -98 19 -48 Z" if not seated else "M-19 4 Q-22 -60 -9 -68 H9 Q22 -60 19 4 Z", shirt)
        top = -106 if not seated else -68
        self.circle(0, top - 13, 12, skin)
        self.path(f"M-36 {top - 10} Q0 {top - 22} 36 {top - 10} L3 {top - 42} Q0 {top - 45} -3 {top - 42} Z", hat)
        self.path(f"M0 {top - 44} L36 {top - 10} Q18 {top - 17} 6 {top - 17} Z", AMBER, 0.55)
        if basket:
            self.path("M-84 -88 Q0 -116 84 -88", "none", 1, BARK, 6)
            for side in (-1, 1):
                self.path(f"M{side * 82} -88 L{side * 62} -36 M{side * 82} -88 L{side * 104} -36", "none", 1, BARK, 2.4)
                self.path(f"M{side * 83 - 24} -34 Q{side * 83} -72 {side * 83 + 24} -34 Z", FOAM)
                self.path(f"M{side * 83 - 28} -36 H{side * 83 + 28} L{side * 83 + 20} -12 H{side * 83 - 20} Z", WOOD)
            self.path("M14 -92 L36 -102", "none", 1, skin, 8)
        self.close()

    def lighthouse(self, x, y, scale=1.0, body=FOAM, band=CORAL, shade="#b9d2d2", lamp=GOLD):
        self.open(x, y, scale)
        self.polygon([(-46, 0), (-27, -250), (27, -250), (46, 0)], body)
        self.polygon([(46, 0), (27, -250), (6, -250), (10, 0)], shade, 0.8)
        for low, high in ((-62, -112), (-168, -214)):
            a, b = 46 + 19 * low / 250, 46 + 19 * high / 250
            self.polygon([(-a, low), (-b, high), (b, high), (a, low)], band)
            self.polygon([(a, low), (b, high), (b * 0.23, high), (a * 0.23, low)], RUST, 0.55)
        self.rect(-38, -262, 76, 14, DEEP, 3)
        self.path("M-40 -262 V-282 M-20 -262 V-282 M0 -262 V-282 M20 -262 V-282 M40 -262 V-282 M-42 -282 H42", "none", 1, DEEP, 4)
        self.rect(-21, -308, 42, 46, lamp, 2)
        self.path("M-21 -308 V-262 M0 -308 V-262 M21 -308 V-262", "none", 1, DEEP, 4)
        self.path("M-30 -306 Q0 -352 30 -306 Z", band)
        self.circle(0, -338, 6, DEEP)
        self.path("M-11 0 V-30 Q0 -46 11 -30 V0 Z", DEEP)
        for wy in (-138, -226):
            self.rect(-6, wy, 12, 18, DEEP, 6)
        self.close()

    def palm(self, x, y, scale=1.0, trunk=BARK, leaf=PINE, lean=30):
        self.open(x, y, scale)
        self.path(f"M-7 0 Q{f(lean * .1)} -120 {lean - 5} -220 L{lean + 5} -220 Q{f(lean * .3 + 6)} -110 9 0 Z", trunk)
        for angle in (-165, -135, -100, -70, -40, -10, 20, 195):
            a = math.radians(angle)
            ex, ey = lean + 105 * math.cos(a), -222 + 80 * math.sin(a) + 34
            mx, my = lean + 60 * math.cos(a), -222 + 66 * math.sin(a) - 18
            self.path(f"M{lean} -222 Q{f(mx)} {f(my)} {f(ex)} {f(ey)} Q{f(mx)} {f(my + 26)} {lean} -222 Z", leaf)
        self.close()

    def lantern(self, x, y, scale=1.0, colour=CORAL, light=GOLD, string=0):
        self.open(x, y, scale)
        if string:
            self.path(f"M0 {-string} V-30", "none", 0.8, BARK, 2)
        self.circle(0, 0, 88, self.glow((0, colour, 0.5), (1, colour, 0)))
        self.path("M-14 -30 H14 Q38 -22 38 0 Q38 22 14 30 H-14 Q-38 22 -38 0 Q-38 -22 -14 -30 Z", colour)
        self.path("M-9 -30 H9 Q17 0 9 30 H-9 Q-17 0 -9 -30 Z", light, 0.75)
        self.path("M-26 -24 Q-30 0 -26 24 M26 -24 Q30 0 26 24", "none", 0.35, RUST, 2)
        self.rect(-15, -36, 30, 8, RUST, 3)
        self.rect(-15, 28, 30, 8, RUST, 3)
        self.path("M-5 38 V58 M0 38 V64 M5 38 V58", "none", 1, AMBER, 2.4)
        self.close()

    def crane(self, x, y, scale=1.0, colour=DEEP, accent=AMBER):
        """A ship-to-shore gantry crane, boom to the left."""
        self.open(x, y, scale)
        self.path("M-70 0 L-58 -330 M80 0 L70 -330 M-66 -120 H76 M-62 -230 H73 M-66 -120 L73 -230", "none", 1, colour, 13)
        self.rect(-88, -16, 46, 18, colour, 5)
        self.rect(56, -16, 46, 18, colour, 5)
        self.rect(-400, -352, 640, 22, accent, 5)
        self.path("M-58 -330 L-6 -470 L70 -330 M-6 -470 L-372 -352 M-6 -470 L228 -352 M-6 -470 L-190 -352", "none", 1, colour, 7)
        self.rect(80, -392, 92, 42, colour, 6)
        self.rect(-262, -332, 44, 22, colour, 4)
        self.path("M-254 -310 V-196 M-226 -310 V-196", "none", 1, colour, 3)
        self.rect(-270, -198, 60, 12, colour, 3)
        self.close()

    def render(self):
        return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}" width="{W}" height="{H}">'
                f'<defs>{"".join(self.defs)}</defs>{"".join(self.body)}</svg>')


def stop(at, colour, opacity=1):
    return f'<stop offset="{at}" stop-color="{colour}" stop-opacity="{opacity}"/>'


def blend(a, b, t):
    one, two = (tuple(int(c[i:i + 2], 16) for i in (1, 3, 5)) for c in (a, b))
    return "#" + "".join(f"{round(p + (q - p) * t):02x}" for p, q in zip(one, two))


def headland(s, d, colour, light):
    s.path(d, colour)
    s.path(d, light, 0.35, more='transform="translate(14 26)"')


def rocks(s, x, y, many, size, colour, light):
    for i in range(many):
        rx, r = x + s.random.uniform(-1, 1) * size * many * 0.42, size * s.random.uniform(0.5, 1.1)
        s.polygon([(rx - r, y), (rx - r * .7, y - r * .5), (rx - r * .1, y - r * .8), (rx + r * .6, y - r * .45), (rx + r, y)], colour)
        s.polygon([(rx - r * .7, y - r * .5), (rx - r * .1, y - r * .8), (rx + r * .05, y - r * .3), (rx - r * .4, y - r * .15)], light, 0.6)


# Scenes

def hero():
    s = Scene(7)
    s.sky((0, "#1c6a88"), (0.3, "#6fb3b9"), (0.47, "#f5d9a0"), (0.58, "#f6b566"))
    s.sun(960, 470, 62, "#fff1c4", GOLD, 0.9)
    for x, y, l, o in ((120, 150, 420, .22), (260, 176, 260, .18), (620, 250, 380, .28), (760, 278, 520, .2), (90, 330, 300, .22)):
        s.streak(x, y, l, FOAM, o, 10)
    s.ridge(520, 90, "#8fb9b4", 4, .2, 560, -100, 900, True)
    s.ridge(524, 62, "#5f9ca3", 5, .25, 560, 300, 1000, True)
    s.ridge(524, 130, "#7aabac", 3, .2, 560, 980, 1760, True)
    s.water(518, (0, "#f3c07a"), (0.1, "#8fc0b8"), (0.35, LAGOON), (0.7, SEA), (1, DEEP))
    s.glints(960, 524, 760, 60, "#fff0c0", 90, .9)
    s.ripples(540, 760, FOAM, 70, .3)
    s.boat(430, 590, .46, "#17546e", CORAL)
    s.boat(690, 556, .26, "#1f6f8b", RUST, flip=True)
    s.boat(1120, 546, .2, "#17546e", CORAL)
    s.path("M1600 300 Q1530 322 1490 380 Q1440 400 1400 452 Q1330 474 1290 540 Q1240 560 1200 640 Q1130 660 1085 742 H1600 Z", PINE)
    s.path("M1600 372 Q1545 384 1512 440 Q1450 470 1424 528 Q1362 560 1330 640 Q1270 668 1240 742 H1600 Z", LEAF)
    s.path("M1600 470 Q1552 490 1530 548 Q1478 580 1462 650 Q1420 680 1410 742 H1600 Z", MEADOW, .85)
    rocks(s, 1160, 752, 5, 56, "#1b3f4b", "#4f8088")
    beam = s.gradient((0, "#fff3cd", 0), (1, "#fff3cd", .5), x2=1, y2=0)
    s.path("M1392 220 L-40 -60 L-40 210 Z", beam)
    s.circle(1392, 222, 130, s.glow((0, "#fff3cd", .8), (.4, GOLD, .25), (1, AMBER, 0)))
    s.lighthouse(1392, 470, .82)
    s.palm(1492, 468, .56, lean=-26)
    s.palm(1540, 470, .72, lean=22)
    s.gulls(560, 360, 7, FOAM, 260, 15)
    s.swell(742, 20, "#1a6a86", 240, 0, FOAM)
    s.swell(792, 24, SEA, 300, 90, SHALLOW)
    s.swell(850, 24, DEEP, 340, 30, LAGOON)
    s.coracle(860, 800, .8, rower=True)
    return s


def share():
    s = Scene(11)
    s.sky((0, NIGHT), (0.55, DEEP), (0.8, "#1c6a88"))
    s.stars(520, 110)
    s.circle(800, 302, 640, s.glow((0, GOLD, .5), (.3, AMBER, .22), (1, AMBER, 0)))
    for up, down in ((-140, 120), (40, 420)):
        s.polygon([(800, 302), (-100, up - 60), (-100, down - 60)], "#ffe9b0", .13)
        s.polygon([(800, 302), (1700, up - 60), (1700, down - 60)], "#ffe9b0", .13)
    s.ridge(640, 90, "#14506a", 5, .25, 700, -80, 760, True)
    s.ridge(640, 120, "#14506a", 4, .25, 700, 860, 1700, True)
    s.water(630, (0, LAGOON), (0.4, SEA), (1, DEEP))
    s.glints(800, 640, 880, 120, GOLD, 80, .8)
    s.path("M520 700 Q600 610 690 600 Q800 566 920 604 Q1010 620 1080 700 Z", PINE)
    s.path("M600 700 Q680 640 800 628 Q930 640 1000 700 Z", LEAF)
    s.lighthouse(800, 620, 1.05)
    rocks(s, 800, 716, 9, 62, "#143644", "#3f7480")
    s.swell(716, 24, "#1d7893", 260, 0, FOAM)
    s.swell(770, 26, SEA, 320, 120, SHALLOW)
    s.swell(834, 26, DEEP, 360, 40, LAGOON)
    s.boat(280, 760, .62, "#1f6f8b", CORAL, lamp=True)
    s.boat(1330, 742, .5, "#17546e", AMBER, flip=True, lamp=True)
    return s


def hai_dang():
    s = Scene(3)
    s.sky((0, "#10294a"), (0.28, "#27507a"), (0.46, "#a2667a"), (0.56, "#ea8c62"), (0.64, "#f8c07a"))
    s.stars(380, 90)
    s.circle(330, 140, 46, "#fdf3d6")
    s.circle(350, 128, 42, "#183659")
    for x, y, l, o in ((60, 380, 360, .4), (180, 404, 300, .3), (640, 420, 380, .35), (900, 446, 420, .3), (1180, 360, 380, .25)):
        s.streak(x, y, l, "#ffd9a8", o, 9)
    s.ridge(566, 70, "#7d5a78", 5, .25, 600, -60, 620, True)
    s.ridge(568, 44, "#5b4a70", 5, .25, 600, 420, 960, True)
    s.water(560, (0, "#f0a873"), (0.12, "#a9768a"), (0.4, "#34577f"), (1, NIGHT))
    s.glints(520, 566, 800, 110, "#ffd9a8", 70, .7)
    s.ripples(600, 840, "#9fb6cc", 60, .25)
    s.boat(470, 650, .5, "#142f4a", "#8c3a36", "#d8c6b4", lamp=True)
    light = s.gradient((0, "#fff0bd", 0), (1, "#fff0bd", .78), x2=1, y2=0)
    s.path("M1120 196 L-40 20 L-40 260 Z", light)
    light = s.gradient((0, "#fff0bd", .6), (1, "#fff0bd", 0), x2=1, y2=0)
    s.path("M1120 196 L1640 150 L1640 290 Z", light)
    s.path("M1640 470 Q1540 436 1450 470 Q1370 452 1290 486 Q1200 470 1110 500 Q1020 506 960 566 Q890 592 850 664 Q800 690 770 810 H1640 Z", "#152f45")
    s.path("M1640 530 Q1520 500 1430 540 Q1330 524 1240 560 Q1130 560 1080 620 Q1010 650 980 810 H1640 Z", "#1d4457")
    s.path("M1640 610 Q1520 590 1450 630 Q1360 640 1300 700 Q1240 720 1220 810 H1640 Z", "#2a5b66")
    s.path("M1128 506 Q1190 560 1150 610 Q1110 660 1200 700 Q1260 730 1230 790", "none", .55, "#e9b98a", 7)
    s.circle(1120, 198, 190, s.glow((0, "#fff0bd", .85), (.4, GOLD, .3), (1, AMBER, 0)))
    s.lighthouse(1120, 512, 1.0, body="#e9dfd3", shade="#9c97a8", lamp="#fff6d6")
    s.rect(1210, 452, 92, 46, "#d9cdbf", 4)
    s.polygon([(1198, 456), (1230, 420), (1286, 420), (1314, 456)], RUST)
    for x in (1226, 1266):
        s.rect(x, 466, 18, 18, GOLD, 3)
    s.palm(1392, 490, .62, "#12283a", "#12343c", -24)
    s.palm(1450, 478, .8, "#12283a", "#12343c", 28)
    rocks(s, 900, 792, 7, 66, "#0d2233", "#34577f")
    s.swell(790, 20, "#1d4468", 250, 0, "#e8c9b4")
    s.swell(842, 22, "#12304c", 320, 110, "#6f8fae")
    return s


def cang():
    s = Scene(21)
    s.sky((0, "#3d8ea3"), (0.28, "#9cc7bd"), (0.5, "#fbe0a4"), (0.68, "#f8bb6c"))
    s.sun(470, 470, 84, "#fff0c2", GOLD, .85)
    for x, y, l, o in ((120, 120, 420, .4), (60, 148, 280, .3), (700, 90, 300, .3), (980, 170, 520, .3), (1120, 198, 300, .25), (240, 300, 260, .35)):
        s.streak(x, y, l, FOAM, o, 10)
    s.ridge(600, 90, "#a9bda2", 5, .25, 640, -60, 900, True)
    s.ridge(604, 130, "#86aca3", 4, .25, 640, 700, 1760, True)
    s.water(596, (0, "#f6c681"), (0.14, "#86b9b0"), (0.5, LAGOON), (1, SEA))
    s.glints(470, 602, 760, 80, "#fff0c2", 70, .9)
    s.ripples(620, 800, FOAM, 60, .35)
    s.rect(1010, 690, 590, 60, "#8c9a8c")
    s.rect(1010, 684, 590, 12, "#d9cba4")
    s.crane(1480, 700, 1.05, "#4a8591", "#d9a45c")
    s.crane(1190, 706, 1.15, "#25617a", "#ec9b45")
    colours = [CORAL, AMBER, "#2b8a9e", FOAM, "#155e7c", RUST, "#5fa98f"]
    for column in range(11):
        for row in range(s.random.choice((2, 3, 3, 4)) if column not in (0, 10) else 2):
            x, y, c = 250 + column * 66, 648 - row * 34, s.random.choice(colours)
            s.rect(x, y, 63, 32, c, 2)
            s.path(f"M{x + 12} {y + 5} V{y + 27} M{x + 25} {y + 5} V{y + 27} M{x + 38} {y + 5} V{y + 27} M{x + 51} {y + 5} V{y + 27}", "none", .22, NIGHT, 2)
    s.rect(128, 540, 104, 142, FOAM, 5)
    s.rect(112, 528, 136, 18, CORAL, 5)
    for row in range(3):
        for column in range(4):
            s.rect(142 + column * 22, 560 + row * 34, 14, 16, DEEP, 2)
    s.rect(160, 474, 34, 56, DEEP, 3)
    s.rect(160, 486, 34, 12, AMBER)
    s.path("M70 676 H1016 L1066 640 Q1058 730 1010 778 H118 Q82 740 70 676 Z", "#123f58")
    s.path("M86 730 H1040 Q1030 758 1010 778 H118 Q98 758 86 730 Z", RUST)
    s.path("M74 690 H1034", "none", .7, FOAM, 4)
    s.crane(860, 760, 1.32, DEEP, AMBER)
    s.rect(502, 514, 82, 38, CORAL, 2)
    s.path("M516 520 V546 M530 520 V546 M543 520 V546 M556 520 V546 M570 520 V546", "none", .22, NIGHT, 2)
    s.swell(772, 12, "#1c708b", 180, 0, FOAM)
    s.rect(740, 742, 860, 160, "#5b6a63")
    s.rect(740, 742, 860, 16, "#d8c9a2")
    for i in range(12):
        s.rect(748 + i * 74, 764, 36, 10, GOLD, 3, .8)
    for column in range(7):
        for row in range((3, 2, 3, 1, 2, 3, 3)[column]):
            x, y, c = 1010 + column * 88, 846 - row * 40, s.random.choice(colours)
            s.rect(x, y, 84, 38, c, 3)
            s.path("".join(f"M{x + 12 + i * 15} {y + 6} V{y + 32} " for i in range(5)), "none", .2, NIGHT, 2)
    s.open(830, 858, 1)
    s.rect(-70, -60, 110, 42, LAGOON, 3)
    s.path("M44 -18 V-54 H74 L92 -34 V-18 Z", FOAM)
    s.path("M66 -48 H74 L86 -34 H66 Z", DEEP)
    for x in (-50, -22, 18, 70):
        s.circle(x, -12, 12, NIGHT)
        s.circle(x, -12, 5, SHALLOW)
    s.close()
    s.rect(0, 884, W, 16, "#3d4f4c")
    s.gulls(420, 250, 6, FOAM, 240, 15)
    return s


def khu_kinh_te():
    s = Scene(5)
    s.sky((0, "#4fa3bb"), (0.35, "#b8dcd6"), (0.5, "#f8ecc9"))
    s.sun(1240, 190, 58, "#fff6da", GOLD, .5)
    for x, y, k, o in ((260, 170, 1.1, .85), (760, 120, .8, .7), (1460, 250, .9, .75)):
        s.cloud(x, y, k, FOAM, o)
    s.water(380, (0, "#8fcbcb"), (0.1, LAGOON), (0.3, SEA), (1, SEA))
    s.ripples(388, 450, FOAM, 50, .5)
    s.boat(300, 418, .16, "#17546e", CORAL)
    s.boat(520, 408, .12, "#17546e", CORAL, flip=True)
    s.path("M560 520 Q660 470 760 420 Q860 340 960 380 Q1060 300 1180 330 Q1300 270 1420 330 Q1520 310 1620 360 V520 Z", "#8abf9f")
    s.path("M720 520 Q820 470 920 430 Q1020 400 1100 420 Q1220 360 1330 400 Q1440 370 1620 420 V520 Z", "#6aad8b")
    s.path("M980 520 Q1100 460 1220 450 Q1340 430 1440 450 Q1540 430 1620 450 V520 Z", "#549a7d")

    def turbine(x, y, k, turn):
        s.open(x, y, k)
        s.polygon([(-6, 0), (-3, -230), (3, -230), (6, 0)], FOAM)
        for i in range(3):
            a = math.radians(turn + i * 120)
            ex, ey = 130 * math.cos(a), -230 + 130 * math.sin(a)
            nx, ny = 9 * math.cos(a + 1.2), 9 * math.sin(a + 1.2)
            s.polygon([(0, -230), (nx * 2.2 + ex * .2, -230 + ny * 2.2 + (ey + 230) * .2), (ex, ey)], "#fbfdf8")
        s.circle(0, -230, 8, "#d6e4de")
        s.close()

    for x, y, k, t in ((850, 368, .6, 12), (1030, 346, .74, 50), (1230, 330, .9, 85), (1440, 344, .8, 30)):
        turbine(x, y, k, t)
    s.path("M-20 500 Q240 430 520 470 Q900 520 1620 440 V920 H-20 Z", "#7fb98a")
    s.path("M-20 520 Q300 460 620 520 Q1000 570 1620 500 V920 H-20 Z", "#97c48c")

    def place(u, v):
        """A point of the flat ground seen at an angle."""
        depth = 1 / (0.62 + 0.62 * v)
        return 800 + (u - .5) * 2300 * depth * .92, 470 + (depth - .78) * 470

    def patch(u0, v0, u1, v1, fill, o=1):
        s.polygon([place(u0, v0), place(u1, v0), place(u1, v1), place(u0, v1)], fill, o)

    greens = ["#b9d88f", "#a5cd8a", "#c9dd9b", "#8fc08a", "#e6d49a", "#b0d39a"]
    patch(-.3, 0, 1.3, .93, "#8a9a7c")
    columns = [(-.28, -.02), (.01, .2), (.23, .46), (.53, .74), (.77, .98), (1.01, 1.28)]
    for r, (v0, v1) in enumerate(((0, .2), (.225, .45), (.5, .68), (.71, .92))):
        for c, (u0, u1) in enumerate(columns):
            fill = greens[(r * 5 + c * 2) % 6]
            patch(u0, v0, u1, v1, fill)
            m = .012
            patch(u0 + m, v0 + m, u1 - m, v1 - m, blend(fill, FOAM, .22))
    patch(.475, 0, .517, .93, "#5d6c6a")
    patch(-.3, .462, 1.3, .488, "#5d6c6a")
    for i in range(12):
        patch(.4945, i * .078, .4985, i * .078 + .035, GOLD)

    def hall(u0, v0, u1, v1, tall, roof, wall):
        a, b, c, d = place(u0, v0), place(u1, v0), place(u1, v1), place(u0, v1)
        up = lambda p, k: (p[0], p[1] - tall * k)
        ka, kd = 1, .8
        s.polygon([(a[0] + 14, a[1] + 10), (b[0] + 30, b[1] + 10), b, a], NIGHT, .16)
        s.polygon([a, b, up(b, ka), up(a, ka)], wall)
        s.polygon([up(a, ka), up(b, ka), up(c, kd), up(d, kd)], roof)
        if u0 > .5:
            s.polygon([a, d, up(d, kd), up(a, ka)], blend(wall, NIGHT, .25))
        else:
            s.polygon([b, c, up(c, kd), up(b, ka)], blend(wall, NIGHT, .25))
        steps = 7
        for i in range(1, steps):
            t = i / steps
            p, q = up(place(u0 + (u1 - u0) * t, v0), ka), up(place(u0 + (u1 - u0) * t, v1), kd)
            s.path(f"M{f(p[0])} {f(p[1])} L{f(q[0])} {f(q[1])}", "none", .28, NIGHT, 1.6)
        for i in range(4):
            t0 = .1 + i * .22
            x = a[0] + (b[0] - a[0]) * t0
            s.rect(x, a[1] - tall * .55, (b[0] - a[0]) * .13, tall * .55, blend(wall, DEEP, .55), 2)

    hall(.57, .74, .71, .88, 30, CORAL, FOAM)
    hall(.8, .73, .95, .87, 32, "#2b8a9e", FOAM)
    hall(.25, .74, .43, .88, 32, AMBER, FOAM)
    hall(.04, .52, .18, .64, 40, "#155e7c", FOAM)
    hall(.8, .51, .96, .64, 44, AMBER, FOAM)
    hall(.25, .25, .43, .4, 62, CORAL, FOAM)
    hall(.56, .25, .71, .4, 60, "#2b8a9e", FOAM)
    for u, v in [(side, i * .075) for i in range(9) for side in (.466, .526)]:
        x, y = place(u, v)
        k = (y - 430) / 300
        s.ellipse(x + 10 * k, y + 2, 26 * k, 7 * k, NIGHT, .15)
        s.rect(x - 3.5 * k, y - 22 * k, 7 * k, 24 * k, BARK)
        s.circle(x, y - 40 * k, 26 * k, LEAF)
        s.circle(x - 7 * k, y - 47 * k, 15 * k, MEADOW, .7)
    for u, v in ((.78, .05), (.84, .1), (.92, .06), (.97, .14), (.06, .06), (.13, .12), (.18, .04)):
        x, y = place(u, v)
        s.ellipse(x + 12, y + 2, 30, 8, NIGHT, .15)
        s.rect(x - 4, y - 24, 8, 26, BARK)
        s.circle(x, y - 44, 32, LEAF)
        s.circle(x - 9, y - 52, 18, MEADOW, .7)
    return s


def cho_dem():
    s = Scene(17)
    s.sky((0, "#0b1f3a"), (0.4, "#1d3f63"), (0.62, "#5c4a6b"), (0.75, "#c06f56"))
    s.stars(360, 80)
    s.ridge(560, 70, "#1c3b57", 6, .3, 640, -80, 1000, True)
    s.ridge(560, 100, "#21405c", 5, .3, 640, 700, 1750, True)
    s.water(548, (0, "#8a5a5e"), (0.15, "#2b4d6b"), (1, NIGHT))
    s.boat(250, 622, .42, "#142f4a", "#8c3a36", "#d8c6b4", lamp=True)
    s.boat(1390, 616, .36, "#142f4a", "#8c3a36", "#d8c6b4", flip=True, lamp=True)
    s.boat(860, 598, .25, "#142f4a", "#8c3a36", "#d8c6b4", lamp=True)
    for x in (250, 600, 860, 1120, 1390):
        s.glints(x, 612, 700, 26, GOLD, 16, .6)
    s.rect(0, 684, W, 216, s.gradient((0, "#6d5348"), (.5, "#4a3840"), (1, "#2a2636")))
    s.rect(0, 676, W, 14, "#a37c5c")
    for row in range(6):
        y = 700 + row * row * 6 + row * 6
        s.path(f"M0 {y} H{W}", "none", .18, FOAM, 1.5)
    for i in range(-6, 34):
        x = 800 + (i - 14) * 60
        s.path(f"M{x} 690 L{800 + (x - 800) * 1.9} 900", "none", .1, FOAM, 1.5)
    for sag, top, off in ((70, 40, 0), (96, 130, 1), (60, 230, 2)):
        spans = 4 - off % 2
        width = W / spans
        for k in range(spans):
            x0 = k * width
            s.path(f"M{f(x0)} {top} Q{f(x0 + width / 2)} {top + sag * 2} {f(x0 + width)} {top}", "none", .9, "#0a1626", 3)
            many = 5
            for i in range(many):
                t = (i + .5) / many
                x, y = x0 + width * t, top + sag * 4 * t * (1 - t)
                size = (.86, .66, .48)[off] * s.random.uniform(.9, 1.1)
                s.lantern(x, y + 48 * size, size, s.random.choice([CORAL, AMBER, "#d9503f", "#e88f3a", LAGOON if off != 1 else CORAL]), string=46)
    stalls = ((70, CORAL), (420, LAGOON), (1000, AMBER), (1330, CORAL))
    for x, c in stalls:
        s.circle(x + 110, 640, 260, s.glow((0, GOLD, .5), (1, AMBER, 0)))
        s.rect(x, 520, 9, 250, BARK)
        s.rect(x + 211, 520, 9, 250, BARK)
        s.rect(x + 8, 600, 204, 100, "#f6d08c", 0, .92)
        for i in range(3):
            s.rect(x + 20, 622 + i * 26, 180, 5, WOOD, 2, .8)
            for j in range(7):
                s.circle(x + 34 + j * 26, 616 + i * 26, 7, (CORAL, LEAF, AMBER, RUST)[(i + j) % 4])
        for i in range(8):
            left, stripe = x - 16 + i * 31.5, c if i % 2 == 0 else FOAM
            s.path(f"M{f(left)} 560 L{f(x + 6 + i * 26)} 500 h26 L{f(left + 31.5)} 560 q0 18 -15.7 18 q-15.8 0 -15.8 -18 Z", stripe)
        s.rect(x - 8, 696, 236, 18, WOOD, 4)
        s.rect(x, 714, 220, 74, blend(c, NIGHT, .45), 3)
        for i in range(5):
            s.ellipse(x + 30 + i * 40, 696, 17, 6, FOAM)
            s.path(f"M{x + 16 + i * 40} 694 q14 -18 28 0 Z", (CORAL, AMBER, LEAF)[i % 3])
        s.path(f"M{x + 60} 676 q-10 -18 4 -34 q10 -16 -2 -34 M{x + 150} 676 q10 -18 -4 -34 q-10 -16 2 -34", "none", .35, FOAM, 4)
    people = ((150, 690, .8, CORAL, GOLD), (505, 694, .8, FOAM, SAND), (1090, 692, .8, LAGOON, GOLD), (1420, 692, .8, AMBER, SAND))
    for x, y, k, c, hat in people:
        s.open(x, y - 4, k)
        s.path("M-22 4 Q-24 -44 -10 -52 H10 Q24 -44 22 4 Z", c)
        s.circle(0, -66, 13, "#b57a52")
        s.path("M-36 -62 Q0 -74 36 -62 L0 -96 Z", hat)
        s.close()

    def walker(x, y, k, shirt, legs, hair=NIGHT, skirt=False):
        s.open(x, y, k)
        s.ellipse(0, 2, 40, 8, NIGHT, .35)
        s.path("M-9 -64 L-14 0 M9 -64 L15 0", "none", 1, legs, 14)
        if skirt:
            s.path("M-18 -90 L-30 -28 H30 L18 -90 Z", legs)
        s.path("M-22 -58 Q-26 -122 -10 -130 H10 Q26 -122 22 -58 Z", shirt)
        s.path("M-20 -116 Q-34 -92 -26 -68 M20 -116 Q34 -92 26 -68", "none", 1, blend(shirt, NIGHT, .2), 10)
        s.circle(0, -147, 15, "#b57a52")
        s.path("M-17 -138 Q-20 -168 0 -168 Q20 -168 17 -138 Q0 -130 -17 -138 Z", hair)
        s.close()

    for x, y, k, a, b, q in ((720, 800, .92, FOAM, DEEP, False), (776, 806, .9, CORAL, "#34425e", True), (820, 812, .58, GOLD, SEA, False),
                             (350, 836, 1.05, LAGOON, NIGHT, False), (1270, 830, 1.02, AMBER, "#34425e", True), (905, 770, .72, "#9fc7c0", NIGHT, False)):
        walker(x, y, k, a, b, skirt=q)
    s.ellipse(600, 846, 74, 14, WOOD)
    s.rect(594, 846, 12, 44, BARK)
    for x in (500, 700):
        s.ellipse(x, 868, 28, 8, CORAL)
        s.path(f"M{x - 20} 870 L{x - 24} 898 M{x + 20} 870 L{x + 24} 898", "none", 1, RUST, 6)
    s.ellipse(580, 840, 20, 6, FOAM)
    s.ellipse(622, 842, 16, 5, FOAM)
    s.rect(604, 818, 9, 22, LEAF, 3)
    return s


def nghinh_ong():
    s = Scene(29)
    s.sky((0, "#1f5f7e"), (0.24, "#6ba7ad"), (0.42, "#f3d49a"), (0.6, "#f2955a"))
    s.sun(800, 452, 150, "#ffe9ad", "#f7b85e", .85)
    for x, y, l, o in ((140, 130, 380, .3), (230, 160, 240, .25), (980, 110, 460, .28), (1150, 140, 260, .25), (60, 300, 300, .3), (1240, 320, 340, .3), (520, 214, 240, .3)):
        s.streak(x, y, l, "#fff0cf", o, 11)
    s.ridge(540, 120, "#b98a72", 4, .25, 580, -140, 620, True)
    s.ridge(544, 110, "#b07f6c", 4, .25, 580, 1010, 1740, True)
    s.ridge(546, 54, "#8a6a66", 5, .25, 580, -80, 420, True)
    s.water(536, (0, "#f5a765"), (0.12, "#cf8f6d"), (0.35, "#4d8795"), (0.7, SEA), (1, DEEP))
    s.glints(800, 540, 860, 110, "#ffe6a8", 120, .95)
    s.ripples(560, 860, FOAM, 60, .25)
    hulls = ["#1b5a75", "#245f5c", "#7c3328", "#1b5a75"]
    for i in range(11):
        t = i / 10
        x = 500 + 800 * t - 190 * t ** 4
        s.boat(x, 548 + 74 * t ** 3, .1 + .16 * t * t, hulls[i % 4], RUST, SAND, flags=True)
    for x, y, k, flip, h in ((1420, 650, .52, True, 0), (230, 604, .36, False, 2), (500, 640, .46, False, 0)):
        s.boat(x, y, k, hulls[h], CORAL, SAND, flip=flip, flags=True)
        s.path(f"M{x - 170 * k} {y + 14 * k} q{170 * k} {24 * k} {340 * k} 0", "none", .5, FOAM, 3)
    s.swell(700, 16, "#1d6d87", 240, 0, "#ffdca4")
    for x, shirt in ((816, NIGHT), (1030, NIGHT), (1066, RUST)):
        s.open(x, 744, .8)
        s.path("M-22 4 Q-24 -54 -10 -64 H10 Q24 -54 22 4 Z", shirt)
        s.circle(0, -78, 14, "#8f5a3c")
        s.rect(-17, -98, 34, 14, AMBER, 7)
        s.close()
    s.boat(890, 776, 1.28, "#123f58", "#c8432f", SAND, flags=True)
    s.open(892, 722, 1)
    s.polygon([(-34, 0), (34, 0), (26, -40), (-26, -40)], RUST)
    s.path("M-52 -40 Q0 -54 52 -40 Q30 -62 0 -70 Q-30 -62 -52 -40 Z", AMBER)
    s.rect(-11, -32, 22, 32, GOLD, 3)
    s.close()
    s.swell(790, 20, SEA, 280, 60, SHALLOW)
    s.swell(846, 22, DEEP, 340, 0, LAGOON)
    s.boat(170, 824, .86, "#7c3328", AMBER, SAND, flags=True)
    s.swell(872, 16, NIGHT, 260, 140, LAGOON)
    s.gulls(1160, 250, 8, "#fff4da", 260, 15)
    return s


def nuoc_mam():
    s = Scene(31)
    s.rect(0, 0, W, H, s.gradient((0, "#2b1d1c"), (.55, "#5b3a2a"), (1, "#3a2622")))
    for i in range(20):
        x = i * 84
        s.rect(x, 0, 82, 640, blend("#6a432d", "#4b2f22", s.random.random()), 0, .8)
        s.path(f"M{x + 20 + s.random.uniform(0, 40):.0f} 60 V600", "none", .14, NIGHT, 3)
    s.rect(520, 150, 550, 330, "#8fd0d2", 6)
    s.rect(520, 150, 550, 330, s.gradient((0, "#f8e6b4"), (.5, "#bfe0d2"), (.56, LAGOON), (1, SEA)), 6)
    s.circle(800, 290, 240, s.glow((0, "#fff3c8", .9), (1, GOLD, 0)))
    s.ridge(336, 34, "#6fa5a2", 4, .25, 340, 540, 900, True)
    s.boat(690, 380, .2, "#17546e", CORAL)
    s.boat(930, 360, .14, "#17546e", CORAL, flip=True)
    s.ripples(350, 470, FOAM, 0, .4)
    for x in (520, 700, 888, 1068):
        s.rect(x - 8, 140, 18, 350, BARK)
    s.rect(500, 136, 600, 20, BARK, 4)
    s.rect(500, 476, 600, 22, "#6e472f", 4)
    s.rect(0, 620, W, 280, s.gradient((0, "#8a6346"), (1, "#4a3226")))
    for i in range(9):
        s.path(f"M0 {640 + i * i * 3.6 + i * 6:.0f} H{W}", "none", .16, NIGHT, 2)
    beam = s.gradient((0, "#fff0bd", .5), (1, "#fff0bd", 0))
    for x0, x1, b0, b1 in ((90, 190, 330, 560), (330, 410, 640, 800), (1130, 1210, 900, 1110), (1380, 1480, 1180, 1420)):
        s.path(f"M{x0} 0 H{x1} L{b1} 900 H{b0} Z", beam)

    def vat(x, y, w, h, seed):
        a, b = w / 2, w / 2 * .9
        s.ellipse(x, y + 4, a * 1.08, 26, NIGHT, .4)
        s.polygon([(x - a, y - h), (x + a, y - h), (x + b, y), (x - b, y)], s.gradient((0, "#5a3622"), (.3, "#a66b3e"), (.55, "#c08450"), (1, "#55321f"), x2=1, y2=0))
        s.path(f"M{x - b} {y} Q{x} {y + 34} {x + b} {y} L{x + b} {y - 4} H{x - b} Z", s.gradient((0, "#4c2c1c"), (.5, "#9c6339"), (1, "#4c2c1c"), x2=1, y2=0))
        staves = 13
        for i in range(1, staves):
            t = math.sin((i / staves - .5) * math.pi * .94)
            s.path(f"M{f(x + a * t)} {y - h} L{f(x + b * t)} {f(y + 17 * (1 - t * t))}", "none", .38, BARK, 3)
        for q in (.14, .48, .82):
            yy = y - h * (1 - q)
            half = a + (b - a) * q
            s.path(f"M{f(x - half - 2)} {f(yy)} Q{x} {f(yy + 38)} {f(x + half + 2)} {f(yy)} v15 Q{x} {f(yy + 54)} {f(x - half - 2)} {f(yy + 15)} Z", s.gradient((0, "#3a2a22"), (.5, "#d5a25f"), (1, "#3a2a22"), x2=1, y2=0))
        s.ellipse(x, y - h, a, 34, "#7b4c2d")
        s.ellipse(x, y - h + 2, a - 14, 27, "#3b2018")
        s.ellipse(x, y - h + 6, a - 26, 20, "#c9bda2")
        for i in range(9):
            fx, fy = x + s.random.uniform(-.62, .62) * a, y - h + 6 + s.random.uniform(-7, 7)
            s.ellipse(fx, fy, 16, 3.6, "#efe7d2", .9, f'transform="rotate({s.random.uniform(-18, 18):.0f} {f(fx)} {f(fy)})"')
        for k in (-.45, 0, .45):
            s.rect(x + a * k - 10, y - h - 16, 20, 46, "#8c5a36", 3)
        s.rect(x - a * .8, y - h - 24, a * 1.6, 18, "#a36b40", 5)

    vat(560, 640, 210, 220, 1)
    vat(1060, 640, 210, 220, 2)
    vat(250, 742, 380, 400, 3)
    vat(1350, 742, 380, 400, 4)

    def jar(x, y, k, c="#8e4a2c"):
        s.open(x, y, k)
        s.ellipse(0, 0, 74, 14, NIGHT, .4)
        s.path("M-44 -176 Q-92 -130 -84 -70 Q-76 -14 -50 0 Q0 14 50 0 Q76 -14 84 -70 Q92 -130 44 -176 Z", s.gradient((0, blend(c, NIGHT, .45)), (.35, c), (.5, blend(c, GOLD, .45)), (1, blend(c, NIGHT, .55)), x2=1, y2=0))
        s.path("M-82 -104 Q0 -84 82 -104", "none", .4, BARK, 4)
        s.rect(-50, -190, 100, 20, blend(c, NIGHT, .3), 8)
        s.path("M-58 -188 Q0 -240 58 -188 Z", "#d8b878")
        s.path("M-40 -196 Q0 -214 40 -196", "none", .4, BARK, 2)
        s.close()

    jar(700, 770, .72)
    jar(800, 784, .82, "#7c5a34")
    jar(904, 768, .7, "#9a4f30")
    s.rect(430, 690, 46, 13, BARK, 4)
    s.path("M474 700 q10 2 10 14 V808", "none", 1, "#e88a2a", 6)
    s.ellipse(484, 862, 70, 14, NIGHT, .4)
    s.path("M424 802 H544 L530 862 Q484 876 438 862 Z", "#cfd8d2")
    s.ellipse(484, 802, 60, 13, "#eef3ea")
    s.ellipse(484, 803, 50, 9, "#c8641f")
    s.ellipse(474, 801, 18, 3.4, GOLD, .9)
    for i, x in enumerate((1046, 1096, 1146)):
        s.ellipse(x, 872, 26, 7, NIGHT, .4)
        s.path(f"M{x - 20} 870 V790 Q{x - 20} 770 {x - 8} 762 V724 H{x + 8} V762 Q{x + 20} 770 {x + 20} 790 V870 Z", s.gradient((0, "#7a2f12"), (.4, "#d8742a"), (.6, "#f0a24a"), (1, "#8a3a16"), x2=1, y2=0))
        s.rect(x - 10, 712, 20, 18, SEA, 3)
        s.rect(x - 20, 800, 40, 44, FOAM, 2)
        s.path(f"M{x - 13} 830 q6 -14 13 0 q7 14 13 0", "none", 1, SEA, 3)
        s.circle(x, 812, 4, AMBER)
    for x, y in ((180, 84), (1420, 84)):
        s.path(f"M{x} 0 V{y}", "none", 1, NIGHT, 4)
        s.circle(x, y + 22, 150, s.glow((0, GOLD, .6), (1, AMBER, 0)))
        s.path(f"M{x - 42} {y + 22} Q{x - 34} {y - 16} {x} {y - 16} Q{x + 34} {y - 16} {x + 42} {y + 22} Z", PINE)
        s.circle(x, y + 26, 15, "#fff3c8")
    s.rect(0, 0, W, 26, "#241716")
    return s


def muoi():
    s = Scene(41)
    s.sky((0, "#5fa9bd"), (0.25, "#b5d9d2"), (0.42, "#fbe6ba"), (0.5, "#f9c98a"))
    s.sun(1130, 352, 62, "#fff6da", GOLD, .8)
    for x, y, k, o in ((300, 150, 1.1, .7), (760, 90, .75, .6), (1420, 180, .85, .6)):
        s.cloud(x, y, k, FOAM, o)
    s.ridge(420, 120, "#9cbcae", 4, .2, 440, -60, 1000, True)
    s.ridge(424, 90, "#7fa9a3", 4, .25, 440, 700, 1700, True)
    s.rect(0, 414, W, 486, "#b98f62")

    def at(u, v):
        y = 418 + 482 * (v ** 1.75)
        return 880 + (u - 880) * (0.28 + 1.5 * v ** 1.4), y

    rows = [0, .16, .3, .44, .58, .72, .87, 1.06]
    columns = [-1500, -1150, -800, -470, -150, 170, 490, 810, 1130, 1450, 1770, 2100, 2450, 2800, 3200]
    for r in range(len(rows) - 1):
        v0, v1 = rows[r] + .012, rows[r + 1] - .012
        for c in range(len(columns) - 1):
            u0, u1 = columns[c] + 12, columns[c + 1] - 12
            a, b, d, e = at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)
            if b[0] < -50 or a[0] > W + 50 and e[0] > W + 50:
                continue
            near = abs((a[0] + b[0]) / 2 - 1130) / 900
            tone = blend(blend("#fde7bb", "#a9d2cf", min(1, near * 1.2)), "#4f9fb0", r / 9 + s.random.uniform(0, .16))
            s.polygon([(a[0], a[1] - 2), (b[0], b[1] - 2), (d[0] + 3, d[1]), (e[0] - 3, e[1])], "#8a6442", .5)
            s.polygon([a, b, d, e], tone)
            s.polygon([a, b, (b[0], b[1] + (d[1] - b[1]) * .22), (a[0], a[1] + (e[1] - a[1]) * .22)], FOAM, .3)
            if s.random.random() < .62 and r > 0:
                for i in range(s.random.choice((1, 2, 3, 3))):
                    t, q = s.random.uniform(.15, .85), s.random.uniform(.45, .85)
                    v = v0 + (v1 - v0) * q
                    x, y = at(u0 + (u1 - u0) * t, v)
                    if y > 790 or abs(x - 1230) < 130 and y > 700:
                        continue
                    size = 7 + 46 * v ** 1.5
                    s.path(f"M{f(x - size)} {f(y + 3)} Q{f(x)} {f(y + size * .7)} {f(x + size)} {f(y + 3)} Z", FOAM, .35)
                    s.path(f"M{f(x - size)} {f(y)} Q{f(x - size * .28)} {f(y - size * .95)} {f(x)} {f(y - size * 1.02)} Q{f(x + size * .28)} {f(y - size * .95)} {f(x + size)} {f(y)} Q{f(x)} {f(y + size * .3)} {f(x - size)} {f(y)} Z", "#fffdf6")
                    s.path(f"M{f(x)} {f(y - size * 1.02)} Q{f(x - size * .28)} {f(y - size * .95)} {f(x - size)} {f(y)} Q{f(x - size * .4)} {f(y + size * .2)} {f(x - size * .1)} {f(y + size * .14)} Z", "#c4d9d8", .8)
    s.glints(1130, 424, 720, 55, "#fff3cf", 60, .9)
    for x, y, k, c in ((980, 478, .26, CORAL), (700, 496, .32, LAGOON), (1240, 512, .36, RUST)):
        s.person(x, y, k, c, basket=k > .3)
    s.ellipse(470, 838, 150, 15, BARK, .35)
    s.person(470, 836, 2.5, CORAL, NIGHT, basket=True)
    s.ellipse(1218, 760, 70, 9, BARK, .3)
    s.person(1218, 758, 1.35, LAGOON, DEEP)
    s.path("M1236 648 L1350 752", "none", 1, BARK, 8)
    s.rect(1316, 746, 70, 14, WOOD, 3)
    s.gulls(520, 250, 5, FOAM, 200, 14)
    return s


def rong_bien():
    s = Scene(53)
    s.sky((0, "#7cc0cb"), (0.2, "#cfe9df"), (0.3, "#fdf0cd"))
    s.sun(1250, 120, 50, "#fff6da", GOLD, .6)
    s.cloud(330, 110, .9, FOAM, .8)
    s.cloud(760, 76, .6, FOAM, .7)
    s.ridge(262, 110, "#6aa79c", 4, .25, 290, 820, 1560, True)
    s.ridge(264, 64, "#3f8577", 5, .25, 290, 1020, 1500, True)
    s.lighthouse(1296, 196, .22)
    s.water(258, (0, "#a8dcd4"), (0.1, "#4fb0b6"), (1, "#1c6f88"))
    s.ripples(264, 330, FOAM, 40, .6)
    s.path(f"M0 336 Q200 312 400 336 T800 336 T1200 336 T1600 336 V900 H0 Z", s.gradient((0, "#53b8ba"), (.3, "#2a91a2"), (.7, "#17617d"), (1, "#0e3f5c")))
    ray = s.gradient((0, "#e9fff0", .34), (1, "#e9fff0", 0))
    for x, w, lean in ((120, 90, -120), (380, 50, -60), (640, 120, -20), (980, 70, 50), (1220, 130, 120), (1480, 60, 160)):
        s.path(f"M{x} 330 h{w} L{x + w * 2 + lean} 860 H{x - w + lean} Z", ray)
    s.path("M0 336 Q200 312 400 336 T800 336 T1200 336 T1600 336", "none", .95, FOAM, 6)
    s.path("M0 350 Q200 326 400 350 T800 350 T1200 350 T1600 350", "none", .3, FOAM, 4)
    s.ridge(850, 60, "#c9b483", 4, .2, 900)
    s.ridge(874, 40, "#a8946c", 5, .2, 900)
    depths = ((430, .55, .5, "#3b8f7e"), (520, .78, .75, "#3f9f74"), (640, 1.08, 1, "#57b06a"))
    for y, k, o, colour in depths:
        d = f"M-20 {y - 30} Q400 {y + 34 * k:.0f} 800 {y} T1620 {y - 14}"
        s.path(d, "none", o, "#e8d3a0", 4 * k)
        x = -10
        while x < W + 20:
            t = (x + 20) / 1640
            base = y + (18 * k) * math.sin(t * math.pi * 2) - 14
            length = s.random.uniform(60, 112) * k
            sway = s.random.uniform(-22, 22) * k
            tone = blend(colour, s.random.choice(["#8fd07a", "#1f6a60", "#b5d96a"]), s.random.uniform(0, .5))
            for j in range(s.random.choice((3, 4))):
                dx = (j - 1.5) * 13 * k
                s.path(f"M{f(x)} {f(base)} q{f(dx * 1.6 + sway)} {f(length * .5)} {f(dx * 1.9 - sway * .5)} {f(length)}", "none", o, tone, 6.5 * k)
                for i in range(1, 7):
                    p = i / 7
                    bx = x + 2 * (1 - p) * p * (dx * 1.6 + sway) + p * p * (dx * 1.9 - sway * .5)
                    by = base + 2 * (1 - p) * p * length * .5 + p * p * length
                    side = 7 * k * (1 if i % 2 else -1)
                    s.circle(bx + side, by, 5.4 * k, blend(tone, "#d9f09a", .28), o)
            x += s.random.uniform(50, 66) * k
        for bx in range(90, W, 360):
            s.path(f"M{bx} {y - 12} V342", "none", o * .5, "#e8d3a0", 2)

    def fish(x, y, k, c, flip=False):
        s.open(x, y, k, flip)
        s.path("M-50 0 Q-10 -34 44 -4 Q52 0 44 4 Q-10 34 -50 0 Z", c)
        s.path("M-44 0 L-80 -24 Q-70 0 -80 24 Z", c)
        s.path("M-6 -20 Q8 0 -6 20", "none", .5, FOAM, 4)
        s.path("M-22 -15 Q-12 0 -22 15", "none", .35, FOAM, 4)
        s.circle(28, -4, 4.4, NIGHT)
        s.close()

    for x, y, k, c, flip in ((420, 590, .8, AMBER, False), (500, 560, .55, GOLD, False), (350, 630, .6, CORAL, False), (520, 624, .62, AMBER, False),
                             (1140, 560, .6, FOAM, True), (1080, 590, .45, "#cfeae2", True), (1210, 596, .5, FOAM, True), (1330, 790, .8, CORAL, True),
                             (820, 800, .5, GOLD, False), (760, 780, .42, AMBER, False)):
        fish(x, y, k, c, flip)
    for bx in (90, 450, 810, 1170, 1530):
        y = 336 - 12 * math.sin((bx / 400) * math.pi)
        s.circle(bx, y, 15, CORAL)
        s.path(f"M{bx - 15} {f(y)} a15 15 0 0 1 30 0 Z", FOAM)
    for x, y, k in ((180, 872, 1), (1420, 884, 1.2), (1040, 880, .8)):
        s.open(x, y, k)
        for i in range(-3, 4):
            s.path(f"M0 0 Q{i * 14} -40 {i * 20} {-74 + abs(i) * 8}", "none", 1, CORAL if i % 2 else "#ef9a73", 9)
        s.close()
    for _ in range(36):
        s.circle(s.random.uniform(0, W), s.random.uniform(380, 840), s.random.uniform(2, 7), FOAM, .28)
    s.coracle(640, 318, 1.25, rower=True)
    s.path("M570 352 Q600 376 640 372 Q700 370 716 350", "none", .4, FOAM, 5)
    return s


def tau_ca():
    s = Scene(61)
    s.sky((0, "#3f9cb8"), (0.3, "#9fd2d3"), (0.5, "#eef3dc"))
    s.sun(300, 180, 56, "#fff8df", GOLD, .45)
    for x, y, k, o in ((620, 150, 1.2, .9), (980, 220, .7, .75), (210, 300, .7, .7)):
        s.cloud(x, y, k, FOAM, o)
    s.ridge(478, 90, "#8cc0bd", 4, .25, 520, -60, 820, True)
    s.ridge(480, 60, "#69a8ab", 5, .25, 520, 300, 1100, True)
    s.water(470, (0, "#a6d8d2"), (0.1, "#57b2ba"), (0.4, LAGOON), (0.75, SEA), (1, DEEP))
    s.ripples(480, 700, FOAM, 90, .5)
    s.path("M1640 250 Q1560 262 1510 300 Q1440 306 1390 352 Q1310 366 1270 420 Q1200 440 1160 500 Q1100 520 1080 560 H1640 Z", PINE)
    s.path("M1640 330 Q1560 336 1510 384 Q1430 398 1390 440 Q1310 460 1280 520 Q1240 536 1230 560 H1640 Z", LEAF)
    s.path("M1640 420 Q1570 430 1540 470 Q1470 490 1450 560 H1640 Z", MEADOW, .8)
    rocks(s, 1150, 566, 5, 40, "#1b3f4b", "#5d8f96")
    s.open(1510, 308, .82)
    s.polygon([(-76, 8), (98, 8), (98, 44), (-110, 60)], PINE)
    s.rect(-62, -56, 150, 66, FOAM, 5)
    s.rect(-74, -68, 174, 15, CORAL, 5)
    for i in range(4):
        s.rect(-48 + i * 34, -40, 22, 22, SEA, 3)
    s.path("M-24 -66 L-6 -246 L12 -66 M-19 -110 H7 M-16 -150 H4 M-12 -190 H0 M-20 -110 L4 -150 M7 -110 L-15 -150", "none", 1, DEEP, 5)
    s.path("M-52 -262 Q-6 -214 40 -262 Q-6 -244 -52 -262 Z", FOAM)
    s.path("M-52 -262 Q-6 -204 40 -262", "none", 1, DEEP, 5)
    s.path("M-6 -244 V-280", "none", 1, DEEP, 5)
    s.circle(-6, -284, 7, CORAL)
    for r in (46, 78, 110):
        s.path(f"M{-6 - r:.0f} {-284 - r * .35:.0f} A{r} {r} 0 0 0 {-6 - r:.0f} {-284 + r * .35:.0f} M{-6 + r:.0f} {-284 - r * .35:.0f} A{r} {r} 0 0 1 {-6 + r:.0f} {-284 + r * .35:.0f}", "none", round(.9 - r / 190, 2), FOAM, 6)
    s.close()
    for x, y, k, h, b, flip in ((300, 520, .2, "#1b5a75", RUST, False), (470, 512, .16, "#245f5c", CORAL, False), (640, 526, .24, "#7c3328", AMBER, False),
                                (860, 560, .36, "#1b5a75", CORAL, False), (210, 590, .42, "#245f5c", AMBER, False)):
        s.boat(x, y, k, h, b, FOAM, flip)
        s.path(f"M{x - 190 * k} {y + 12 * k} q{190 * k} {26 * k} {370 * k} 2", "none", .8, FOAM, 3)
    s.swell(640, 12, "#2a8aa0", 200, 0, FOAM, .9)
    s.boat(1080, 712, .82, "#8a3427", GOLD, FOAM)
    s.swell(706, 16, "#1e7690", 250, 80, FOAM)
    s.person(522, 790, .86, CORAL, NIGHT, GOLD)
    s.person(676, 776, .8, GOLD, NIGHT, SAND)
    s.boat(520, 788, 1.3, "#155e7c", CORAL, FOAM)
    s.path("M300 806 Q360 826 420 812 M640 818 Q720 828 776 786", "none", .9, FOAM, 7)
    s.swell(806, 20, SEA, 300, 20, SHALLOW)
    s.swell(856, 20, DEEP, 340, 160, LAGOON)
    s.gulls(760, 400, 9, FOAM, 300, 17)
    return s


def ket_nghia():
    s = Scene(71)
    s.sky((0, "#24507a"), (0.25, "#7d7f9c"), (0.44, "#f0a878"), (0.58, "#fcd79a"))
    s.sun(800, 500, 96, "#fff0c8", "#f8bd6e", .85)
    for x, y, l, o in ((160, 160, 400, .3), (260, 186, 240, .25), (1020, 130, 420, .28), (1140, 158, 280, .22), (520, 280, 300, .3), (900, 320, 340, .3)):
        s.streak(x, y, l, "#ffe2bd", o, 10)
    s.ridge(574, 120, "#b58a86", 4, .2, 620, 260, 1000, True)
    s.ridge(576, 90, "#a57f86", 4, .2, 620, 700, 1380, True)
    s.water(566, (0, "#fbcb8d"), (0.12, "#d39b80"), (0.42, "#3f7289"), (1, NIGHT))
    s.glints(800, 572, 800, 90, "#fff0c8", 90, .95)
    deck = 520
    s.path(f"M250 {deck} Q800 {deck - 44} 1350 {deck} V{deck + 16} Q800 {deck - 28} 250 {deck + 16} Z", "#173f5a")
    for x, top in ((560, 250), (1040, 250)):
        base = deck - 26
        s.path(f"M{x - 30} 596 L{x - 8} {top} H{x + 8} L{x + 30} 596 h-18 L{x + 10} {base} H{x - 10} L{x - 12} 596 Z", "#173f5a")
        for i in range(1, 9):
            for side in (-1, 1):
                px = x + side * i * 28
                py = deck - 44 * 2 * ((px - 250) / 1100) * (1 - (px - 250) / 1100)
                s.path(f"M{x} {top + 10 + i * 5} L{px} {f(py)}", "none", .85, "#f6dfbd", 2)
        s.circle(x, top - 8, 6, CORAL)
    s.path("M-20 420 Q80 380 170 430 Q270 440 330 510 Q400 540 430 606 H-20 Z", "#1d4c5c")
    s.path("M-20 500 Q90 470 180 520 Q270 540 320 606 H-20 Z", "#2a6566")
    s.palm(90, 500, .8, "#142f3f", "#164047", 26)
    s.palm(170, 520, .62, "#142f3f", "#164047", -22)
    for x, y, w, c in ((214, 506, 64, FOAM), (270, 530, 52, SAND), (40, 540, 70, SAND)):
        s.rect(x, y, w, 44, c, 3)
        s.polygon([(x - 10, y + 4), (x + w * .3, y - 24), (x + w * .7, y - 24), (x + w + 10, y + 4)], RUST)
        s.rect(x + w * .35, y + 16, 13, 15, GOLD, 2)
    s.path("M1620 380 Q1520 356 1440 416 Q1340 430 1290 500 Q1210 536 1180 606 H1620 Z", "#23485e")
    s.path("M1620 480 Q1520 460 1450 510 Q1360 530 1310 606 H1620 Z", "#2f6067")
    s.open(1480, 432, 1)
    for i, w in enumerate((96, 78, 60)):
        y = -i * 46
        s.rect(-w * .36, y - 36, w * .72, 40, "#f1e3cb")
        s.rect(-5, y - 28, 10, 24, AMBER, 2)
        s.path(f"M{-w * .78:.0f} {y - 30} Q{-w * .4:.0f} {y - 40} {-w * .3:.0f} {y - 58} H{w * .3:.0f} Q{w * .4:.0f} {y - 40} {w * .78:.0f} {y - 30} Q{w * .6:.0f} {y - 32} 0 {y - 34} Q{-w * .6:.0f} {y - 32} {-w * .78:.0f} {y - 30} Z", "#173f5a")
    s.path("M0 -150 V-196", "none", 1, "#173f5a", 5)
    s.close()
    for x, y, k in ((1370, 486, 1), (1568, 450, 1.25), (1290, 552, .8)):
        s.open(x, y, k)
        s.path("M-5 0 Q-10 -40 6 -84", "none", 1, BARK, 8)
        for px, py, r in ((-26, -66, 30), (30, -84, 34), (4, -112, 28)):
            s.ellipse(px, py, r, r * .46, "#1b5049")
            s.ellipse(px - 4, py - 5, r * .7, r * .24, LEAF, .8)
        s.close()
    s.boat(430, 690, .5, "#142f4a", CORAL, SAND, lamp=True)
    s.open(1170, 690, .5)
    s.path("M-150 -40 H150 Q140 10 100 16 H-110 Q-146 -4 -150 -40 Z", FOAM)
    s.path("M-150 -40 H150 L147 -22 H-149 Z", LAGOON)
    s.rect(-60, -96, 120, 58, FOAM, 8)
    for i in range(4):
        s.rect(-50 + i * 28, -82, 18, 22, GOLD, 3)
    s.rect(-20, -130, 26, 36, CORAL, 4)
    s.path("M90 -40 V-150", "none", 1, NIGHT, 5)
    s.close()
    s.ripples(620, 760, "#ffe2bd", 50, .35)
    s.rect(0, 776, W, 124, s.gradient((0, "#8b6a5c"), (.2, "#5d4b55"), (1, "#2b2a3d")))
    s.rect(0, 764, W, 18, "#d2a47c")
    for i in range(21):
        s.rect(i * 80 + 34, 706, 9, 60, "#3b3346", 2)
    s.rect(0, 700, W, 11, "#3b3346", 5)
    for k in range(4):
        x0 = k * 400
        s.rect(x0 - 6, 560, 12, 210, "#26283c", 3)
        s.path(f"M{x0} 566 Q{x0 + 200} 660 {x0 + 400} 566", "none", 1, "#26283c", 3)
        for i in range(5):
            t = (i + .5) / 5
            s.lantern(x0 + 400 * t, 566 + 188 * t * (1 - t) + 40, .62, (CORAL, AMBER, FOAM, "#d9503f", GOLD)[(i + k) % 5], light=GOLD if (i + k) % 5 != 2 else "#ffe9c0", string=46)

    def child(x, y, k, shirt, skirt=None):
        s.open(x, y, k)
        s.ellipse(0, 2, 36, 7, NIGHT, .35)
        s.path("M-8 -50 L-9 0 M8 -50 L9 0", "none", 1, NIGHT, 11)
        if skirt:
            s.path("M-16 -74 L-26 -26 H26 L16 -74 Z", skirt)
        s.path("M-19 -48 Q-22 -96 -9 -104 H9 Q22 -96 19 -48 Z", shirt)
        s.circle(0, -121, 16, "#b57a52")
        s.path("M-18 -112 Q-22 -143 0 -143 Q22 -143 18 -112 Q0 -104 -18 -112 Z" if not skirt else "M-18 -96 Q-24 -143 0 -143 Q24 -143 18 -96 Q0 -88 -18 -96 Z", NIGHT)
        s.close()

    for x, k, a, b in ((560, .95, FOAM, None), (616, .9, FOAM, SEA), (668, .98, FOAM, None), (900, .92, FOAM, SEA), (950, .97, CORAL, None), (1006, .9, FOAM, SEA), (1060, .95, LAGOON, None)):
        child(x, 856, k, a, b)
    return s


def thuyen_thung():
    s = Scene(83)
    s.rect(0, 0, W, H, s.gradient((0, "#f6e3ba"), (.6, "#f0d4a0"), (1, "#e6c48c"), x2=.6))
    for _ in range(420):
        s.circle(s.random.uniform(0, W), s.random.uniform(0, H), s.random.uniform(1, 2.6), s.random.choice([DUNE, "#fff4d8", "#cfa870"]), .55)
    for i in range(14):
        x, y = s.random.uniform(-100, 900), s.random.uniform(0, H)
        s.path(f"M{f(x)} {f(y)} q80 -26 160 0 t160 0", "none", .3, DUNE, 5)

    def shore(shift, colour, o=1):
        points = []
        for k in range(-2, 48):
            y = k * 20
            x = 1040 - .34 * y + 52 * math.sin(y / 118 + .6 + shift / 900) + 26 * math.sin(y / 57 + 2 + shift / 400)
            points.append(f"{f(x + shift)} {y}")
        d = "M1720 -60 L" + " L".join(points) + " "
        s.path(d + "L1720 1040 Z", colour, o)

    shore(-70, "#d8b27a", .7)
    shore(-40, FOAM, .95)
    shore(-8, "#bfe3d6")
    shore(26, FOAM, .9)
    shore(46, "#86cdc6")
    shore(160, FOAM, .55)
    shore(176, "#57b4b8")
    shore(320, "#339bab")
    shore(500, "#1f7f98")
    s.random.seed(5)
    for _ in range(60):
        x, y = s.random.uniform(1060, W), s.random.uniform(0, H)
        s.path(f"M{f(x)} {f(y)} q16 -10 32 0 t32 0", "none", .35, FOAM, 3)

    def disc(x, y, r, rim, inside, bands, turn=0, oar=True, net=None):
        s.ellipse(x + r * .16, y + r * .2, r * 1.02, r, "#5a3a1c", .28)
        s.circle(x, y, r, BARK)
        s.circle(x, y, r * .98, rim)
        s.circle(x, y, r * .86, blend(inside, NIGHT, .35))
        s.circle(x, y + r * .03, r * .83, inside)
        s.count += 1
        clip = f"c{s.count}"
        s.defs.append(f'<clipPath id="{clip}"><circle cx="{f(x)}" cy="{f(y + r * .03)}" r="{f(r * .83)}"/></clipPath>')
        s.add(f'<g clip-path="url(#{clip})"><g transform="rotate({turn} {f(x)} {f(y)})">')
        step = r / 6.5
        for i in range(-7, 8):
            s.path(f"M{f(x + i * step)} {f(y - r)} V{f(y + r)} M{f(x - r)} {f(y + i * step)} H{f(x + r)}", "none", .2, NIGHT, r / 34)
        for i in range(-7, 8):
            for j in range(-7, 8):
                if (i + j) % 2 == 0:
                    s.rect(x + i * step + 2, y + j * step + 2, step - 4, step - 4, bands, 2, .3)
        s.add("</g>")
        s.path(f"M{f(x - r)} {f(y - r * .3)} A{r} {r} 0 0 1 {f(x + r * .3)} {f(y - r)} L{f(x - r)} {f(y - r)} Z", NIGHT, .22)
        s.add("</g>")
        for k in range(28):
            a = k / 28 * 2 * math.pi
            s.path(f"M{f(x + r * .87 * math.cos(a))} {f(y + r * .87 * math.sin(a))} L{f(x + r * .97 * math.cos(a + .08))} {f(y + r * .97 * math.sin(a + .08))}", "none", .5, BARK, r / 40)
        a = math.radians(turn)
        dx, dy = math.cos(a) * r * .84, math.sin(a) * r * .84
        for off in (-.3, .3):
            ox, oy = -math.sin(a) * r * off, math.cos(a) * r * off
            q = math.sqrt(1 - off * off)
            s.path(f"M{f(x - dx * q + ox)} {f(y - dy * q + oy)} L{f(x + dx * q + ox)} {f(y + dy * q + oy)}", "none", 1, WOOD, r / 9)
        if oar:
            b = math.radians(turn + 64)
            s.path(f"M{f(x - math.cos(b) * r * .7)} {f(y - math.sin(b) * r * .7)} L{f(x + math.cos(b) * r * 1.2)} {f(y + math.sin(b) * r * 1.2)}", "none", 1, "#5a3a24", r / 13)
            ex, ey = x + math.cos(b) * r * 1.28, y + math.sin(b) * r * 1.28
            s.ellipse(ex, ey, r * .2, r * .085, "#7c5233", 1, f'transform="rotate({turn + 64} {f(ex)} {f(ey)})"')
        if net:
            for i in range(7):
                nx, ny = x + s.random.uniform(-.2, .2) * r - r * .2, y + s.random.uniform(-.2, .2) * r + r * .25
                s.circle(nx, ny, r * s.random.uniform(.12, .22), "none", .9, f'stroke="{net}" stroke-width="{f(r / 26)}"')

    disc(210, 210, 130, LAGOON, "#c58f56", "#f0c987", 18)
    disc(560, 130, 104, CORAL, "#b9804b", "#e9bd7c", -32, net="#2b8a9e")
    disc(470, 440, 158, AMBER, "#c99259", "#f3d091", 52, net="#155e7c")
    disc(150, 610, 122, "#e9efe4", "#b57c49", "#e6b878", -12)
    disc(690, 690, 130, SEA, "#c58f56", "#f0c987", 30, net=CORAL)
    disc(380, 790, 112, RUST, "#bd8650", "#ecc484", 76)
    disc(1220, 360, 96, CORAL, "#c58f56", "#f0c987", 14)
    s.path("M1112 380 Q1120 480 1222 476 M1136 296 Q1170 244 1240 248", "none", .7, FOAM, 6)
    disc(1430, 690, 82, GOLD, "#b9804b", "#e9bd7c", -40)
    s.path("M1340 720 Q1360 800 1450 790", "none", .7, FOAM, 6)

    def walker(x, y, k, hat, shirt):
        s.ellipse(x + 26 * k, y + 34 * k, 40 * k, 22 * k, "#5a3a1c", .3)
        s.ellipse(x, y + 4 * k, 44 * k, 24 * k, shirt)
        s.circle(x, y, 36 * k, hat)
        s.circle(x, y, 36 * k, "none", .5, f'stroke="{BARK}" stroke-width="{f(1.5 * k)}"')
        s.circle(x, y, 22 * k, "none", .35, f'stroke="{BARK}" stroke-width="{f(1.5 * k)}"')
        s.path(f"M{x} {y} L{f(x + 36 * k)} {y} A{36 * k} {36 * k} 0 0 1 {f(x + 18 * k)} {f(y + 31 * k)} Z", AMBER, .5)
        s.circle(x, y, 3 * k, BARK)

    walker(772, 330, .95, GOLD, CORAL)
    walker(838, 400, .85, SAND, LAGOON)
    walker(1226, 352, .8, GOLD, FOAM)
    for i in range(9):
        x, y = 742 - i * 24, 300 - i * 30
        if y > 20:
            s.ellipse(x + (9 if i % 2 else -9), y, 7, 11, "#c79b62", .8, f'transform="rotate(-38 {x} {y})"')
    return s


SCENES = {
    "hero": hero, "share": share, "hai-dang-hon-suong": hai_dang, "cang-cua-van": cang, "khu-kinh-te": khu_kinh_te,
    "cho-dem-bac-hai": cho_dem, "nghinh-ong": nghinh_ong, "nuoc-mam": nuoc_mam, "muoi-my-sa": muoi, "rong-bien": rong_bien,
    "tau-ca": tau_ca, "ket-nghia": ket_nghia, "thuyen-thung": thuyen_thung,
}


def save(name, svg, folder):
    source, png = folder / f"{name}.svg", folder / f"{name}.png"
    source.write_text(svg, encoding="utf-8")
    subprocess.run(["rsvg-convert", "-w", str(W * 2), "-h", str(H * 2), "-o", png, source], check=True)
    for width, target in ((W, OUT / f"{name}.jpg"), (W // 2, OUT / f"{name}-800.jpg")):
        subprocess.run(["vipsthumbnail", png, "--size", f"{width}x", "-o", f"{target}[Q=80,strip,optimize_coding,interlace]"], check=True)
    if name == "share":
        subprocess.run(["vipsthumbnail", png, "--size", "1200x630", "--smartcrop", "centre",
                        "-o", f"{OUT / 'share-1200.jpg'}[Q=80,strip,optimize_coding]"], check=True)


def main():
    OUT.mkdir(exist_ok=True)
    names = sys.argv[1:] or list(SCENES)
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            save(name, SCENES[name]().render(), Path(folder))
            print(f"{name}: {(OUT / f'{name}.jpg').stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
