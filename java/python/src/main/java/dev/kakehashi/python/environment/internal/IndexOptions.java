// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where packages come from, as far as it differs from what the installer is set up for.
///
/// @param index the address of the index
/// @param extraIndexes addresses of further ones
/// @param findLinks folders or pages with files of packages
/// @param options further options of the installer, handed on as they are
/// @param isOffline whether the network must not be used
public record IndexOptions(
        Optional<String> index,
        List<String> extraIndexes,
        List<String> findLinks,
        List<String> options,
        boolean isOffline) {
    /// {@return options that pip and uv share}
    List<String> shared() {
        var arguments = new ArrayList<String>();
        index.ifPresent(address -> arguments.addAll(List.of("--index-url", address)));
        extraIndexes.forEach(address -> arguments.addAll(List.of("--extra-index-url", address)));
        findLinks.forEach(place -> arguments.addAll(List.of("--find-links", place)));
        arguments.addAll(options);
        return arguments;
    }

    /// Puts what decides what is installed into a hash; a changed password decides nothing.
    void put(Hash hash) {
        shared().forEach(option -> hash.put(Secrets.hidden(option)));
    }
}
