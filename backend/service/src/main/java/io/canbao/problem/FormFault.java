package io.canbao.problem;

/**
 * Something that is wrong with a form that was filled in.
 *
 * @param pointer JSON pointer to the field
 * @param code    what is wrong with it
 */
public record FormFault(String pointer, ErrorCode code) {}
