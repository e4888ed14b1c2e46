// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

/// What is done with a name, attribute or item.
public enum Context {
    LOAD,
    STORE,
    DEL
}
