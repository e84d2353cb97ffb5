package io.canbao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.OnMySql;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.policy.By;
import io.canbao.policy.PublishPacks;
import io.canbao.policy.PublishedPolicies;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoIT {

    @ParameterizedTest
    @EnumSource
    void aCountyThatNobodyUsesIsFilledOnceAndItsPeopleSignIn(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        served.bean(PublishPacks.class).publish(fresh.given(), new By("somebody", "a test"));
        served.bean(PublishedPolicies.class).refresh();
        Optional<CountyCode> county = Optional.of(CountyCode.parse(fresh.upper()));
        MakeDemo demo = served.bean(MakeDemo.class);

        MakeDemo.Made made = demo.make(county, 1_000, count -> {});

        assertThat(made.residents()).isEqualTo(1_000);
        assertThat(made.usernames()).startsWith("demo-county-admin").contains("demo-agent", "demo-auditor");
        Person officer = served.signIn("demo-enrollment-officer", made.password());
        String roll = "/counties/" + fresh.upper() + "/residents";
        assertThat(officer.get(roll).at("/total")).isEqualTo("1000");
        Answer found = officer.post(roll + "/search", "{\"q\":\"何两全\"}");
        assertThat(officer.get(roll + "/" + found.at("/items/0/id")).json().path("history"))
                .hasSize(4);
        assertThatThrownBy(() -> demo.make(county, 1_000, count -> {}))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.code().name()).isEqualTo("COUNTY_EXISTS"));
    }

    @OnMySql
    void aCountyWithoutAPolicyIsNotFilled(DatabaseKind kind) {
        MakeDemo demo = Served.twoCounties(kind).bean(MakeDemo.class);

        assertThatThrownBy(() -> demo.make(Optional.of(CountyCode.parse("999999")), 1_000, count -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
