/// What each name of a program is: scopes, variables, functions, classes, modules.
@NullMarked
package dev.kakehashi.emitter.program;

import org.jspecify.annotations.NullMarked;
