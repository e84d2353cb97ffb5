package io.canbao.policypack.analysis;

import io.canbao.policypack.analysis.declaration.Completeness;
import io.canbao.policypack.analysis.declaration.RowNames;
import io.canbao.policypack.analysis.declaration.SchemeNames;
import io.canbao.policypack.analysis.declaration.UnusedDeclarations;
import io.canbao.policypack.analysis.declaration.WaitUnits;
import io.canbao.policypack.analysis.dependency.CircularAmounts;
import io.canbao.policypack.analysis.dependency.CircularDefinitions;
import io.canbao.policypack.analysis.dependency.ValueAvailability;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.notice.PrintedFigures;
import io.canbao.policypack.analysis.notice.PrintedTotals;
import io.canbao.policypack.analysis.outcome.AmbiguousWindows;
import io.canbao.policypack.analysis.outcome.ExcessiveSubsidies;
import io.canbao.policypack.analysis.table.SubsidyRows;
