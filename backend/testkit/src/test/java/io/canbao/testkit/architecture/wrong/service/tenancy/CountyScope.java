package io.canbao.testkit.architecture.wrong.service.tenancy;

/** For which county. */
public record CountyScope(CountyCode county) {
    /** Right: says what it is. */
    public static CountyScope withoutSession(CountyCode county) {
        return new CountyScope(county);
    }
}
