import pandas as pd

prices = [100, 102, 101, 105, 107, 103, 99, 98, 104, 110]
df = pd.DataFrame({"price": prices})
df["short"] = df["price"].rolling(2).mean()
df["long"] = df["price"].rolling(4).mean()
df["signal"] = (df["short"] > df["long"]).astype(int)
df["change"] = df["signal"].diff().fillna(0)
position, cash = 0, 1000.0
for row in df.itertuples():
    if row.change == 1 and not position:
        position = int(cash // row.price)
        cash -= position * row.price
        print("buy", position, "at", row.price, "on day", row.Index)
    elif row.change == -1 and position:
        cash += position * row.price
        print("sell", position, "at", row.price, "on day", row.Index)
        position = 0
print(round(cash + position * prices[-1], 2))
print(df["price"].pct_change().dropna().round(4).tolist()[:3], df["price"].max() - df["price"].min())
