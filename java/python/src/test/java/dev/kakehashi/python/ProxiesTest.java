// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Java interfaces over Python objects.
class ProxiesTest {
    interface Model {
        @PythonName("fit_model")
        double fit(
                List<Double> data,
                @Keyword("n_jobs") int jobs,
                @NamedArguments Map<String, Object> options);

        @Attribute
        double alpha();

        @Attribute("alpha")
        void setAlpha(double alpha);

        @Attribute
        Map<String, Object> seen();

        default double doubledAlpha() {
            return 2 * alpha();
        }
    }

    @Test
    void methodsAndAttributesOfPythonAreMethodsOfJava() {
        try (PythonWorker python = Workers.withTestModule()) {
            PyObject object = python.callFunction("kakehashi_test", "Model");
            Model model = python.proxy(Model.class, object);

            assertThat(model.fit(List.of(1.5, 2.5), 4, Map.of("tol", 0.5))).isEqualTo(4.0);
            assertThat(model.seen()).isEqualTo(Map.of("n_jobs", 4L, "tol", 0.5));
            model.setAlpha(0.25);
            assertThat(model.alpha()).isEqualTo(0.25);
            assertThat(model.doubledAlpha()).isEqualTo(0.5);
            assertThat(python.callFunction("kakehashi_test", "same", model).is(object)).isTrue();
            assertThat(model.equals(model)).isTrue();
        }
    }
}
