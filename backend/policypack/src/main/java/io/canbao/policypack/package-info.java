/**
 * Policy packs: reads what counties write into {@link io.canbao.rules.policy.Policy policies}, layers merged and all
 * faults at once, and answers questions in the HTTP contract's JSON. No database, no server.
 *
 * <p>This package is about files: {@link io.canbao.policypack.PackLibrary} reads them with their layers and cases. A document is a {@code tree}, from which {@code reader} makes a policy; what is
 * wrong is a {@code finding}, whoever finds it. {@code effective} is a pack with its layers, {@code analysis} looks at it before anybody relies on it, {@code agreement} asks both evaluators
 * about it. {@code answer} is the JSON of questions and answers, {@code data} what a pack holds beside its rules. {@code takeover} brings changes of one text into
 * another, {@code rollover} one year's into the next.
 */
@NullMarked
package io.canbao.policypack;

import org.jspecify.annotations.NullMarked;
