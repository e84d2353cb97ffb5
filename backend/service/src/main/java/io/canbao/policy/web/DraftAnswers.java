package io.canbao.policy.web;

import io.canbao.http.ETag;
import io.canbao.http.JsonAnswer;
import io.canbao.http.Preconditions;
import io.canbao.policy.draft.Approvals;
import io.canbao.policy.draft.ApprovedPacks;
import io.canbao.policy.draft.CheckDrafts;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.Drafts;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.RegionTree;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/** Answers with a draft, and with what is there where somebody else was faster. */
@Singleton
class DraftAnswers {
    private final CheckDrafts checks;
    private final ApprovedPacks packs;
    private final Approvals approvals;
    private final Drafts drafts;
    private final RegionTree regions;

    DraftAnswers(CheckDrafts checks, ApprovedPacks packs, Approvals approvals, Drafts drafts, RegionTree regions) {
        this.checks = checks;
        this.packs = packs;
        this.approvals = approvals;
        this.drafts = drafts;
        this.regions = regions;
    }

    HttpResponse<DraftView> shown(Draft draft, Language language) {
        return JsonAnswer.personal(view(draft, language), language)
                .header(HttpHeaders.ETAG, tag(draft).header());
    }

    DraftView view(Draft draft, Language language) {
        return DraftView.of(
                draft,
                checks.check(draft),
                approvals.needed(draft.writing().region()),
                drafts.reasons(draft.writing().region(), draft.writing().year()),
                packs.obstacle(draft).map(obstacle -> ObstacleView.of(obstacle, regions, language)),
                language);
    }

    ProblemException changed(Draft now, Language language) {
        return Preconditions.changed(tag(now), view(now, language));
    }

    static ETag tag(Draft draft) {
        return ETag.of(draft.revision());
    }
}
