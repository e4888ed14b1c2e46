"""Reads transactions from the standard input until a line that says end."""
import sys

balance = 0
names = {}
errors = 0
for number, line in enumerate(sys.stdin, start=1):
    line = line.strip()
    if not line or line.startswith('#'):
        continue
    if line == 'end':
        break
    try:
        kind, amount, *note = line.split()
        amount = float(amount)
        if kind == 'in':
            balance += amount
        elif kind == 'out':
            balance -= amount
        else:
            raise ValueError(f"unknown kind {kind!r}")
    except ValueError as e:
        errors += 1
        print(f"line {number}: {e}", file=sys.stderr)
        continue
    name = ' '.join(note) or '?'
    names[name] = names.get(name, 0) + amount
print(f"balance {balance:.2f}")
for name, amount in sorted(names.items()):
    print(f"  {name:<15}{amount:>10.2f}")
rest = sys.stdin.read()
print("rest:", repr(rest))
if errors:
    sys.exit(f"{errors} errors")
