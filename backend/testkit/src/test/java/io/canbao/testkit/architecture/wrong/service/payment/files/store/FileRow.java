package io.canbao.testkit.architecture.wrong.service.payment.files.store;

/** Wrong: offers itself, from two rooms deep. */
public record FileRow(String name) {}
