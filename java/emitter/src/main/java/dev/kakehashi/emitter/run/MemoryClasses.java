// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.run;

import java.util.Map;

/// Loads classes from memory.
final class MemoryClasses extends ClassLoader {
    private final Map<String, byte[]> classes;

    MemoryClasses(Map<String, byte[]> classes, ClassLoader parent) {
        super("program", parent);
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] content = classes.get(name);
        if (content == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, content, 0, content.length);
    }
}
