secret = 37
tries = 0
while True:
    answer = input("guess: ")
    tries += 1
    if not answer.isdigit():
        print("a number, please")
        continue
    n = int(answer)
    if n < secret:
        print("too low")
    elif n > secret:
        print("too high")
    else:
        print(f"right after {tries} tries")
        break
