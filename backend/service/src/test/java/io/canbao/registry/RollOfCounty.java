package io.canbao.registry;

import io.canbao.platform.Answer;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.policy.By;
import io.canbao.policy.PublishPacks;
import io.canbao.policy.PublishedPolicies;
import io.canbao.tenancy.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The roll of a county that no other test has: town t1 with the villages v1 and v2, and a policy that pays nine tenths of a subsistence recipient's fee.
 *
 * @param officer who keeps the roll
 */
public record RollOfCounty(Served served, String code, Person admin, Person officer) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** A county of an application that is shared. */
    public static RollOfCounty of(Served served) {
        return in(served, published(served, text -> text).upper());
    }

    /** Two counties of an application that is shared, with every text of their packs changed; the upper one first. */
    public static List<RollOfCounty> two(Served served, UnaryOperator<String> change) {
        FreshCounties fresh = published(served, change);
        return List.of(in(served, fresh.upper()), in(served, fresh.lower()));
    }

    private static FreshCounties published(Served served, UnaryOperator<String> change) {
        FreshCounties fresh = FreshCounties.create();
        served.bean(PublishPacks.class).publish(fresh.given(change), new By("somebody", "a test"));
        served.bean(PublishedPolicies.class).refresh();
        return fresh;
    }

    private static RollOfCounty in(Served served, String code) {
        Person admin = People.of(served, code, Role.COUNTY_ADMIN);
        RollOfCounty roll = new RollOfCounty(served, code, admin, People.of(served, code, Role.ENROLLMENT_OFFICER));
        roll.unit("{\"code\":\"t1\",\"name\":{\"zh\":\"东镇\"},\"kind\":\"town\"}");
        roll.unit("{\"code\":\"v1\",\"name\":{\"zh\":\"一村\"},\"kind\":\"village\",\"parent\":\"t1\"}");
        roll.unit("{\"code\":\"v2\",\"name\":{\"zh\":\"二村\"},\"kind\":\"village\",\"parent\":\"t1\"}");
        return roll;
    }

    private void unit(String form) {
        Answer added = admin.post(path("/units"), form);
        if (added.status() != 201) {
            throw new AssertionError(added.text());
        }
    }

    public String path(String rest) {
        return "/counties/" + code + rest;
    }

    /** Puts somebody on the roll who was born on 1990-03-02, with a number made of this one. */
    public Answer register(int number, String more) {
        return officer.post(
                path("/residents"),
                "{\"idNumber\":\"%s\",\"name\":\"甲%d\",\"unit\":\"v1\"%s}".formatted(number(number), number, more));
    }

    /** A number of nobody: of a division that there is not, with the right check character. */
    public static String number(int number) {
        return number("19900302", number);
    }

    /** The same for somebody born on another day. */
    public static String number(String born, int number) {
        String digits = "990101" + born + "%03d".formatted(number);
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            sum += WEIGHTS[place] * (digits.charAt(place) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** Brings a file in UTF-8 and has it checked. */
    public Answer bring(String kind, String text) {
        return bring(kind, text.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    /** The same by the admin, who alone may bring units. */
    public Answer bringUnits(String text) {
        return bring(admin, "units", text);
    }

    /** The same by somebody. */
    public Answer bring(Person by, String kind, String text) {
        return bring(by, kind, text.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    /** Brings a file and has it checked. */
    public Answer bring(String kind, byte[] file, String type) {
        return bring(officer, kind, file, type);
    }

    private Answer bring(Person by, String kind, byte[] file, String type) {
        Answer brought = served.ask(
                served.request("/api/v1" + path("/imports?kind=" + kind), "Authorization", "Bearer " + by.token())
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofByteArray(file)));
        if (brought.status() != 202) {
            return brought;
        }
        work(brought);
        return officer.get(path("/imports/" + brought.at("/id")));
    }

    /** Confirms an import and has it taken in. */
    public Answer confirm(Answer waiting) {
        return confirm(officer, waiting);
    }

    /** The same by somebody. */
    public Answer confirm(Person by, Answer waiting) {
        Answer confirmed = by.post(
                path("/imports/" + waiting.at("/id") + "/confirmation"),
                "",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        if (confirmed.status() != 202) {
            return confirmed;
        }
        work(confirmed);
        return officer.get(path("/imports/" + waiting.at("/id")));
    }

    /** Does the job of an import, as the queue would. */
    private void work(Answer queued) {
        served.work(code, queued.at("/job"));
    }
}
