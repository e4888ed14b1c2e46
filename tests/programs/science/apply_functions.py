import pandas as pd

df = pd.DataFrame({"text": ["hello world", "Python", ""], "n": [3, 4, 5]})


def shout(text):
    return text.upper() + "!"


factor = 10
print(df["text"].apply(shout).tolist())
print(df["n"].apply(lambda n: n * factor + 1).tolist())
print(df["n"].map({3: "three", 4: "four"}).fillna("many").tolist())
print(df.apply(lambda row: len(row["text"]) * row["n"], axis=1).tolist())
calls = []
df["n"].apply(lambda n: calls.append(int(n)))
print(calls, sorted(df["text"], key=len))
