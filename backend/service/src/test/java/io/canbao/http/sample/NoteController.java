package io.canbao.http.sample;

import io.canbao.http.ETag;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.ListQuery;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.http.Preconditions;
import io.canbao.problem.CommonError;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyCode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.model.Page;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;

/** Lists, makes and changes notes. */
@Requires(property = Notes.SETTING)
@Controller("/api/v1/samples/{code}/notes")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NoteController {
    private static final Listing<NoteView> NOTES = Listing.<NoteView>of("notes", "id.number")
            .column("number", new Text("编号", "Number"), NoteView::number)
            .column("author", new Text("作者", "Author"), NoteView::author)
            .column("words", new Text("内容", "Words"), NoteView::words)
            .sortedBy("author", "author")
            .sortedBy("number", "id.number")
            .filteredBy("author");

    private final NoteRows rows;
    private final Lists lists;
    private final IdempotentAnswers answers;

    NoteController(NoteRows rows, Lists lists, IdempotentAnswers answers) {
        this.rows = rows;
        this.lists = lists;
        this.answers = answers;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    HttpResponse<ListPage<NoteView>> list(@PathVariable("code") CountyCode county, HttpRequest<?> request) {
        return lists.answer(NOTES, request, query -> find(county, query));
    }

    @Get("/{number}")
    HttpResponse<NoteView> one(@PathVariable("code") CountyCode county, @PathVariable int number) {
        NoteRow row = get(county, number);
        return HttpResponse.ok(NoteView.of(row))
                .header(HttpHeaders.ETAG, ETag.of(row.revision()).header());
    }

    @Post
    HttpResponse<NoteView> make(
            @PathVariable("code") CountyCode county, IdempotencyKey key, @Body NoteView note, HttpRequest<?> request) {
        if (note.words().isBlank()) {
            throw new ProblemException(CommonError.BAD_REQUEST);
        }
        return answers.once(request, county, key, note, () -> {
            rows.save(NoteRow.of(county, note.number(), "Li", note.words()));
            if (note.words().equals("fails at the end")) {
                throw new IllegalStateException("after the row was written");
            }
            return HttpResponse.created(note, URI.create(request.getPath() + "/" + note.number()));
        });
    }

    @Put("/{number}")
    NoteView change(
            @PathVariable("code") CountyCode county,
            @PathVariable int number,
            Preconditions preconditions,
            @Body NoteView note) {
        NoteRow row = get(county, number);
        preconditions.requireMatch(ETag.of(row.revision()), NoteView.of(row));
        if (rows.change(county, number, row.revision(), note.words()) == 0) {
            NoteRow now = get(county, number);
            throw Preconditions.changed(ETag.of(now.revision()), NoteView.of(now));
        }
        return NoteView.of(get(county, number));
    }

    private NoteRow get(CountyCode county, int number) {
        return rows.findByIdCountyCodeAndIdNumber(county, number)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private Page<NoteView> find(CountyCode county, ListQuery query) {
        return query.filter("author")
                .map(author -> rows.findByIdCountyCodeAndAuthor(county, author, query.pageable()))
                .orElseGet(() -> rows.findByIdCountyCode(county, query.pageable()))
                .map(NoteView::of);
    }
}
