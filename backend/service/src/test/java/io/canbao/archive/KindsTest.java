package io.canbao.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class KindsTest {
    private static final CountyRecords<Line> FIRST = new Kind("first", 1);

    @Test
    void kindsComeInTheirPlaces() {
        assertThat(new Kinds(List.of(new Kind("second", 2), FIRST)).all())
                .extracting(CountyRecords::name)
                .containsExactly("first", "second");
    }

    @Test
    void noTwoKindsHaveOnePlaceOrOneName() {
        assertThatThrownBy(() -> new Kinds(List.of(FIRST, new Kind("second", 1))))
                .hasMessageEndingWith("are both 1");
        assertThatThrownBy(() -> new Kinds(List.of(FIRST, new Kind("first", 2))))
                .hasMessageEndingWith("are both first");
    }

    private record Line() {}

    private record Kind(String name, int place) implements CountyRecords<Line> {
        @Override
        public Class<Line> line() {
            return Line.class;
        }

        @Override
        public void each(CountyCode county, Consumer<Line> reader) {
            reader.accept(new Line());
        }

        @Override
        public void add(CountyCode county, Line line) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long remove(CountyCode county, Asker by) {
            throw new UnsupportedOperationException();
        }
    }
}
