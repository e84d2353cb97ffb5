package io.canbao.testkit.architecture.wrong.service.time;

import java.time.Clock;
import java.time.LocalDate;

record TakesTheClock(Clock clock) {
    static Clock machine() {
        return Clock.systemUTC();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
