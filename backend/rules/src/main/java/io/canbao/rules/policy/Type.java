package io.canbao.rules.policy;

/** The types of values that facts and expressions have. Every one of them is carried as a {@code long}, see {@link Values}. */
public enum Type {
    /** A whole number: years, persons, points. */
    NUMBER,
    /** Money in whole fen. */
    AMOUNT,
    /** A calendar day of the county, as epoch day. */
    DATE,
    /** Months and days to add to a date. */
    PERIOD,
    /** One of a closed list of ids. */
    CHOICE,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** Any number of ids out of a closed list: categories, evidence, products. Never the type of an expression. */
    SET
}
