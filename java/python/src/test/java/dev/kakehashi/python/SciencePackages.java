// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.environment.PythonEnvironment;

/// The packages that tests use for real.
public final class SciencePackages {
    private SciencePackages() {}

    /// {@return an environment with all of them, made when it is first needed}
    public static PythonEnvironment environment() {
        return PythonEnvironment.builder()
                .requirements(
                        "numpy==2.2.6; python_version < \"3.11\"",
                        "numpy==2.4.6; python_version >= \"3.11\"",
                        "pandas==2.3.3",
                        "scikit-learn==1.7.2",
                        "matplotlib==3.10.8",
                        "polars==1.43.2",
                        "pyarrow==25.0.1",
                        "networkx==3.4.2",
                        "jinja2==3.1.6",
                        "Pygments==2.21.0")
                .build();
    }
}
