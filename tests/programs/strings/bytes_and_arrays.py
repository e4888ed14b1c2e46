data = b"hello world"
print(data[0], data[0:5], data[-1:], len(data), list(data[:3]), data.upper(), data.split(), data.find(b'o'), b'lo' in data, 104 in data)
print(bytes(3), bytes([65, 66, 67]), bytes("né", "utf-8"), "né".encode("latin-1"), bytes.fromhex("deadbeef"), data.hex(), b'ab' + b'cd', b'ab' * 2)
print(data.decode(), b'\xe9'.decode('latin-1'), "日本".encode(), "日本".encode('utf-16-le'))
buffer = bytearray(b"abc")
buffer[0] = 120
buffer.append(33)
buffer.extend(b"??")
del buffer[1]
buffer += b'+'
print(buffer, bytes(buffer), len(buffer), buffer.decode())
print(b'a' < b'b', b'abc' == bytearray(b'abc'), hash(b'x') == hash(b'x'), {b'k': 1}[b'k'])
for attempt in (lambda: b'\xff'.decode(), lambda: "é".encode('ascii'), lambda: bytes([256]), lambda: b'a' + 'b', lambda: buffer.__setitem__(0, 300)):
    try:
        print(attempt())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print("é?".encode('ascii', 'replace'), b'\xffa'.decode('utf-8', 'replace'), b'\xffa'.decode(errors='ignore'), "é".encode('ascii', 'backslashreplace'), "é".encode('ascii', 'xmlcharrefreplace'))
print(b','.join([b'1', b'2']), b'x=1'.partition(b'='), b' pad '.strip(), b'abc'.replace(b'b', b'--'), b'%d-%s' % (5, b'x'))
print(bytes(reversed(b'abc')), b'abc'[::-1], sorted(b'cab'), max(b'az'), memoryview(b'abc')[1])
