package io.canbao.paper;

import java.util.List;
import java.util.Optional;

/**
 * A form on one page.
 *
 * @param letterhead of the office that hands it out
 * @param stamp      what makes it worth nothing, across its head, such as that it is void
 * @param remarks    below the lines
 * @param address    that a phone reads from it
 */
public record PaperForm(
        String letterhead,
        String title,
        Optional<String> stamp,
        List<Line> lines,
        List<String> remarks,
        String address) {

    public PaperForm {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /** What it says of one subject, such as of the payer. */
    public record Line(String subject, String text) {}
}
