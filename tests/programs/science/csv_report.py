import io

import pandas as pd

DATA = """city,country,population
Rome,IT,2.8
Milan,IT,1.4
Paris,FR,2.1
Lyon,FR,0.5
Berlin,DE,3.7
"""
df = pd.read_csv(io.StringIO(DATA))
print(df.dtypes.astype(str).to_dict()["population"], len(df))
report = df.groupby("country")["population"].agg(["sum", "count"]).sort_values("sum", ascending=False)
print(report.round(1).to_csv().replace("\r\n", "\n"))
top = df.nlargest(2, "population")
print(top["city"].tolist(), df.query("population > 2")["city"].tolist())
print(df.to_dict("records")[0], df.set_index("city").loc["Paris", "country"])
