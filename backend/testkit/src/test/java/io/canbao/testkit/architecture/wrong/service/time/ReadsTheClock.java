package io.canbao.testkit.architecture.wrong.service.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

class ReadsTheClock {
    final Supplier<Instant> later = Instant::now;

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    LocalDate today() {
        return LocalDate.now();
    }

    long millis() {
        return System.currentTimeMillis();
    }
}
