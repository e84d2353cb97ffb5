package io.canbao.imports;

import io.canbao.rules.policy.Text;

/**
 * A column of a kind of file: it is found by either name, in any order.
 *
 * @param field    as requests name it
 * @param title    its Chinese name
 * @param required whether a file must have it
 * @param example  what a template shows
 */
public record Column(String field, String title, boolean required, String example) {
    /** Both names. */
    public Text name() {
        return new Text(title, field);
    }

    boolean isNamed(String written) {
        return written.equalsIgnoreCase(field) || written.equals(title);
    }
}
