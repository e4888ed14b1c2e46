from collections import Counter

import numpy as np

documents = ["the cat sat", "the dog sat down", "cat and dog"]
vocabulary = sorted({w for d in documents for w in d.split()})
matrix = np.zeros((len(documents), len(vocabulary)), dtype=int)
for i, document in enumerate(documents):
    for word, count in Counter(document.split()).items():
        matrix[i, vocabulary.index(word)] = count
print(vocabulary)
print(matrix.tolist())
norms = np.sqrt((matrix ** 2).sum(axis=1))
similarity = matrix @ matrix.T / np.outer(norms, norms)
print(similarity.round(3).tolist())
best = max(((i, j) for i in range(3) for j in range(i)), key=lambda p: similarity[p])
print(best)
