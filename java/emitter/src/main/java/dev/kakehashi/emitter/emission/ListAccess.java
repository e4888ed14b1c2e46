package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/// The methods of a list whose elements are of one primitive type in Java: `getLong`, `addDouble`,
/// `setBoolean`; `get`, `add` and `set` for all other lists.
final class ListAccess {
    private ListAccess() {}

    /// The name of a method for elements of this Java type.
    static String method(String name, TypeName element) {
        if (element.equals(TypeName.LONG)) {
            return name + "Long";
        }
        if (element.equals(TypeName.DOUBLE)) {
            return name + "Double";
        }
        return element.equals(TypeName.BOOLEAN) ? name + "Boolean" : name;
    }

    /// `list[index]`
    ///
    /// @param element the Java type of a variable that holds an element
    static Piece get(Piece list, CodeBlock index, TypeName element) {
        return Piece.of(element, "$L.$L($L)", list.receiver(), method("get", element), index);
    }
}
