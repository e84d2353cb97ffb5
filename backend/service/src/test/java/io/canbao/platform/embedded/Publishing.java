package io.canbao.platform.embedded;

import io.canbao.platform.Platform;
import io.canbao.platform.TwoCounties;
import io.canbao.policy.By;
import io.canbao.policy.Origin;
import io.canbao.policy.PublishPacks;
import java.util.Map;

/** A program of its own that publishes again and again and says so each time, until it is killed. */
final class Publishing {
    private Publishing() {}

    /** Takes the folder of the database. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Platform platform = Platform.start(
                    TwoCounties.given(TwoCounties.packs(), Origin.FOLDER),
                    Map.of("canbao.data", arguments[0], "canbao.port", -1));
            PublishPacks publishPacks = platform.context().getBean(PublishPacks.class);
            System.out.println("started");
            for (int percent = 10; percent < 90; percent++) {
                publishPacks.publish(
                        TwoCounties.given(TwoCounties.packsWithUpperPaying(percent), Origin.OFFICE),
                        new By("somebody", "once more"));
                System.out.println("published");
            }
            Thread.sleep(Long.MAX_VALUE);
        } catch (RuntimeException refused) {
            System.out.println("refused " + innermost(refused));
            Runtime.getRuntime().halt(1);
        }
    }

    private static String innermost(Throwable failed) {
        return failed.getCause() == null ? String.valueOf(failed.getMessage()) : innermost(failed.getCause());
    }
}
