/** A room of its own within a capability. */
@NullMarked
package io.canbao.testkit.architecture.wrong.service.payment.files.store;

import org.jspecify.annotations.NullMarked;
