package io.canbao.rules.policy;

import java.util.Map;

/**
 * What the rows of a policy rest on.
 *
 * @param documents notices and laws by id
 * @param assumptions how a text is read where it is open, by id
 */
public record Sources(Map<String, Source> documents, Map<String, Assumption> assumptions) {}
