package io.canbao.testkit.architecture.wrong.service.waiting;

import io.canbao.testkit.architecture.wrong.service.http.AnswersFromMemory;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;

@Controller
class WaitsController {
    @Get("/wait")
    String waiting() {
        return "";
    }

    @Get("/elsewhere")
    @ExecuteOn("blocking")
    String elsewhere() {
        return "";
    }

    @Get("/memory")
    @AnswersFromMemory("a constant")
    String memory() {
        return "";
    }
}
