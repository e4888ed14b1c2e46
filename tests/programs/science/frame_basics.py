import pandas as pd

df = pd.DataFrame({"name": ["Ann", "Bob", "Cy"], "age": [30, 25, 41], "score": [9.5, 7.25, 8.0]})
print(df)
print(df.shape, list(df.columns), len(df))
print(df["age"].mean(), df["score"].max(), df.loc[df["age"] > 26, "name"].tolist())
df["senior"] = df["age"] > 28
print(df.sort_values("age")["name"].tolist(), df["senior"].sum())
for index, row in df.iterrows():
    print(index, row["name"], row["age"])
print(df.describe().loc["mean"].round(3).to_dict())
