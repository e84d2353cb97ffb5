package io.canbao.testkit.architecture.wrong.policypack;

import java.util.logging.Logger;

class Logs {
    final Logger logger = Logger.getLogger("packs");
}
