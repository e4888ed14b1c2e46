// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.util.Arrays;
import java.util.regex.Pattern;

/// What to do, by the words of an installer that failed. The first that fits counts.
enum InstallAdvice {
    HASHES(
            "DO NOT MATCH THE HASHES|[Hh]ash mismatch",
            "A package is not the one whose hash the requirements name. If you trust the new one,"
                    + " write its hash."),
    HASHES_MISSING(
            "require-hashes mode|Hashes are required",
            "Where one requirement has a hash, all need one, those that they depend on too: let"
                    + " pip-compile --generate-hashes or uv export write the file."),
    NO_ENSUREPIP(
            "ensurepip is not available|No module named ensurepip|No module named venv",
            "This Python lacks the module venv or ensurepip. Install it (Debian and Ubuntu: apt"
                    + " install python3-venv), or install uv, which needs neither."),
    NO_PIP(
            "No module named pip",
            "This Python makes environments without pip. Install uv, or take another Python."),
    NO_SPACE("No space left on device|Disk quota exceeded", "Make room on the disk of the cache."),
    NOT_ALLOWED(
            "Permission denied|Read-only file system",
            "Take a cache folder that this user may write to, and that programs may be run from."),
    CERTIFICATE(
            "CERTIFICATE_VERIFY_FAILED|SSLError|certificate verify failed|invalid peer certificate",
            "The index shows a certificate that is not trusted. Name the certificates of your"
                    + " network: SSL_CERT_FILE for uv, PIP_CERT for pip."),
    CREDENTIALS(
            "\\b(401|403)\\b.*(Unauthorized|Forbidden|Client Error|[Ee]rror)|User for ",
            "The index wants a user and a password: put them into ~/.netrc or the installer's own"
                    + " configuration."),
    CONNECTION(
            "NewConnectionError|Failed to establish a new connection|Name or service not known"
                    + "|Temporary failure in name resolution|nodename nor servname|ConnectTimeout"
                    + "|Connection refused|Network is unreachable|dns error|error sending request"
                    + "|ProxyError|Could not connect",
            "The index cannot be reached. Check the network and the proxy (HTTPS_PROXY), name"
                    + " another index, or install from a folder of wheels (findLinks, offline)."),
    NETWORK_DISABLED(
            "network was disabled|--offline|because the network",
            "A package is not in the installer's cache. Make the environment once without offline,"
                    + " or name a folder of wheels (findLinks)."),
    CONFLICT(
            "ResolutionImpossible|conflicting dependencies|your requirements are unsatisfiable",
            "These requirements exclude one another. Take versions that fit together."),
    PYTHON_VERSION(
            "Requires-Python|requires a different Python|Requires a different python",
            "A package does not fit this version of Python. Take another version of either."),
    COMPILER(
            "Failed building wheel|Failed to build|command '.*' failed|Microsoft Visual C\\+\\+"
                    + "|unable to execute|subprocess-exited-with-error|metadata-generation-failed",
            "There is no ready-made wheel for this Python and machine, and building failed. Take a"
                    + " version that has a wheel, or install what the build asks for."),
    NOT_FOUND(
            "No matching distribution found|Could not find a version|was not found in the"
                    + "|not found in the package registry|no version of|there are no versions of",
            "The index has no such package, or no such version for this Python and machine. Check"
                + " name and version, and which index the installer is set up for (uv does not read"
                + " pip's configuration)."),
    INVALID(
            "Invalid requirement|InvalidRequirement|Failed to parse|Could not open requirements",
            "Mend the requirement that is named."),
    OTHER("", "Run the command by hand to see more.");

    private final Pattern words;
    private final String cure;

    InstallAdvice(String words, String cure) {
        this.words = Pattern.compile(words);
        this.cure = cure;
    }

    /// {@return what to do after an installer said this}
    static String on(String output) {
        return Arrays.stream(values())
                .filter(advice -> advice.words.matcher(output).find())
                .findFirst()
                .orElse(OTHER)
                .cure;
    }
}
