package io.canbao.testkit.architecture.wrong.rules.layers;

import io.canbao.testkit.architecture.wrong.rules.findings.FindingOfALayer;
import java.util.List;

/** Needs what needs it. */
public record Layer(List<FindingOfALayer> findings) {}
