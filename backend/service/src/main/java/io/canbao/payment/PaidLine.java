package io.canbao.payment;

import io.canbao.registry.Papers;
import io.canbao.registry.Resident;
import java.util.Optional;

/**
 * What a line of a file says: somebody paid.
 *
 * @param person empty for papers that nobody of the roll has
 * @param tier   empty where the line names none
 */
record PaidLine(Papers payer, Optional<Resident> person, int year, Optional<String> tier, Arrived money) {}
