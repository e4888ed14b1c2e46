// SPDX-License-Identifier: Apache-2.0
/// Folders of the user's that hold what can be made again.
@NullMarked
package dev.kakehashi.internal.files;

import org.jspecify.annotations.NullMarked;
