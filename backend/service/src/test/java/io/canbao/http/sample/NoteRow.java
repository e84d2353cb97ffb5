package io.canbao.http.sample;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** A note of a county. */
@MappedEntity("note")
record NoteRow(@EmbeddedId NoteId id, String author, String words, int revision) {

    static NoteRow of(CountyCode county, int number, String author, String words) {
        return new NoteRow(new NoteId(county, number), author, words, 1);
    }
}
