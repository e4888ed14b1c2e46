"""A Lisp interpreter in the manner of many tutorials."""
import operator as op


class Env(dict):
    def __init__(self, params=(), args=(), outer=None):
        self.update(zip(params, args))
        self.outer = outer

    def find(self, name):
        if name in self:
            return self
        if self.outer is None:
            raise NameError(f"undefined: {name}")
        return self.outer.find(name)


class Procedure:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env

    def __call__(self, *args):
        if len(args) != len(self.params):
            raise TypeError(f"expected {len(self.params)} arguments, got {len(args)}")
        return evaluate(self.body, Env(self.params, args, self.env))


def standard_env():
    env = Env()
    env.update({
        '+': op.add, '-': op.sub, '*': op.mul, '/': op.truediv, '>': op.gt, '<': op.lt, '>=': op.ge, '<=': op.le, '=': op.eq,
        'abs': abs, 'append': op.add, 'car': lambda x: x[0], 'cdr': lambda x: x[1:], 'cons': lambda x, y: [x] + y,
        'length': len, 'list': lambda *x: list(x), 'list?': lambda x: isinstance(x, list), 'map': lambda f, xs: [f(x) for x in xs],
        'max': max, 'min': min, 'not': op.not_, 'null?': lambda x: x == [], 'number?': lambda x: isinstance(x, (int, float)),
    })
    return env


def tokenize(text):
    return text.replace('(', ' ( ').replace(')', ' ) ').split()


def read(tokens):
    if not tokens:
        raise SyntaxError("unexpected end")
    token = tokens.pop(0)
    if token == '(':
        result = []
        while tokens and tokens[0] != ')':
            result.append(read(tokens))
        if not tokens:
            raise SyntaxError("missing )")
        tokens.pop(0)
        return result
    if token == ')':
        raise SyntaxError("unexpected )")
    for kind in (int, float):
        try:
            return kind(token)
        except ValueError:
            pass
    return token


def show(value):
    if isinstance(value, list):
        return '(' + ' '.join(map(show, value)) + ')'
    if value is True:
        return '#t'
    if value is False:
        return '#f'
    return str(value)


def evaluate(x, env):
    while True:
        if isinstance(x, str):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        head = x[0]
        if head == 'quote':
            return x[1]
        if head == 'if':
            _, test, yes, no = x
            x = yes if evaluate(test, env) else no
        elif head == 'define':
            _, name, value = x
            env[name] = evaluate(value, env)
            return None
        elif head == 'set!':
            _, name, value = x
            env.find(name)[name] = evaluate(value, env)
            return None
        elif head == 'lambda':
            _, params, body = x
            return Procedure(params, body, env)
        elif head == 'begin':
            for part in x[1:-1]:
                evaluate(part, env)
            x = x[-1]
        else:
            function, *args = [evaluate(part, env) for part in x]
            if isinstance(function, Procedure):
                if len(args) != len(function.params):
                    raise TypeError(f"expected {len(function.params)} arguments, got {len(args)}")
                x, env = function.body, Env(function.params, args, function.env)
            else:
                return function(*args)


PROGRAM = """
(define fact (lambda (n) (if (<= n 1) 1 (* n (fact (- n 1))))))
(fact 10)
(fact 30)
(define compose (lambda (f g) (lambda (x) (f (g x)))))
((compose abs fact) 5)
(define counter (begin (define n 0) (lambda () (begin (set! n (+ n 1)) n))))
(counter)
(counter)
(map (lambda (x) (* x x)) (list 1 2 3 4))
(cons 1 (quote (2 3)))
(if (> 1 2) (quote yes) (quote no))
(define loop (lambda (i total) (if (= i 0) total (loop (- i 1) (+ total i)))))
(loop 5000 0)
(/ 7 2)
(not (null? (quote ())))
(fact 1 2)
(undefined 1)
(car (list))
(+ 1
"""

env = standard_env()
depth = 0
for line in PROGRAM.strip().splitlines():
    try:
        result = evaluate(read(tokenize(line)), env)
        if result is not None:
            print(line, '=>', show(result))
    except (SyntaxError, NameError, TypeError, IndexError) as error:
        print(line, '=>', type(error).__name__, error)
