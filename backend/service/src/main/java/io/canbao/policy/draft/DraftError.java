package io.canbao.policy.draft;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why a draft does not get further. */
public enum DraftError implements ErrorCode {
    DRAFT_NOT_FOUND(HttpStatus.NOT_FOUND, "该年度没有草稿。", "There is no draft for that year."),
    YEAR_OUTSIDE(HttpStatus.UNPROCESSABLE_ENTITY, "年度须为 2000 至 2099。", "The year must be from 2000 to 2099."),
    DRAFT_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "草稿过大：不超过 4 MB。", "The draft is too large: at most 4 MB."),
    DRAFT_NOT_UTF8(
            HttpStatus.BAD_REQUEST,
            "草稿须为 UTF-8 编码的文本，请另存为 UTF-8 后再提交。",
            "The draft must be text in UTF-8; please save it as such."),
    DRAFT_HAS_FAULTS(HttpStatus.CONFLICT, "草稿有错误，须先改正。", "The draft has faults, which have to be mended first."),
    CASES_FAIL(HttpStatus.CONFLICT, "有用例不符，须先核对。", "Cases fail, which have to be looked at first."),
    WARNINGS_UNANSWERED(
            HttpStatus.CONFLICT,
            "有提醒未作说明，须逐条说明理由。",
            "Warnings are not answered: each wants the reason for which it is meant."),
    VALUES_UNCONFIRMED(
            HttpStatus.CONFLICT,
            "有沿用的金额、比例或日期尚未确认，须逐项确认、修改或删除。",
            "Amounts, percentages or days that were copied are not confirmed: each has to be confirmed, changed or ended."),
    BASE_SUPERSEDED(
            HttpStatus.CONFLICT,
            "编写期间已有其他版本施行，须逐处核对是否采用。",
            "Another version came into force meanwhile; each part that it changed has to be looked at."),
    BASE_WITHDRAWN(
            HttpStatus.CONFLICT,
            "草稿提交审核后，所依据的版本已撤回。须退回草稿，核对后重新提交审核。",
            "The version that the draft was made from was withdrawn after it was handed over; give it back, look at it and submit it again."),
    BASE_HOLDS(
            HttpStatus.CONFLICT,
            "草稿所依据的版本仍在施行，没有要核对的内容。",
            "What the draft was made from is still in force; there is nothing to take over."),
    BASE_MOVED(
            HttpStatus.CONFLICT,
            "现行版本又有变化，请重新核对。",
            "Another version is in force by now; look at what it changed first."),
    PART_NOT_TAKEN(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "这一处不能自动采用，请在政策文本中修改。",
            "This cannot be taken over by itself; please write it into the text."),
    NOT_AHEAD(
            HttpStatus.CONFLICT,
            "该内容没有依据上级待公布的政策，可以直接公布。",
            "It stands on nothing above that is still to be published; it can be published by itself."),
    NOT_JOINED(HttpStatus.NOT_FOUND, "没有与上级一并公布的安排。", "Nothing is put down to be published together with a layer."),
    AHEAD_FORM(HttpStatus.UNPROCESSABLE_ENTITY, "须为 true 或 false。", "One of true, false."),
    SAME_LAYERS(HttpStatus.CONFLICT, "上级没有与现行不同的待施行政策。", "Nothing is to come above that is not in force already."),
    NO_UPDATE(HttpStatus.NOT_FOUND, "上级政策没有待接受的更新。", "Nothing was published above that is not in force here already."),
    DRAFT_EXISTS(HttpStatus.CONFLICT, "该年度已有草稿，不能再次复制。", "There is a draft for that year already."),
    VALUE_UNKNOWN(
            HttpStatus.UNPROCESSABLE_ENTITY, "沿用的内容中没有这一项。", "There is no such value among those that were copied."),
    VALUES_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请选择需要确认的内容。", "Choose the values that are to be confirmed."),
    CITE_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请注明依据的文件和条款。", "Give the document and clause that says so."),
    CITE_UNKNOWN(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "草稿的 sources 中没有这个文件标识，请先写入，或者写明文号。",
            "The draft has no source of that name; add it there first, or write the number of the document."),
    COPY_FORM(HttpStatus.UNPROCESSABLE_ENTITY, "须写明从哪个区县、哪个年度复制。", "Name the county and the year to copy from."),
    POPULATION_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "须为 registry 或 generated。", "One of registry, generated."),
    POPULATION_SIZE(HttpStatus.UNPROCESSABLE_ENTITY, "须为 1 至 2000000。", "From 1 to 2,000,000."),
    NOBODY_THERE(
            HttpStatus.CONFLICT,
            "名册中还没有居民。请先导入居民名册，或选择模拟人群。",
            "Nobody is on the roll yet. Import a roll first, or choose a generated population."),
    LEVEL_DIFFERS(
            HttpStatus.CONFLICT,
            "草稿中的层级（level）与本地区的层级不符。",
            "The level in the draft is not that of the region in the tree."),
    DRAFT_SUBMITTED(
            HttpStatus.CONFLICT,
            "草稿已提交或者已公布，修改后才能再次提交。",
            "The draft is submitted or published already: it is submitted again once it was changed."),
    DRAFT_NOT_SUBMITTED(HttpStatus.CONFLICT, "草稿尚未提交审核。", "The draft is not submitted."),
    DRAFT_CHANGED(
            HttpStatus.CONFLICT,
            "草稿内容与所指的不同，请核对现有内容。",
            "The draft does not hold what was meant; see what it holds now."),
    SAME_PERSON(
            HttpStatus.FORBIDDEN,
            "不能审核本人编写、提交或申请的内容，须由他人审核。",
            "Nobody approves what they wrote, submitted or asked for themselves: another person has to."),
    ALREADY_AGREED(HttpStatus.CONFLICT, "您已审核通过，还须由另一名政策审批员审核。", "You agreed already; another person has to, too."),
    REMARKS_OPEN(HttpStatus.CONFLICT, "有审核意见尚未办结。", "Remarks on the draft are not settled."),
    REMARK_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这条审核意见。", "There is no such remark."),
    REMARK_SETTLED(HttpStatus.CONFLICT, "这条审核意见已经办结。", "This remark is settled already."),
    REMARK_NOT_YOURS(
            HttpStatus.FORBIDDEN,
            "审核意见由提出人或政策审批员办结。",
            "A remark is settled by whoever made it, or by somebody who approves."),
    PART_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "政策文本中没有这一处。", "There is no such part in the text."),
    NOT_APPROVED(HttpStatus.CONFLICT, "该内容未经审核通过，不能公布。", "This content is not approved and cannot be published."),
    ALREADY_PUBLISHED(
            HttpStatus.CONFLICT,
            "该内容已经公布，再次公布须重新审核。",
            "This content was published already; publishing it again wants a new approval."),
    LAYERS_CHANGED(
            HttpStatus.CONFLICT,
            "施行时的上级政策与审核时所依据的不同，须退回，核对后重新审核。",
            "What it would stand on is not what it was approved with; it has to be given back, looked at and approved anew."),
    LAYERS_AHEAD(
            HttpStatus.CONFLICT,
            "所依据的上级政策届时尚未施行，不能早于上级施行。",
            "What it stands on above is not in force by then; it cannot come into force earlier."),
    EVALUATORS_DIFFER(
            HttpStatus.CONFLICT,
            "两套计算程序结果不一致，不能公布，请联系平台。",
            "The two evaluators differ about it; it cannot be published. Please tell the platform."),
    MOMENT_FORM(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "须为时间，如 2026-09-01T00:00:00Z；立即公布的，不写或者写 null。",
            "A moment, written 2026-09-01T00:00:00Z; left out or null for now."),
    MOMENT_OUTSIDE(
            HttpStatus.UNPROCESSABLE_ENTITY, "生效时间须在 2099 年底以前。", "The moment to come into force must be before 2100."),
    MOMENT_PASSED(
            HttpStatus.UNPROCESSABLE_ENTITY, "生效时间须晚于现在。", "The moment to come into force must be still to come."),
    INVALID_REVIEW(HttpStatus.UNPROCESSABLE_ENTITY, "填写内容有误，详见各项。", "Something is not filled in right; see the list."),
    DIGEST_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "须写明所指内容的摘要（digest）。", "Give the digest of what is meant."),
    COMMENT_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "须写明理由。", "Give a reason."),
    COMMENT_TOO_LONG(HttpStatus.UNPROCESSABLE_ENTITY, "不超过 2000 字。", "At most 2,000 characters.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    DraftError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
