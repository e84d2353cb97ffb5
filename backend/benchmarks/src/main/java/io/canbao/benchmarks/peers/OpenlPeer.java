package io.canbao.benchmarks.peers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openl.rules.runtime.RulesEngineFactory;

/** OpenL Tablets: three tables of a workbook and a method that puts them together. */
final class OpenlPeer implements Peer<OpenlPeer.Prepared> {

    /** What the workbook answers: fee, subsidy, payable, wait. */
    public interface Rules {
        long[] decide(String category, String tier, long day);
    }

    record Prepared(String category, String tier, long day) {}

    private final Rules rules;

    OpenlPeer() {
        try {
            Path workbook = Files.createTempFile("small", ".xlsx");
            workbook.toFile().deleteOnExit();
            write(workbook);
            rules = new RulesEngineFactory<>(workbook.toUri().toURL(), Rules.class).newEngineInstance();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Prepared prepare(SmallDecision.Case one) {
        return new Prepared(one.categoryId(), one.tierId(), one.paid().toEpochDay());
    }

    @Override
    public SmallDecision.Answer decide(Prepared prepared) {
        long[] answer = rules.decide(prepared.category(), prepared.tier(), prepared.day());
        return new SmallDecision.Answer(answer[0], answer[1], answer[2], answer[3]);
    }

    private static void write(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Small");
            Tables tables = new Tables(sheet);
            tables.table("SimpleRules long fee(String tier)", List.of("Tier", "Fee"));
            for (int tier = 0; tier < SmallDecision.TIERS.size(); tier++) {
                tables.row(SmallDecision.TIERS.get(tier), SmallDecision.FEES.get(tier));
            }
            tables.table(
                    "SimpleRules long subsidy(String category, String tier)", List.of("Category", "Tier", "Subsidy"));
            for (SmallDecision.Subsidy subsidy : SmallDecision.SUBSIDIES) {
                for (int tier = 0; tier < SmallDecision.TIERS.size(); tier++) {
                    tables.row(subsidy.category(), SmallDecision.TIERS.get(tier), subsidy.in(tier));
                }
            }
            tables.table("SimpleRules long waiting(long day)", List.of("Day", "Wait"));
            tables.row("< " + SmallDecision.LATE.toEpochDay(), 0);
            tables.row(">= " + SmallDecision.LATE.toEpochDay(), SmallDecision.WAIT_MONTHS);
            tables.table(
                    "Method long[] decide(String category, String tier, long day)",
                    List.of("long f = fee(tier); long s = subsidy(category, tier);"
                            + " return new long[] {f, s, f - s, waiting(day)};"));
            workbook.write(out);
        }
    }

    /** Tables one below the other, an empty row between them. */
    private static final class Tables {
        private final Sheet sheet;
        private int next = 1;

        Tables(Sheet sheet) {
            this.sheet = sheet;
        }

        void table(String header, List<String> columns) {
            next++;
            sheet.createRow(next).createCell(1).setCellValue(header);
            if (columns.size() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(next, next, 1, columns.size()));
            }
            next++;
            row(columns.toArray());
        }

        void row(Object... cells) {
            Row row = sheet.createRow(next++);
            for (int column = 0; column < cells.length; column++) {
                if (cells[column] instanceof Number number) {
                    row.createCell(column + 1).setCellValue(number.doubleValue());
                } else {
                    row.createCell(column + 1).setCellValue(String.valueOf(cells[column]));
                }
            }
        }
    }
}
