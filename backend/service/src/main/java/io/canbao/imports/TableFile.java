package io.canbao.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.canbao.http.CsvCells;
import io.canbao.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * A table as somebody saved it: the first visible sheet of a workbook, or CSV in UTF-8, UTF-16 or GBK, with or without a byte order mark, with commas, semicolons or tabs.
 * Rows are read one after the other; an empty row is none.
 */
final class TableFile {
    private static final long MOST_UNPACKED = 2L * 1024 * 1024 * 1024;
    private static final int DIGITS_KEPT = 15;
    private static final int LOOKED_AT = 64 * 1024;
    private static final Charset GBK = Charset.forName("GB18030");

    private final Path file;

    TableFile(Path file) {
        this.file = file;
    }

    /** Whether days are counted from 1904, and the rows from the first that is not empty on. */
    interface Rows extends Consumer<List<Cell>> {
        void begin(boolean daysFrom1904);
    }

    /**
     * Hands over all rows.
     *
     * @throws ProblemException FILE_UNREADABLE, FILE_TOO_LONG
     */
    void read(Rows rows) {
        try {
            if (isZip()) {
                refuseBombs();
                readWorkbook(rows);
            } else {
                rows.begin(false);
                readText(rows);
            }
        } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
            throw new ProblemException(ImportError.FILE_UNREADABLE, unreadable);
        }
    }

    private boolean isZip() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(4);
            return begin.length == 4 && begin[0] == 'P' && begin[1] == 'K' && begin[2] == 3 && begin[3] == 4;
        }
    }

    /** Nothing is kept of what is unpacked here: it is only counted, whatever the entries say of their size. */
    private void refuseBombs() throws IOException {
        byte[] part = new byte[LOOKED_AT];
        long unpacked = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(part); read >= 0; read = in.read(part)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw new ProblemException(ImportError.FILE_TOO_LONG);
                        }
                    }
                }
            }
        }
    }

    private void readWorkbook(Rows rows) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            rows.begin(daysFrom1904());
            Optional<Sheet> sheet = workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst();
            if (sheet.isEmpty()) {
                throw new ProblemException(ImportError.FILE_EMPTY);
            }
            try (Stream<Row> all = sheet.get().openStream()) {
                all.forEach(row -> hand(cells(row), rows));
            }
        } catch (RuntimeException damaged) {
            throw damaged instanceof ProblemException ? damaged : new UncheckedIOException(new IOException(damaged));
        }
    }

    /** Excel writes 1 where the reader of workbooks expects true. */
    private boolean daysFrom1904() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("xl/workbook.xml");
            return entry != null && daysFrom1904(zip.getInputStream(entry));
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    private static boolean daysFrom1904(InputStream in) throws IOException, XMLStreamException {
        try (in) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader workbook = factory.createXMLStreamReader(in);
            while (workbook.hasNext()) {
                if (workbook.next() == XMLStreamConstants.START_ELEMENT
                        && workbook.getLocalName().equals("workbookPr")) {
                    String from = workbook.getAttributeValue(null, "date1904");
                    return "1".equals(from) || "true".equals(from);
                }
            }
            return false;
        }
    }

    private static List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int index = 0; index < row.getCellCount(); index++) {
            cells.add(row.getOptionalCell(index).map(TableFile::cell).orElse(Cell.EMPTY));
        }
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> new Cell(digits(cell.asNumber()), true);
            case EMPTY -> Cell.EMPTY;
            default -> new Cell(Optional.ofNullable(cell.getText()).orElse("").strip(), false);
        };
    }

    /** A spreadsheet keeps fifteen digits: what had more is shown as it shows it, so that nobody takes what is left for a number. */
    private static String digits(BigDecimal number) {
        if (number.precision() - number.scale() > DIGITS_KEPT) {
            return "%.14E".formatted(number);
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void readText(Rows rows) throws IOException {
        Charset charset = charset();
        try (Reader text = new InputStreamReader(
                        Files.newInputStream(file),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator(charset))
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            csv.forEach(line -> hand(cells(line), rows));
        }
    }

    private static List<Cell> cells(CsvRecord line) {
        return line.getFields().stream()
                .map(field -> field.startsWith("\uFEFF") ? field.substring(1) : field)
                .map(field -> new Cell(CsvCells.read(field).strip(), false))
                .toList();
    }

    private static void hand(List<Cell> row, Rows rows) {
        if (row.stream().anyMatch(cell -> !cell.text().isEmpty())) {
            rows.accept(row);
        }
    }

    /** By the byte order mark; else UTF-8 if the whole file can be, else GBK, as Excel in Chinese saves. */
    private Charset charset() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(2);
            if (begin.length == 2 && (begin[0] & 0xFF) == 0xFF && (begin[1] & 0xFF) == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (begin.length == 2 && (begin[0] & 0xFF) == 0xFE && (begin[1] & 0xFF) == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return isReadableAs(StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : GBK;
    }

    private boolean isReadableAs(Charset charset) throws IOException {
        char[] part = new char[LOOKED_AT];
        try (Reader text = new InputStreamReader(
                Files.newInputStream(file), charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
            while (text.read(part) >= 0) {
                // only whether it can be
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** That of which the first line has most. */
    private char separator(Charset charset) throws IOException {
        char[] part = new char[LOOKED_AT];
        try (Reader text = new InputStreamReader(Files.newInputStream(file), charset)) {
            int read = Math.max(0, text.read(part));
            String line = new String(part, 0, read).lines().findFirst().orElse("");
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                if (count(line, candidate) > count(line, best)) {
                    best = candidate;
                }
            }
            return best;
        }
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
