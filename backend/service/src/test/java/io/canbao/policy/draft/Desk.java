package io.canbao.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/**
 * The policy desk of a county that no other test has, below a layer that has published.
 *
 * @param code   of the county, which has a version 1 of 2025 that pays nine tenths of a subsistence recipient's fee
 * @param editor who writes
 * @param second who approves
 */
record Desk(Served served, String code, String layer, Person editor, Person second) {
    static final String DRAFT = "/policies/2025/draft";
    static final String UPDATE = "/policies/2025/update";
    static final String VERSIONS = "/policies/2025/versions";

    static Desk of(Served served) {
        return of(served, FreshCounties.create());
    }

    static Desk of(Served served, FreshCounties fresh) {
        served.bean(PublishPacks.class).publish(fresh.given(), new By("somebody", "a test"));
        served.bean(PublishedPolicies.class).refresh();
        return new Desk(
                served,
                fresh.upper(),
                fresh.layer(),
                People.of(served, fresh.upper(), Role.POLICY_EDITOR),
                People.of(served, fresh.upper(), Role.POLICY_APPROVER));
    }

    String path(String rest) {
        return "/counties/" + code + rest;
    }

    /** A pack that differs from version 1 in what it pays. */
    String pack(int percent) {
        return """
                # 上县的政策 %s
                canbao: 1
                region: "%s"
                name: {zh: 上县, en: Upper County}
                level: county
                year: 2025
                extends: "%s"
                sources:
                  notice: {document: 上政〔2024〕9号, title: {zh: 上县通知, en: Upper County notice}, issuer: 上县, issued: 2024-08-20}
                subsidies:
                  - {id: subsidy.subsistence, when: {categories: subsistence}, then: {percent: %d, of: basic, funder: medical-aid}, cite: notice 三}
                """.formatted("…", code, layer, percent);
    }

    Answer begin(String pack) {
        return put(editor, DRAFT, pack, "If-None-Match", "*");
    }

    /** Puts a text in the place of what is there. */
    Answer change(String pack) {
        return put(editor, DRAFT, pack, "If-Match", tag());
    }

    Answer put(Person person, String rest, String text, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + person.token();
        return served.ask(served.request("/api/v1" + path(rest), all)
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(text)));
    }

    Answer draft() {
        return editor.get(path(DRAFT));
    }

    String tag() {
        return '"' + draft().at("/revision") + '"';
    }

    Answer submit() {
        return editor.post(path(DRAFT + "/submission"), "{\"comment\":\"请审核\"}");
    }

    Answer approve(String digest) {
        return second.post(path(DRAFT + "/approval"), "{\"digest\":\"" + digest + "\",\"comment\":\"同意\"}");
    }

    Answer publish(String digest) {
        return publish(digest, "null");
    }

    /** @param at a JSON value */
    Answer publish(String digest, String at) {
        return second.post(path(VERSIONS), "{\"digest\":\"" + digest + "\",\"at\":" + at + "}");
    }

    /** Puts what was approved down to be published together with its layer. */
    Answer join(String digest) {
        return editor.post(path(DRAFT + "/joining"), "{\"digest\":\"" + digest + "\"}");
    }

    /** Writes, submits and approves; the digest. */
    String approved(int percent) {
        Answer put = draft().status() == 404 || draft().at("/state").equals("published")
                ? begin(pack(percent))
                : change(pack(percent));
        String digest = put.at("/digest");
        submit();
        approve(digest);
        return digest;
    }

    /** What somebody with subsistence pays by what answers publicly. */
    String payable() {
        return served.quote(code, Served.SUBSISTENCE).at("/options/0/payable");
    }

    /** What a version is now. */
    String state(int version) {
        return editor.get(path(VERSIONS + "/" + version)).at("/state");
    }

    /** Why the last thing was done with a version. */
    static String why(Answer version) {
        JsonNode steps = version.json().path("steps");
        return steps.path(steps.size() - 1).path("reason").asText();
    }

    /** Takes the update over, hands it in and has it approved; its digest. */
    String approvedUpdate() {
        String digest = acceptedUpdate();
        submit();
        approve(digest);
        return digest;
    }

    /** Takes the update over as a draft; its digest. */
    String acceptedUpdate() {
        return editor.post(path(UPDATE + "/acceptance"), "").at("/digest");
    }

    /** Has a version withdrawn by the second person and a third. */
    void takeBack(Person third, int version) {
        String withdrawal = path(VERSIONS + "/" + version + "/withdrawal");
        second.post(withdrawal, "{\"reason\":\"有误\"}");
        assertThat(third.post(withdrawal + "/approval", "").status()).isEqualTo(200);
    }
}
