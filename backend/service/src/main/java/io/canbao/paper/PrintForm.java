package io.canbao.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.micronaut.core.io.ResourceResolver;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Prints forms on sheets of A5, the size that counters keep. */
@Singleton
public class PrintForm {
    /** The type of what is printed. */
    public static final String PDF = "application/pdf";

    private static final String FONT = "fonts/DroidSansFallbackFull.ttf";
    private static final int SQUARE = 0x25A1;
    private static final int MARGIN = 34;
    private static final int[] COLUMNS = {2, 5};
    private static final int CODE_SIZE = 84;
    private static final Color GREY = new Color(0x55, 0x55, 0x55);
    private static final Color LINE = new Color(0xAA, 0xAA, 0xAA);
    private static final Color VOID = new Color(0xB0, 0x10, 0x10);

    private final byte[] font;

    PrintForm(ResourceResolver resources) {
        this.font = read(resources);
    }

    private static byte[] read(ResourceResolver resources) {
        try (InputStream file =
                resources.getResourceAsStream("classpath:" + FONT).orElseThrow()) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The form as a PDF file of one page. */
    public byte[] print(PaperForm form) {
        return print(List.of(form));
    }

    /** Forms as a PDF file, each beginning on a page of its own; the file is called as the first of them. */
    public byte[] print(List<PaperForm> forms) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Pen pen = new Pen(font);
        Document pages = new Document(PageSize.A5, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(pages, file);
        pages.addTitle(forms.getFirst().title());
        pages.open();
        for (PaperForm form : forms) {
            pages.newPage(); // which does nothing on a page that is still empty
            print(form, pages, pen);
        }
        pages.close();
        return file.toByteArray();
    }

    private static void print(PaperForm asked, Document page, Pen pen) {
        PaperForm form = drawn(asked, pen);
        page.add(pen.paragraph(form.letterhead(), 10, GREY));
        page.add(pen.paragraph(form.title(), 16, Color.BLACK));
        form.stamp().ifPresent(stamp -> page.add(pen.paragraph(stamp, 20, VOID)));
        page.add(lines(form, pen));
        page.add(foot(form, pen));
    }

    /** The form with a square for each character that no font here draws, and a remark that says what is to be written into it by hand. */
    private static PaperForm drawn(PaperForm form, Pen pen) {
        String missing = form.lines().stream()
                .flatMap(line -> Stream.of(line.subject(), line.text()))
                .flatMapToInt(String::codePoints)
                .filter(character -> !pen.draws(character))
                .mapToObj("U+%X"::formatted)
                .distinct()
                .collect(Collectors.joining(", "));
        if (missing.isEmpty()) {
            return form;
        }
        List<PaperForm.Line> lines = form.lines().stream()
                .map(line -> new PaperForm.Line(pen.drawn(line.subject()), pen.drawn(line.text())))
                .toList();
        List<String> remarks = new ArrayList<>(form.remarks());
        remarks.add("□处的字无法打印，请手工补写（字符编码 %1$s）。 Write in by hand at □: %1$s.".formatted(missing));
        return new PaperForm(form.letterhead(), form.title(), form.stamp(), lines, remarks, form.address());
    }

    private static PdfPTable lines(PaperForm form, Pen pen) {
        PdfPTable table = table(COLUMNS);
        for (PaperForm.Line line : form.lines()) {
            table.addCell(cell(pen.phrase(line.subject(), 10, GREY)));
            table.addCell(cell(pen.phrase(line.text(), 11, Color.BLACK)));
        }
        return table;
    }

    private static PdfPTable foot(PaperForm form, Pen pen) {
        PdfPCell remarks = new PdfPCell();
        remarks.setBorder(Rectangle.NO_BORDER);
        form.remarks().forEach(remark -> remarks.addElement(new Paragraph(pen.phrase(remark, 9, GREY))));
        PdfPCell code = new PdfPCell(code(form.address()), false);
        code.setBorder(Rectangle.NO_BORDER);
        code.setHorizontalAlignment(Element.ALIGN_RIGHT);
        PdfPTable table = table(3, 1);
        table.addCell(remarks);
        table.addCell(code);
        return table;
    }

    private static PdfPTable table(int... columns) {
        PdfPTable table = new PdfPTable(columns.length);
        table.setWidths(columns);
        table.setWidthPercentage(100);
        table.setSpacingBefore(14);
        return table;
    }

    private static PdfPCell cell(Phrase text) {
        PdfPCell cell = new PdfPCell(text);
        cell.setPadding(6);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        return cell;
    }

    /** A square that phones read, drawn by the dot: sharp on every printer. */
    private static Image code(String address) {
        BitMatrix dots = dots(address);
        int width = dots.getWidth();
        int bytesOfARow = (width + 7) / 8;
        byte[] bits = new byte[bytesOfARow * dots.getHeight()];
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                if (!dots.get(x, y)) {
                    bits[y * bytesOfARow + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        Image image = Image.getInstance(width, dots.getHeight(), 1, 1, bits);
        image.scaleAbsolute(CODE_SIZE, CODE_SIZE);
        return image;
    }

    private static BitMatrix dots(String address) {
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 2));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no address for a phone: " + address.length() + " characters", tooLong);
        }
    }

    /** Sets text. A font remembers which characters a file uses, so that each file has its own. */
    private record Pen(BaseFont chinese, BaseFont latin) {
        Pen(byte[] font) {
            this(parsed(font), new Font(Font.HELVETICA).getCalculatedBaseFont(false));
        }

        /** Whether one of the fonts has a character; what is only space needs none. */
        boolean draws(int character) {
            return Character.isWhitespace(character) || latin.charExists(character) || chinese.charExists(character);
        }

        /** The text with a square for what is not drawn. */
        String drawn(String text) {
            return text.codePoints()
                    .map(character -> draws(character) ? character : SQUARE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private static BaseFont parsed(byte[] font) {
            try {
                return BaseFont.createFont(FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, font, null);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        Phrase phrase(String text, int size, Color color) {
            FontSelector fonts = new FontSelector();
            fonts.addFont(new Font(Font.HELVETICA, size, Font.NORMAL, color));
            fonts.addFont(new Font(chinese, size, Font.NORMAL, color));
            return fonts.process(text);
        }

        Paragraph paragraph(String text, int size, Color color) {
            Paragraph paragraph = new Paragraph(phrase(text, size, color));
            paragraph.setAlignment(Element.ALIGN_CENTER);
            paragraph.setSpacingAfter(4);
            return paragraph;
        }
    }
}
