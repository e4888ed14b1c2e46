import numpy as np
import pandas as pd

df = pd.DataFrame({"a": [1.0, np.nan, 3.0], "b": ["x", None, "z"]})
print(df.isna().sum().to_dict(), df["a"].sum(), df["a"].mean())
print(df.fillna({"a": 0.0, "b": "?"}).values.tolist())
print(len(df.dropna()), df["a"].interpolate().tolist())
print(pd.isna(df.loc[1, "a"]), df["a"].notna().tolist())
