package io.canbao.doubts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Residents were turned away while a county's list was full: what is oldest makes room instead. */
class KeepDoubtsTest {
    private static final CountyCode COUNTY = CountyCode.parse("990001");
    private static final Doubt.Subject ABOUT =
            new Doubt.Subject(JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());

    @Test
    void aFullListTakesOneMore() {
        Kept kept = new Kept();
        KeepDoubts keep = new KeepDoubts(
                kept, (county, by, action, on, before, after) -> {}, () -> Instant.parse("2025-03-10T00:00:00Z"));
        String first = keep.keep(COUNTY, 2025, ABOUT).code();
        for (int told = 1; told < KeepDoubts.MOST; told++) {
            keep.keep(COUNTY, 2025, ABOUT);
        }
        assertThat(kept.find(COUNTY, first)).isPresent();

        keep.keep(COUNTY, 2025, ABOUT);
        assertThat(kept.count(COUNTY)).isEqualTo(KeepDoubts.MOST);
        assertThat(kept.find(COUNTY, first)).isEmpty();
    }

    /** Of one county, the oldest first. */
    private static final class Kept implements Doubts {
        private final List<Doubt> all = new ArrayList<>();

        @Override
        public List<Doubt> list(CountyCode county) {
            return all.reversed();
        }

        @Override
        public Optional<Doubt> find(CountyCode county, String code) {
            return all.stream().filter(doubt -> doubt.code().equals(code)).findFirst();
        }

        @Override
        public long count(CountyCode county) {
            return all.size();
        }

        @Override
        public Optional<Doubt.Subject> subject(CountyCode county, String code) {
            return find(county, code).map(found -> ABOUT);
        }

        @Override
        public void add(Doubt doubt, Doubt.Subject subject) {
            all.add(doubt);
        }

        @Override
        public boolean settle(CountyCode county, String code, Optional<String> doneBy) {
            return find(county, code).isPresent();
        }

        @Override
        public void remove(CountyCode county, String code) {
            all.removeIf(doubt -> doubt.code().equals(code));
        }

        @Override
        public void removeOldest(CountyCode county) {
            all.removeFirst();
        }

        @Override
        public void forget(CountyCode county, LocalDate before) {
            all.removeIf(doubt -> doubt.toldOn().isBefore(before));
        }

        @Override
        public long removeAll(CountyCode county) {
            int found = all.size();
            all.clear();
            return found;
        }
    }
}
