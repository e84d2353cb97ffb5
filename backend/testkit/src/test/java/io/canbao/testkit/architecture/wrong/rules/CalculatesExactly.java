package io.canbao.testkit.architecture.wrong.rules;

import java.math.BigDecimal;

record CalculatesExactly(long amountFen, BigDecimal rate) {
    long share() {
        return rate.multiply(BigDecimal.valueOf(amountFen)).longValueExact() % 100;
    }
}
