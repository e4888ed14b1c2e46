// SPDX-License-Identifier: Apache-2.0
/// Python's abstract syntax as Java records.
///
/// The names are those of Python's module `ast`, with whole words where it has short ones; a node
/// and its asynchronous or starred twin are one record with a flag. Nodes are compared by identity
/// where facts about them are kept (`IdentityHashMap`): a record's own `hashCode` walks the whole
/// tree below it.
@NullMarked
package dev.kakehashi.emitter.ast;

import org.jspecify.annotations.NullMarked;
