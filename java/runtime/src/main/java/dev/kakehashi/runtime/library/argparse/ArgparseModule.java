package dev.kakehashi.runtime.library.argparse;

import dev.kakehashi.runtime.Python;

/// The module `argparse`: its constants.
@Python("argparse")
public final class ArgparseModule {
    /// What is left out of the help, or of the result.
    @Python("SUPPRESS")
    public static final String SUPPRESS = "==SUPPRESS==";

    /// At most one.
    @Python("OPTIONAL")
    public static final String OPTIONAL = "?";

    /// Any number.
    @Python("ZERO_OR_MORE")
    public static final String ZERO_OR_MORE = "*";

    /// At least one.
    @Python("ONE_OR_MORE")
    public static final String ONE_OR_MORE = "+";

    /// All that is left.
    @Python("REMAINDER")
    public static final String REMAINDER = "...";

    /// Help as usual.
    @Python("HelpFormatter")
    public static final String HELP_FORMATTER = "HelpFormatter";

    /// Help whose description keeps its lines.
    @Python("RawDescriptionHelpFormatter")
    public static final String RAW_DESCRIPTION = "RawDescriptionHelpFormatter";

    /// Help whose texts all keep their lines.
    @Python("RawTextHelpFormatter")
    public static final String RAW_TEXT = "RawTextHelpFormatter";

    /// Help that tells the defaults.
    @Python("ArgumentDefaultsHelpFormatter")
    public static final String WITH_DEFAULTS = "ArgumentDefaultsHelpFormatter";

    private ArgparseModule() {}
}
