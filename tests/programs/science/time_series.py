import pandas as pd

days = pd.date_range("2024-01-01", periods=6, freq="D")
s = pd.Series([1, 2, 3, 4, 5, 6], index=days)
print(s.rolling(2).mean().dropna().tolist(), s.resample("3D").sum().tolist())
print(s.iloc[1:4].tolist(), str(days[0].date()), days[-1].strftime("%d.%m.%Y"), days.dayofweek.tolist())
stamp = pd.Timestamp("2024-02-28") + pd.Timedelta(days=2)
print(stamp.isoformat(), stamp.year, stamp.month_name())
parsed = pd.to_datetime(pd.Series(["2024-03-01", "2024-01-15"]))
print((parsed.max() - parsed.min()).days, parsed.dt.month.tolist())
