package io.canbao.jobs;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why something about a job is not answered. */
public enum JobError implements ErrorCode {
    JOB_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这项任务。", "There is no such job."),
    JOB_ENDED(HttpStatus.CONFLICT, "任务已经结束，不能取消。", "The job has ended and cannot be cancelled.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    JobError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
