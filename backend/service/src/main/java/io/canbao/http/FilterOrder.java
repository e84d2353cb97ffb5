package io.canbao.http;

/** Which filter sees a request first; answers pass them in the opposite order. */
final class FilterOrder {
    static final int REQUEST_ID = -50;
    static final int ACCESS_LOG = -40;
    static final int RATE_LIMIT = -20;
    static final int WELL_FORMED = -15;
    static final int MANAGEMENT_PORT = -12;
    static final int STATIC_FILES = -10;
    static final int PARAMETERS = 10;

    private FilterOrder() {}
}
