package io.canbao.identity.web;

import io.canbao.http.JsonAnswer;
import io.canbao.identity.Users;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;

/** Who stands behind the usernames of a county or a layer, for all who work there: what others did is shown by name. */
@Controller("/api/v1/counties/{code}/colleagues")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "users")
final class ColleaguesController {
    private final Users users;

    ColleaguesController(Users users) {
        this.users = users;
    }

    @Get
    @AllowedTo({
        Role.LAYER_ADMIN,
        Role.COUNTY_ADMIN,
        Role.POLICY_EDITOR,
        Role.POLICY_APPROVER,
        Role.ENROLLMENT_OFFICER,
        Role.AGENT,
        Role.CASHIER,
        Role.ASSESSOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "listColleagues",
            summary = "The names behind the usernames that stand in answers; those whose account is gone have none")
    HttpResponse<ColleaguesView> names(
            @Parameter(hidden = true) CountyScope scope, @Parameter(hidden = true) Language language) {
        return JsonAnswer.personal(new ColleaguesView(users.names(scope.county())), language);
    }

    /** Who works there. */
    @Schema(name = "Colleagues")
    record ColleaguesView(
            @Schema(description = "By username", example = "{\"li-yun\":\"李云\"}")
            Map<String, String> names) {}
}
