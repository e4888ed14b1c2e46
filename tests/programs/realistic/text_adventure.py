class Room:
    def __init__(self, name, description):
        self.name = name
        self.description = description
        self.exits = {}
        self.items = []

    def connect(self, direction, other):
        opposite = {"north": "south", "south": "north", "east": "west", "west": "east"}
        self.exits[direction] = other
        other.exits[opposite[direction]] = self


class Game:
    def __init__(self):
        hall, kitchen, garden = Room("hall", "A dusty hall."), Room("kitchen", "It smells of soup."), Room("garden", "Flowers everywhere.")
        hall.connect("north", kitchen)
        kitchen.connect("east", garden)
        kitchen.items = ["knife", "soup"]
        garden.items = ["key"]
        self.here = hall
        self.bag = []
        self.turns = 0
        self.over = False

    def do(self, line):
        verb, *rest = line.lower().split() or ["wait"]
        handler = getattr(self, "do_" + verb, None)
        if handler is None:
            return f"I don't know how to {verb}."
        self.turns += 1
        try:
            return handler(*rest)
        except TypeError:
            return f"{verb.capitalize()} what?"

    def do_look(self):
        items = ", ".join(self.here.items) if self.here.items else "nothing"
        return f"{self.here.description} Exits: {', '.join(sorted(self.here.exits))}. You see {items}."

    def do_go(self, direction):
        if direction not in self.here.exits:
            return "You can't go there."
        self.here = self.here.exits[direction]
        return self.do_look()

    def do_take(self, item):
        if item in self.here.items:
            self.here.items.remove(item)
            self.bag.append(item)
            if item == "key":
                self.over = True
                return "You win!"
            return f"Taken {item}."
        return f"No {item} here."

    def do_bag(self):
        return f"You carry {self.bag or 'nothing'}."


game = Game()
while not game.over:
    try:
        line = input("> ")
    except EOFError:
        print("The story ends here.")
        break
    print(game.do(line))
print(f"{game.turns} turns, {len(game.bag)} things")
