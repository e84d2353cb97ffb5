package io.canbao.imports;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why a file, or a row of one, is not taken in. */
public enum ImportError implements ErrorCode {
    IMPORT_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这次导入。", "There is no such import."),
    IMPORT_NOT_WAITING(HttpStatus.CONFLICT, "这次导入当前不能确认。", "This import cannot be confirmed now."),
    IMPORT_ENDED(HttpStatus.CONFLICT, "这次导入已经结束。", "This import has ended."),
    IMPORT_KIND_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "没有这种导入。", "There is no such kind of import."),
    FILE_UNREADABLE(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "文件无法读取：须为 CSV（UTF-8、UTF-16 或 GBK）或 XLSX。",
            "The file cannot be read: CSV (UTF-8, UTF-16 or GBK) or XLSX."),
    FILE_EMPTY(HttpStatus.UNPROCESSABLE_ENTITY, "文件中没有数据行。", "The file has no rows."),
    FILE_TOO_LONG(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "文件的行数、列数或解压后的大小超过限制。",
            "The file has too many rows or columns, or unpacks to too much."),
    COLUMN_MISSING(HttpStatus.UNPROCESSABLE_ENTITY, "文件缺少必需的列。", "The file lacks a column that is needed."),
    COLUMN_TWICE(HttpStatus.UNPROCESSABLE_ENTITY, "同一列出现了两次。", "A column is there twice."),
    ROW_TWICE(HttpStatus.UNPROCESSABLE_ENTITY, "文件中前面已有同一条记录。", "An earlier row of the file says the same."),
    CELL_TOO_LONG(HttpStatus.UNPROCESSABLE_ENTITY, "单元格内容过长。", "A cell holds too much.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    ImportError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
