package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyDict;

/// An instance of a class of the program: what Python's special methods do where the class says
/// nothing.
///
/// The Java methods have Python's own names, so that they cannot clash with methods of the program.
/// A class of the program overrides those it defines; it may return something narrower than
/// `Object`. What is not overridden is looked up among the attributes that the program gave its
/// class later, and then does what Python does for a class without it.
@SuppressWarnings("MemberName")
public interface Instance {
    /// {@return the class}
    default PyType type() {
        return PyType.ofClass(getClass());
    }

    /// {@return attributes that are no Java fields; made when first asked for}
    PyDict<String, Object> dictionary();

    /// {@return whether there is anything in the dictionary}
    boolean hasDictionary();

    /// {@return `repr(self)`}
    default Object __repr__() {
        return Missing.repr(this);
    }

    /// {@return `str(self)`}
    default Object __str__() {
        return Missing.str(this);
    }

    /// {@return `format(self, specification)`}
    default Object __format__(Object specification) {
        return Missing.format(this, specification);
    }

    /// {@return `hash(self)`}
    default Object __hash__() {
        return Missing.hash(this);
    }

    /// {@return `bool(self)`}
    default Object __bool__() {
        return Missing.truth(this);
    }

    /// {@return `len(self)`}
    default Object __len__() {
        return Missing.length(this);
    }

    /// {@return `iter(self)`}
    default Object __iter__() {
        return Missing.iterator(this);
    }

    /// {@return `next(self)`}
    default Object __next__() {
        return Missing.next(this);
    }

    /// {@return `item in self`}
    default Object __contains__(Object item) {
        return Missing.contains(this, item);
    }

    /// {@return `self[key]`}
    default Object __getitem__(Object key) {
        return Missing.getItem(this, key);
    }

    /// Does `self[key] = value`.
    default Object __setitem__(Object key, Object value) {
        return Missing.setItem(this, key, value);
    }

    /// Does `del self[key]`.
    default Object __delitem__(Object key) {
        return Missing.delItem(this, key);
    }

    /// {@return what `with` binds}
    default Object __enter__() {
        return Missing.enter(this);
    }

    /// {@return whether the exception is to be forgotten}
    default Object __exit__(Object type, Object value, Object traceback) {
        return Missing.exit(this, type, value, traceback);
    }

    /// {@return what calling the instance gives}
    default Object call(Object[] arguments, PyDict<String, Object> keywords) {
        return Missing.call(this, arguments, keywords);
    }

    /// {@return this compared with another: `eq`}
    default Object __eq__(Object other) {
        return Missing.eq(this, other);
    }

    /// {@return this compared with another: `ne`}
    default Object __ne__(Object other) {
        return Missing.ne(this, other);
    }

    /// {@return this compared with another: `lt`}
    default Object __lt__(Object other) {
        return Missing.binary(this, "__lt__", other);
    }

    /// {@return this compared with another: `le`}
    default Object __le__(Object other) {
        return Missing.binary(this, "__le__", other);
    }

    /// {@return this compared with another: `gt`}
    default Object __gt__(Object other) {
        return Missing.binary(this, "__gt__", other);
    }

    /// {@return this compared with another: `ge`}
    default Object __ge__(Object other) {
        return Missing.binary(this, "__ge__", other);
    }

    /// {@return `add` of this and another}
    default Object __add__(Object other) {
        return Missing.binary(this, "__add__", other);
    }

    /// {@return `add` of another and this}
    default Object __radd__(Object other) {
        return Missing.binary(this, "__radd__", other);
    }

    /// {@return `add` of this, changed in place, and another}
    default Object __iadd__(Object other) {
        return Missing.binary(this, "__iadd__", other);
    }

    /// {@return `sub` of this and another}
    default Object __sub__(Object other) {
        return Missing.binary(this, "__sub__", other);
    }

    /// {@return `sub` of another and this}
    default Object __rsub__(Object other) {
        return Missing.binary(this, "__rsub__", other);
    }

    /// {@return `sub` of this, changed in place, and another}
    default Object __isub__(Object other) {
        return Missing.binary(this, "__isub__", other);
    }

    /// {@return `mul` of this and another}
    default Object __mul__(Object other) {
        return Missing.binary(this, "__mul__", other);
    }

    /// {@return `mul` of another and this}
    default Object __rmul__(Object other) {
        return Missing.binary(this, "__rmul__", other);
    }

    /// {@return `mul` of this, changed in place, and another}
    default Object __imul__(Object other) {
        return Missing.binary(this, "__imul__", other);
    }

    /// {@return `truediv` of this and another}
    default Object __truediv__(Object other) {
        return Missing.binary(this, "__truediv__", other);
    }

    /// {@return `truediv` of another and this}
    default Object __rtruediv__(Object other) {
        return Missing.binary(this, "__rtruediv__", other);
    }

    /// {@return `truediv` of this, changed in place, and another}
    default Object __itruediv__(Object other) {
        return Missing.binary(this, "__itruediv__", other);
    }

    /// {@return `floordiv` of this and another}
    default Object __floordiv__(Object other) {
        return Missing.binary(this, "__floordiv__", other);
    }

    /// {@return `floordiv` of another and this}
    default Object __rfloordiv__(Object other) {
        return Missing.binary(this, "__rfloordiv__", other);
    }

    /// {@return `floordiv` of this, changed in place, and another}
    default Object __ifloordiv__(Object other) {
        return Missing.binary(this, "__ifloordiv__", other);
    }

    /// {@return `mod` of this and another}
    default Object __mod__(Object other) {
        return Missing.binary(this, "__mod__", other);
    }

    /// {@return `mod` of another and this}
    default Object __rmod__(Object other) {
        return Missing.binary(this, "__rmod__", other);
    }

    /// {@return `mod` of this, changed in place, and another}
    default Object __imod__(Object other) {
        return Missing.binary(this, "__imod__", other);
    }

    /// {@return `divmod` of this and another}
    default Object __divmod__(Object other) {
        return Missing.binary(this, "__divmod__", other);
    }

    /// {@return `divmod` of another and this}
    default Object __rdivmod__(Object other) {
        return Missing.binary(this, "__rdivmod__", other);
    }

    /// {@return `pow` of this and another}
    default Object __pow__(Object other) {
        return Missing.binary(this, "__pow__", other);
    }

    /// {@return `pow` of another and this}
    default Object __rpow__(Object other) {
        return Missing.binary(this, "__rpow__", other);
    }

    /// {@return `pow` of this, changed in place, and another}
    default Object __ipow__(Object other) {
        return Missing.binary(this, "__ipow__", other);
    }

    /// {@return `lshift` of this and another}
    default Object __lshift__(Object other) {
        return Missing.binary(this, "__lshift__", other);
    }

    /// {@return `lshift` of another and this}
    default Object __rlshift__(Object other) {
        return Missing.binary(this, "__rlshift__", other);
    }

    /// {@return `lshift` of this, changed in place, and another}
    default Object __ilshift__(Object other) {
        return Missing.binary(this, "__ilshift__", other);
    }

    /// {@return `rshift` of this and another}
    default Object __rshift__(Object other) {
        return Missing.binary(this, "__rshift__", other);
    }

    /// {@return `rshift` of another and this}
    default Object __rrshift__(Object other) {
        return Missing.binary(this, "__rrshift__", other);
    }

    /// {@return `rshift` of this, changed in place, and another}
    default Object __irshift__(Object other) {
        return Missing.binary(this, "__irshift__", other);
    }

    /// {@return `and` of this and another}
    default Object __and__(Object other) {
        return Missing.binary(this, "__and__", other);
    }

    /// {@return `and` of another and this}
    default Object __rand__(Object other) {
        return Missing.binary(this, "__rand__", other);
    }

    /// {@return `and` of this, changed in place, and another}
    default Object __iand__(Object other) {
        return Missing.binary(this, "__iand__", other);
    }

    /// {@return `or` of this and another}
    default Object __or__(Object other) {
        return Missing.binary(this, "__or__", other);
    }

    /// {@return `or` of another and this}
    default Object __ror__(Object other) {
        return Missing.binary(this, "__ror__", other);
    }

    /// {@return `or` of this, changed in place, and another}
    default Object __ior__(Object other) {
        return Missing.binary(this, "__ior__", other);
    }

    /// {@return `xor` of this and another}
    default Object __xor__(Object other) {
        return Missing.binary(this, "__xor__", other);
    }

    /// {@return `xor` of another and this}
    default Object __rxor__(Object other) {
        return Missing.binary(this, "__rxor__", other);
    }

    /// {@return `xor` of this, changed in place, and another}
    default Object __ixor__(Object other) {
        return Missing.binary(this, "__ixor__", other);
    }

    /// {@return `matmul` of this and another}
    default Object __matmul__(Object other) {
        return Missing.binary(this, "__matmul__", other);
    }

    /// {@return `matmul` of another and this}
    default Object __rmatmul__(Object other) {
        return Missing.binary(this, "__rmatmul__", other);
    }

    /// {@return `matmul` of this, changed in place, and another}
    default Object __imatmul__(Object other) {
        return Missing.binary(this, "__imatmul__", other);
    }

    /// {@return `neg` of this}
    default Object __neg__() {
        return Missing.unary(this, "__neg__");
    }

    /// {@return `pos` of this}
    default Object __pos__() {
        return Missing.unary(this, "__pos__");
    }

    /// {@return `invert` of this}
    default Object __invert__() {
        return Missing.unary(this, "__invert__");
    }

    /// {@return `abs` of this}
    default Object __abs__() {
        return Missing.unary(this, "__abs__");
    }

    /// {@return `int` of this}
    default Object __int__() {
        return Missing.unary(this, "__int__");
    }

    /// {@return `float` of this}
    default Object __float__() {
        return Missing.unary(this, "__float__");
    }

    /// {@return `index` of this}
    default Object __index__() {
        return Missing.unary(this, "__index__");
    }

    /// {@return `complex` of this}
    default Object __complex__() {
        return Missing.unary(this, "__complex__");
    }

    /// {@return `trunc` of this}
    default Object __trunc__() {
        return Missing.unary(this, "__trunc__");
    }

    /// {@return `floor` of this}
    default Object __floor__() {
        return Missing.unary(this, "__floor__");
    }

    /// {@return `ceil` of this}
    default Object __ceil__() {
        return Missing.unary(this, "__ceil__");
    }

    /// {@return `reversed` of this}
    default Object __reversed__() {
        return Missing.unary(this, "__reversed__");
    }

    /// {@return this rounded to so many digits, or to an integer where they are null}
    default Object __round__(Object digits) {
        return Missing.round(this, digits);
    }
}
