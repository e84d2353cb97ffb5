package io.canbao.http;

import io.micronaut.data.model.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * All of a list, as a table: titles, then the lines, a page in memory at a time.
 *
 * @param pages by their index, from 0 to the first that is not full
 */
record WholeList<T>(List<Listing.Column<T>> columns, CellWords words, IntFunction<Page<T>> pages) {
    List<String> titles() {
        return columns.stream()
                .map(column -> column.title().in(words.language()))
                .toList();
    }

    /** Hands the lines over, each as the texts of its cells, empty where there is nothing. */
    void each(Consumer<List<String>> line) {
        boolean full = true;
        for (int index = 0; full; index++) {
            Page<T> page = pages.apply(index);
            page.getContent().forEach(value -> line.accept(cells(value)));
            full = page.getContent().size() == page.getSize();
        }
    }

    private List<String> cells(T line) {
        return columns.stream()
                .map(column -> words.of(column.field(), column.value().apply(line)))
                .toList();
    }
}
