package io.canbao.http;

import io.canbao.language.Languages;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyTime;
import io.micronaut.data.model.Page;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers lists: a page as JSON, or all of it as a file. One method of a controller produces all types, since the router cannot choose between them
 * for a caller who accepts anything.
 */
@Singleton
public class Lists {
    /** The type of the file that every program reads. */
    public static final String CSV = "text/csv";

    /** The type of the file that Excel reads as it is meant. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_AT_ONCE = 1_000;
    private final OneMoment oneMoment;
    private final InstantSource clock;

    Lists(OneMoment oneMoment, InstantSource clock) {
        this.oneMoment = oneMoment;
        this.clock = clock;
    }

    /**
     * The page asked for; the whole list as a file where the caller would rather have {@link #CSV} or {@link #XLSX} ({@link Accepted}).
     *
     * @return typed as the page that it mostly is, which is what the description of the API tells of
     */
    @SuppressWarnings("unchecked") // a file is written as what it is
    public <T> HttpResponse<ListPage<T>> answer(
            Listing<T> listing, HttpRequest<?> request, Function<ListQuery, Page<T>> source) {
        return wantsFile(request)
                ? (HttpResponse<ListPage<T>>) (HttpResponse<?>) file(listing, request, source)
                : HttpResponse.ok(page(listing, request, source)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** Whether a request wants the whole list, as a file. */
    public static boolean wantsFile(HttpRequest<?> request) {
        return !wanted(request).equals(MediaType.APPLICATION_JSON);
    }

    private static String wanted(HttpRequest<?> request) {
        return Accepted.of(request, MediaType.APPLICATION_JSON, CSV, XLSX);
    }

    /**
     * What a request asks of a list.
     *
     * @throws io.canbao.problem.ProblemException UNKNOWN_PARAMETER, INVALID_PARAMETER, UNKNOWN_SORT_FIELD
     */
    public static ListQuery asked(Listing<?> listing, HttpRequest<?> request) {
        return ListQuery.of(listing, request);
    }

    /** See {@link ListQuery}. */
    private static <T> ListPage<T> page(
            Listing<T> listing, HttpRequest<?> request, Function<ListQuery, Page<T>> source) {
        return ListPage.of(source.apply(ListQuery.of(listing, request)));
    }

    /** The whole list, filtered and sorted as asked. */
    private <T> HttpResponse<InputStream> file(
            Listing<T> listing, HttpRequest<?> request, Function<ListQuery, Page<T>> source) {
        ListQuery query = ListQuery.of(listing, request);
        Objects.requireNonNull(
                source.apply(query.at(0, 1))); // what refuses the list refuses the file, before it begins
        WholeList<T> list = new WholeList<>(
                listing.columns(),
                new CellWords(listing.name(), Languages.of(request)),
                index -> source.apply(query.at(index, ROWS_AT_ONCE)));
        String name = listing.name() + "-" + LocalDate.ofInstant(clock.instant(), CountyTime.ZONE);
        return wanted(request).equals(CSV)
                ? file(request, "text/csv;charset=utf-8", name + ".csv", out -> CsvTable.write(list, out))
                : file(request, XLSX, name + ".xlsx", out -> XlsxTable.write(list, out));
    }

    /**
     * A list without lines, to be filled in: a workbook where the caller would rather have {@link #XLSX}, else CSV.
     *
     * @param name of the file, in ASCII
     */
    public HttpResponse<InputStream> blank(String name, List<Text> titles, HttpRequest<?> request) {
        Listing<Object> listing = Listing.of(name, "");
        titles.forEach(title -> listing.column(title.en(), title, line -> line));
        WholeList<Object> list =
                new WholeList<>(listing.columns(), new CellWords(name, Languages.of(request)), index -> Page.empty());
        return Accepted.of(request, CSV, XLSX).equals(XLSX)
                ? file(request, XLSX, name + ".xlsx", out -> XlsxTable.write(list, out))
                : file(request, "text/csv;charset=utf-8", name + ".csv", out -> CsvTable.write(list, out));
    }

    private HttpResponse<InputStream> file(
            HttpRequest<?> request, String type, String name, Consumer<OutputStream> writer) {
        return HttpResponse.ok(oneMoment.written(writer))
                .contentType(MediaType.of(type))
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(Languages.of(request)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
