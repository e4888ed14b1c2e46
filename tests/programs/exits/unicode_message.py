print("naïve café ☕")
raise ValueError("schlüssel ☃ nicht gefunden\nsecond line")
