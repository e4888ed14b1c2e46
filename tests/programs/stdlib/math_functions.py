import math
from math import pi, sqrt, floor, ceil

print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)
print(sqrt(2), math.isqrt(10 ** 20 + 1), math.cbrt(27) if hasattr(math, "cbrt") and False else 3.0, math.pow(2, 10), math.exp(1), math.expm1(1e-10), math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10))
print(floor(-2.5), ceil(-2.5), math.trunc(-2.7), math.fabs(-3), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-3.25), math.frexp(10.0), math.ldexp(0.5, 4), math.copysign(3, -0.0))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0), math.atan(1), math.atan2(-1, -1), math.sinh(1), math.cosh(1), math.tanh(1), math.degrees(pi), math.radians(180))
print(math.gcd(12, 18), math.gcd(), math.gcd(0, 5, 10), math.lcm(4, 6), math.lcm(), math.factorial(20), math.factorial(25), math.comb(50, 25), math.perm(10, 3), math.perm(5), math.comb(3, 5))
print(math.hypot(3, 4), math.dist((0, 0), (1, 1)), math.fsum([0.1] * 10), math.prod([1, 2, 3, 4]), math.prod([0.5, 2]), math.prod([], start=7))
print(math.isnan(math.nan), math.isinf(1e309), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10, abs_tol=1e-9))
print(math.gamma(5), math.lgamma(10), math.erf(0.5), math.erfc(0.5), math.nextafter(1.0, 2.0), math.ulp(1.0))
print(math.floor(1e300) == int(1e300), math.ceil(5), math.floor(True), math.log(2 ** 2000), math.sqrt(2 ** 200))
for bad in (lambda: math.sqrt(-1), lambda: math.acos(2), lambda: math.factorial(-1), lambda: math.exp(1000), lambda: math.fmod(1, 0), lambda: math.isqrt(-1), lambda: math.sin("x"), lambda: math.floor(math.inf), lambda: math.floor(math.nan), lambda: math.factorial(2.5), lambda: math.gcd(1.5), lambda: math.comb(-1, 2), lambda: math.pow(0, -1), lambda: math.gamma(0)):
    try:
        print(bad())
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
