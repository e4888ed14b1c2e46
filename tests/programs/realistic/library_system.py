from datetime import date, timedelta


class Book:
    def __init__(self, isbn, title, copies=1):
        self.isbn, self.title, self.copies = isbn, title, copies

    def __repr__(self):
        return f"Book({self.title!r} x{self.copies})"


class Library:
    PERIOD = timedelta(days=14)
    FINE = 0.25

    def __init__(self, books):
        self.books = {b.isbn: b for b in books}
        self.loans = {}

    def lend(self, isbn, member, day):
        book = self.books[isbn]
        if book.copies == 0:
            raise RuntimeError(f"{book.title} is out")
        book.copies -= 1
        self.loans[member, isbn] = day + self.PERIOD
        return self.loans[member, isbn]

    def give_back(self, isbn, member, day):
        due = self.loans.pop((member, isbn))
        self.books[isbn].copies += 1
        late = (day - due).days
        return max(0, late) * self.FINE


lib = Library([Book(1, "Dune", 2), Book(2, "Emma")])
start = date(2024, 2, 20)
print(lib.lend(1, "ann", start), lib.lend(2, "bob", start), lib.books)
try:
    lib.lend(2, "ann", start)
except RuntimeError as e:
    print(e)
print(lib.give_back(2, "bob", date(2024, 3, 10)), lib.give_back(1, "ann", start + timedelta(days=3)), lib.loans)
try:
    lib.give_back(9, "cy", start)
except KeyError as e:
    print("KeyError", e)
