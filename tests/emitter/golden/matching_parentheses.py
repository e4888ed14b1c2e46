def balanced(text):
    stack = []
    for c in text:
        if c in "([":
            stack.append(c)
        elif c in ")]":
            if not stack or stack.pop() != ("(" if c == ")" else "["):
                return False
    return not stack


print(balanced("([])"), balanced("([)]"))
