package io.canbao.policy;

import io.canbao.rules.policy.Text;
import java.util.List;

/**
 * A region that is a tenant, with what it has published.
 *
 * @param path  names from the topmost layer down to the county itself
 * @param years insurance years with a policy in force, ascending
 */
public record County(String code, Text name, List<Text> path, List<Integer> years) {}
