package io.canbao.benchmarks.load;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import jakarta.inject.Singleton;

/** Takes the same bodies as a quote does and always answers the same: what the server costs without the quote. */
@Controller(ConstantController.PATH)
final class ConstantController {

    static final String PATH = "/api/v1/public/constant";

    private final Answer answer;

    ConstantController(Answer answer) {
        this.answer = answer;
    }

    @Post
    HttpResponse<byte[]> answer(@Body byte[] facts) {
        return HttpResponse.ok(answer.body).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** What is answered, set once the size of a quote is known. */
    @Singleton
    static final class Answer {
        volatile byte[] body = {};
    }
}
