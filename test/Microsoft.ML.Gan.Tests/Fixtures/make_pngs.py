"""Writes pngs.json: small PNG files of every kind, put together from their parts with zlib, and the points they hold."""
import base64
import random
import struct
import zlib

from golden import write

random.seed(5)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def paeth(a, b, c):
    p = a + b - c
    return min((abs(p - a), 0, a), (abs(p - b), 1, b), (abs(p - c), 2, c))[2]


def filtered(rows, step, kinds):
    """Each row behind the number of its filter; the filters take turns."""
    out, above = b"", None
    for n, row in enumerate(rows):
        above = above or bytes(len(row))
        kind = kinds[n % len(kinds)]
        before = bytes(step) + row[:-step] if len(row) >= step else bytes(len(row))
        corner = bytes(step) + above[:-step] if len(row) >= step else bytes(len(row))
        guess = {
            0: lambda i: 0, 1: lambda i: before[i], 2: lambda i: above[i], 3: lambda i: (before[i] + above[i]) // 2,
            4: lambda i: paeth(before[i], above[i], corner[i])}[kind]
        out += bytes([kind]) + bytes((row[i] - guess(i)) % 256 for i in range(len(row)))
        above = row
    return out


def packed(samples, depth):
    if depth == 16:
        return b"".join(struct.pack(">H", s) for s in samples)
    bits = "".join(f"{s:0{depth}b}" for s in samples)
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))


PASSES = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]


def png(width, height, depth, color, points, kinds=(0, 1, 2, 3, 4), interlaced=False, extra=b"", parts=1):
    """points: per row, per point, a tuple of samples."""
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[color]
    step = max(1, samples * depth // 8)
    data = b""
    for left, top, across, down in PASSES if interlaced else [(0, 0, 1, 1)]:
        rows = [[s for x in range(left, width, across) for s in points[y][x]] for y in range(top, height, down)]
        data += filtered([packed(r, depth) for r in rows if r], step, kinds)
    data = zlib.compress(data)
    cut = -(-len(data) // parts)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, int(interlaced)))
            + chunk(b"tEXt", b"Comment\0made for a test") + extra
            + b"".join(chunk(b"IDAT", data[i:i + cut]) for i in range(0, len(data), cut)) + chunk(b"IEND", b""))


def draw(width, height, samples, most):
    return [[tuple(random.randint(0, most) for _ in range(samples)) for _ in range(width)] for _ in range(height)]


def over_white(value, opacity):
    return (value * opacity + 255 * (255 - opacity) + 127) // 255


cases = {}


def add(name, width, height, depth, color, show, **more):
    most = more.pop("most", 2 ** depth - 1)
    points = draw(width, height, {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[color], most)
    file = png(width, height, depth, color, points, **more)
    shown = [v for row in points for p in row for v in show(p)]
    cases[name] = {"width": width, "height": height, "channels": len(shown) // (width * height),
                   "file": base64.b64encode(file).decode(), "values": shown}


palette = bytes(random.randint(0, 255) for _ in range(12))
colors = [tuple(palette[3 * i:3 * i + 3]) for i in range(4)]
for kind in range(5):
    add(f"gray, filter {kind}", 4, 3, 8, 0, lambda p: p, kinds=(kind,))
    add(f"color, filter {kind}", 3, 4, 8, 2, lambda p: p, kinds=(kind,))
add("gray of 1 bit", 11, 3, 1, 0, lambda p: [255 * p[0]])
add("gray of 2 bits", 5, 3, 2, 0, lambda p: [85 * p[0]])
add("gray of 4 bits", 5, 5, 4, 0, lambda p: [17 * p[0]])
add("gray of 16 bits", 3, 5, 16, 0, lambda p: [p[0] >> 8])
add("color of 16 bits", 3, 5, 16, 2, lambda p: [s >> 8 for s in p])
add("gray and alpha", 3, 5, 8, 4, lambda p: [over_white(p[0], p[1])])
add("color and alpha of 16 bits", 3, 5, 16, 6, lambda p: [over_white(s >> 8, p[3] >> 8) for s in p[:3]])
add("color and alpha", 3, 5, 8, 6, lambda p: [over_white(s, p[3]) for s in p[:3]])
add("palette of 2 bits", 7, 3, 2, 3, lambda p: colors[p[0]], extra=chunk(b"PLTE", palette))
add("palette of 8 bits, partly transparent", 4, 4, 8, 3, lambda p: [over_white(s, [0, 128, 255, 255][p[0]]) for s in colors[p[0]]],
    extra=chunk(b"PLTE", palette) + chunk(b"tRNS", bytes([0, 128])), most=3)
add("interlaced gray", 9, 10, 8, 0, lambda p: p, interlaced=True)
add("interlaced color in parts", 6, 3, 8, 2, lambda p: p, interlaced=True, parts=4)
add("interlaced gray of 1 bit", 3, 2, 1, 0, lambda p: [255 * p[0]], interlaced=True)
add("one point", 1, 1, 8, 2, lambda p: p)

write("pngs.json", {"cases": cases})
