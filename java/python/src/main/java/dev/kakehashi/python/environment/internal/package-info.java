// SPDX-License-Identifier: Apache-2.0
/// The plumbing of environments: processes, locks, the cache, the probe, installers.
@NullMarked
package dev.kakehashi.python.environment.internal;

import org.jspecify.annotations.NullMarked;
