import pandas as pd

s = pd.Series([3, 1, 2], index=["c", "a", "b"])
print(s["a"], s.sort_index().to_dict(), s.sort_values().index.tolist(), (s * 2).tolist(), s.to_dict())
print(s.sum(), s.cumsum().tolist(), s.rank().tolist(), s[s > 1].to_dict(), "a" in s, s.get("z", -1))
t = pd.Series(range(5)) ** 2
print(t.tolist(), t.iloc[-1], t.iloc[1:3].tolist(), t.shift(1).fillna(0).tolist(), t.diff().dropna().tolist())
words = pd.Series(["apple pie", "Banana", "cherry tart"])
print(words.str.upper().tolist(), words.str.contains("an").tolist(), words.str.split().str[0].tolist(), words.str.len().sum())
print(s.value_counts().to_dict() == {1: 1, 2: 1, 3: 1}, pd.Series(["x", "y", "x"]).value_counts().to_dict())
