package io.canbao.enrollment.web;

import io.canbao.enrollment.EnrollmentError;
import io.canbao.problem.FormFaults;
import org.jspecify.annotations.Nullable;

/** The insurance year of a form. */
final class YearForm {
    private YearForm() {}

    static int read(@Nullable Integer year, FormFaults faults) {
        if (year == null || year < 1900 || year > 2999) {
            faults.tell("/year", EnrollmentError.INSURANCE_YEAR_REQUIRED);
            return 0;
        }
        return year;
    }
}
