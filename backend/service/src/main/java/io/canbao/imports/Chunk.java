package io.canbao.imports;

import io.canbao.problem.ErrorCode;
import io.canbao.problem.FormFault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some rows of a file, one after the other.
 *
 * @param number from 0
 * @param faults of rows that are rejected
 */
public record Chunk(int number, List<List<Cell>> rows, List<RowFault> faults) {
    /** Rows of a chunk, but for the last one of a file. */
    public static final int SIZE = 500;

    /** Number of a row in the file, from 1. */
    public int rowNumber(int index) {
        return number * SIZE + index + 1;
    }

    /** The rows as the kind reads them, those that were rejected aside. */
    List<ImportRow> accepted(Heading heading, List<Column> columns) {
        List<Integer> rejected = faults.stream().map(RowFault::row).toList();
        List<ImportRow> accepted = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            if (!rejected.contains(rowNumber(index))) {
                accepted.add(heading.row(rowNumber(index), rows.get(index), columns));
            }
        }
        return accepted;
    }

    Chunk with(List<RowFault> found) {
        return new Chunk(number, rows, found);
    }

    /**
     * Something that is wrong with a row.
     *
     * @param field of the kind's columns
     * @param code  name of an {@link ErrorCode} of the kind
     */
    public record RowFault(int row, String field, String code) {
        static RowFault of(int row, FormFault fault) {
            return new RowFault(row, fault.pointer().substring(1), fault.code().name());
        }

        /** What the code says, among what may be wrong with a row of its kind. */
        public ErrorCode error(ImportKind kind) {
            return Stream.concat(kind.errors(), Stream.of(ImportError.values()))
                    .filter(known -> known.name().equals(code))
                    .findFirst()
                    .orElse(ImportError.FILE_UNREADABLE);
        }
    }
}
