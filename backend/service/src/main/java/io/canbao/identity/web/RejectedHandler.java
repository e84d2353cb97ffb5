package io.canbao.identity.web;

import io.canbao.identity.IdentityError;
import io.canbao.problem.Problem;
import io.canbao.problem.Problems;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/** Tells whoever was not let through: to sign in, or that it is not for them. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class RejectedHandler implements ExceptionHandler<AuthorizationException, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<Problem> handle(HttpRequest request, AuthorizationException rejected) {
        if (rejected.isForbidden()) {
            return Problems.answer(request, IdentityError.NOT_ALLOWED);
        }
        return Problems.answer(request, IdentityError.SIGN_IN_REQUIRED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
