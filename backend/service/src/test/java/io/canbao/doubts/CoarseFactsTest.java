package io.canbao.doubts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class CoarseFactsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void ofEachDayButThatOfThePaymentTheMonthStaysAndNoVillage() throws JsonProcessingException {
        assertThat(coarse("""
                {"payDate":"2025-03-10","group":"resident","birthDate":"1980-05-12","unit":"datong-dahe",
                 "categories":[{"id":"subsistence","recognisedOn":"2023-01-31"}],"history":{"2024":"insured","2023":null},
                 "events":{"released":"2025-02-03","birth":null},"facts":{"married-on":"2001-01-02","persons":3,"insured":true}}
                """)).isEqualTo(JSON.readTree("""
                {"payDate":"2025-03-10","group":"resident","birthDate":"1980-05",
                 "categories":[{"id":"subsistence","recognisedOn":"2023-01"}],"history":{"2024":"insured","2023":null},
                 "events":{"released":"2025-02","birth":null},"facts":{"married-on":"2001-01","persons":3,"insured":true}}
                """));
    }

    private static ObjectNode coarse(String facts) throws JsonProcessingException {
        return CoarseFacts.of((ObjectNode) JSON.readTree(facts));
    }
}
