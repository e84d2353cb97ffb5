package io.canbao.testkit.architecture.wrong.service.hen;

import io.canbao.testkit.architecture.wrong.service.egg.Egg;

/** Comes from an egg. */
public record Hen(Egg origin) {}
