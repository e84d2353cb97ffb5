package io.canbao.policypack.finding;

import io.canbao.rules.facts.Facts;

/** What findings call the facts that every pack has. */
public final class FactNames {

    private static final String DECLARED = Facts.DECLARED + '.';

    private FactNames() {}

    /** The id of a fact as a pack writes it where it declares the fact: without what tells declared facts from all others. */
    public static String written(String fact) {
        return fact.startsWith(DECLARED) ? fact.substring(DECLARED.length()) : fact;
    }

    /**
     * What a fact is called: a {@link Wording} for one that every pack has, and its id for all others, which the pack itself
     * knows best.
     */
    public static Object of(String fact) {
        return switch (fact) {
            case "group" -> GeneralPhrase.FACT_GROUP.of();
            case "tier" -> GeneralPhrase.FACT_TIER.of();
            case "birthDate" -> GeneralPhrase.FACT_BIRTH_DATE.of();
            case "sex" -> GeneralPhrase.FACT_SEX.of();
            case "residence" -> GeneralPhrase.FACT_RESIDENCE.of();
            case "unit" -> GeneralPhrase.FACT_UNIT.of();
            case "channel" -> GeneralPhrase.FACT_CHANNEL.of();
            case "category" -> GeneralPhrase.FACT_CATEGORY.of();
            case "on the day that counts category" -> GeneralPhrase.FACT_CATEGORY_THEN.of();
            case "evidence" -> GeneralPhrase.FACT_EVIDENCE.of();
            case "products" -> GeneralPhrase.FACT_PRODUCTS.of();
            case "history" -> GeneralPhrase.FACT_HISTORY.of();
            case "payment" -> GeneralPhrase.FACT_PAYMENT.of();
            case "entry" -> GeneralPhrase.FACT_ENTRY.of();
            case "recognised" -> GeneralPhrase.FACT_RECOGNISED.of();
            case "setting" -> GeneralPhrase.FACT_SETTING.of();
            case "hospitalLevel" -> GeneralPhrase.FACT_HOSPITAL_LEVEL.of();
            default -> fact;
        };
    }
}
