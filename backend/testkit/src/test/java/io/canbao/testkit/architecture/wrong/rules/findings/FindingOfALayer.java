package io.canbao.testkit.architecture.wrong.rules.findings;

import io.canbao.testkit.architecture.wrong.rules.layers.Layer;

/** Needs what needs it. */
public record FindingOfALayer(Layer layer) {}
