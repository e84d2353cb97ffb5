package io.canbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policy.GivenPack;
import io.canbao.policy.Origin;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenPacksTest {

    /** Built-in versions were published without their cases, so that a roll-over from one began with none. */
    @Test
    void aBuiltInPackKeepsItsCases() {
        List<PackFile> builtIn = Packs.builtInBeside(List.of());
        PackLibrary library = PackLibrary.read(List.of(), builtIn);

        List<GivenPack> packs = GivenPacks.of(library, Packs.withBuiltInCases(builtIn), Origin.BUILT_IN);

        assertThat(packs).hasSameSizeAs(library.effective());
        assertThat(packs)
                .filteredOn(pack -> pack.policy().county())
                .allSatisfy(pack -> assertThat(pack.cases())
                        .singleElement()
                        .asString()
                        .contains(pack.policy().region() + "/" + pack.policy().year()));
    }
}
