package io.canbao.administration;

import static io.canbao.platform.TwoCounties.LAYER;
import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import java.net.URLEncoder;
import java.util.List;

class PlacesIT {
    private static final String COUNTIES = "/platform/counties";
    private static final String REGIONS = "/platform/regions";

    @OnMySql
    void countiesAndRegionsAreFoundByNameStatusAndWhereTheyLie(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person operator = served.operator();
        String name = operator.get(COUNTIES + "?name=" + UPPER).at("/items/0/name/zh");

        assertThat(codes(operator, COUNTIES + "?name=" + URLEncoder.encode(name, UTF_8)))
                .contains(UPPER)
                .doesNotContain(LOWER);
        assertThat(codes(operator, COUNTIES + "?size=500&in=" + LAYER)).contains(UPPER, LOWER);
        assertThat(codes(operator, COUNTIES + "?size=500&in=100000")).contains(UPPER);
        assertThat(codes(operator, COUNTIES + "?status=removed&name=" + UPPER)).isEmpty();
        assertThat(codes(operator, REGIONS + "?level=province&name=" + LAYER)).containsExactly(LAYER);
        assertThat(codes(operator, REGIONS + "?level=prefecture&name=" + LAYER)).isEmpty();
        for (String wrong : List.of("status=gone", "in=" + UPPER)) {
            Answer refused = operator.get(COUNTIES + "?" + wrong);
            assertThat(refused.at("/code")).as(wrong).isEqualTo("INVALID_PARAMETER");
            assertThat(wrong).startsWith(refused.at("/parameter") + "=");
        }
    }

    /** A slip in a province's name stood in the path of every county below it for good. */
    @OnMySql
    void aRegionIsRenamed(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person operator = served.operator();
        String code = "870000";
        operator.post(REGIONS, "{\"code\":\"%s\",\"name\":{\"zh\":\"上省\"}}".formatted(code));

        String one = REGIONS + "/" + code;
        String tag = operator.get(one).header("ETag");
        String name = "{\"name\":{\"zh\":\"上河省\",\"en\":\"Upper River\"}}";
        Answer unread = operator.put(one, name);
        Answer renamed = operator.put(one, name, "If-Match", tag);
        Answer overtaken = operator.put(one, name, "If-Match", tag);
        Answer nameless = operator.put(one, "{\"name\":{\"zh\":\" \"}}", "If-Match", renamed.header("ETag"));

        assertThat(unread.at("/code")).isEqualTo("PRECONDITION_REQUIRED");
        assertThat(renamed.at("/name/en")).as(renamed.text()).isEqualTo("Upper River");
        assertThat(overtaken.at("/current/name/en")).as(overtaken.text()).isEqualTo("Upper River");
        assertThat(operator.get(REGIONS + "?name=" + code).at("/items/0/name/zh"))
                .isEqualTo("上河省");
        assertThat(nameless.at("/faults/0/pointer")).isEqualTo("/name");
        for (String none : List.of(UPPER, "100000")) {
            assertThat(operator.put(REGIONS + "/" + none, name, "If-Match", tag).at("/code"))
                    .isEqualTo("UNKNOWN_REGION");
        }
        assertThat(operator.post(REGIONS, "{\"code\":\"100100\",\"name\":{\"zh\":\"市\"}}")
                        .at("/faults/0/code"))
                .as("below the nation itself")
                .isEqualTo("PROVINCE_FIRST");
    }

    @OnMySql
    void unitsAreFoundByNameKindAndWhereTheyLie(DatabaseKind kind) {
        Person admin = People.upperAdmin(Served.twoCounties(kind));
        String units = "/counties/" + UPPER + "/units";
        String town = People.newName();
        String village = People.newName();
        String form = "{\"code\":\"%s\",\"name\":{\"zh\":\"%s\",\"en\":\"%s\"},\"kind\":\"%s\"%s}";
        admin.post(units, form.formatted(town, "高山镇", "Hill Town", "town", ""));
        admin.post(units, form.formatted(village, "山下村", "Foot", "village", ",\"parent\":\"" + town + "\""));

        assertThat(codes(admin, units + "?in=" + town)).containsExactlyInAnyOrder(town, village);
        assertThat(codes(admin, units + "?kind=village&in=" + town)).containsExactly(village);
        assertThat(codes(admin, units + "?in=" + town + "&name=hill%20t")).containsExactly(town);
        assertThat(codes(admin, units + "?name=" + village)).containsExactly(village);
        assertThat(codes(admin, units + "?in=nowhere")).isEmpty();
        assertThat(codes(admin, units + "?name=%25")).as("no wildcard").isEmpty();
        assertThat(admin.get(units + "?kind=hamlet").at("/allowed/0")).isEqualTo("town");
    }

    private static List<String> codes(Person asker, String list) {
        return asker.get(list).json().path("items").findValuesAsText("code");
    }
}
