def parse(text):
    try:
        return int(text)
    except ValueError as error:
        print("not a number:", error)
        return None
    finally:
        print("parsed", text)


print(parse("12"), parse("x"))
