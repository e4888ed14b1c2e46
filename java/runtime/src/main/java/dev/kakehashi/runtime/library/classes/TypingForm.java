package dev.kakehashi.runtime.library.classes;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.program.ClassMaker;
import dev.kakehashi.runtime.value.PyDict;

/// A name of `typing`: it means nothing when the program runs, with arguments and in unions too.
@SuppressWarnings("MemberName")
class TypingForm extends PyInstance implements ClassMaker {
    private final String name;

    TypingForm(String name) {
        this.name = name;
    }

    @Override
    public PyType base() {
        return null;
    }

    @Override
    public PyType complete(
            PyType type, PyDict<String, Object> annotations, PyDict<String, Object> keywords) {
        return type;
    }

    @Override
    public Object __getitem__(Object key) {
        return this;
    }

    @Override
    public Object __or__(Object other) {
        return this;
    }

    @Override
    public Object __ror__(Object other) {
        return this;
    }

    @Override
    public Object __repr__() {
        return "typing." + name;
    }
}
