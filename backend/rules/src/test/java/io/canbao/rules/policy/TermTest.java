package io.canbao.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermTest {

    private static Term implying(String id, String... implied) {
        return new Term(id, Text.of(id), null, Set.of(implied));
    }

    @Test
    void whatIsImpliedThroughOthersIsImplied() {
        Map<String, Term> terms = Map.of(
                "extreme", implying("extreme", "poor"), "poor", implying("poor", "aided"), "aided", implying("aided"));
        assertThat(Term.closure(terms, "extreme")).containsExactly("extreme", "poor", "aided");
        assertThat(Term.closure(terms, "aided")).containsExactly("aided");
    }

    @Test
    void wordsThatImplyEachOtherAreReachedOnce() {
        Map<String, Term> terms = Map.of("one", implying("one", "other"), "other", implying("other", "one"));
        assertThat(Term.closure(terms, "one")).containsExactly("one", "other");
    }

    @Test
    void aWordThatIsMissingImpliesNothing() {
        assertThat(Term.closure(Map.of(), "unknown")).containsExactly("unknown");
    }
}
