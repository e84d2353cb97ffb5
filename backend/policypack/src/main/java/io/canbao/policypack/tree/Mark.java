package io.canbao.policypack.tree;

/** A place in a file; lines count from 1. */
public record Mark(String file, int line) {}
