import numpy as np

scores = np.array([55, 90, 72, 38, 90])
names = np.array(["ann", "bob", "cy", "di", "ed"])
order = np.argsort(-scores, kind="stable")
for place, index in enumerate(order, 1):
    print(place, names[index], scores[index])
print(names[scores >= 60].tolist(), np.unique(scores).tolist(), np.clip(scores, 50, 80).tolist())
print(np.isin(scores, [38, 90]).tolist(), int(np.count_nonzero(scores > 60)), np.any(scores > 95), np.all(scores > 30))
best = names[scores.argmax()]
print(str(best).upper(), f"{scores.mean():.2f}", len(names))
