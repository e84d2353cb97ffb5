package io.canbao.custody;

import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** For how many days cash may be held in a county that moves, where it has said. */
@Singleton
final class LimitOfCounty implements CountyRecords<LimitOfCounty.Line> {
    private final Transfers transfers;

    LimitOfCounty(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public String name() {
        return "custody-limit";
    }

    @Override
    public int place() {
        return 17;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        transfers.limitDays(county).map(Line::new).ifPresent(reader);
    }

    @Override
    public void add(CountyCode county, Line line) {
        transfers.putLimitDays(county, line.days);
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return transfers.removeLimit(county);
    }

    /** The limit in an archive. */
    record Line(int days) {
        Line {
            if (days < 0 || days > SetLimit.MOST_DAYS) {
                throw new IllegalArgumentException("no limit of days: " + days);
            }
        }
    }
}
