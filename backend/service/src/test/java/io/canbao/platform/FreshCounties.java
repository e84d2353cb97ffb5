package io.canbao.platform;

import io.canbao.policy.GivenPack;
import io.canbao.policypack.effective.EffectivePolicy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * The two counties and their layer under codes that no other test has: for a test that writes into an application that it shares.
 *
 * @param layer of which the codes of the counties say that they lie in it
 */
public record FreshCounties(String layer, String upper, String lower) {
    private static final AtomicInteger NEXT = new AtomicInteger(9_501);

    public static FreshCounties create() {
        int next = NEXT.getAndIncrement();
        return new FreshCounties(next + "00", next + "01", next + "02");
    }

    public List<EffectivePolicy> packs() {
        return TwoCounties.read(this::renamed);
    }

    /** The packs with the texts that they were made from. */
    public List<GivenPack> given() {
        return given(text -> text);
    }

    /** The same with every text changed. */
    public List<GivenPack> given(UnaryOperator<String> change) {
        return TwoCounties.given(text -> change.apply(renamed(text)));
    }

    private String renamed(String text) {
        return text.replace(TwoCounties.LAYER, layer)
                .replace(TwoCounties.UPPER, upper)
                .replace(TwoCounties.LOWER, lower);
    }
}
