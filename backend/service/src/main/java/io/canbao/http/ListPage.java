package io.canbao.http;

import io.micronaut.data.model.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A part of a list over HTTP.
 *
 * @param page  from 1; one past the end has no items
 * @param total lines of all pages
 */
public record ListPage<T>(
        List<T> items,
        @Schema(example = "1") int page,
        @Schema(example = "50") int size,
        @Schema(description = "Lines of all pages") long total) {

    /** A page as a repository found it. */
    public static <T> ListPage<T> of(Page<T> page) {
        return new ListPage<>(page.getContent(), page.getPageNumber() + 1, page.getSize(), page.getTotalSize());
    }
}
