class Animal:
    count = 0

    def __init__(self, name, sound="..."):
        self.name = name
        self.sound = sound
        Animal.count += 1

    def speak(self):
        return f"{self.name} says {self.sound}"

    def __str__(self):
        return f"{type(self).__name__}({self.name})"

    @classmethod
    def create(cls, name):
        return cls(name)

    @staticmethod
    def kingdom():
        return "Animalia"


class Dog(Animal):
    def __init__(self, name, breed="mutt"):
        super().__init__(name, "woof")
        self.breed = breed

    def speak(self):
        return super().speak() + "!"


class Puppy(Dog):
    def speak(self):
        return super().speak().replace("woof", "yip")


class Swimmer:
    def swim(self):
        return f"{self.name} swims"

    def move(self):
        return "swim"


class Runner:
    def move(self):
        return "run"


class Duck(Animal, Swimmer, Runner):
    def move(self):
        return super().move() + " and " + Runner.move(self)


for a in (Animal("it"), Dog("Rex"), Puppy.create("Bit"), Duck("Donald", "quack")):
    print(a, a.speak(), isinstance(a, Dog), isinstance(a, (Swimmer, Puppy)))
print(Animal.count, Dog.count, Dog.kingdom(), Duck("D").move(), Duck("E").swim())
print(issubclass(Puppy, Animal), issubclass(Dog, Swimmer), [c.__name__ for c in Duck.__mro__])
d = Dog("Z", breed="lab")
print(d.breed, hasattr(d, 'fur'), getattr(d, 'fur', 'none'), hasattr(d, 'speak'), getattr(d, 'name'))
setattr(d, 'fur', 'long')
d.age = 3
print(d.fur, d.age, sorted(vars(d)), d.__dict__['breed'], d.__class__.__name__, type(d) is Dog, type(d) == Animal)
del d.age
try:
    d.age
except AttributeError as e:
    print(e)
try:
    Dog()
except TypeError as e:
    print(e)
speak = d.speak
print(speak(), Dog.speak(d), Animal.speak(d))
Dog.legs = 4
print(d.legs, Puppy("p").legs)
d.legs = 3
print(d.legs, Dog.legs)


class Base:
    def template(self):
        return self.step_one() + self.step_two()

    def step_one(self):
        return "base1 "

    def step_two(self):
        raise NotImplementedError("step_two")


class Impl(Base):
    def step_two(self):
        return "impl2"


print(Impl().template())
try:
    Base().template()
except NotImplementedError as e:
    print("not implemented:", e)


class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()


print(D().who(), [k.__name__ for k in D.mro()])
