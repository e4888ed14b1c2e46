def is_palindrome(text):
    cleaned = [c.lower() for c in text if c.isalnum()]
    return cleaned == cleaned[::-1]


def longest_palindrome(s):
    best = ""
    for center in range(len(s)):
        for lo, hi in ((center, center), (center, center + 1)):
            while lo >= 0 and hi < len(s) and s[lo] == s[hi]:
                lo -= 1
                hi += 1
            if hi - lo - 1 > len(best):
                best = s[lo + 1:hi]
    return best


for t in ["A man, a plan, a canal: Panama", "race a car", "", "été", "No 'x' in Nixon"]:
    print(f"{t!r:40} {is_palindrome(t)}")
for t in ("babad", "cbbd", "forgeeksskeegfor", "abc", "😀a😀"):
    print(t, "->", longest_palindrome(t))
