# requires-python: >=3.11
class ShopError(Exception):
    """Something is wrong in the shop."""


class OutOfStock(ShopError):
    def __init__(self, item, wanted):
        self.item = item
        self.wanted = wanted
        super().__init__(item, wanted)

    def __str__(self):
        return f"only few of {self.item}, not {self.wanted}"


stock = {"apple": 3}


def buy(item, count):
    if stock.get(item, 0) < count:
        raise OutOfStock(item, count)
    stock[item] -= count


buy("apple", 2)
print(stock)
buy("apple", 2)
