package io.canbao.testkit.architecture.wrong.service.payment.files;

/** What the room offers. */
public interface Files {}
