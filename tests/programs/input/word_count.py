import sys
from collections import Counter

counts = Counter()
lines = 0
for line in sys.stdin:
    lines += 1
    counts.update(word.strip(".,!?").lower() for word in line.split())
print(lines, sum(counts.values()), len(counts))
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:5]:
    print(f"{word:<8}{n}")
