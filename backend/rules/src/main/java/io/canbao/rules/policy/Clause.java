package io.canbao.rules.policy;

/**
 * The legal source of a rule.
 *
 * @param source id of the document among the policy's {@link Source sources}
 * @param document number of the document as printed, {@code 大同府发〔2024〕31号}
 * @param clause place in the document as printed, {@code 二(三)2}
 */
public record Clause(String source, String document, String clause) {}
