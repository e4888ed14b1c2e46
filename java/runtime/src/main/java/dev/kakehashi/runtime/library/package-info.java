/// Python's standard library in plain Java: a package for each family, and a class for each module.
///
/// A function of a module is a static method with its Python signature; a constant is a static
/// field. A class of a module is a Java class whose `@Python` name is qualified
/// (`collections.deque`), whose annotated constructors are what calling it does.
@NullUnmarked
package dev.kakehashi.runtime.library;

import org.jspecify.annotations.NullUnmarked;
