package io.canbao.policypack;

/**
 * Something wrong with the body of a question.
 *
 * @param pointer
 *            JSON pointer to the value, RFC 6901
 * @param code
 *            stable, for programs
 * @param message
 *            for people
 */
public record Fault(String pointer, String code, String message) {}
