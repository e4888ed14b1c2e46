package dev.kakehashi.runtime.library.typing;

import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.value.PyDict;

/// The module `typing`. Annotations mean nothing when the program runs; what is a value can be passed on, printed and subscripted.
@Python("typing")
public final class TypingModule {
    /// Whether a type checker looks at the program: never.
    @Python("TYPE_CHECKING")
    public static final boolean TYPE_CHECKING = false;

    /// `typing.Any`
    @Python("Any")
    public static final TypeForm ANY = new TypeForm("typing.Any");

    /// `typing.AnyStr`
    @Python("AnyStr")
    public static final TypeForm ANY_STR = new TypeForm("typing.AnyStr");

    /// `typing.Callable`
    @Python("Callable")
    public static final TypeForm CALLABLE = new TypeForm("typing.Callable");

    /// `typing.ClassVar`
    @Python("ClassVar")
    public static final TypeForm CLASS_VAR = new TypeForm("typing.ClassVar");

    /// `typing.Concatenate`
    @Python("Concatenate")
    public static final TypeForm CONCATENATE = new TypeForm("typing.Concatenate");

    /// `typing.Final`
    @Python("Final")
    public static final TypeForm FINAL = new TypeForm("typing.Final");

    /// `typing.Generic`
    @Python("Generic")
    public static final TypeForm GENERIC = new TypeForm("typing.Generic");

    /// `typing.List`
    @Python("List")
    public static final TypeForm LIST = new TypeForm("typing.List");

    /// `typing.Dict`
    @Python("Dict")
    public static final TypeForm DICT = new TypeForm("typing.Dict");

    /// `typing.Set`
    @Python("Set")
    public static final TypeForm SET = new TypeForm("typing.Set");

    /// `typing.FrozenSet`
    @Python("FrozenSet")
    public static final TypeForm FROZEN_SET = new TypeForm("typing.FrozenSet");

    /// `typing.Tuple`
    @Python("Tuple")
    public static final TypeForm TUPLE = new TypeForm("typing.Tuple");

    /// `typing.Type`
    @Python("Type")
    public static final TypeForm TYPE = new TypeForm("typing.Type");

    /// `typing.Deque`
    @Python("Deque")
    public static final TypeForm DEQUE = new TypeForm("typing.Deque");

    /// `typing.DefaultDict`
    @Python("DefaultDict")
    public static final TypeForm DEFAULT_DICT = new TypeForm("typing.DefaultDict");

    /// `typing.OrderedDict`
    @Python("OrderedDict")
    public static final TypeForm ORDERED_DICT = new TypeForm("typing.OrderedDict");

    /// `typing.Counter`
    @Python("Counter")
    public static final TypeForm COUNTER = new TypeForm("typing.Counter");

    /// `typing.ChainMap`
    @Python("ChainMap")
    public static final TypeForm CHAIN_MAP = new TypeForm("typing.ChainMap");

    /// `typing.Iterable`
    @Python("Iterable")
    public static final TypeForm ITERABLE = new TypeForm("typing.Iterable");

    /// `typing.Iterator`
    @Python("Iterator")
    public static final TypeForm ITERATOR = new TypeForm("typing.Iterator");

    /// `typing.Generator`
    @Python("Generator")
    public static final TypeForm GENERATOR = new TypeForm("typing.Generator");

    /// `typing.AsyncIterator`
    @Python("AsyncIterator")
    public static final TypeForm ASYNC_ITERATOR = new TypeForm("typing.AsyncIterator");

    /// `typing.AsyncIterable`
    @Python("AsyncIterable")
    public static final TypeForm ASYNC_ITERABLE = new TypeForm("typing.AsyncIterable");

    /// `typing.AsyncGenerator`
    @Python("AsyncGenerator")
    public static final TypeForm ASYNC_GENERATOR = new TypeForm("typing.AsyncGenerator");

    /// `typing.Awaitable`
    @Python("Awaitable")
    public static final TypeForm AWAITABLE = new TypeForm("typing.Awaitable");

    /// `typing.Coroutine`
    @Python("Coroutine")
    public static final TypeForm COROUTINE = new TypeForm("typing.Coroutine");

    /// `typing.Sequence`
    @Python("Sequence")
    public static final TypeForm SEQUENCE = new TypeForm("typing.Sequence");

    /// `typing.MutableSequence`
    @Python("MutableSequence")
    public static final TypeForm MUTABLE_SEQUENCE = new TypeForm("typing.MutableSequence");

    /// `typing.Mapping`
    @Python("Mapping")
    public static final TypeForm MAPPING = new TypeForm("typing.Mapping");

    /// `typing.MutableMapping`
    @Python("MutableMapping")
    public static final TypeForm MUTABLE_MAPPING = new TypeForm("typing.MutableMapping");

    /// `typing.MutableSet`
    @Python("MutableSet")
    public static final TypeForm MUTABLE_SET = new TypeForm("typing.MutableSet");

    /// `typing.AbstractSet`
    @Python("AbstractSet")
    public static final TypeForm ABSTRACT_SET = new TypeForm("typing.AbstractSet");

    /// `typing.Collection`
    @Python("Collection")
    public static final TypeForm COLLECTION = new TypeForm("typing.Collection");

    /// `typing.Container`
    @Python("Container")
    public static final TypeForm CONTAINER = new TypeForm("typing.Container");

    /// `typing.Hashable`
    @Python("Hashable")
    public static final TypeForm HASHABLE = new TypeForm("typing.Hashable");

    /// `typing.Sized`
    @Python("Sized")
    public static final TypeForm SIZED = new TypeForm("typing.Sized");

    /// `typing.Reversible`
    @Python("Reversible")
    public static final TypeForm REVERSIBLE = new TypeForm("typing.Reversible");

    /// `typing.SupportsInt`
    @Python("SupportsInt")
    public static final TypeForm SUPPORTS_INT = new TypeForm("typing.SupportsInt");

    /// `typing.SupportsFloat`
    @Python("SupportsFloat")
    public static final TypeForm SUPPORTS_FLOAT = new TypeForm("typing.SupportsFloat");

    /// `typing.SupportsIndex`
    @Python("SupportsIndex")
    public static final TypeForm SUPPORTS_INDEX = new TypeForm("typing.SupportsIndex");

    /// `typing.SupportsAbs`
    @Python("SupportsAbs")
    public static final TypeForm SUPPORTS_ABS = new TypeForm("typing.SupportsAbs");

    /// `typing.SupportsRound`
    @Python("SupportsRound")
    public static final TypeForm SUPPORTS_ROUND = new TypeForm("typing.SupportsRound");

    /// `typing.Optional`
    @Python("Optional")
    public static final TypeForm OPTIONAL = new TypeForm("typing.Optional");

    /// `typing.Union`
    @Python("Union")
    public static final TypeForm UNION = new TypeForm("typing.Union");

    /// `typing.Literal`
    @Python("Literal")
    public static final TypeForm LITERAL = new TypeForm("typing.Literal");

    /// `typing.NoReturn`
    @Python("NoReturn")
    public static final TypeForm NO_RETURN = new TypeForm("typing.NoReturn");

    /// `typing.Never`
    @Python("Never")
    public static final TypeForm NEVER = new TypeForm("typing.Never");

    /// `typing.Self`
    @Python("Self")
    public static final TypeForm SELF = new TypeForm("typing.Self");

    /// `typing.LiteralString`
    @Python("LiteralString")
    public static final TypeForm LITERAL_STRING = new TypeForm("typing.LiteralString");

    /// `typing.Annotated`
    @Python("Annotated")
    public static final TypeForm ANNOTATED = new TypeForm("typing.Annotated");

    /// `typing.TypeAlias`
    @Python("TypeAlias")
    public static final TypeForm TYPE_ALIAS = new TypeForm("typing.TypeAlias");

    /// `typing.TypeGuard`
    @Python("TypeGuard")
    public static final TypeForm TYPE_GUARD = new TypeForm("typing.TypeGuard");

    /// `typing.Required`
    @Python("Required")
    public static final TypeForm REQUIRED = new TypeForm("typing.Required");

    /// `typing.NotRequired`
    @Python("NotRequired")
    public static final TypeForm NOT_REQUIRED = new TypeForm("typing.NotRequired");

    /// `typing.Unpack`
    @Python("Unpack")
    public static final TypeForm UNPACK = new TypeForm("typing.Unpack");

    /// `typing.Text`
    @Python("Text")
    public static final TypeForm TEXT = new TypeForm("typing.Text");

    /// `typing.IO`
    @Python("IO")
    public static final TypeForm IO = new TypeForm("typing.IO");

    /// `typing.TextIO`
    @Python("TextIO")
    public static final TypeForm TEXT_IO = new TypeForm("typing.TextIO");

    /// `typing.BinaryIO`
    @Python("BinaryIO")
    public static final TypeForm BINARY_IO = new TypeForm("typing.BinaryIO");

    /// `typing.Pattern`
    @Python("Pattern")
    public static final TypeForm PATTERN = new TypeForm("typing.Pattern");

    /// `typing.Match`
    @Python("Match")
    public static final TypeForm MATCH = new TypeForm("typing.Match");

    /// `typing.ContextManager`
    @Python("ContextManager")
    public static final TypeForm CONTEXT_MANAGER = new TypeForm("typing.ContextManager");

    /// `typing.Protocol`
    @Python("Protocol")
    public static final TypeForm PROTOCOL = new TypeForm("typing.Protocol");

    /// `typing.TypedDict`
    @Python("TypedDict")
    public static final TypeForm TYPED_DICT = new TypeForm("typing.TypedDict");

    /// `typing.NamedTuple`
    @Python("NamedTuple")
    public static final TypeForm NAMED_TUPLE = new TypeForm("typing.NamedTuple");

    /// `typing.KeysView`
    @Python("KeysView")
    public static final TypeForm KEYS_VIEW = new TypeForm("typing.KeysView");

    /// `typing.ValuesView`
    @Python("ValuesView")
    public static final TypeForm VALUES_VIEW = new TypeForm("typing.ValuesView");

    /// `typing.ItemsView`
    @Python("ItemsView")
    public static final TypeForm ITEMS_VIEW = new TypeForm("typing.ItemsView");

    private TypingModule() {}

    /// {@return the value: a cast does nothing}
    @Python("cast(typ, val)")
    public static Object cast(Object type, Object value) {
        return value;
    }

    /// {@return a type variable}
    @Python("TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None)")
    public static TypeForm typeVariable(
            String name, Object[] constraints, Object bound, boolean covariant, boolean contravariant) {
        return new TypeForm((covariant ? "+" : contravariant ? "-" : "~") + name);
    }

    /// {@return a variable for parameters}
    @Python("ParamSpec(name, *, bound=None, covariant=False, contravariant=False)")
    public static TypeForm parameterVariable(String name) {
        return new TypeForm("~" + name);
    }

    /// {@return a function that gives its argument, under the name of a new type}
    @Python("NewType(name, tp)")
    public static PyCallable newType(String name, Object type) {
        return new PyCallable() {
            @Override
            public Object call(Object[] arguments, PyDict<String, Object> keywords) {
                return arguments[0];
            }

            @Override
            public String toString() {
                return "__main__." + name;
            }
        };
    }

    /// {@return the function: an overload is only for type checkers}
    @Python("overload(func)")
    public static Object overload(Object function) {
        return function;
    }

    /// {@return the function or class}
    @Python("final(f)")
    public static Object markFinal(Object function) {
        return function;
    }

    /// {@return the function or class}
    @Python("no_type_check(arg)")
    public static Object noTypeCheck(Object argument) {
        return argument;
    }

    /// {@return the class}
    @Python("runtime_checkable(cls)")
    public static Object runtimeCheckable(Object type) {
        return type;
    }
}
