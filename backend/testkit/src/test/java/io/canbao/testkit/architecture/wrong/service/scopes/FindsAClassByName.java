package io.canbao.testkit.architecture.wrong.service.scopes;

class FindsAClassByName {
    /** Wrong. */
    Class<?> find() throws ClassNotFoundException {
        return Class.forName("io.canbao.testkit.architecture.wrong.service.payment.internal.Ledger");
    }
}
