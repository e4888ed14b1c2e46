// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What Java code may do with a worker's Python: an allowlist of modules, and permissions for what
/// is dangerous. Immutable; docs/security.md says what it promises and what it cannot.
public final class PythonPolicy {
    private static final PythonPolicy DEFAULTS =
            new PythonPolicy(false, true, true, Set.of(), Set.of(), Set.of());

    private final boolean unrestricted;
    private final boolean environment;
    private final boolean standardLibrary;
    private final Set<String> modules;
    private final Set<PythonPermission> permissions;
    private final Set<String> names;

    private PythonPolicy(
            boolean unrestricted,
            boolean environment,
            boolean standardLibrary,
            Set<String> modules,
            Set<PythonPermission> permissions,
            Set<String> names) {
        this.unrestricted = unrestricted;
        this.environment = environment;
        this.standardLibrary = standardLibrary;
        this.modules = Set.copyOf(modules);
        this.permissions = Set.copyOf(permissions);
        this.names = Set.copyOf(names);
    }

    /// {@return the policy without a word: packages of the environment, and the safe part of the
    /// standard library}
    public static PythonPolicy defaults() {
        return DEFAULTS;
    }

    /// {@return a policy that refuses nothing: for programs that trust every name they pass to
    /// Python}
    public static PythonPolicy unrestricted() {
        return new PythonPolicy(true, true, true, Set.of(), Set.of(), Set.of());
    }

    /// {@return this policy, with these modules besides}
    public PythonPolicy withModules(String... more) {
        return new PythonPolicy(
                unrestricted,
                environment,
                standardLibrary,
                union(modules, more),
                permissions,
                names);
    }

    /// {@return this policy, without the packages of the interpreter's environment}
    public PythonPolicy withoutEnvironment() {
        return new PythonPolicy(unrestricted, false, standardLibrary, modules, permissions, names);
    }

    /// {@return this policy, without the safe part of the standard library}
    public PythonPolicy withoutStandardLibrary() {
        return new PythonPolicy(unrestricted, environment, false, modules, permissions, names);
    }

    /// {@return this policy, with these permissions besides}
    public PythonPolicy allowing(PythonPermission... more) {
        Set<PythonPermission> all = EnumSet.noneOf(PythonPermission.class);
        all.addAll(permissions);
        all.addAll(List.of(more));
        return new PythonPolicy(unrestricted, environment, standardLibrary, modules, all, names);
    }

    /// {@return this policy, with these private names besides}
    public PythonPolicy withNames(String... more) {
        return new PythonPolicy(
                unrestricted,
                environment,
                standardLibrary,
                modules,
                permissions,
                union(names, more));
    }

    Map<String, Object> toProtocol() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("unrestricted", unrestricted);
        told.put("environment", environment);
        told.put("standard_library", standardLibrary);
        told.put("modules", modules);
        told.put("allow", permissions.stream().map(PythonPermission::protocolName).toList());
        told.put("names", names);
        return told;
    }

    private static Set<String> union(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
