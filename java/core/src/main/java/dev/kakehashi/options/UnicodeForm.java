// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// A normal form of Unicode's Annex 15.
public enum UnicodeForm {
    NFC,
    NFKC,
    NFD,
    NFKD
}
