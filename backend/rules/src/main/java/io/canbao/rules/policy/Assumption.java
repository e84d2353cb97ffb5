package io.canbao.rules.policy;

/** A reading of an open point, decided by the author of the pack and shown with every answer that rests on it. */
public record Assumption(String id, Text text, Clause clause) {}
