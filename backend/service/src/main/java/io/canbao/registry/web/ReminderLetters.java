package io.canbao.registry.web;

import io.canbao.paper.PaperForm;
import io.canbao.paper.PaperForm.Line;
import io.canbao.registry.RemindResidents.Reminder;
import io.canbao.registry.Resident.Particulars;
import io.canbao.rules.policy.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reminders on paper: a letter for each household, and one for whoever is of none.
 *
 * @param letterhead of the county
 * @param address    of the county's public page, which a phone reads from it
 * @param printed    the day that it is printed on, of which the amounts are
 */
record ReminderLetters(
        String letterhead, String address, int year, LocalDate printed, UnitNames names, Language language) {
    /** The letters, in the order in which their first people stand. */
    List<PaperForm> of(List<Reminder> reminders) {
        Map<String, List<Reminder>> households = new LinkedHashMap<>();
        for (Reminder reminder : reminders) {
            Particulars person = reminder.person().particulars();
            String household = person.household()
                    .map(number -> person.unit() + " " + number)
                    .orElseGet(() -> reminder.person().id().value());
            households.computeIfAbsent(household, _ -> new ArrayList<>()).add(reminder);
        }
        return households.values().stream().map(this::letter).toList();
    }

    private PaperForm letter(List<Reminder> household) {
        ReminderText text = ReminderText.in(language);
        String insuranceYear = Integer.toString(year);
        List<Line> lines = new ArrayList<>();
        Particulars first = household.getFirst().person().particulars();
        lines.add(new Line(text.say("letter.unit"), names.of(first.unit())));
        first.household().ifPresent(number -> lines.add(new Line(text.say("letter.household"), number)));
        household.forEach(one -> lines.add(new Line(one.person().particulars().name(), text.body(one))));
        return new PaperForm(
                letterhead,
                text.say("letter.title", insuranceYear),
                Optional.empty(),
                lines,
                List.of(
                        text.say("letter.intro", insuranceYear),
                        text.say("letter.scan"),
                        text.say("letter.printed", text.day(printed))),
                address);
    }
}
