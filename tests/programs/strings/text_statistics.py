"""Counts words, letters and sentences of a text."""
from collections import Counter

TEXT = """It was the best of times, it was the worst of times, it was the age of
wisdom, it was the age of foolishness, it was the epoch of belief, it was the epoch
of incredulity, it was the season of Light, it was the season of Darkness."""


def words(text):
    for raw in text.split():
        word = raw.strip('.,;:!?').lower()
        if word:
            yield word


def histogram(counter, width=20):
    top = max(counter.values())
    for key, count in sorted(counter.items(), key=lambda kv: (-kv[1], kv[0]))[:5]:
        bar = '#' * round(width * count / top)
        print(f"{key:<10}{count:>4} {bar}")


def main():
    all_words = list(words(TEXT))
    print("words:", len(all_words), "different:", len(set(all_words)))
    counts = Counter(all_words)
    histogram(counts)
    print(counts.most_common(3))
    lengths = [len(w) for w in all_words]
    print(f"average length {sum(lengths) / len(lengths):.3f}, longest {max(all_words, key=len)!r}")
    letters = Counter(c for c in TEXT.lower() if c.isalpha())
    print(letters.most_common(4))
    print(sorted(letters, key=lambda c: (-letters[c], c))[:6])
    by_length = {}
    for w in sorted(set(all_words)):
        by_length.setdefault(len(w), []).append(w)
    for n in sorted(by_length):
        print(n, by_length[n])


if __name__ == "__main__":
    main()
