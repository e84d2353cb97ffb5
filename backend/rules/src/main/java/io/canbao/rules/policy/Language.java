package io.canbao.rules.policy;

/** The languages that answers are written in; Chinese is the default. */
public enum Language {
    ZH,
    EN
}
