package io.canbao.policy.web;

import io.canbao.http.ETag;
import io.canbao.http.JsonAnswer;
import io.canbao.http.Preconditions;
import io.canbao.policy.draft.CheckDrafts;
import io.canbao.policy.draft.CheckedDraft;
import io.canbao.policy.draft.Draft;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/** Answers with a draft, and with what is there where somebody else was faster. */
@Singleton
class DraftAnswers {
    private final CheckDrafts checks;

    DraftAnswers(CheckDrafts checks) {
        this.checks = checks;
    }

    HttpResponse<DraftView> shown(Draft draft, Language language) {
        return JsonAnswer.personal(view(draft, language), language)
                .header(HttpHeaders.ETAG, tag(draft).header());
    }

    DraftView view(Draft draft, Language language) {
        CheckedDraft checked = checks.check(
                draft.writing().region(),
                draft.writing().year(),
                draft.writing().text());
        return DraftView.of(draft, checked, language);
    }

    ProblemException changed(Draft now, Language language) {
        return Preconditions.changed(tag(now), view(now, language));
    }

    static ETag tag(Draft draft) {
        return ETag.of(draft.revision());
    }
}
