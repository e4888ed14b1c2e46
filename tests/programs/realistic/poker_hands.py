from collections import Counter

ORDER = "23456789TJQKA"


def rank(hand):
    values = sorted((ORDER.index(card[0]) for card in hand), reverse=True)
    counts = sorted(Counter(values).items(), key=lambda vc: (-vc[1], -vc[0]))
    shape = tuple(c for _, c in counts)
    flush = len({card[1] for card in hand}) == 1
    straight = len(set(values)) == 5 and values[0] - values[4] == 4
    kind = (8 if flush and straight else 7 if shape == (4, 1) else 6 if shape == (3, 2) else 5 if flush else 4 if straight
            else 3 if shape[0] == 3 else 2 if shape == (2, 2, 1) else 1 if shape[0] == 2 else 0)
    return kind, [v for v, _ in counts]


hands = ["TH JH QH KH AH", "9C 9D 9S 9H 2C", "KC KD KS 2H 2D", "2H 5H 9H JH KH", "3C 4D 5S 6H 7D", "AC AD 3S 3H 9D", "AC AD 4S 3H 9D", "2C 4D 6S 8H TD"]
for hand in sorted((h.split() for h in hands), key=rank):
    print(" ".join(hand), rank(hand))
