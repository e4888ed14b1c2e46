package dev.kakehashi.runtime.library.classes;

import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.value.PyDict;

/// The module `typing`. Its names mean something to those who read, and nothing when the program
/// runs.
@Python("typing")
public final class TypingModule {
    /// Whether a type checker reads the program.
    @Python("TYPE_CHECKING")
    public static final boolean TYPE_CHECKING = false;

    /// The base of classes that are tuples with named fields.
    @Python("NamedTuple")
    public static final Object NAMED_TUPLE = new NamedTupleForm();

    /// `Any`
    @Python("Any")
    public static final Object ANY = new TypingForm("Any");

    /// `List`
    @Python("List")
    public static final Object LIST = new TypingForm("List");

    /// `Dict`
    @Python("Dict")
    public static final Object DICT = new TypingForm("Dict");

    /// `Set`
    @Python("Set")
    public static final Object SET = new TypingForm("Set");

    /// `FrozenSet`
    @Python("FrozenSet")
    public static final Object FROZEN_SET = new TypingForm("FrozenSet");

    /// `Tuple`
    @Python("Tuple")
    public static final Object TUPLE = new TypingForm("Tuple");

    /// `Type`
    @Python("Type")
    public static final Object TYPE = new TypingForm("Type");

    /// `Optional`
    @Python("Optional")
    public static final Object OPTIONAL = new TypingForm("Optional");

    /// `Union`
    @Python("Union")
    public static final Object UNION = new TypingForm("Union");

    /// `Callable`
    @Python("Callable")
    public static final Object CALLABLE = new TypingForm("Callable");

    /// `Iterable`
    @Python("Iterable")
    public static final Object ITERABLE = new TypingForm("Iterable");

    /// `Iterator`
    @Python("Iterator")
    public static final Object ITERATOR = new TypingForm("Iterator");

    /// `Generator`
    @Python("Generator")
    public static final Object GENERATOR = new TypingForm("Generator");

    /// `Sequence`
    @Python("Sequence")
    public static final Object SEQUENCE = new TypingForm("Sequence");

    /// `MutableSequence`
    @Python("MutableSequence")
    public static final Object MUTABLE_SEQUENCE = new TypingForm("MutableSequence");

    /// `Mapping`
    @Python("Mapping")
    public static final Object MAPPING = new TypingForm("Mapping");

    /// `MutableMapping`
    @Python("MutableMapping")
    public static final Object MUTABLE_MAPPING = new TypingForm("MutableMapping");

    /// `Collection`
    @Python("Collection")
    public static final Object COLLECTION = new TypingForm("Collection");

    /// `Container`
    @Python("Container")
    public static final Object CONTAINER = new TypingForm("Container");

    /// `Hashable`
    @Python("Hashable")
    public static final Object HASHABLE = new TypingForm("Hashable");

    /// `Sized`
    @Python("Sized")
    public static final Object SIZED = new TypingForm("Sized");

    /// `Deque`
    @Python("Deque")
    public static final Object DEQUE = new TypingForm("Deque");

    /// `DefaultDict`
    @Python("DefaultDict")
    public static final Object DEFAULT_DICT = new TypingForm("DefaultDict");

    /// `Counter`
    @Python("Counter")
    public static final Object COUNTER = new TypingForm("Counter");

    /// `OrderedDict`
    @Python("OrderedDict")
    public static final Object ORDERED_DICT = new TypingForm("OrderedDict");

    /// `ClassVar`
    @Python("ClassVar")
    public static final Object CLASS_VAR = new TypingForm("ClassVar");

    /// `Final`
    @Python("Final")
    public static final Object FINAL = new TypingForm("Final");

    /// `Literal`
    @Python("Literal")
    public static final Object LITERAL = new TypingForm("Literal");

    /// `NoReturn`
    @Python("NoReturn")
    public static final Object NO_RETURN = new TypingForm("NoReturn");

    /// `Never`
    @Python("Never")
    public static final Object NEVER = new TypingForm("Never");

    /// `Self`
    @Python("Self")
    public static final Object SELF = new TypingForm("Self");

    /// `LiteralString`
    @Python("LiteralString")
    public static final Object LITERAL_STRING = new TypingForm("LiteralString");

    /// `Annotated`
    @Python("Annotated")
    public static final Object ANNOTATED = new TypingForm("Annotated");

    /// `Concatenate`
    @Python("Concatenate")
    public static final Object CONCATENATE = new TypingForm("Concatenate");

    /// `TypeAlias`
    @Python("TypeAlias")
    public static final Object TYPE_ALIAS = new TypingForm("TypeAlias");

    /// `TypeGuard`
    @Python("TypeGuard")
    public static final Object TYPE_GUARD = new TypingForm("TypeGuard");

    /// `Awaitable`
    @Python("Awaitable")
    public static final Object AWAITABLE = new TypingForm("Awaitable");

    /// `Coroutine`
    @Python("Coroutine")
    public static final Object COROUTINE = new TypingForm("Coroutine");

    /// `AsyncIterator`
    @Python("AsyncIterator")
    public static final Object ASYNC_ITERATOR = new TypingForm("AsyncIterator");

    /// `AsyncIterable`
    @Python("AsyncIterable")
    public static final Object ASYNC_ITERABLE = new TypingForm("AsyncIterable");

    /// `AsyncGenerator`
    @Python("AsyncGenerator")
    public static final Object ASYNC_GENERATOR = new TypingForm("AsyncGenerator");

    /// `AnyStr`
    @Python("AnyStr")
    public static final Object ANY_STR = new TypingForm("AnyStr");

    /// `Text`
    @Python("Text")
    public static final Object TEXT = new TypingForm("Text");

    /// `Pattern`
    @Python("Pattern")
    public static final Object PATTERN = new TypingForm("Pattern");

    /// `Match`
    @Python("Match")
    public static final Object MATCH = new TypingForm("Match");

    /// `IO`
    @Python("IO")
    public static final Object IO = new TypingForm("IO");

    /// `TextIO`
    @Python("TextIO")
    public static final Object TEXT_IO = new TypingForm("TextIO");

    /// `BinaryIO`
    @Python("BinaryIO")
    public static final Object BINARY_IO = new TypingForm("BinaryIO");

    /// `SupportsInt`
    @Python("SupportsInt")
    public static final Object SUPPORTS_INT = new TypingForm("SupportsInt");

    /// `SupportsFloat`
    @Python("SupportsFloat")
    public static final Object SUPPORTS_FLOAT = new TypingForm("SupportsFloat");

    /// `SupportsIndex`
    @Python("SupportsIndex")
    public static final Object SUPPORTS_INDEX = new TypingForm("SupportsIndex");

    /// `SupportsAbs`
    @Python("SupportsAbs")
    public static final Object SUPPORTS_ABS = new TypingForm("SupportsAbs");

    /// `Reversible`
    @Python("Reversible")
    public static final Object REVERSIBLE = new TypingForm("Reversible");

    /// `ContextManager`
    @Python("ContextManager")
    public static final Object CONTEXT_MANAGER = new TypingForm("ContextManager");

    /// `AbstractSet`
    @Python("AbstractSet")
    public static final Object ABSTRACT_SET = new TypingForm("AbstractSet");

    /// `ByteString`
    @Python("ByteString")
    public static final Object BYTE_STRING = new TypingForm("ByteString");

    /// `Generic`
    @Python("Generic")
    public static final Object GENERIC = new TypingForm("Generic");

    /// `Protocol`
    @Python("Protocol")
    public static final Object PROTOCOL = new TypingForm("Protocol");

    /// `TypedDict`
    @Python("TypedDict")
    public static final Object TYPED_DICT = new TypingForm("TypedDict");

    /// `Required`
    @Python("Required")
    public static final Object REQUIRED = new TypingForm("Required");

    /// `NotRequired`
    @Python("NotRequired")
    public static final Object NOT_REQUIRED = new TypingForm("NotRequired");

    /// `Unpack`
    @Python("Unpack")
    public static final Object UNPACK = new TypingForm("Unpack");

    private TypingModule() {}

    /// {@return a type variable, which stands for nothing}
    @Python("TypeVar(name, *constraints, **options)")
    public static Object typeVar(
            Object name, Object[] constraints, PyDict<String, Object> options) {
        return new TypingForm(String.valueOf(name));
    }

    /// {@return a variable for parameters, which stands for nothing}
    @Python("ParamSpec(name, **options)")
    public static Object paramSpec(Object name, PyDict<String, Object> options) {
        return new TypingForm(String.valueOf(name));
    }

    /// {@return the value}
    @Python("cast(typ, val)")
    public static Object cast(Object type, Object value) {
        return value;
    }

    /// {@return the function}
    @Python("overload(func)")
    public static Object overload(Object function) {
        return function;
    }

    /// {@return the function or class}
    @Python("final(f)")
    public static Object last(Object function) {
        return function;
    }

    /// {@return the function}
    @Python("override(method, /)")
    public static Object override(Object function) {
        return function;
    }

    /// {@return the class}
    @Python("runtime_checkable(cls)")
    public static Object runtimeCheckable(Object type) {
        return type;
    }

    /// {@return a function that gives back its argument}
    @Python("NewType(name, tp)")
    public static PyCallable newType(Object name, Object type) {
        return (arguments, keywords) -> arguments[0];
    }
}
