package io.canbao.payment.web;

import io.canbao.books.ReceiptNumber;
import io.canbao.http.IdempotentAnswers;
import io.canbao.identity.Askers;
import io.canbao.payment.PaymentError;
import io.canbao.payment.Provider;
import io.canbao.payment.Provider.Notice;
import io.canbao.payment.Receipt;
import io.canbao.payment.ReceiveNotice;
import io.canbao.payment.ReceiveNotice.Received;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.Asker;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where providers tell of money. Nobody is signed in here: the signature says who speaks. */
@Controller("/api/v1/providers/{provider}/callbacks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "payment")
final class CallbacksController {
    private final List<Provider> providers;
    private final ReceiveNotice receiving;
    private final IdempotentAnswers answers;
    private final Askers askers;

    CallbacksController(List<Provider> providers, ReceiveNotice receiving, IdempotentAnswers answers, Askers askers) {
        this.providers = providers;
        this.receiving = receiving;
        this.answers = answers;
        this.askers = askers;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Operation(
            operationId = "receiveCallback",
            summary = "Money came: it pays the enrollment, or stands in suspense",
            description =
                    "A repeat has the same answer and no effect. SIGNATURE_WRONG, also for a provider that there is"
                            + " not; INVALID_CALLBACK, CALLBACK_DIFFERS")
    HttpResponse<ReceivedView> receive(
            HttpRequest<?> request,
            String provider,
            @Header("Canbao-Signature") @Nullable String signature,
            @Body byte @Nullable [] body) {
        Provider known = providers.stream()
                .filter(one -> one.code().equals(provider))
                .findFirst()
                .orElseThrow(() -> new ProblemException(PaymentError.SIGNATURE_WRONG));
        Notice notice = known.read(
                Optional.ofNullable(signature).orElse(""),
                Optional.ofNullable(body).orElse(new byte[0]));
        Asker asker = askers.named(request, "provider-" + known.code());
        return answers.once(
                request,
                notice.county(),
                null,
                "",
                () -> HttpResponse.ok(ReceivedView.of(receiving.receive(known.code(), notice, asker))));
    }

    /** What came of it. */
    @Schema(name = "ReceivedCallback")
    record ReceivedView(
            @Schema(description = "Id of the payment") String payment,
            @Schema(description = "paid, suspense") String state,
            @Nullable String receipt) {
        static ReceivedView of(Received received) {
            return new ReceivedView(
                    received.payment().id(),
                    received.payment().settled().fen() > 0 ? "paid" : "suspense",
                    received.receipt()
                            .map(Receipt::number)
                            .map(ReceiptNumber::toString)
                            .orElse(null));
        }
    }
}
