package io.canbao.testkit.architecture.wrong.service.http;

/** Stands for the platform's own. */
public @interface AnswersFromMemory {
    /** Why. */
    String value();
}
