package io.canbao.testkit.architecture.wrong.rules;

class CalculatesWithADouble {
    long half(long amountFen) {
        var inexact = amountFen / 2.0;
        return Math.round(inexact);
    }
}
