package io.canbao.policypack.finding;

/** A place in a file; lines count from 1. */
public record Mark(String file, int line) {}
