def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


print([y for y in range(1896, 2010) if is_leap(y)][:6])
print(sum(days_in_month(2024, m) for m in range(1, 13)), [days_in_month(1900, m) for m in range(1, 13)])
day, month, year = 1, 1, 1901
sundays = 0
weekday = 1
while year < 2001:
    if day == 1 and weekday == 6:
        sundays += 1
    weekday = (weekday + 1) % 7
    day += 1
    if day > days_in_month(year, month):
        day = 1
        month += 1
        if month > 12:
            month = 1
            year += 1
print(sundays)
