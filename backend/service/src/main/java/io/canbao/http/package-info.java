/**
 * What all of HTTP has in common. For every request: its name, headers that protect the reader, a limit for each caller, a log of what was asked that
 * names nobody, the static files of the pages. For whoever answers: forms that are made of objects and of nothing else ({@link io.canbao.http.FormsAreObjects}), lists with paging, sorting, filters and their file ({@link io.canbao.http.Lists}), the
 * same request answered once ({@link io.canbao.http.IdempotentAnswers}), changes on condition ({@link io.canbao.http.Preconditions}), where an answer is made ({@link
 * io.canbao.http.AnswersFromMemory}). What is answered lives in the capabilities, how a request fails in {@code problem}.
 *
 * <p>A first answer is kept by its key in the transaction of its effect, for ninety days unless a setting says otherwise: providers repeat a callback after
 * more than a day. Old keys are removed for the county that asks, in statements that name it, so that no job needs to see the keys of all. Bodies of
 * answers are encrypted: some tell a secret that is stored nowhere else but as a hash, and many will tell of people.
 */
@MayUse({"tenancy", "secrets", "problem", "language", "request"})
@NullMarked
package io.canbao.http;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
