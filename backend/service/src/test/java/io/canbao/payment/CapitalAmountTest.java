package io.canbao.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.rules.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalAmountTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, 零元整",
        "40.00, 肆拾元整",
        "10.00, 壹拾元整",
        "400.00, 肆佰元整",
        "1070.00, 壹仟零柒拾元整",
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "325.04, 叁佰贰拾伍元零肆分",
        "0.05, 伍分",
        "0.50, 伍角整",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "100000.00, 壹拾万元整",
        "100005.00, 壹拾万零伍元整",
        "120300.00, 壹拾贰万零叁佰元整",
        "221776000.00, 贰亿贰仟壹佰柒拾柒万陆仟元整",
        "100000001.00, 壹亿零壹元整",
        "3000000200000.00, 叁万亿零贰拾万元整"
    })
    void anAmountIsWrittenAsSlipsWriteIt(String amount, String words) {
        assertThat(CapitalAmount.of(Money.parse(amount))).isEqualTo(words);
    }

    @Test
    void aNegativeAmountHasNoWords() {
        assertThatThrownBy(() -> CapitalAmount.of(Money.ofFen(-1))).hasMessageContaining("-0.01");
    }
}
