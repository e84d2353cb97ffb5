package io.canbao.policypack;

import io.canbao.policypack.finding.Findings;
import java.util.regex.Pattern;
