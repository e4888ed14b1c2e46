shopping = {}


def show():
    if not shopping:
        print("nothing")
    for item in sorted(shopping):
        print(f"- {item} x{shopping[item]}")


while True:
    print("[a]dd [r]emove [s]how [q]uit")
    choice = input("? ").strip().lower()
    if choice == "q":
        break
    elif choice == "a":
        name = input("item: ")
        try:
            count = int(input("count: "))
        except ValueError as e:
            print("bad count:", e)
            continue
        shopping[name] = shopping.get(name, 0) + count
    elif choice == "r":
        if shopping.pop(input("item: "), None) is None:
            print("no such item")
    elif choice == "s":
        show()
    else:
        print(f"unknown choice {choice!r}")
print("bye", len(shopping))
