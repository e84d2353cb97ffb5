package io.canbao.identity;

import io.canbao.problem.ProblemException;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The people of a county without their secrets: elsewhere they are invited anew. */
@Singleton
final class UsersOfCounty implements CountyRecords<UsersOfCounty.Line> {
    private final Accounts accounts;
    private final RegionTree regions;
    private final Units units;
    private final InstantSource clock;

    UsersOfCounty(Accounts accounts, RegionTree regions, Units units, InstantSource clock) {
        this.accounts = accounts;
        this.regions = regions;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        accounts.of(county).stream()
                .sorted(Comparator.comparing(Account::username))
                .map(Line::of)
                .forEach(reader);
    }

    /** @throws ProblemException INVALID_USER; USERNAME_TAKEN with the name */
    @Override
    public void add(CountyCode county, Line line) {
        Region region = regions.find(county).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Account account = Appointment.read(line.username, line.name, line.roles, line.units, region, units)
                .account(county, now);
        if (!accounts.add(account, now)) {
            throw new ProblemException(IdentityError.USERNAME_TAKEN).with("username", line.username);
        }
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        List<Account> all = accounts.of(county);
        all.forEach(account -> accounts.remove(account.id()));
        return all.size();
    }

    /** Somebody in an archive. */
    record Line(String username, String name, List<String> roles, List<String> units) {
        static Line of(Account account) {
            return new Line(
                    account.username(),
                    account.name(),
                    account.roles().keySet().stream().map(Role::code).sorted().toList(),
                    account.units().stream().map(UnitCode::value).sorted().toList());
        }
    }
}
