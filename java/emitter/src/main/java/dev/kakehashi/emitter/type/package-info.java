/// The types the emitter infers: a small lattice that ends in
/// [Any][dev.kakehashi.emitter.type.Type.Any].
@NullMarked
package dev.kakehashi.emitter.type;

import org.jspecify.annotations.NullMarked;
