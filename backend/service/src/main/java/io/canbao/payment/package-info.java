/**
 * Money that comes for enrollments and goes back: payments taken by hand and told by providers, receipts and their numbers, what stands in suspense, and what is to be
 * paid back. What is to be paid, and whether an enrollment is confirmed by it, is decided in {@code enrollment}; cash in hands of collectors lives in {@code custody}.
 *
 * <p>A payment confirms its enrollment, is booked and has its receipt in one transaction, or none of it. Money that a provider tells of has come whatever we think of it: what pays no
 * enrollment stands in suspense, listed until somebody pays it back. A notice that comes again is answered with what it brought about the first time, found by the reference of who
 * took the money, which is unique for its account for good.
 *
 * <p>What the tax bureau and banks took comes as a file ({@code imports}): a line pays the enrollment of its person and year, or makes one where there is none. A line that fits nobody is
 * booked all the same, into suspense with the papers of who paid (sealed), until somebody has it settled or paid back.
 *
 * <p>Each collector and each channel numbers its receipts in a range of its own, whose row is locked while one is printed: what is rolled back leaves no gap, and nobody
 * waits for anybody else's range.
 */
@MayUse({
    "enrollment",
    "registry",
    "policy",
    "ledger",
    "secrets",
    "paper",
    "tenancy",
    "audit",
    "identity",
    "jobs",
    "imports",
    "http",
    "problem",
    "language",
    "request"
})
@NullMarked
package io.canbao.payment;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
