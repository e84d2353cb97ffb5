package io.canbao.policy.draft;

import static io.canbao.policy.draft.Desk.DRAFT;
import static io.canbao.policy.draft.Desk.VERSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.tenancy.Role;

/** The desk of the layer. */
record Above(FreshCounties fresh, Person editor, Person second) {
    static Above of(Served served, FreshCounties fresh) {
        return new Above(
                fresh,
                People.of(served, fresh.layer(), Role.POLICY_EDITOR),
                People.of(served, fresh.layer(), Role.POLICY_APPROVER));
    }

    String path(String rest) {
        return "/counties/" + fresh.layer() + rest;
    }

    /** The layer's own text with another fee, approved; its digest. */
    String approved() {
        String text = fresh.given(pack -> pack.replace("400.00", "410.00")).stream()
                .filter(pack -> pack.policy().region().equals(fresh.layer()))
                .findFirst()
                .flatMap(pack -> pack.own())
                .orElseThrow();
        String digest = editor.put(path(DRAFT), text, "If-None-Match", "*").at("/digest");
        editor.post(path(DRAFT + "/submission"), "{}");
        Answer approved = second.post(path(DRAFT + "/approval"), "{\"digest\":\"" + digest + "\"}");
        assertThat(approved.at("/state")).as(approved.text()).isEqualTo("approved");
        return digest;
    }

    /** The digest of what was approved last. */
    String digest() {
        return second.get(path(DRAFT)).at("/digest");
    }

    /** Hands over and approves what was given back. */
    void again(String digest) {
        editor.post(path(DRAFT + "/submission"), "{}");
        second.post(path(DRAFT + "/approval"), "{\"digest\":\"" + digest + "\"}");
    }

    void plan(String digest, String at) {
        Answer planned = second.post(path(VERSIONS), "{\"digest\":\"%s\",\"at\":\"%s\"}".formatted(digest, at));
        assertThat(planned.status()).as(planned.text()).isEqualTo(202);
    }

    Answer publish(String digest, String with) {
        return second.post(path(VERSIONS), "{\"digest\":\"%s\",\"with\":[\"%s\"]}".formatted(digest, with));
    }

    Answer joinings() {
        return second.get(path("/policies/2025/joinings"));
    }

    String versions() {
        return second.get(path(VERSIONS)).at("/total");
    }
}
