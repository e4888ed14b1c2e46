package dev.kakehashi.python.environment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleNamesTest {
    @ParameterizedTest
    @CsvSource({
        "six.py, six",
        "numpy/__init__.py, numpy",
        "numpy/core/_umath.cpython-311-x86_64-linux-gnu.so, numpy",
        "_cffi_backend.cpython-311-x86_64-linux-gnu.so, _cffi_backend",
        "win32api.cp311-win_amd64.pyd, win32api",
        "google\\cloud\\storage\\client.py, google",
        "naïve/x.py, naïve",
    })
    void codeBelongsToTheModuleAtTheTop(String path, String module) {
        assertThat(ModuleNames.ofFile(path)).contains(module);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "six-1.17.0.dist-info/METADATA",
                "six-1.17.0.dist-info/x.py",
                "numpy.libs/libopenblas-0.so",
                "../../../bin/f2py",
                "../../../share/x.py",
                "__pycache__/six.cpython-311.pyc",
                "share/doc/readme.txt",
                "_virtualenv.pth",
            })
    void otherFilesBelongToNone(String path) {
        assertThat(ModuleNames.ofFile(path)).isEmpty();
    }
}
