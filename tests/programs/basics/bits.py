def popcount(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def crc8(data: bytes) -> int:
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            if crc & 0x80:
                crc = (crc << 1) ^ 0x07
            else:
                crc <<= 1
            crc &= 0xFF
    return crc


def fnv1a(text):
    h = 0xcbf29ce484222325
    for b in text.encode():
        h ^= b
        h = (h * 0x100000001b3) & 0xFFFFFFFFFFFFFFFF
    return h


print([popcount(i) for i in range(16)], popcount(2 ** 80 - 1))
print(crc8(b"123456789"), hex(crc8(b"hello world")))
print(fnv1a(""), fnv1a("a"), f"{fnv1a('foobar'):016x}")
for i in range(-4, 5):
    print(f"{i:3d} {i & 5} {i | 5} {i ^ 5} {~i} {i << 2} {i >> 1}")
flags = 0
READ, WRITE, EXEC = 1 << 0, 1 << 1, 1 << 2
flags |= READ | EXEC
print(flags, bool(flags & WRITE), bool(flags & EXEC), bin(flags), flags & ~READ)
print(True & False, True | False, True ^ True, ~True & 1, 1 << 40, 5 & 3.0 .__trunc__())
print((255).to_bytes(2, 'big'), int.from_bytes(b'\x01\x00', 'little'), (1000).to_bytes(4, 'little'))
