package io.canbao.testkit.architecture.wrong.policypack;

import com.fasterxml.jackson.databind.JsonNode;

class ReadsYaml {
    boolean isEmpty(JsonNode node) {
        return node.isEmpty();
    }
}
