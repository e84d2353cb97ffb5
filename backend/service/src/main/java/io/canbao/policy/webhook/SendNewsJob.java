package io.canbao.policy.webhook;

import io.canbao.jobs.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sends what is due about every second. */
@Singleton
final class SendNewsJob implements RecurringJob {
    private final SendNews news;

    SendNewsJob(SendNews news) {
        this.news = news;
    }

    @Override
    public String name() {
        return "policy.webhooks";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        news.send();
    }
}
