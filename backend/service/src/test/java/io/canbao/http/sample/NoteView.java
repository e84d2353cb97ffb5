package io.canbao.http.sample;

import org.jspecify.annotations.Nullable;

/** A note over HTTP, and the body that makes or changes one. */
record NoteView(int number, @Nullable String author, String words) {
    static NoteView of(NoteRow row) {
        return new NoteView(row.id().number(), row.author(), row.words());
    }
}
