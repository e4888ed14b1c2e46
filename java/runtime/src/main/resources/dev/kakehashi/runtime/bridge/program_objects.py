"""Objects of a translated program as Python sees them: what is done to one is done in Java."""

import weakref

MODULE = "kakehashi.program"


class Objects:
    """The objects that Python has been given, and their classes."""

    def __init__(self, perform):
        """`perform(number, operation, args, kwargs)` is Java; it answers a result, or None and what is raised."""

        def performed(self, operation, args, kwargs):
            result, raised = perform(object.__getattribute__(self, "_number"), operation, args, kwargs)
            if raised is not None:
                raise raised
            return result

        self._perform = performed
        self._alive = weakref.WeakValueDictionary()
        self._classes = {}
        self._gone = []

    def give(self, number, key, name, specials):
        """The object of a number, and the numbers of those that Python has let go of since the last time."""
        known = self._alive.get(number)
        if known is None:
            kind = self._classes.get(key)
            if kind is None:
                kind = self._classes[key] = self._class(name, specials)
            known = object.__new__(kind)
            object.__setattr__(known, "_number", number)
            self._alive[number] = known
            weakref.finalize(known, self._gone.append, number).atexit = False
        told = self._gone[:]
        del self._gone[: len(told)]
        # One that was given again meanwhile lives on under its number.
        return known, [number for number in told if number not in self._alive]

    def _class(self, name, specials):
        perform = self._perform

        def forwarded(special):
            def method(self, *args, **kwargs):
                return perform(self, special, args, kwargs)

            method.__name__ = method.__qualname__ = special
            return method

        def get(self, attribute):
            return perform(self, "getattr", (attribute,), {})

        def put(self, attribute, value):
            perform(self, "setattr", (attribute, value), {})

        def remove(self, attribute):
            perform(self, "delattr", (attribute,), {})

        members = {special: forwarded(special) for special in specials}
        members.update(
            __slots__=("_number", "__weakref__"),
            __module__=MODULE,
            __qualname__=name,
            __getattr__=get,
            __setattr__=put,
            __delattr__=remove,
        )
        return type(name, (), members)


def number_of(known):
    """The number of an object that Java has given."""
    return object.__getattribute__(known, "_number")
