package io.canbao.identity.web;

import io.canbao.http.ETag;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.ListQuery;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.http.Preconditions;
import io.canbao.identity.Account;
import io.canbao.identity.Accounts;
import io.canbao.identity.Appointment;
import io.canbao.identity.Users;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import io.micronaut.data.model.Page;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The people of a county or a layer, for its admin. */
@Controller("/api/v1/counties/{code}/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.COUNTY_ADMIN, Role.LAYER_ADMIN, Role.PLATFORM_OPERATOR})
@Tag(name = "users")
final class UsersController {
    private static final Listing<UserView> USERS = Listing.<UserView>of("users", "username")
            .column("username", new Text("用户名", "username"), UserView::username)
            .column("name", new Text("姓名", "name"), UserView::name)
            .column("roles", new Text("角色", "roles"), user -> String.join(" ", user.roles()))
            .column("units", new Text("单位", "units"), user -> String.join(" ", user.units()))
            .column("state", new Text("状态", "state"), UserView::state)
            .column("secondFactor", new Text("动态验证码", "second factor"), UserView::secondFactor)
            .sortedBy("username", "username")
            .sortedBy("name", "name")
            .filteredBy("username", "role", "unit", "state");

    private final Users users;
    private final RegionTree regions;
    private final Units units;
    private final Lists lists;
    private final IdempotentAnswers answers;

    UsersController(Users users, RegionTree regions, Units units, Lists lists, IdempotentAnswers answers) {
        this.users = users;
        this.regions = regions;
        this.units = units;
        this.lists = lists;
        this.answers = answers;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @Operation(
            operationId = "listUsers",
            summary = "The people of a county or a layer",
            description = "username is a part of one; names of people stand in no address")
    HttpResponse<ListPage<UserView>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        users.noteReading(scope);
        return lists.answer(USERS, request, of(scope));
    }

    @Get("/{username}")
    @Operation(operationId = "getUser", summary = "One of them", description = "USER_NOT_FOUND")
    HttpResponse<UserView> user(@Parameter(hidden = true) CountyScope scope, String username) {
        users.noteReading(scope);
        return shown(users.get(scope.county(), name(username)));
    }

    @Post
    @Operation(
            operationId = "addUser",
            summary = "Take somebody in and invite them",
            description = "INVALID_USER, USERNAME_TAKEN")
    HttpResponse<InvitedView> add(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body UserForm form) {
        return answers.once(request, scope.county(), key, form, () -> added(scope, form));
    }

    private HttpResponse<InvitedView> added(CountyScope scope, UserForm form) {
        Appointment appointment = read(form.username(), form, scope);
        InvitationView invitation = InvitationView.of(users.add(scope.county(), scope, appointment));
        UserView user = UserView.of(users.get(scope.county(), appointment.username()));
        return HttpResponse.created(InvitedView.of(user, invitation))
                .header(HttpHeaders.ETAG, ETag.of(1).header());
    }

    @Put("/{username}")
    @Operation(
            operationId = "changeUser",
            summary = "Change name, roles and units; counts from the person's next request",
            description = "INVALID_USER, USER_NOT_FOUND, OWN_SCOPE")
    HttpResponse<UserView> change(
            @Parameter(hidden = true) CountyScope scope,
            String username,
            @Parameter(hidden = true) Preconditions preconditions,
            @Body UserForm form) {
        Account before = users.get(scope.county(), name(username));
        preconditions.requireMatch(tag(before), UserView.of(before));
        Appointment next = read(before.username(), form, scope);
        return shown(users.change(scope, before, next).orElseThrow(() -> {
            Account now = users.get(scope.county(), name(username));
            return Preconditions.changed(tag(now), UserView.of(now));
        }));
    }

    @Delete("/{username}")
    @Operation(
            operationId = "removeUser",
            summary = "Take somebody's account away; their sessions end",
            description = "USER_NOT_FOUND, OWN_SCOPE")
    HttpResponse<Void> remove(
            @Parameter(hidden = true) CountyScope scope,
            String username,
            @Parameter(hidden = true) Preconditions preconditions) {
        Account before = users.get(scope.county(), name(username));
        preconditions.requireMatch(tag(before), UserView.of(before));
        users.remove(scope, before);
        return HttpResponse.noContent();
    }

    @Post("/{username}/invitation")
    @Operation(
            operationId = "inviteUserAgain",
            summary = "Invite somebody once more, who forgot the password or let the invitation pass",
            description =
                    "USER_NOT_FOUND, OWN_SCOPE. The password and the second factor that they had no longer count.")
    HttpResponse<InvitationView> inviteAgain(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            String username) {
        return answers.once(request, scope.county(), key, "", () -> {
            Account account = users.get(scope.county(), name(username));
            return HttpResponse.created(InvitationView.of(users.inviteAgain(scope, account)));
        });
    }

    @Delete("/{username}/sessions")
    @Operation(
            operationId = "endUserSessions",
            summary = "End somebody's sessions, wherever they are signed in",
            description = "USER_NOT_FOUND")
    HttpResponse<Void> endSessions(@Parameter(hidden = true) CountyScope scope, String username) {
        users.endSessions(scope, users.get(scope.county(), name(username)));
        return HttpResponse.noContent();
    }

    private Function<ListQuery, Page<UserView>> of(CountyScope scope) {
        return query ->
                users.list(scope.county(), filter(query), query.pageable()).map(UserView::of);
    }

    private static Accounts.Filter filter(ListQuery query) {
        return new Accounts.Filter(
                query.filter("username").map(UsersController::name).orElse(""),
                query.choice("role", List.of(Role.values()), Role::code),
                query.read("unit", UnitCode::find, "UNIT"),
                query.choice("state", List.of(Account.State.values()), Account.State::code));
    }

    private Appointment read(@Nullable String username, UserForm form, CountyScope scope) {
        Region region = regions.find(scope.county()).orElseThrow();
        return Appointment.read(username, form.name(), form.roles(), form.units(), region, units);
    }

    private static HttpResponse<UserView> shown(Account account) {
        return HttpResponse.ok(UserView.of(account))
                .header(HttpHeaders.ETAG, tag(account).header());
    }

    private static ETag tag(Account account) {
        return ETag.of(account.revision());
    }

    private static String name(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
