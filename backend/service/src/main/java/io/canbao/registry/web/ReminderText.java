package io.canbao.registry.web;

import io.canbao.registry.RemindResidents.Offer;
import io.canbao.registry.RemindResidents.Reminder;
import io.canbao.rules.policy.Language;
import io.canbao.rules.wording.Phrases;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Reminders in words: as a text for a phone, and as lines of a letter. */
final class ReminderText extends Phrases {
    private static final Map<Language, ReminderText> TEXTS =
            Map.of(Language.ZH, new ReminderText(Language.ZH), Language.EN, new ReminderText(Language.EN));

    private ReminderText(Language language) {
        super("io.canbao.registry.web.reminders", language);
    }

    static ReminderText in(Language language) {
        return Objects.requireNonNull(TEXTS.get(language));
    }

    /** A text to send, without a signature. */
    String message(Reminder reminder, int year) {
        String name = reminder.person().particulars().name();
        return say("message", name, Integer.toString(year), body(reminder));
    }

    /** What somebody pays, until when, and what comes after. */
    String body(Reminder reminder) {
        if (reminder.today().isPresent()) {
            String now = said(reminder.today().get(), "offer");
            return reminder.until()
                    .map(until -> say("until", day(until), now, later(reminder)))
                    .orElseGet(() -> say("now", now));
        }
        if (reminder.until().isPresent() && reminder.later().isPresent()) {
            LocalDate from = reminder.until().get().plusDays(1);
            return say("opens", day(from), said(reminder.later().get(), "later.offer"));
        }
        return say("closed");
    }

    private String later(Reminder reminder) {
        return reminder.later()
                .map(offer -> said(offer, "later.offer"))
                .map(offer -> reminder.end()
                        .map(end -> say("later.until", day(end), offer))
                        .orElseGet(() -> say("later", offer)))
                .orElseGet(() -> say("later.closed"));
    }

    /** @param moving key of the text for a cover that begins later the later it is paid */
    private String said(Offer offer, String moving) {
        if (offer.payable().isEmpty()) {
            return say("offer.open");
        }
        long fen = offer.payable().get().fen();
        if (offer.coveredFrom().isEmpty()) {
            return say("offer.uncovered", amount(fen));
        }
        String price = fen == 0 ? say("price.free") : say("price", amount(fen));
        String from = day(offer.coveredFrom().get());
        return offer.moves() ? say(moving + ".moving", price, from) : say("offer", price, from);
    }

    /** A day in words. */
    String day(LocalDate day) {
        return date(day.toEpochDay());
    }
}
