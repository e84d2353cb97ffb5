package io.canbao.testkit.architecture.wrong.service.payment.files.store;

import io.canbao.testkit.architecture.wrong.service.payment.files.Files;
import java.util.List;

class FileRows implements Files {
    List<FileRow> rows() {
        return List.of();
    }
}
