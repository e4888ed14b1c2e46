package dev.kakehashi.runtime.library.pathlib;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.Str;
import dev.kakehashi.runtime.bridge.InPython;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.LibraryInstance;
import dev.kakehashi.runtime.library.os.Wildcards;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.nio.file.Path;
import java.util.List;

/// Python's `pathlib.PurePath`: the text of a path, and what can be told from it. Immutable.
@Python("pathlib.PurePosixPath")
@SuppressWarnings("MemberName")
public class PurePath extends LibraryInstance implements InPython {
    final PathParts parts;

    /// A path of segments; an absolute one starts anew.
    @Python("PurePosixPath(*args)")
    public PurePath(Object... segments) {
        this(PathParts.of(segments));
    }

    PurePath(PathParts parts) {
        this.parts = parts;
    }

    /// {@return a path of the same kind}
    PurePath of(PathParts other) {
        return new PurePath(other);
    }

    @Override
    public final Object inPython() {
        return Path.of(parts.text());
    }

    /// {@return the path as a text}
    @Python("__fspath__(self)")
    public final String fspath() {
        return parts.text();
    }

    /// {@return the root and the names}
    @Python("parts")
    public final PyTuple parts() {
        return PyTuple.of(parts.all().toArray());
    }

    /// {@return the drive: there is none}
    @Python("drive")
    public final String drive() {
        return "";
    }

    /// {@return `/`, or nothing}
    @Python("root")
    public final String root() {
        return parts.root();
    }

    /// {@return drive and root}
    @Python("anchor")
    public final String anchor() {
        return parts.root();
    }

    /// {@return the last name}
    @Python("name")
    public final String name() {
        return parts.name();
    }

    /// {@return the last name without its last suffix}
    @Python("stem")
    public final String stem() {
        return name().substring(0, name().length() - suffix().length());
    }

    /// {@return the last suffix with its dot, or nothing}
    @Python("suffix")
    public final String suffix() {
        int dot = name().lastIndexOf('.');
        return dot > 0 && dot < name().length() - 1 ? name().substring(dot) : "";
    }

    /// {@return all suffixes}
    @Python("suffixes")
    public final PyList<String> suffixes() {
        PyList<String> found = new PyList<>();
        String name = name();
        if (!name.endsWith(".")) {
            String[] pieces = name.replaceFirst("^\\.+", "").split("\\.", -1);
            for (int i = 1; i < pieces.length; i++) {
                found.add("." + pieces[i]);
            }
        }
        return found;
    }

    /// {@return the folder it is in}
    @Python("parent")
    public final Object parent() {
        return of(parts.parent());
    }

    /// {@return all folders it is in, the nearest first}
    @Python("parents")
    public final PyTuple parents() {
        Object[] all = new Object[parts.names().size()];
        PathParts each = parts;
        for (int i = 0; i < all.length; i++) {
            each = each.parent();
            all[i] = of(each);
        }
        return PyTuple.of(all);
    }

    /// {@return the path as a text with slashes}
    @Python("as_posix(self)")
    public final String asPosix() {
        return parts.text();
    }

    /// {@return the path as the address of a file}
    @Python("as_uri(self)")
    public final String asUri() {
        if (!isAbsolute()) {
            throw new ValueError("relative path can't be expressed as a file URI");
        }
        StringBuilder uri = new StringBuilder("file://");
        for (byte each : parts.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "_.-~/".indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return uri.toString();
    }

    /// {@return whether it starts at the root}
    @Python("is_absolute(self)")
    public final boolean isAbsolute() {
        return !parts.root().isEmpty();
    }

    /// {@return whether it is below another path, or that path itself}
    @Python("is_relative_to(self, *other)")
    public final boolean isRelativeTo(Object... other) {
        PathParts that = PathParts.of(other);
        return that.root().equals(parts.root())
                && that.names().size() <= parts.names().size()
                && parts.names().subList(0, that.names().size()).equals(that.names());
    }

    /// {@return the way from a folder above}
    @Python("relative_to(self, *other)")
    public final Object relativeTo(Object... other) {
        PathParts that = PathParts.of(other);
        if (!isRelativeTo(other)) {
            throw new ValueError(
                    Repr.of(parts.text())
                            + " is not in the subpath of "
                            + Repr.of(that.text())
                            + " OR one path is relative and the other is absolute.");
        }
        List<String> rest = parts.names().subList(that.names().size(), parts.names().size());
        return of(new PathParts("", rest));
    }

    /// {@return the path with segments behind it}
    @Python("joinpath(self, *args)")
    public final Object joinpath(Object... segments) {
        Object[] all = new Object[segments.length + 1];
        all[0] = parts.text();
        System.arraycopy(segments, 0, all, 1, segments.length);
        return of(PathParts.of(all));
    }

    private void requireName() {
        if (name().isEmpty()) {
            throw new ValueError(Repr.of(this) + " has an empty name");
        }
    }

    /// {@return the path with another last name}
    @Python("with_name(self, name)")
    public final Object withName(String name) {
        requireName();
        if (name.isEmpty() || name.indexOf('/') >= 0 || name.equals(".")) {
            throw new ValueError("Invalid name " + Repr.of(name));
        }
        return of(parts.withName(name));
    }

    /// {@return the path with another stem}
    @Python("with_stem(self, stem)")
    public final Object withStem(String stem) {
        return withName(stem + suffix());
    }

    /// {@return the path with another suffix}
    @Python("with_suffix(self, suffix)")
    public final Object withSuffix(String suffix) {
        if (suffix.indexOf('/') >= 0
                || (!suffix.isEmpty() && !suffix.startsWith("."))
                || suffix.equals(".")) {
            throw new ValueError("Invalid suffix " + Repr.of(suffix));
        }
        requireName();
        return of(parts.withName(stem() + suffix));
    }

    /// {@return whether it is as a pattern with wildcards says, from the right}
    @Python("match(self, path_pattern)")
    public final boolean match(Object pattern) {
        PathParts wanted = PathParts.of(pattern);
        if (wanted.all().isEmpty()) {
            throw new ValueError("empty pattern");
        }
        List<String> own = parts.all();
        List<String> wild = wanted.all();
        if (wild.size() > own.size() || (!wanted.root().isEmpty() && wild.size() != own.size())) {
            return false;
        }
        for (int i = 1; i <= wild.size(); i++) {
            if (!Wildcards.pattern(wild.get(wild.size() - i))
                    .matcher(own.get(own.size() - i))
                    .matches()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Object __truediv__(Object other) {
        try {
            return joinpath(other);
        } catch (TypeError wrong) {
            return NOT_IMPLEMENTED;
        }
    }

    @Override
    public Object __rtruediv__(Object other) {
        try {
            return of(PathParts.of(other, parts.text()));
        } catch (TypeError wrong) {
            return NOT_IMPLEMENTED;
        }
    }

    private Integer compared(Object other) {
        if (!(other instanceof PurePath that)) {
            return null;
        }
        List<String> own = parts.all();
        List<String> theirs = that.parts.all();
        for (int i = 0; i < Math.min(own.size(), theirs.size()); i++) {
            int order = Str.compare(own.get(i), theirs.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(own.size(), theirs.size());
    }

    @Override
    public Object __eq__(Object other) {
        return other instanceof PurePath that ? (Object) parts.equals(that.parts) : NOT_IMPLEMENTED;
    }

    @Override
    public Object __lt__(Object other) {
        Integer order = compared(other);
        return order == null ? NOT_IMPLEMENTED : (Object) (order < 0);
    }

    @Override
    public Object __le__(Object other) {
        Integer order = compared(other);
        return order == null ? NOT_IMPLEMENTED : (Object) (order <= 0);
    }

    @Override
    public Object __gt__(Object other) {
        Integer order = compared(other);
        return order == null ? NOT_IMPLEMENTED : (Object) (order > 0);
    }

    @Override
    public Object __ge__(Object other) {
        Integer order = compared(other);
        return order == null ? NOT_IMPLEMENTED : (Object) (order >= 0);
    }

    @Override
    public Object __hash__() {
        return Equality.hash(parts());
    }

    @Override
    public Object __str__() {
        return parts.text();
    }

    @Override
    public Object __repr__() {
        return type().name() + "(" + Repr.of(parts.text()) + ")";
    }
}
