package io.canbao.browser;

import com.microsoft.playwright.Page;

/** Who reads the page: in which language, and what it then calls the parts of a day. */
enum Reader {
    CHINESE("zh", "年", "月", "日"),
    ENGLISH("en", "Year", "Month", "Day");

    private final String language;
    private final String year;
    private final String month;
    private final String day;

    Reader(String language, String year, String month, String day) {
        this.language = language;
        this.year = year;
        this.month = month;
        this.day = day;
    }

    String language() {
        return language;
    }

    /** Has the page open in this language. */
    void prepare(Page page) {
        page.addInitScript(
                "location.protocol === 'about:' || localStorage.setItem('canbao.language', '%s')".formatted(language));
    }

    /** Labels of the fields of a day: year, month, day. */
    String[] dayLabels() {
        return new String[] {year, month, day};
    }

    /** The text of the two that this reader sees. */
    String sees(String chinese, String english) {
        return switch (this) {
            case CHINESE -> chinese;
            case ENGLISH -> english;
        };
    }
}
