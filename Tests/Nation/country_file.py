"""Reads a country file from its description alone (docs/country-file.md), without the product."""

import array
import hashlib
import struct

CODES = {1: "B", 2: "H", 4: "I", 8: "Q"}


class CountryFile:
    """The columns of a country file by name; each one's checksum is checked when it is read."""

    def __init__(self, path):
        self.bytes = open(path, "rb").read()
        mark, version, order, length, head = struct.unpack_from("<8sIIQQ", self.bytes, 0)
        assert mark == b"fastlege" and version == 1 and order == 0x01020304
        assert length == len(self.bytes)
        open_head = bytearray(self.bytes[:head])
        digest = bytes(open_head[32:64])
        open_head[32:64] = bytes(32)
        assert hashlib.sha256(open_head).digest() == digest
        self.day, self.flags, self.seed = struct.unpack_from("<iIQ", self.bytes, 64)
        self.columns = {}
        for place in range(80, head, 96):
            name, width, _, offset, count, check = struct.unpack_from("<40sIIQQ32s", self.bytes, place)
            self.columns[name.rstrip(b"\0").decode()] = (width, offset, count, check)

    def column(self, name):
        width, offset, count, check = self.columns[name]
        part = self.bytes[offset:offset + width * count]
        assert hashlib.sha256(part).digest() == check, name
        values = array.array(CODES[width])
        values.frombytes(part)
        return values

    def texts(self, name):
        raw = self.column(name + ".bytes").tobytes()
        start, texts = 0, []
        for end in self.column(name + ".ends"):
            texts.append(raw[start:end].decode())
            start = end
        return texts
