package io.canbao.identity.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.canbao.identity.Account;
import io.canbao.identity.AccountId;
import io.canbao.identity.Accounts;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The accounts in the tables {@code account}, {@code sign_in_name}, {@code used_name}, {@code role_grant} and {@code account_unit}. */
@Singleton
class StoredAccounts implements Accounts {
    private final AccountRows accounts;
    private final NameRows names;
    private final UsedNameRows usedNames;
    private final GrantRows grants;
    private final AccountUnitRows units;

    StoredAccounts(
            AccountRows accounts, NameRows names, UsedNameRows usedNames, GrantRows grants, AccountUnitRows units) {
        this.accounts = accounts;
        this.names = names;
        this.usedNames = usedNames;
        this.grants = grants;
        this.units = units;
    }

    @Override
    public Optional<AccountId> whose(String username) {
        return names.findByUsername(username).map(NameRow::account);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        CountyCode county = id.region();
        return accounts.findByKeyCountyCodeAndKeyAccountId(county, id.id())
                .map(row -> row.account(
                        roles(grants.findByKeyCountyCodeAndKeyAccountId(county, id.id())),
                        codes(units.findByKeyCountyCodeAndKeyAccountId(county, id.id()))));
    }

    @Override
    public List<Account> of(CountyCode region) {
        return accounts.findByKeyCountyCodeOrderByUsername(region).stream()
                .map(reader(region))
                .toList();
    }

    @Override
    public Page<Account> list(CountyCode region, Filter filter, Pageable part) {
        return accounts.list(
                        region,
                        filter.username(),
                        filter.role().map(Role::code).orElse(""),
                        filter.unit().map(UnitCode::value).orElse(""),
                        filter.state().map(Account.State::code).orElse(""),
                        part)
                .map(reader(region));
    }

    /** Gives accounts of a region their roles and units. */
    private Function<AccountRow, Account> reader(CountyCode region) {
        Map<String, List<GrantRow>> roles = grants.findByKeyCountyCode(region).stream()
                .collect(groupingBy(row -> row.key().accountId()));
        Map<String, List<AccountUnitRow>> where = units.findByKeyCountyCode(region).stream()
                .collect(groupingBy(row -> row.key().accountId()));
        return row -> row.account(
                roles(roles.getOrDefault(row.key().accountId(), List.of())),
                codes(where.getOrDefault(row.key().accountId(), List.of())));
    }

    @Override
    public Map<String, String> names(CountyCode region) {
        return accounts.findByKeyCountyCodeOrderByUsername(region).stream()
                .collect(toMap(AccountRow::username, AccountRow::name));
    }

    @Override
    @Transactional
    public boolean add(Account account, Instant now) {
        boolean taken = account.username().equals(Asker.SYSTEM.username())
                || names.findByUsername(account.username()).isPresent()
                || usedNames.existsByUsername(account.username());
        if (taken) {
            return false;
        }
        accounts.save(AccountRow.invited(account, now));
        names.save(NameRow.of(account));
        account.roles().forEach((role, at) -> grants.save(GrantRow.of(account.id(), role, at)));
        addUnits(account.id(), account.units());
        return true;
    }

    @Override
    @Transactional
    public boolean change(AccountId id, int revision, String name, Set<Role> roles, Set<UnitCode> where, Instant now) {
        CountyCode county = id.region();
        if (accounts.change(county, id.id(), name, revision) != 1) {
            return false;
        }
        Set<Role> before = roles(grants.findByKeyCountyCodeAndKeyAccountId(county, id.id()))
                .keySet();
        before.stream()
                .filter(role -> !roles.contains(role))
                .forEach(role -> grants.remove(county, id.id(), role.code()));
        roles.stream().filter(role -> !before.contains(role)).forEach(role -> grants.save(GrantRow.of(id, role, now)));
        units.removeAll(county, id.id());
        addUnits(id, where);
        return true;
    }

    @Override
    @Transactional
    public void remove(AccountId id) {
        find(id).filter(account -> account.passwordHash().isPresent())
                .ifPresent(account -> usedNames.save(new UsedNameRow(account.username())));
        accounts.remove(id.region(), id.id()); // the rest goes with it, by its keys
    }

    @Override
    public void reset(AccountId id) {
        accounts.reset(id.region(), id.id());
    }

    @Override
    public void setPassword(AccountId id, String hash) {
        accounts.setPassword(id.region(), id.id(), hash);
    }

    @Override
    public void setSecondFactor(AccountId id, String sealedSecret) {
        accounts.setSecondFactor(id.region(), id.id(), sealedSecret);
    }

    @Override
    public void confirmSecondFactor(AccountId id, Instant now) {
        accounts.confirmSecondFactor(id.region(), id.id(), LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    @Override
    public boolean useCode(AccountId id, long step) {
        return accounts.useCode(id.region(), id.id(), step) == 1;
    }

    private void addUnits(AccountId id, Collection<UnitCode> codes) {
        codes.forEach(code -> units.save(new AccountUnitRow(new AccountUnitKey(id.region(), id.id(), code.value()))));
    }

    /** A role that this release does not know any more gives nothing. */
    private static Map<Role, Instant> roles(Collection<GrantRow> rows) {
        return rows.stream()
                .filter(row -> Role.find(row.key().role()).isPresent())
                .collect(toMap(
                        row -> Role.find(row.key().role()).orElseThrow(),
                        row -> row.grantedAt().toInstant(ZoneOffset.UTC)));
    }

    private static Set<UnitCode> codes(Collection<AccountUnitRow> rows) {
        return rows.stream().map(row -> new UnitCode(row.key().unitCode())).collect(toSet());
    }
}
