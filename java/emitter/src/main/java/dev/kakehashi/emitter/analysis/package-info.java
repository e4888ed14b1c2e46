/// What type each expression has: goes over the whole program until nothing grows. One file for
/// each family of constructs.
@NullMarked
package dev.kakehashi.emitter.analysis;

import org.jspecify.annotations.NullMarked;
