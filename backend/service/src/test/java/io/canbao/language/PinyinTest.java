package io.canbao.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {

    @Test
    void namesAreSpeltWithAllReadingsOfEachCharacter() {
        assertThat(Pinyin.of("重庆市")).isEqualTo("zhong/chong qing shi");
        assertThat(Pinyin.of("上县")).isEqualTo("shang xian");
        assertThat(Pinyin.of("吕梁市")).startsWith("lv ");
    }

    @Test
    void whatIsNotChineseIsLeftOut() {
        assertThat(Pinyin.of("Shou County")).isEmpty();
        assertThat(Pinyin.of("第1县")).startsWith("di ");
    }
}
