package io.canbao.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Reads what was printed. */
public final class Printed {
    private Printed() {}

    /** The text of the only page. */
    public static String text(byte[] file) {
        try (PdfReader reader = new PdfReader(file)) {
            if (reader.getNumberOfPages() != 1) {
                throw new AssertionError(reader.getNumberOfPages() + " pages");
            }
            return new PdfTextExtractor(reader).getTextFromPage(1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
