package dev.kakehashi.emitter.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {
    @Test
    void aSignatureTellsHowEachParameterIsPassed() {
        Signature signature = Signature.of("f(a, /, b=1, *rest, c=', ', **named)");
        assertThat(signature.name()).isEqualTo("f");
        assertThat(signature.parameters())
                .containsExactly(
                        new Signature.Parameter("a", Signature.Kind.POSITIONAL, null),
                        new Signature.Parameter("b", Signature.Kind.EITHER, "1"),
                        new Signature.Parameter("rest", Signature.Kind.REST, null),
                        new Signature.Parameter("c", Signature.Kind.KEYWORD, "', '"),
                        new Signature.Parameter("named", Signature.Kind.KEYWORDS, null));
    }

    @Test
    void aMethodHasAReceiver() {
        Signature method = Signature.of("split(self, sep=None, maxsplit=-1)");
        assertThat(method.hasReceiver()).isTrue();
        assertThat(method.withoutReceiver().parameters())
                .extracting(Signature.Parameter::name)
                .containsExactly("sep", "maxsplit");
    }
}
