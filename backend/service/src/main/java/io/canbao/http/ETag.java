package io.canbao.http;

/**
 * Names one state of something that can be changed.
 *
 * @param value without quotes: a revision, a digest
 */
public record ETag(String value) {
    public ETag {
        if (value.isEmpty() || value.chars().anyMatch(c -> c <= ' ' || c == '"' || c > '~')) {
            throw new IllegalArgumentException("no visible ASCII without quotes");
        }
    }

    /** Of what counts its changes. */
    public static ETag of(long revision) {
        return new ETag(Long.toString(revision));
    }

    /** As it stands in a header. */
    public String header() {
        return '"' + value + '"';
    }
}
