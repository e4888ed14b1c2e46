from .deeper import *

_hidden = 4
PLAIN, (OTHER, _) = 1, (2, 3)


def shout(text):
    return text.upper() + "!"
