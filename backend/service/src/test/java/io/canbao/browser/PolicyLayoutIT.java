package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.canbao.testkit.WatchedPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of every policy fits a phone and a desk. */
@ExtendWith(Site.Shared.class)
class PolicyLayoutIT {
    private final Site site;

    PolicyLayoutIT(Site site) {
        this.site = site;
    }

    /** The longer words on the smaller page. */
    @Test
    void everyServedPolicyFitsAPhone() {
        fits(Reader.ENGLISH, site.browser().phoneVisitor("zh-CN"), "phone");
    }

    @Test
    void everyServedPolicyFitsADesk() {
        fits(Reader.CHINESE, site.browser().visitor("zh-CN"), "desk");
    }

    private void fits(Reader reader, BrowserContext context, String how) {
        try (var visitor = context) {
            var watched = WatchedPage.of(visitor);
            reader.prepare(watched.page());
            for (var place : PolicyPages.BUILT_IN) {
                PolicyPages.open(watched, site.served(), place);
                if (place.equals(PolicyPages.LAST)) { // the picture of so long a page takes seconds
                    watched.picture("policy-%s-%s-%s".formatted(place.replace('/', '-'), reader.language(), how));
                }
                assertThat(watched.overhang()).as(place).isLessThanOrEqualTo(0);
                assertThat(watched.errors()).as(place).isEmpty();
            }
        }
    }

    @Tag("journey")
    @ParameterizedTest
    @EnumSource(Reader.class)
    void everyServedPolicyShutsNobodyOut(Reader reader) {
        shutsNobodyOut(reader, site.browser().phoneVisitor("zh-CN"));
        shutsNobodyOut(reader, site.browser().visitor("zh-CN"));
    }

    private void shutsNobodyOut(Reader reader, BrowserContext context) {
        try (var visitor = context) {
            var watched = WatchedPage.of(visitor);
            reader.prepare(watched.page());
            for (var place : PolicyPages.BUILT_IN) {
                PolicyPages.open(watched, site.served(), place);
                assertThat(watched.barriers()).as(place).isEmpty();
            }
        }
    }
}
