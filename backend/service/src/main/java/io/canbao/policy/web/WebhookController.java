package io.canbao.policy.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.http.ETag;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.http.Preconditions;
import io.canbao.policy.webhook.Delivery;
import io.canbao.policy.webhook.KeepWebhook;
import io.canbao.policy.webhook.Webhook;
import io.canbao.policy.webhook.WebhookError;
import io.canbao.policy.webhook.Webhooks;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a region's own systems are told of its policies, and what was sent there. */
@Controller("/api/v1/counties/{code}/webhook")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
@Tag(name = "county")
final class WebhookController {
    private static final Listing<DeliveryView> DELIVERIES = Listing.<DeliveryView>of("deliveries", "key.deliveryId")
            .column("id", new Text("编号", "id"), DeliveryView::id)
            .column("event", new Text("事项", "event"), DeliveryView::event)
            .column("at", new Text("发生时间", "at"), DeliveryView::at)
            .column("state", new Text("状态", "state"), DeliveryView::state)
            .column("attempts", new Text("发送次数", "attempts"), DeliveryView::attempts)
            .column("outcome", new Text("最近结果", "outcome"), DeliveryView::outcome)
            .column("triedAt", new Text("最近发送", "tried at"), DeliveryView::triedAt)
            .sortedBy("at", "happenedAt")
            .sortedBy("state", "state");

    private final KeepWebhook keep;
    private final Webhooks webhooks;
    private final Lists lists;
    private final IdempotentAnswers answers;

    WebhookController(KeepWebhook keep, Webhooks webhooks, Lists lists, IdempotentAnswers answers) {
        this.keep = keep;
        this.webhooks = webhooks;
        this.lists = lists;
        this.answers = answers;
    }

    @Get
    @Operation(
            operationId = "getWebhook",
            summary = "Where news of published, scheduled, parked and withdrawn policies are sent",
            description = "The secret is never shown. Without address and ETag where nothing is sent")
    HttpResponse<WebhookView> webhook(@Parameter(hidden = true) CountyScope scope) {
        return keep.find(scope).map(WebhookController::shown).orElseGet(() -> HttpResponse.ok(new WebhookView(null)));
    }

    @Put
    @Operation(
            operationId = "putWebhook",
            summary = "Keep an address and the secret that news are signed with",
            description =
                    "Signed as Canbao-Signature: t=seconds,v1=HMAC-SHA256 in hex of t, a dot and the body. Each is sent until it is answered with 2xx, for about a day,"
                            + " at least once: Canbao-Delivery tells it apart. Without a secret the one that there is stays. INVALID_WEBHOOK")
    HttpResponse<WebhookView> put(
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) Preconditions preconditions,
            @Body WebhookForm form) {
        Optional<Webhook> before = keep.find(scope);
        if (before.isEmpty()) {
            preconditions.requireAbsent(Optional.empty(), "");
        } else {
            preconditions.requireMatch(tag(before.get()), WebhookView.of(before.get()));
        }
        return shown(keep.keep(scope, before, form.address(), form.secret()).orElseThrow(() -> {
            Webhook now = find(scope);
            return Preconditions.changed(tag(now), WebhookView.of(now));
        }));
    }

    @Delete
    @Operation(
            operationId = "removeWebhook",
            summary = "Send nothing any more; what waits is not sent either",
            description = "WEBHOOK_NOT_FOUND")
    HttpResponse<Void> remove(
            @Parameter(hidden = true) CountyScope scope, @Parameter(hidden = true) Preconditions preconditions) {
        Webhook webhook = find(scope);
        preconditions.requireMatch(tag(webhook), WebhookView.of(webhook));
        keep.remove(scope, webhook);
        return HttpResponse.noContent();
    }

    @Get(
            value = "/deliveries",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @Operation(operationId = "listDeliveries", summary = "What was sent, or is to be")
    HttpResponse<ListPage<DeliveryView>> deliveries(
            HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(
                DELIVERIES,
                request,
                query -> webhooks.list(scope.county(), query.pageable()).map(DeliveryView::of));
    }

    @Post("/deliveries/{id}/repetition")
    @Operation(
            operationId = "repeatDelivery",
            summary = "Have one of them sent again, within seconds",
            description = "WEBHOOK_NOT_FOUND, DELIVERY_NOT_FOUND, DELIVERY_WAITS")
    HttpResponse<DeliveryView> again(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return answers.once(
                request,
                scope.county(),
                key,
                "",
                () -> HttpResponse.accepted().body(DeliveryView.of(keep.again(scope, id))));
    }

    private Webhook find(CountyScope scope) {
        return keep.find(scope).orElseThrow(() -> new ProblemException(WebhookError.WEBHOOK_NOT_FOUND));
    }

    private static HttpResponse<WebhookView> shown(Webhook webhook) {
        return HttpResponse.ok(WebhookView.of(webhook))
                .header(HttpHeaders.ETAG, tag(webhook).header());
    }

    private static ETag tag(Webhook webhook) {
        return ETag.of(webhook.revision());
    }

    /** Where to. */
    @Introspected
    @Schema(name = "WebhookForm")
    record WebhookForm(
            @Schema(example = "https://county.example/canbao") @Nullable
            String address,

            @Schema(description = "16 to 200 characters; left out to keep the one that there is") @Nullable
            String secret) {}

    /** Where news are sent. */
    @Schema(name = "Webhook")
    record WebhookView(@Nullable String address) {
        static WebhookView of(Webhook webhook) {
            return new WebhookView(webhook.address().toString());
        }
    }

    /** A piece of news. */
    @Schema(name = "Delivery")
    record DeliveryView(
            String id,

            @Schema(
                    description =
                            "policy.published, policy.scheduled, policy.in-force (its moment has come), policy.parked (what it stands on has changed), policy.withdrawn")
            String event,

            Instant at,

            @Schema(description = "waiting, delivered, failed (tried for about a day)")
            String state,

            int attempts,

            @Schema(description = "When it is sent next, while it waits") @Nullable
            Instant dueAt,

            @Schema(
                    description =
                            "Of the last attempt: an HTTP status, or inside, unknown-host, timeout, tls, no-answer")
            @Nullable
            String outcome,

            @Nullable Instant triedAt,

            @Schema(description = "What is sent", implementation = Object.class) @Nullable
            JsonNode body) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.event(),
                    delivery.at(),
                    delivery.state().name().toLowerCase(Locale.ROOT),
                    delivery.attempts(),
                    delivery.state() == Delivery.State.WAITING ? delivery.dueAt() : null,
                    delivery.outcome().orElse(null),
                    delivery.triedAt().orElse(null),
                    RawJson.read(delivery.body()));
        }
    }
}
