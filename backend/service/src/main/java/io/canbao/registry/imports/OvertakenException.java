package io.canbao.registry.imports;

/** Somebody else changed what was to be changed: the rows are judged once more. */
final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
