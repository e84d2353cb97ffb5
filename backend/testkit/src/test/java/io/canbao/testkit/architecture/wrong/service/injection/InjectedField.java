package io.canbao.testkit.architecture.wrong.service.injection;

import jakarta.inject.Inject;

class InjectedField {
    @Inject
    Runnable work;
}
