package io.canbao.testkit.architecture.wrong.service.egg;

import io.canbao.testkit.architecture.wrong.service.hen.Hen;
import java.util.List;

/** Comes from a hen. */
public record Egg(List<Hen> origin) {}
